import type { BucketMark, GhostMark, StackMark } from './timeline-marks.ts';

/** Stretch of buckets [start, end). */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The longest stretches of neighbouring buckets that pass, in order. */
export function stretches<T>(items: readonly T[], passes: (item: T) => boolean): readonly Stretch[] {
  const found: Stretch[] = [];
  let start: number | null = null;
  items.forEach((item, i) => {
    if (passes(item)) start ??= i;
    else if (start !== null) {
      found.push({ start, end: i });
      start = null;
    }
  });
  if (start !== null) found.push({ start, end: items.length });
  return found;
}

const middle = (bucket: BucketMark): number => (bucket.startMs + bucket.endMs) / 2;

/** A row of the stacked areas: an instant and the value of each stack there, null in a gap. */
export interface StackRow {
  readonly ms: number;
  readonly values: readonly (number | null)[];
}

/**
 * Points of the stacked areas: one in the middle of each bucket, and one on the bucket's edge where a stretch with data begins or
 * ends, so that an area is as wide as its buckets and stops dead at a gap. A row of nulls parts two stretches.
 */
export function stackRows(buckets: readonly BucketMark[], stacks: readonly StackMark[]): readonly StackRow[] {
  const at = (i: number): readonly (number | null)[] => stacks.map((stack) => stack.values[i] ?? null);
  const empty = stacks.map(() => null);
  return stretches(buckets, (bucket) => bucket.total !== null).flatMap(({ start, end }, nth) => {
    const first = buckets[start];
    const last = buckets[end - 1];
    if (first === undefined || last === undefined) return [];
    const inside = buckets.slice(start, end).map((bucket, i) => ({ ms: middle(bucket), values: at(start + i) }));
    const parting = nth === 0 ? [] : [{ ms: first.startMs, values: empty }];
    return [...parting, { ms: first.startMs, values: at(start) }, ...inside, { ms: last.endMs, values: at(end - 1) }];
  });
}

export interface CoursePaths {
  /** Complete buckets. */
  readonly solid: string;
  /** Into, inside and out of buckets that are still filling or cut. */
  readonly dashed: string;
}

/** SVG paths of the total through the middle of the buckets, flat to the edge at both ends of a stretch. */
export function coursePaths(
  buckets: readonly BucketMark[],
  x: (ms: number) => number,
  y: (value: number) => number,
): CoursePaths {
  let solid = '';
  let dashed = '';
  for (const { start, end } of stretches(buckets, (bucket) => bucket.total !== null)) {
    const points = buckets.slice(start, end).flatMap((bucket) => {
      if (bucket.total === null) return [];
      return [{ x: x(middle(bucket)), y: y(bucket.total), open: bucket.state === 'partial', bucket }];
    });
    const first = points[0];
    const last = points.at(-1);
    if (first === undefined || last === undefined) continue;
    const all = [{ ...first, x: x(first.bucket.startMs) }, ...points, { ...last, x: x(last.bucket.endMs) }];
    all.forEach((to, i) => {
      const from = all[i - 1];
      if (from === undefined) return;
      const before = all[i - 2];
      const open = from.open || to.open;
      const goesOn = before !== undefined && (before.open || from.open) === open;
      const piece = `${goesOn ? '' : `M${pair(from.x, from.y)}`}L${pair(to.x, to.y)}`;
      if (open) dashed += piece;
      else solid += piece;
    });
  }
  return { solid, dashed };
}

/** SVG path of the window compared with, broken where it has no data. */
export function ghostPath(ghost: GhostMark, x: (ms: number) => number, y: (value: number) => number): string {
  return stretches(ghost.points, (point) => point.value !== null)
    .map(({ start, end }) => {
      const points = ghost.points
        .slice(start, end)
        .flatMap(({ atMs, value }) => (value === null ? [] : [pair(x(atMs), y(value))]));
      const only = points[0];
      // A lone point has no length; a round cap makes it a dot.
      return points.length === 1 && only !== undefined ? `M${only}l0.01,0` : `M${points.join('L')}`;
    })
    .join('');
}

const pair = (x: number, y: number): string => `${round(x)},${round(y)}`;
const round = (n: number): number => Math.round(n * 10) / 10;
