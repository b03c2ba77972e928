import { memo } from 'react';
import type { CellState } from '#/domain/cell-state.ts';
import type { FailureBin } from '#/domain/failure-bin.ts';
import { LOG_AXIS, LOG_TICKS, logPosition } from './log-share.ts';
import styles from './spark.module.css';

interface WhiskerProps {
  /** Failed share, 0 to 1; null draws the guide lines only. */
  readonly ratio: number | null;
  /** 95 % interval as ratios. */
  readonly interval: readonly [number, number] | null;
  /** Bin of the share; null when the state has no colour. */
  readonly bin: FailureBin | null;
  readonly state: CellState;
  /** Length of the axis in pixels. */
  readonly width?: number;
  /** Height of the mark; the guide lines run past it by `overhang` so that those of neighbouring rows meet. */
  readonly height?: number;
  readonly overhang?: number;
}

/** Failed share with its interval on a logarithmic axis of 0.01 to 100 %. A picture beside its numbers: hidden from screen readers. */
export const Whisker = memo(function Whisker({
  ratio,
  interval,
  bin,
  state,
  width = 250,
  height = 20,
  overhang = 9,
}: WhiskerProps) {
  const middle = height / 2;
  return (
    <svg className={styles.whisker} data-state={state} width={width} height={height} aria-hidden="true">
      {LOG_TICKS.slice(1).map((tick) => (
        <path
          key={tick}
          className={styles.guide}
          d={`M${logPosition(tick) * width},${-overhang}V${height + overhang}`}
        />
      ))}
      {ratio !== null && interval !== null && (
        <path className={styles.interval} d={intervalPath(interval, width, middle)} />
      )}
      {ratio !== null && (
        <circle
          className={styles.dot}
          cx={logPosition(ratio) * width}
          cy={middle}
          r={4.5}
          fill={bin === null ? undefined : `var(--fail-${bin})`}
        />
      )}
    </svg>
  );
});

/** An end beyond the axis has no cap: the interval goes on. */
function intervalPath([low, high]: readonly [number, number], width: number, middle: number): string {
  const from = logPosition(low) * width;
  const to = logPosition(high) * width;
  const cap = (x: number): string => `M${x},${middle - 3.5}v7`;
  return `M${from},${middle}H${to}${low > LOG_AXIS.from ? cap(from) : ''}${cap(to)}`;
}

const TICK_LABELS: readonly string[] = ['0.01', '0.1', '1', '10', '100\u202f%'];

/** Scale of the whiskers, for the head of their column. */
export const WhiskerAxis = memo(function WhiskerAxis({ width = 250 }: { readonly width?: number }) {
  return (
    <svg className={styles.axis} width={width} height={16} aria-hidden="true">
      {LOG_TICKS.map((tick, i) => (
        <text key={tick} x={logPosition(tick) * width} y={12} textAnchor={i === 0 ? 'start' : 'middle'}>
          {TICK_LABELS[i]}
        </text>
      ))}
    </svg>
  );
});
