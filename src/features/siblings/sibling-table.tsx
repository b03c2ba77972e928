import { formatChange, formatShare } from '#/copy/format.ts';
import { excludesZero, type ShareDifference } from '#/domain/share-difference.ts';
import type { LoadState } from '#/domain/load-state.ts';
import { zoneName } from '#/domain/zone-name.ts';
import { useCopy } from '#/ui/copy-context.tsx';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import { ShareDot } from '#/ui/share-dot.tsx';
import { StateMark } from '#/ui/state-mark.tsx';
import { carriedView } from '#/view-state/page-link.ts';
import { SubjectLink } from '#/view-state/subject-link.tsx';
import { useView } from '#/view-state/use-view.ts';
import type { SiblingRow } from './sibling-rows.ts';
import styles from './siblings.module.css';

interface SiblingTableProps {
  /** The zone of the page first. */
  readonly rows: readonly SiblingRow[];
  /** Of the zone of the page. */
  readonly name: string;
  /** State of the counts, for rows that have none. */
  readonly noCounts: LoadState<unknown>['state'];
}

/** The zone of the page and its siblings: what fails, what lies between them, and what they have in common. */
export function SiblingTable({ rows, name, noCounts }: SiblingTableProps): React.ReactElement {
  const { siblings: words, zoneWords } = useDetailCopy();
  const { column } = words;
  const [own] = rows;
  return (
    <div className={styles.scroller} role="region" aria-label={words.label} tabIndex={0}>
      <table className={styles.table}>
        <caption className={styles.hidden}>{words.caption(name)}</caption>
        <thead>
          <tr>
            <th scope="col">{column.zone}</th>
            <th scope="col">{column.share}</th>
            <th scope="col">{column.gap}</th>
            <th scope="col" className={styles.wide}>
              {column.dnssec}
            </th>
            <th scope="col" className={styles.wide}>
              {column.servers}
            </th>
            <th scope="col" className={styles.wide}>
              {column.shared}
            </th>
            <th scope="col" className={styles.wide}>
              {column.networks}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.zone.id} data-own={row === own}>
              <th scope="row">
                <ZoneCell row={row} isOwn={row === own} />
              </th>
              <td>
                <Share row={row} noCounts={noCounts} />
              </td>
              <td>
                {row === own || own === undefined ? (
                  <span className={styles.quiet}>{words.own}</span>
                ) : (
                  <Gap row={row} own={own} />
                )}
              </td>
              <td className={styles.wide}>{zoneWords.dnssec[row.zone.dnssec]}</td>
              <td className={styles.wide}>{words.number(row.zone.serverCount)}</td>
              <td className={styles.wide}>
                {row === own
                  ? ''
                  : row.shared === null
                    ? words.notLooked
                    : words.shared(row.shared, row.zone.serverCount ?? 0)}
              </td>
              <td className={styles.wide}>{words.number(row.zone.asCount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ZoneCell({ row: { zone }, isOwn }: { readonly row: SiblingRow; readonly isOwn: boolean }): React.ReactElement {
  const { name, code } = zoneName(zone.id, zone.uLabel);
  const label = (
    <>
      <bdi>{name}</bdi> {code === null ? null : <span className={styles.code}>{code}</span>}
    </>
  );
  return isOwn ? (
    label
  ) : (
    <SubjectLink to={{ type: 'zone', id: zone.id }} className={styles.link}>
      {label}
    </SubjectLink>
  );
}

interface ShareProps extends Pick<SiblingTableProps, 'noCounts'> {
  readonly row: SiblingRow;
}

function Share({ row: { figures }, noCounts }: ShareProps): React.ReactElement {
  const { siblings: words } = useDetailCopy();
  const { words: common } = useCopy();
  if (figures === null) return <span className={styles.quiet}>{words.noCounts[noCounts]}</span>;
  if (figures.ratio === null) {
    const { state } = figures;
    return (
      <span className={styles.quiet}>
        <StateMark state={state} /> {common.state[state]}
      </span>
    );
  }
  return (
    <>
      <span className={styles.share} data-trouble={figures.trouble}>
        <ShareDot bin={figures.bin} state={figures.state} />
        {formatShare(figures.ratio, 2)}
      </span>
      <span className={styles.line}>
        {words.counts(figures.counts.failed, figures.counts.measured)}
        {figures.state === 'low_sample' ? `, ${common.state.low_sample.toLocaleLowerCase('en')}` : ''}
      </span>
    </>
  );
}

interface GapProps {
  readonly row: SiblingRow;
  readonly own: SiblingRow;
}

function Gap({ row: { zone, gap }, own }: GapProps): React.ReactElement {
  const { siblings: words } = useDetailCopy();
  const { view, href } = useView();
  if (gap === null) return <span className={styles.quiet}>{words.notCompared}</span>;
  const label = words.compare(zoneName(zone.id, zone.uLabel).name, zoneName(own.zone.id, own.zone.uLabel).name);
  return (
    <a
      className={styles.link}
      href={href({ ...carriedView(view), zone: [zone.id, own.zone.id], cmp: null }, '/compare')}
      title={label}
    >
      <span className={styles.signed} data-sign={signOf(gap)}>
        {formatChange(gap.difference, 2)}
      </span>
      <span className={styles.line}>{words.interval(gap.interval)}</span>
    </a>
  );
}

const signOf = (gap: ShareDifference): 'none' | 'worse' | 'better' =>
  !excludesZero(gap) ? 'none' : gap.difference > 0 ? 'worse' : 'better';
