import { memo } from 'react';
import { formatChange, formatCount, formatInterval, formatShare } from '#/copy/format.ts';
import type { TimeWindow } from '#/domain/time-window.ts';
import { useCopy } from '#/ui/copy-context.tsx';
import { useHover } from '#/ui/hover.ts';
import { Icon } from '#/ui/icon.tsx';
import { StateMark } from '#/ui/state-mark.tsx';
import { SubjectLink } from '#/view-state/subject-link.tsx';
import { KindBar } from '#/viz/spark/kind-bar.tsx';
import { Sparkline } from '#/viz/spark/sparkline.tsx';
import { Whisker } from '#/viz/spark/whisker.tsx';
import { WHISKER_WIDTH } from './breakdown-head.tsx';
import type { BreakdownFigures, BreakdownTableRow } from './breakdown-model.ts';
import cell from './breakdown-row.module.css';
import styles from './breakdown-table.module.css';

interface BreakdownRowProps {
  readonly row: BreakdownTableRow;
  /** Place in the list that is shown, from 0. */
  readonly index: number;
  readonly window: TimeWindow;
  /** What the pointer or the keyboard has under it elsewhere on the page, when rows of this dimension share it. */
  readonly hoverAs: 'zone' | 'place' | null;
  /** Null when rows of this dimension cannot be chosen. */
  readonly selected: boolean | null;
  /** The one row that Tab reaches. */
  readonly tabbable: boolean;
  readonly measure: (element: HTMLTableRowElement | null) => void;
}

export const BreakdownRow = memo(function BreakdownRow(props: BreakdownRowProps) {
  const { row, index, window, hoverAs, selected, tabbable, measure } = props;
  const { breakdown } = useCopy();
  const hoveredZone = useHover('zone');
  const hoveredPlace = useHover('place');
  const hovered = hoverAs !== null && (hoverAs === 'zone' ? hoveredZone : hoveredPlace) === row.key;
  return (
    <tr
      ref={measure}
      data-index={index}
      data-key={row.key}
      data-hovered={hovered}
      data-selected={selected ?? false}
      data-selectable={selected !== null}
      aria-rowindex={index + 2}
    >
      <td className={styles.rank}>{row.rank === null ? null : formatCount(row.rank)}</td>
      <th scope="row" className={styles.name}>
        {selected === null ? (
          <Name row={row} />
        ) : (
          <button
            type="button"
            className={cell.choose}
            aria-pressed={selected}
            tabIndex={tabbable ? 0 : -1}
            data-row={index}
            title={selected ? breakdown.filteredBy(row.name) : breakdown.filterBy(row.name)}
          >
            <Name row={row} />
          </button>
        )}
        {row.subject === null ? null : (
          <SubjectLink
            to={row.subject}
            className={cell.page}
            aria-label={breakdown.pageOf(row.name)}
            title={breakdown.pageOf(row.name)}
            tabIndex={tabbable ? 0 : -1}
          >
            <Icon name="right" size={12} />
          </SubjectLink>
        )}
      </th>
      {row.type === null ? null : <td className={styles.type}>{breakdown.zoneType(row.type)}</td>}
      <FigureCells figures={row} window={window} />
    </tr>
  );
});

const Name = ({ row }: { readonly row: BreakdownTableRow }): React.ReactElement => (
  <>
    <bdi className={row.nameIsCode ? cell.host : cell.label}>{row.name}</bdi>
    {row.code === null ? null : (
      <>
        {' '}
        <span className={cell.code}>{row.code}</span>
      </>
    )}
  </>
);

/** The cells that a row and the total have in common. */
export function FigureCells({
  figures,
  window,
}: {
  readonly figures: BreakdownFigures;
  readonly window: TimeWindow;
}): React.ReactElement {
  const { breakdown, words } = useCopy();
  const { state, ratio, interval, bin, families, trouble } = figures;
  const known = ratio !== null;
  return (
    <>
      <td className={styles.counts}>
        <Counts figures={figures} />
      </td>
      <td className={styles.share} data-trouble={trouble} data-low={state === 'low_sample'}>
        {known ? formatShare(ratio, 2) : <span className={cell.narrowWords}>{breakdown.stateShort(state)}</span>}
      </td>
      <td className={styles.whisker}>
        {known ? (
          <>
            <Whisker ratio={ratio} interval={interval} bin={bin} state={state} width={WHISKER_WIDTH} />
            <span className={styles.hidden}>{formatInterval(interval)}</span>
          </>
        ) : (
          <span className={cell.why} data-state={state}>
            <StateMark state={state} />
            {state === 'fault' ? breakdown.fault(figures.counts.excluded ?? 0) : breakdown.noData}
          </span>
        )}
      </td>
      <td className={styles.change} data-departure={figures.departure ?? 'none'}>
        <Change figures={figures} />
      </td>
      <td className={styles.kinds}>
        {families.length === 0 ? null : (
          <>
            <KindBar parts={families} quiet={!trouble} />
            <span className={styles.hidden}>
              {families.map(({ family, share }) => `${words.family[family]} ${formatShare(share, 0)}`).join(', ')}
            </span>
          </>
        )}
      </td>
      <td className={styles.course}>
        {figures.buckets.length === 0 || !known ? null : (
          <Course buckets={figures.buckets} window={window} trouble={trouble} />
        )}
      </td>
    </>
  );
}

function Counts({ figures: { counts, state } }: { readonly figures: BreakdownFigures }): React.ReactElement {
  const { breakdown } = useCopy();
  if (state === 'fault') return <span className={cell.quiet}>{breakdown.excluded(counts.excluded ?? 0)}</span>;
  if (state === 'no_data') return <span className={cell.quiet}>{breakdown.measuredNone}</span>;
  return (
    <>
      {formatCount(counts.failed)} <span className={cell.quiet}>/ {formatCount(counts.measured)}</span>
    </>
  );
}

function Change({ figures }: { readonly figures: BreakdownFigures }): React.ReactElement | null {
  const { breakdown, words } = useCopy();
  if (figures.ratio === null) return null;
  if (figures.state === 'low_sample') {
    return (
      <span className={cell.words}>
        <StateMark state="low_sample" width={10} /> {breakdown.lowSample}
      </span>
    );
  }
  if (figures.isNew) return <span className={cell.words}>{breakdown.isNew}</span>;
  if (figures.change === null) {
    return (
      <span className={cell.words}>
        <StateMark state="not_applicable" width={10} /> {words.state.not_applicable}
      </span>
    );
  }
  return <>{formatChange(figures.change, 2)}</>;
}

/** Only the course follows the crosshair, so that a moving pointer redraws nothing else. */
function Course({
  buckets,
  window,
  trouble,
}: {
  readonly buckets: readonly (number | null)[];
  readonly window: TimeWindow;
  readonly trouble: boolean;
}): React.ReactElement {
  const atMs = useHover('atMs');
  const at = atMs === null ? null : (atMs - window.fromMs) / (window.toMs - window.fromMs);
  return (
    <Sparkline
      buckets={buckets}
      width={150}
      height={22}
      at={at === null || at < 0 || at > 1 ? null : at}
      tone={trouble ? 'trouble' : 'calm'}
    />
  );
}
