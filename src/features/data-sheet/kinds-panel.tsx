import type { LensCopy } from '#/copy/en-lens.ts';
import type { DataSheet, KindSheet } from '#/domain/data-sheet.ts';
import { FAMILIES, familyOf } from '#/domain/failure-kind.ts';
import { useCopy } from '#/ui/copy-context.tsx';
import { useLensCopy } from '#/ui/lens-copy.ts';
import { Panel } from '#/ui/panel.tsx';
import styles from './reference-table.module.css';
import { useDataSheet } from './use-data-sheet.ts';

const HEIGHT = 700;

/** The taxonomy: every kind of failure with its terms, in the families that charts show. */
export function KindsPanel(): React.ReactElement {
  const { kinds: words } = useLensCopy().sources;
  return (
    <Panel
      id="kinds"
      title={words.title}
      subtitle={words.subtitle}
      load={useDataSheet()}
      minHeight={HEIGHT}
      summary={({ kinds }) => words.summary(kinds.length)}
    >
      {(sheet) => (
        <>
          <KindTable sheet={sheet} />
          <p className={styles.note}>{words.load}</p>
        </>
      )}
    </Panel>
  );
}

function KindTable({ sheet }: { readonly sheet: DataSheet }): React.ReactElement {
  const { kinds: words } = useLensCopy().sources;
  const { words: common } = useCopy();
  const { column } = words;
  return (
    <table className={styles.table}>
      <caption className={styles.hidden}>{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{column.kind}</th>
          <th scope="col">{column.meaning}</th>
          <th scope="col">{column.term}</th>
          <th scope="col" className={styles.wide}>
            {column.rcode}
          </th>
          <th scope="col" className={styles.wide}>
            {column.ede}
          </th>
        </tr>
      </thead>
      {FAMILIES.map((family) => {
        const kinds = sheet.kinds.filter(({ kind }) => familyOf(kind) === family);
        return kinds.length === 0 ? null : (
          <tbody key={family}>
            <tr className={styles.group}>
              <th scope="rowgroup" colSpan={5}>
                <i className={styles.swatch} style={{ background: `var(--fam-${family})` }} aria-hidden="true" />
                {common.family[family]}
              </th>
            </tr>
            {kinds.map((kind) => (
              <KindRow key={kind.kind} kind={kind} words={words} />
            ))}
          </tbody>
        );
      })}
    </table>
  );
}

function KindRow({
  kind,
  words,
}: {
  readonly kind: KindSheet;
  readonly words: LensCopy['sources']['kinds'];
}): React.ReactElement {
  return (
    <tr>
      <th scope="row">
        {kind.label}
        <span className={styles.code}>{kind.kind}</span>
      </th>
      <td>{words.meaning[kind.kind]}</td>
      <td>{kind.term ?? ''}</td>
      <td className={styles.wide}>{words.ranges(kind.rcodes)}</td>
      <td className={styles.wide}>{words.ranges(kind.ede)}</td>
    </tr>
  );
}
