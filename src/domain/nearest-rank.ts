/**
 * Percentile by nearest rank: the smallest value that at least this share of the values does not exceed, always one that was observed. `share` is
 * in (0, 1]; null without values.
 */
export function nearestRank(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length - 1e-9) - 1)] ?? null;
}
