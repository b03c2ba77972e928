import { wilsonInterval } from './aggregate.ts';

export interface ShareCounts {
  readonly part: number;
  readonly whole: number;
}

export interface ShareDifference {
  /** Share of the first minus share of the second, -1 to 1. */
  readonly difference: number;
  readonly interval: readonly [number, number];
}

/**
 * Difference of two independent shares with the interval of Newcombe (Statistics in Medicine 17 (1998) 873, method 10), which puts two Wilson intervals
 * together and so holds near 0 and 1. Null when one of them has nothing to be a share of.
 */
export function shareDifference(first: ShareCounts, second: ShareCounts, z: number): ShareDifference | null {
  const a = wilsonInterval(first.part, first.whole, z);
  const b = wilsonInterval(second.part, second.whole, z);
  if (a === null || b === null) return null;
  const p = first.part / first.whole;
  const q = second.part / second.whole;
  return {
    difference: p - q,
    interval: [p - q - Math.hypot(p - a[0], b[1] - q), p - q + Math.hypot(a[1] - p, q - b[0])],
  };
}

/**
 * Standard errors of a 95 % interval that holds for `comparisons` intervals at once (Bonferroni); Abramowitz and Stegun 26.2.23, good to three
 * decimals.
 */
export function standardErrors(comparisons: number): number {
  const tail = 0.025 / Math.max(comparisons, 1);
  const t = Math.sqrt(-2 * Math.log(tail));
  return t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
}
