import { textWidth } from './text-width.ts';
import type { BucketMark, GhostMark } from './timeline-marks.ts';

export interface GhostLabelSpot {
  readonly x: number;
  readonly textY: number;
  /** Where the leader meets the dotted line. */
  readonly lineY: number;
}

const TEXT_HEIGHT = 14;
/** A longer leader would be read as a line of the chart. */
const LONGEST_LEADER = 48;

/** Where the dotted line is named: the first place from the left where its label stands clear above everything drawn; null when nowhere. */
export function ghostLabelSpot(
  ghost: GhostMark,
  buckets: readonly BucketMark[],
  plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number },
  x: (ms: number) => number,
  y: (value: number) => number,
): GhostLabelSpot | null {
  const width = textWidth(ghost.label, 12);
  const tops = buckets.map(({ startMs, endMs, total, state }) => ({
    from: x(startMs),
    to: x(endMs),
    // A hatch fills the whole height.
    y: total === null ? (state === 'gap' || state === 'fault' ? plot.top : plot.bottom) : y(total),
  }));
  const line = ghost.points.flatMap(({ atMs, value }) => (value === null ? [] : [{ x: x(atMs), y: y(value) }]));
  for (const point of line) {
    const from = point.x - 2;
    const to = from + width + 8;
    if (from < plot.left || to > plot.right) continue;
    const under = [
      ...tops.filter((top) => top.to > from && top.from < to).map((top) => top.y),
      ...line.filter((other) => other.x >= from && other.x <= to).map((other) => other.y),
    ];
    const ceiling = Math.min(...under);
    const clear = ceiling - TEXT_HEIGHT - 8 > plot.top + TEXT_HEIGHT;
    if (clear && point.y - ceiling <= LONGEST_LEADER) return { x: from, textY: ceiling - 8, lineY: point.y };
  }
  return null;
}
