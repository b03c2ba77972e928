import styles from './chart.module.css';
import { formatClock } from '#/copy/format.ts';
import { DAY_MS } from '#/domain/time-window.ts';
import type { PlotBox } from './plot-box.ts';
import { textWidth } from './text-width.ts';
import type { BucketMark } from './timeline-marks.ts';

/** A line through plot and lane at a bucket, a dot on its total, and its time on the axis. */
export function Crosshair({
  bucket,
  look,
  box,
  x,
  y,
  withTime,
}: {
  readonly bucket: BucketMark;
  /** `pinned` stays when the pointer goes. */
  readonly look: 'hover' | 'pinned';
  readonly box: PlotBox;
  readonly x: (ms: number) => number;
  readonly y: (value: number) => number;
  readonly withTime: boolean;
}): React.ReactElement {
  const at = Math.floor(x((bucket.startMs + bucket.endMs) / 2)) + 0.5;
  const line = `M${at},${box.top - 6}V${box.axisY}`;
  const text = `${timeOf(bucket)} UTC`;
  const width = textWidth(text, 11.5) + 12;
  const left = Math.min(Math.max(at - width / 2, 0), box.width - width);
  return (
    <g data-look={look} className={styles.crosshair}>
      <path className={styles.crosshairCasing} d={line} />
      <path className={styles.crosshairLine} d={line} />
      {bucket.total !== null && <circle className={styles.crosshairDot} cx={at} cy={y(bucket.total)} r={3.5} />}
      {withTime && (
        <>
          <rect className={styles.pill} x={left} y={box.axisY + 4} width={width} height={18} rx={4} />
          <text className={styles.pillText} x={left + width / 2} y={box.axisY + 17} textAnchor="middle">
            {text}
          </text>
        </>
      )}
    </g>
  );
}

/** Start of a bucket: its day where it is a day or longer, else its minute. */
function timeOf({ startMs, endMs }: BucketMark): string {
  if (endMs - startMs < DAY_MS) return formatClock(startMs);
  const d = new Date(startMs);
  return d.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
}
