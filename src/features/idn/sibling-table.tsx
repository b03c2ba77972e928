import { formatChange, formatShare } from '#/copy/format.ts';
import { placeName } from '#/copy/place-name.ts';
import { excludesZero, type ShareDifference } from '#/domain/share-difference.ts';
import type { ShareFigures } from '#/domain/share-figures.ts';
import { zoneName } from '#/domain/zone-name.ts';
import type { Zone } from '#/domain/zone.ts';
import { useCopy } from '#/ui/copy-context.tsx';
import { useLensCopy } from '#/ui/lens-copy.ts';
import { ShareDot } from '#/ui/share-dot.tsx';
import { StateMark } from '#/ui/state-mark.tsx';
import { carriedView } from '#/view-state/page-link.ts';
import { SubjectLink } from '#/view-state/subject-link.tsx';
import { useView } from '#/view-state/use-view.ts';
import { signingWords, type SiblingRow } from './sibling-rows.ts';
import styles from './idn-table.module.css';

interface SiblingTableProps {
  readonly rows: readonly SiblingRow[];
  /** Without any counts their columns stay empty. */
  readonly hasCounts: boolean;
}

/** A pair per row; both names lead to their zones, the gap to the two side by side. */
export function SiblingTable({ rows, hasCounts }: SiblingTableProps): React.ReactElement {
  const { siblings: words } = useLensCopy().idn;
  const { column } = words;
  return (
    <div className={styles.scroller} role="region" aria-label={words.label} tabIndex={0}>
      <table className={styles.table}>
        <caption className={styles.hidden}>{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{column.idn}</th>
            <th scope="col">{column.ascii}</th>
            <th scope="col" className={styles.wide}>
              {column.country}
            </th>
            <th scope="col" className={styles.number}>
              {column.idnShare}
            </th>
            <th scope="col" className={styles.number}>
              {column.asciiShare}
            </th>
            <th scope="col" className={styles.number}>
              {column.gap}
            </th>
            <th scope="col" className={styles.medium}>
              {column.dnssec}
            </th>
            <th scope="col" className={styles.wide}>
              {column.servers}
            </th>
            <th scope="col" className={styles.wide}>
              {column.networks}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <SiblingLine key={`${row.idn.id} ${row.ascii.id}`} row={row} hasCounts={hasCounts} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface SiblingLineProps {
  readonly row: SiblingRow;
  readonly hasCounts: boolean;
}

function SiblingLine({ row, hasCounts }: SiblingLineProps): React.ReactElement {
  const { siblings: words } = useLensCopy().idn;
  const { controls } = useCopy();
  const { idn, ascii } = row;
  return (
    <tr data-key={idn.id}>
      <th scope="row">
        <ZoneLink zone={idn} />
      </th>
      <td>
        <ZoneLink zone={ascii} />
      </td>
      <td className={styles.wide}>
        {idn.country === null ? (
          <span className={styles.quiet}>{words.byOperator}</span>
        ) : (
          placeName(`cc:${idn.country}`, controls.locale)
        )}
      </td>
      <ShareCell figures={hasCounts ? row.idnFigures : null} />
      <ShareCell figures={hasCounts ? row.asciiFigures : null} />
      <td className={styles.number}>
        <PairGap row={row} />
      </td>
      <td className={styles.medium}>
        <span dir="ltr">{signingWords(row, words)}</span>
      </td>
      <td className={styles.wide}>{words.two(idn.serverCount, ascii.serverCount)}</td>
      <td className={styles.wide}>{words.two(idn.asCount, ascii.asCount)}</td>
    </tr>
  );
}

/** Both forms of the label, the one that readers write first. */
function ZoneLink({ zone: { id, uLabel } }: { readonly zone: Zone }): React.ReactElement {
  const { name, code } = zoneName(id, uLabel);
  return (
    <SubjectLink to={{ type: 'zone', id }} className={styles.link}>
      <bdi>{name}</bdi>
      {code === null ? null : (
        <>
          {' '}
          <span className={styles.code}>{code}</span>
        </>
      )}
    </SubjectLink>
  );
}

function ShareCell({ figures }: { readonly figures: ShareFigures | null }): React.ReactElement {
  const { siblings: words } = useLensCopy().idn;
  const { words: stateWords } = useCopy();
  if (figures === null) {
    return (
      <td className={styles.number}>
        <span className={styles.quiet}>{words.noGap}</span>
      </td>
    );
  }
  const { state, ratio, counts, bin, trouble } = figures;
  if (ratio === null) {
    return (
      <td className={styles.number}>
        <span className={styles.why}>
          <StateMark state={state} />
          {stateWords.state[state]}
        </span>
      </td>
    );
  }
  const isLow = state === 'low_sample';
  return (
    <td className={styles.share} data-trouble={trouble} data-low={isLow}>
      <ShareDot bin={bin} state={state} />
      {formatShare(ratio, 2)}
      <span className={styles.low}>
        {words.counts(counts.failed, counts.measured)}
        {isLow ? `, ${words.lowSample}` : ''}
      </span>
    </td>
  );
}

function PairGap({ row: { idn, ascii, gap } }: { readonly row: SiblingRow }): React.ReactElement {
  const { siblings: words } = useLensCopy().idn;
  const { view, href } = useView();
  const to = { ...carriedView(view), zone: [idn.id, ascii.id], cmp: null };
  const label = words.pair(zoneName(idn.id, idn.uLabel).name, zoneName(ascii.id).name);
  if (gap === null) return <span className={styles.quiet}>{words.noGap}</span>;
  return (
    <a
      className={styles.gapLink}
      href={href(to, '/compare')}
      aria-label={`${label}: ${words.gapOf(gap.difference, gap.interval)}`}
    >
      <span className={styles.signed} data-sign={signOf(gap)}>
        {formatChange(gap.difference, 2)}
      </span>
      <span className={styles.low}>{words.interval(gap.interval)}</span>
    </a>
  );
}

const signOf = (gap: ShareDifference): 'none' | 'worse' | 'better' =>
  !excludesZero(gap) ? 'none' : gap.difference > 0 ? 'worse' : 'better';
