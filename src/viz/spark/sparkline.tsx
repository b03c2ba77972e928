import { memo, useId } from 'react';
import { gaps } from './run.ts';
import { sparkPaths, sparkTop } from './spark-path.ts';
import styles from './spark.module.css';

interface SparklineProps {
  /** Failed shares (0 to 1) in equal buckets; null = no data there. */
  readonly buckets: readonly (number | null)[];
  /** Upper end of the scale as a ratio; by default the highest bucket, never under 1 %. */
  readonly max?: number;
  readonly width: number;
  readonly height: number;
  /** Crosshair as a fraction of the width, 0 to 1. */
  readonly at?: number | null;
  readonly tone: 'calm' | 'trouble';
}

/** Course of a failed share from zero, in one line. A picture beside its numbers: hidden from screen readers. */
export const Sparkline = memo(function Sparkline({ buckets, max, width, height, at = null, tone }: SparklineProps) {
  const hatch = useId();
  const holes = gaps(buckets);
  const step = buckets.length === 0 ? 0 : width / buckets.length;
  const ground = height - 1;
  const { line, area } = sparkPaths(buckets, { width, height: ground, inset: 1, max: max ?? sparkTop(buckets) });
  return (
    <svg className={styles.spark} data-tone={tone} width={width} height={height} aria-hidden="true">
      {holes.length > 0 && (
        <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className={styles.hatchGround} width="5" height="5" />
          <path className={styles.hatchLine} d="M0 0V5" />
        </pattern>
      )}
      {holes.map((hole) => (
        <rect
          key={hole.start}
          x={hole.start * step}
          width={(hole.end - hole.start) * step}
          height={height}
          fill={`url(#${hatch})`}
        />
      ))}
      <path className={styles.area} d={area} />
      <path className={styles.ground} d={`M0,${height - 0.5}H${width}`} />
      <path className={styles.line} d={line} />
      {at !== null && <path className={styles.at} d={`M${Math.round(at * width * 10) / 10},0V${height}`} />}
    </svg>
  );
});
