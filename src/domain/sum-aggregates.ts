import { UNKNOWN_AGGREGATE, type Aggregate } from './aggregate.ts';

/** Sum of what is known; null when nothing is. */
const sum = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((total, value) => total + value, 0);
};

/**
 * Counts of several groups that share no query, added up. Vantage points and round-trip times cannot be added and stay unknown. Only counts of
 * one source may be given.
 */
export const sumAggregates = (parts: readonly Aggregate[]): Aggregate => ({
  ...UNKNOWN_AGGREGATE,
  expected: sum(parts.map(({ expected }) => expected)),
  measured: sum(parts.map(({ measured }) => measured)),
  failed: sum(parts.map(({ failed }) => failed)),
  excluded: sum(parts.map(({ excluded }) => excluded)),
});
