import type { ThresholdSheet } from '#/domain/data-sheet.ts';
import { useLensCopy } from '#/ui/lens-copy.ts';
import { Panel } from '#/ui/panel.tsx';
import styles from './reference-table.module.css';
import { useDataSheet } from './use-data-sheet.ts';

const HEIGHT = 700;

/** The word for a code, or the code where this version has none. */
const wordFor = (words: Readonly<Record<string, string>>, code: string): string => words[code] ?? code;

/** Every published level with the place where it is written, by document. */
export function ThresholdsPanel(): React.ReactElement {
  const { thresholds: words } = useLensCopy().sources;
  return (
    <Panel
      id="thresholds"
      title={words.title}
      subtitle={words.subtitle}
      load={useDataSheet()}
      minHeight={HEIGHT}
      summary={({ thresholds }) => words.summary(thresholds.length)}
    >
      {({ thresholds }) => <ThresholdTable thresholds={thresholds} />}
    </Panel>
  );
}

function ThresholdTable({ thresholds }: { readonly thresholds: readonly ThresholdSheet[] }): React.ReactElement {
  const { thresholds: words } = useLensCopy().sources;
  const { column } = words;
  const profiles = [...new Set(thresholds.map(({ profile }) => profile))];
  return (
    <table className={styles.table}>
      <caption className={styles.hidden}>{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{column.parameter}</th>
          <th scope="col">{column.value}</th>
          <th scope="col" className={styles.wide}>
            {column.share}
          </th>
          <th scope="col" className={styles.wide}>
            {column.window}
          </th>
          <th scope="col">{column.cite}</th>
        </tr>
      </thead>
      {profiles.map((profile) => (
        <tbody key={profile}>
          <tr className={styles.group}>
            <th scope="rowgroup" colSpan={5}>
              {wordFor(words.profile, profile)}
            </th>
          </tr>
          {thresholds
            .filter((threshold) => threshold.profile === profile)
            .map(({ parameter, operator, value, unit, sharePct, window, cite }) => (
              <tr key={parameter}>
                <th scope="row">
                  {wordFor(words.parameter, parameter)}
                  <span className={styles.code}>{parameter}</span>
                </th>
                <td className={styles.value}>{words.value(wordFor(words.operator, operator), value, unit)}</td>
                <td className={styles.wide}>{words.share(sharePct)}</td>
                <td className={styles.wide}>{window === null ? '' : wordFor(words.window, window)}</td>
                <td>{cite}</td>
              </tr>
            ))}
        </tbody>
      ))}
    </table>
  );
}
