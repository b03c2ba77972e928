import { formatCount, formatInterval, formatShare } from '#/copy/format.ts';
import { useCopy } from '#/ui/copy-context.tsx';
import { StateMark } from '#/ui/state-mark.tsx';
import { Sparkline } from '#/viz/spark/sparkline.tsx';
import { Whisker } from '#/viz/spark/whisker.tsx';
import type { CountedFigures } from './counted-row.ts';
import styles from './counts-table.module.css';

/** Pixels of the logarithmic axis and of the course. */
export const WHISKER_WIDTH = 200;
export const COURSE_WIDTH = 150;

/** Failed / measured, share and interval: the cells that all tables of servers and zones have in common. */
export function CountedCells({ figures }: { readonly figures: CountedFigures }): React.ReactElement {
  const { breakdown } = useCopy();
  const { counts, state, ratio, interval, bin, trouble, buckets } = figures;
  return (
    <>
      <td className={styles.counts}>
        {state === 'fault' ? (
          <span className={styles.quiet}>{breakdown.excluded(counts.excluded ?? 0)}</span>
        ) : state === 'no_data' ? (
          <span className={styles.quiet}>{breakdown.measuredNone}</span>
        ) : (
          <>
            {formatCount(counts.failed)} <span className={styles.quiet}>/ {formatCount(counts.measured)}</span>
          </>
        )}
      </td>
      <td className={styles.share} data-trouble={trouble} data-low={state === 'low_sample'}>
        {ratio === null ? <span className={styles.narrow}>{breakdown.stateShort(state)}</span> : formatShare(ratio, 2)}
        {state === 'low_sample' ? <span className={styles.low}>{breakdown.lowSample}</span> : null}
      </td>
      <td className={styles.whisker}>
        {ratio === null ? (
          <span className={styles.why} data-state={state}>
            <StateMark state={state} />
            {state === 'fault' ? breakdown.fault(counts.excluded ?? 0) : breakdown.noData}
          </span>
        ) : (
          <>
            <Whisker ratio={ratio} interval={interval} bin={bin} state={state} width={WHISKER_WIDTH} />
            <span className={styles.hidden}>{formatInterval(interval)}</span>
          </>
        )}
      </td>
      <td className={styles.course}>
        {buckets.length === 0 || ratio === null ? null : (
          <Sparkline buckets={buckets} width={COURSE_WIDTH} height={22} tone={trouble ? 'trouble' : 'calm'} />
        )}
      </td>
    </>
  );
}
