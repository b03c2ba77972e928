/** Counts of one group over one window. `null` = not known, `0` = measured zero; ratios are derived, never stored. */
export interface Aggregate {
  readonly expected: number | null;
  readonly measured: number | null;
  readonly failed: number | null;
  /** Queries set aside because the measurement itself was at fault. */
  readonly excluded: number | null;
  readonly vantagePoints: number | null;
  /** 95th percentile of the round-trip time over answered queries, in milliseconds. */
  readonly rttP95Ms: number | null;
}

export const UNKNOWN_AGGREGATE: Aggregate = {
  expected: null,
  measured: null,
  failed: null,
  excluded: null,
  vantagePoints: null,
  rttP95Ms: null,
};

/** Failed share, 0 to 1; null when nothing was measured or it is not known. */
export function failureRatio(counts: Pick<Aggregate, 'measured' | 'failed'>): number | null {
  const { measured, failed } = counts;
  return measured === null || failed === null || measured === 0 ? null : failed / measured;
}

/** Measured share of what was expected, 0 to 1. */
export function coverage(counts: Pick<Aggregate, 'measured' | 'expected'>): number | null {
  const { measured, expected } = counts;
  return measured === null || expected === null || expected === 0 ? null : measured / expected;
}

/** Difference of two failed shares, current minus previous, as a ratio; null when either is unknown. */
export function ratioChange(current: Aggregate, previous: Aggregate | null): number | null {
  if (previous === null) return null;
  const now = failureRatio(current);
  const before = failureRatio(previous);
  return now === null || before === null ? null : now - before;
}

const Z95 = 1.959963984540054;

/** Wilson score interval (95 %, or `z` standard errors) of failed / measured; E. B. Wilson, JASA 22 (1927) 209. Null when nothing was measured. */
export function wilsonInterval(
  failed: number | null,
  measured: number | null,
  z = Z95,
): readonly [number, number] | null {
  if (failed === null || measured === null || measured <= 0) return null;
  const p = failed / measured;
  const z2 = z * z;
  const centre = p + z2 / (2 * measured);
  const spread = z * Math.sqrt((p * (1 - p) + z2 / (4 * measured)) / measured);
  const scale = 1 + z2 / measured;
  return [Math.max(0, (centre - spread) / scale), Math.min(1, (centre + spread) / scale)];
}
