import { memo } from 'react';
import { formatCount, formatDate, formatInterval, formatShare } from '#/copy/format.ts';
import { scriptName } from '#/copy/script-name.ts';
import { useCopy } from '#/ui/copy-context.tsx';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import { ShareDot } from '#/ui/share-dot.tsx';
import { StateMark } from '#/ui/state-mark.tsx';
import { SubjectLink } from '#/view-state/subject-link.tsx';
import type { ZoneRow } from './zone-rows.ts';
import styles from './zone-table.module.css';

/** Why a zone may have no counts, said of the whole answer. */
export type NoFigures = 'loading' | 'failed' | 'not_offered' | 'outside' | 'none';

interface ZoneTableRowProps {
  readonly row: ZoneRow;
  /** Place in the list that is shown, from 0. */
  readonly index: number;
  readonly noFigures: NoFigures;
  /** The one row that Tab reaches. */
  readonly tabbable: boolean;
  readonly measure: (element: HTMLTableRowElement | null) => void;
}

export const ZoneTableRow = memo(function ZoneTableRow(props: ZoneTableRowProps) {
  const { row, index, noFigures, tabbable, measure } = props;
  const { zones, zoneWords } = useDetailCopy();
  const { controls } = useCopy();
  const { zone, name, code } = row;
  const script = zone.script === null ? null : scriptName(zone.script, controls.locale);
  return (
    <tr ref={measure} data-index={index} data-key={zone.id} data-removed={row.removed} aria-rowindex={index + 2}>
      <th scope="row" className={styles.key}>
        <SubjectLink
          to={{ type: 'zone', id: zone.id }}
          className={styles.link}
          tabIndex={tabbable ? 0 : -1}
          data-row={index}
        >
          <bdi className={styles.label}>{name}</bdi>
          {code === null ? null : (
            <>
              {' '}
              <span className={styles.code}>{code}</span>
            </>
          )}
        </SubjectLink>
        {zone.activeToMs === null ? null : <span className={styles.removed}>{zones.removedOn(zone.activeToMs)}</span>}
        <Details row={row} script={script} />
      </th>
      <td className={styles.type}>{zoneWords.type[zone.tldType]}</td>
      <td className={styles.script}>{script ?? <Unknown />}</td>
      <td className={styles.operator}>{zone.operator === null ? <Unknown /> : <bdi>{zone.operator}</bdi>}</td>
      <td className={styles.dnssec}>{zone.dnssec === 'unknown' ? <Unknown /> : zoneWords.dnssec[zone.dnssec]}</td>
      <td className={styles.servers}>{zone.serverCount === null ? <Unknown /> : formatCount(zone.serverCount)}</td>
      <td className={styles.delegated}>{zone.activeFromMs === null ? <Unknown /> : formatDate(zone.activeFromMs)}</td>
      <FigureCells row={row} noFigures={noFigures} />
    </tr>
  );
});

function Unknown(): React.ReactElement {
  const { zones } = useDetailCopy();
  return <span className={styles.quiet}>{zones.unknown}</span>;
}

/** What the columns say, in one line under the name where there is no room for columns. */
function Details({ row: { zone }, script }: { readonly row: ZoneRow; readonly script: string | null }) {
  const { zones, zoneWords } = useDetailCopy();
  const first = [
    zoneWords.type[zone.tldType],
    zone.dnssec === 'unknown' ? null : zoneWords.dnssec[zone.dnssec],
    zone.serverCount === null ? null : zones.servers(zone.serverCount),
  ];
  const more = [script, zone.activeFromMs === null ? null : zones.since(zone.activeFromMs)];
  const joined = (facts: readonly (string | null)[]): string => facts.filter((fact) => fact !== null).join(' · ');
  return (
    <span className={styles.details}>
      {joined(first)}
      <span className={styles.more}>
        {joined(['', ...more])}
        {zone.operator === null ? null : <bdi className={styles.detailsOperator}>{zone.operator}</bdi>}
      </span>
    </span>
  );
}

function FigureCells({ row, noFigures }: Pick<ZoneTableRowProps, 'row' | 'noFigures'>): React.ReactElement {
  const { zones, words } = { ...useDetailCopy(), ...useCopy() };
  const { figures } = row;
  if (figures === null) {
    const why = noFigures === 'none' && row.removed ? 'removed' : noFigures;
    return (
      <>
        <td className={styles.failed} />
        <td className={styles.ratio} colSpan={2}>
          <span className={styles.why}>
            {why === 'removed' ? <StateMark state="not_applicable" /> : null}
            {why === 'outside' || why === 'none' ? <StateMark state="no_data" /> : null}
            {zones.figures[why]}
          </span>
        </td>
      </>
    );
  }
  const { counts, state, ratio, interval, bin, trouble } = figures;
  if (ratio === null) {
    return (
      <>
        <td className={styles.failed}>
          <span className={styles.quiet}>
            {state === 'fault' ? zones.figures.excluded(counts.excluded ?? 0) : zones.figures.measuredNone}
          </span>
        </td>
        <td className={styles.ratio} colSpan={2}>
          <span className={styles.why} data-state={state}>
            <StateMark state={state} />
            {words.state[state]}
          </span>
        </td>
      </>
    );
  }
  const low = state === 'low_sample';
  return (
    <>
      <td className={styles.failed}>
        {formatCount(counts.failed)} <span className={styles.quiet}>/ {formatCount(counts.measured)}</span>
      </td>
      <td className={styles.ratio} data-trouble={trouble} data-low={low}>
        <ShareDot bin={bin} state={state} />
        {formatShare(ratio, 2)}
      </td>
      <td className={styles.interval}>
        {formatInterval(interval)}
        {low ? <span className={styles.low}>{zones.figures.lowSample}</span> : null}
      </td>
    </>
  );
}
