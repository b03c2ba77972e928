import { runs } from './run.ts';

/** A failed share under this is drawn no taller than it is on a scale that ends here: a calm row must look calm. */
export const SMALLEST_TOP = 0.01;

export interface SparkPaths {
  /** The course: a point in the middle of each bucket, flat to the bucket's edge where a run begins and ends. */
  readonly line: string;
  /** The same closed to the ground. */
  readonly area: string;
}

/** Upper end of a sparkline's scale, as a ratio. */
export function sparkTop(buckets: readonly (number | null)[]): number {
  return buckets.reduce<number>((top, value) => (value !== null && value > top ? value : top), SMALLEST_TOP);
}

/**
 * SVG paths of a course of failed shares (0 to 1) in a box of `width` by `height` pixels whose ground is `height` and whose
 * ceiling is `inset`. `null` breaks both paths.
 */
export function sparkPaths(
  buckets: readonly (number | null)[],
  box: { readonly width: number; readonly height: number; readonly inset: number; readonly max: number },
): SparkPaths {
  const step = buckets.length === 0 ? 0 : box.width / buckets.length;
  const top = box.max > 0 ? box.max : SMALLEST_TOP;
  const y = (ratio: number): number => box.height - Math.min(1, ratio / top) * (box.height - box.inset);
  let line = '';
  let area = '';
  for (const { start, end } of runs(buckets)) {
    const values = buckets.slice(start, end).flatMap((value) => (value === null ? [] : [value]));
    const first = values[0] ?? 0;
    const last = values.at(-1) ?? 0;
    const points = [
      pair(start * step, y(first)),
      ...values.map((value, i) => pair((start + i + 0.5) * step, y(value))),
      pair(end * step, y(last)),
    ];
    line += `M${points.join('L')}`;
    area += `M${pair(start * step, box.height)}L${points.join('L')}L${pair(end * step, box.height)}Z`;
  }
  return { line, area };
}

const pair = (x: number, y: number): string => `${round(x)},${round(y)}`;
const round = (n: number): number => Math.round(n * 10) / 10;
