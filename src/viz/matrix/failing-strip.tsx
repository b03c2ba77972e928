import { memo } from 'react';
import { columnEdges } from './column-edges.ts';
import type { MatrixBox } from './matrix-box.ts';
import type { MatrixMarks } from './matrix-marks.ts';
import styles from './matrix.module.css';

export const STRIP_PX = 34;
const TOP_PX = 6;

/** How many rows are in trouble at each moment, out of all: the small line above the cells. */
export const FailingStrip = memo(function FailingStrip({
  marks,
  box,
}: {
  readonly marks: MatrixMarks;
  readonly box: MatrixBox;
}) {
  const { failing, rows, columns } = marks;
  const edges = columnEdges(columns, box.right - box.left, false);
  const y = (count: number): number => STRIP_PX - 4 - (count / Math.max(1, rows.length)) * (STRIP_PX - 4 - TOP_PX);
  const steps = failing.counts.map((count, i) => `L${edges[i] ?? 0},${y(count)}H${edges[i + 1] ?? 0}`).join('');
  return (
    <div
      className={styles.strip}
      data-narrow={box.narrow}
      style={{ height: STRIP_PX + (box.narrow ? 18 : 0) }}
      aria-hidden="true"
    >
      <span className={styles.stripLabel}>{failing.label}</span>
      <span className={styles.totalLabel} style={{ left: box.right, width: box.width - box.right }}>
        {marks.totalLabel}
      </span>
      <svg
        className={styles.stripPlot}
        style={{ left: box.left }}
        width={box.right - box.left}
        height={STRIP_PX}
        viewBox={`0 0 ${box.right - box.left} ${STRIP_PX}`}
      >
        <path className={styles.stripArea} d={`M0,${y(0)}${steps}V${y(0)}Z`} />
        <path className={styles.stripBase} d={`M0,${STRIP_PX - 3.5}H${box.right - box.left}`} />
        <path className={styles.stripMost} d={`M0,${TOP_PX - 0.5}H${box.right - box.left}`} />
      </svg>
      {box.narrow ? null : (
        <span className={styles.stripMostLabel} style={{ width: box.left - 8 }}>
          {rows.length}
        </span>
      )}
    </div>
  );
});
