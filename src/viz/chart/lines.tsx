import { memo } from 'react';
import { areaLabels } from './area-label.ts';
import styles from './chart.module.css';
import { coursePaths, ghostPath } from './course.ts';
import { placeFlags } from './flag-place.ts';
import { ghostLabelSpot } from './ghost-label.ts';
import type { PlotBox } from './plot-box.ts';
import type { TimelineMarks } from './timeline-marks.ts';

interface LinesProps {
  readonly marks: TimelineMarks;
  readonly box: PlotBox;
  readonly x: (ms: number) => number;
  readonly y: (value: number) => number;
  /** The areas have not arrived yet: their names would stand on nothing. */
  readonly bare: boolean;
}

/** What lies over the areas: the total, the other window, names and flags. Until the areas arrive, the total alone is the picture. */
export const Lines = memo(function Lines({ marks, box, x, y, bare }: LinesProps) {
  const { solid, dashed } = coursePaths(marks.buckets, x, y);
  const bucketX = marks.buckets.map(({ startMs, endMs }) => x((startMs + endMs) / 2));
  const names = bare ? [] : areaLabels(marks.stacks, bucketX, y);
  const ghost = marks.ghost === null ? '' : ghostPath(marks.ghost, x, y);
  const spot = marks.ghost === null ? null : ghostLabelSpot(marks.ghost, marks.buckets, box, x, y);
  return (
    <svg className={styles.layer} width={box.width} height={box.height} aria-hidden="true">
      {marks.buckets
        .filter((bucket) => bucket.state === 'partial')
        .map((bucket) => (
          <rect
            key={bucket.startMs}
            className={styles.veil}
            x={x(bucket.startMs)}
            y={box.top}
            width={Math.max(1, x(bucket.endMs) - x(bucket.startMs))}
            height={box.bottom - box.top}
          />
        ))}
      <path className={styles.total} d={solid} />
      <path className={styles.openTotal} d={dashed} />
      <path className={styles.ghostCasing} d={ghost} />
      <path className={styles.ghost} d={ghost} />
      {marks.ghost !== null && spot !== null && (
        <>
          <path className={styles.ghostLeader} d={`M${spot.x + 2},${spot.textY + 4}V${spot.lineY}`} />
          <text className={styles.ghostText} x={spot.x} y={spot.textY}>
            {marks.ghost.label}
          </text>
        </>
      )}
      {names.map(({ family, label, x: at, y: baseline }) => (
        <text
          key={family}
          className={styles.areaText}
          x={at}
          y={baseline}
          textAnchor="middle"
          style={{ fill: `var(--fam-${family}-on)` }}
        >
          {label}
        </text>
      ))}
      {placeFlags(marks.flags, x, box).map(({ flag, x: at, textX, anchor }) => (
        <g key={`${flag.atMs} ${flag.text}`}>
          <path className={styles.flagLine} d={`M${at},14V${box.axisY}`} />
          <text className={styles.flagText} x={textX} y={12} textAnchor={anchor}>
            <tspan className={styles.flagTime}>{flag.time}</tspan> {flag.text}
          </text>
        </g>
      ))}
    </svg>
  );
});
