import type { CellState } from '#/domain/cell-state.ts';
import type { Thresholds } from '#/domain/failure-bin.ts';
import { useCopy } from '#/ui/copy-context.tsx';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import { StateMark } from '#/ui/state-mark.tsx';
import styles from './matrix-legend.module.css';

/** The scale with its thresholds, those of the map, and the states that occur. */
export function MatrixLegend({
  thresholds,
  states,
}: {
  readonly thresholds: Thresholds;
  readonly states: readonly CellState[];
}): React.ReactElement {
  const { words } = useCopy();
  const { serverMatrix: copy } = useDetailCopy();
  const bins = [0, ...thresholds];
  return (
    <div className={styles.legend}>
      <ul className={styles.scale} aria-label={copy.legend}>
        <li className={styles.bin}>
          <span className={styles.fill} style={{ background: 'var(--fail-0)' }} />
          <span className={styles.zero}>{copy.binZero}</span>
        </li>
        {bins.map((low, i) => {
          const high = bins[i + 1];
          return (
            <li key={low} className={styles.bin}>
              <span className={styles.fill} style={{ background: `var(--fail-${i + 1})` }} />
              <span className={styles.spoken}>{copy.bin(String(low), high === undefined ? null : String(high))}</span>
              {high === undefined ? null : (
                <span className={styles.edge} aria-hidden="true">
                  {copy.percent(String(high))}
                </span>
              )}
            </li>
          );
        })}
      </ul>
      <ul className={styles.states}>
        {states
          .filter((state) => state !== 'zero')
          .map((state) => (
            <li key={state} className={styles.state}>
              <StateMark state={state} width={18} />
              {words.state[state]}
            </li>
          ))}
      </ul>
    </div>
  );
}
