import { memo } from 'react';
import { textWidth } from '#/viz/chart/text-width.ts';
import { timeTicks } from '#/viz/chart/time-ticks.ts';
import type { MatrixBox } from './matrix-box.ts';
import type { MatrixMarks } from './matrix-marks.ts';
import styles from './matrix.module.css';

export const AXIS_PX = 26;

/** The time axis under the cells, in UTC. */
export const TimeAxis = memo(function TimeAxis({
  marks: { columns, window },
  box,
}: {
  readonly marks: MatrixMarks;
  readonly box: MatrixBox;
}) {
  const span = { fromMs: columns[0]?.fromMs ?? window.fromMs, toMs: columns.at(-1)?.toMs ?? window.toMs };
  const wide = box.right - box.left;
  const x = (ms: number): number => Math.floor(((ms - span.fromMs) / (span.toMs - span.fromMs)) * wide) + 0.5;
  return (
    <svg className={styles.axis} style={{ marginLeft: box.left }} width={wide} height={AXIS_PX} aria-hidden="true">
      <path className={styles.axisLine} d={`M0,4.5H${wide}`} />
      {timeTicks(span, Math.floor(wide / (box.narrow ? 76 : 104)) + 1).map(({ ms, label }) => {
        const half = textWidth(label, 11.5) / 2;
        const at = Math.min(x(ms), wide - 0.5);
        const anchor = at - half < 0 ? 'start' : at + half > wide ? 'end' : 'middle';
        return (
          <g key={ms}>
            <path className={styles.axisLine} d={`M${at},4.5v4`} />
            <text className={styles.axisText} x={at} y={21} textAnchor={anchor}>
              {label}
            </text>
          </g>
        );
      })}
    </svg>
  );
});
