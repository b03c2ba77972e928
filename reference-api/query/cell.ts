import { type Counts } from './counts.ts';

/**
 * What is known of a group in one bucket: nothing kept there, the target did not exist, or counted. Counted includes a known zero: nobody
 * measured.
 */
export type CellKind = 'unknown' | 'not_deployed' | 'counted';

export const cellKindOf = (counts: Counts, group: number, bucket: number): CellKind => {
  if (counts.covered[bucket] !== 1) return 'unknown';
  const cell = group * counts.buckets + bucket;
  return (counts.scheduled[cell] ?? 0) > 0 && (counts.expected[cell] ?? 0) === 0 ? 'not_deployed' : 'counted';
};

/** Queries measured in a cell; null where that is not known or the target did not exist, 0 where nobody measured. */
export const measuredAt = (counts: Counts, group: number, bucket: number): number | null =>
  cellKindOf(counts, group, bucket) === 'counted' ? (counts.measured[group * counts.buckets + bucket] ?? 0) : null;
