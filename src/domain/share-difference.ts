import { failureRatio, wilsonInterval, type Aggregate } from './aggregate.ts';

/** Counts of which a failed share can be made. */
export type Counts = Pick<Aggregate, 'measured' | 'failed'>;

export interface ShareDifference {
  /** Share of the first minus share of the second, -1 to 1: above zero, the first fails more. */
  readonly difference: number;
  /** Interval of the difference, of 95 % unless asked for wider. */
  readonly interval: readonly [number, number];
}

/**
 * Difference of two failed shares of separate samples with its interval: R. G. Newcombe, Statistics in Medicine 17 (1998) 873, method 10,
 * which puts the two Wilson intervals together and so holds near 0 and 1. `z` in standard errors, 95 % without. Null when either side is
 * unknown or was not measured.
 */
export function shareDifference(a: Counts, b: Counts, z?: number): ShareDifference | null {
  const [pa, pb] = [failureRatio(a), failureRatio(b)];
  const [ia, ib] = [wilsonInterval(a.failed, a.measured, z), wilsonInterval(b.failed, b.measured, z)];
  if (pa === null || pb === null || ia === null || ib === null) return null;
  const difference = pa - pb;
  const below = Math.hypot(pa - ia[0], ib[1] - pb);
  const above = Math.hypot(ia[1] - pa, pb - ib[0]);
  return { difference, interval: [Math.max(-1, difference - below), Math.min(1, difference + above)] };
}

/** Whether a difference is beyond chance: its interval leaves zero out. Zero itself counts as inside. */
export const excludesZero = ({ interval: [low, high] }: ShareDifference): boolean => low > 0 || high < 0;
