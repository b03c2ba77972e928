/** Smallest number of queries from which a ratio is judged. */
export const MIN_SAMPLE = 30;
/** measured / expected below this is a gap of the source. */
export const MIN_COVERAGE = 0.8;
/** Smallest failure ratio of each state. */
export const STATE_THRESHOLDS = { degradedFrom: 0.01, failingFrom: 0.1 } as const;

// 97.5 % quantile of the standard normal distribution.
const Z = 1.959963984540054;

/**
 * 95 % interval of a ratio by Wilson's score, both ends within [0, 1]. Needs 0 <= failed <= measured and measured > 0.
 * Wilson, E. B.: Probable inference, the law of succession, and statistical inference. JASA 22 (1927).
 */
export const wilsonInterval = (failed: number, measured: number): [low: number, high: number] => {
  const ratio = failed / measured;
  const z2 = Z * Z;
  const centre = ratio + z2 / (2 * measured);
  const spread = Z * Math.sqrt((ratio * (1 - ratio)) / measured + z2 / (4 * measured * measured));
  const scale = 1 + z2 / measured;
  // At the ends the exact value is 0 or 1; rounding must not leave it.
  const low = failed === 0 ? 0 : Math.max(0, (centre - spread) / scale);
  const high = failed === measured ? 1 : Math.min(1, (centre + spread) / scale);
  return [low, high];
};

export type RatioState = 'ok' | 'degraded' | 'failing' | 'low_sample' | 'no_data';

/** The verdict on a cell. Too few queries are said before anything else; nothing measured is `no_data`. */
export const stateOf = (failed: number | null, measured: number | null): RatioState => {
  if (measured === null || measured === 0 || failed === null) return 'no_data';
  if (measured < MIN_SAMPLE) return 'low_sample';
  const ratio = failed / measured;
  if (ratio >= STATE_THRESHOLDS.failingFrom) return 'failing';
  return ratio >= STATE_THRESHOLDS.degradedFrom ? 'degraded' : 'ok';
};
