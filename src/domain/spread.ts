/** How whole numbers spread over a group. */
export interface Spread {
  readonly known: number;
  readonly unknown: number;
  /** The middle of the known ones, between the two middle ones where their number is even; null without any. */
  readonly median: number | null;
  /** How often each value occurs, smallest value first. */
  readonly counts: readonly (readonly [value: number, times: number])[];
}

export function spreadOf(values: readonly (number | null)[]): Spread {
  const known = values.filter((value) => value !== null).toSorted((a, b) => a - b);
  const counts = new Map<number, number>();
  for (const value of known) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [low, high] = [known[Math.floor((known.length - 1) / 2)], known[Math.floor(known.length / 2)]];
  return {
    known: known.length,
    unknown: values.length - known.length,
    median: low === undefined || high === undefined ? null : (low + high) / 2,
    counts: [...counts],
  };
}
