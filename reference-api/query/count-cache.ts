import { type Buckets, endOf, startOf } from './buckets.ts';
import type { CountRequest, Counts } from './counts.ts';

const keyOfBuckets = (buckets: Buckets): string =>
  `${startOf(buckets)} ${buckets.edges[1] ?? 0} ${endOf(buckets)} ${buckets.count}`;

/** What tells two countings apart; null for groupings that were made up for one answer. */
const keyOf = ({ selection, grouping, buckets, kinds }: CountRequest): string | null =>
  grouping.name === null ? null : [grouping.name, kinds, keyOfBuckets(buckets), selection.key].join('|');

const cellsOf = (counts: Counts): number => counts.failed.length + counts.failedByKind.length;

/**
 * Remembers the last countings, up to `mostCells` numbers of failures: the pages and orders of one table are the same counting read
 * differently. Counts are never written to once made, so they can be shared.
 */
export const rememberCounts = (
  count: (request: CountRequest) => Counts,
  mostCells: number,
): ((request: CountRequest) => Counts) => {
  const remembered = new Map<string, Counts>();
  let cells = 0;
  return (request) => {
    const key = keyOf(request);
    if (key === null) return count(request);
    const known = remembered.get(key);
    const counts = known ?? count(request);
    if (known === undefined) cells += cellsOf(counts);
    // Last in the order of the map is the youngest.
    remembered.delete(key);
    remembered.set(key, counts);
    for (const [oldest, { failed, failedByKind }] of remembered) {
      if (cells <= mostCells) break;
      remembered.delete(oldest);
      cells -= failed.length + failedByKind.length;
    }
    return counts;
  };
};
