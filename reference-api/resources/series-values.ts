import type { Column, Flag, MetricName } from '#contract/wire.ts';
import { type Buckets } from '#reference-api/query/buckets.ts';
import { cellKindOf, measuredAt } from '#reference-api/query/cell.ts';
import type { Counts } from '#reference-api/query/counts.ts';
import { MIN_COVERAGE, MIN_SAMPLE } from '#reference-api/query/measures.ts';

/** One group of a counting, all its failures or those of one kind. */
export interface SeriesCells {
  readonly counts: Counts;
  readonly group: number;
  /** null = all kinds. */
  readonly kind: number | null;
}

const failedIn = ({ counts, group, kind }: SeriesCells, bucket: number): number =>
  kind === null
    ? (counts.failed[group * counts.buckets + bucket] ?? 0)
    : (counts.failedByKind[(group * counts.kindCount + kind) * counts.kindBuckets + bucket] ?? 0);

const valueAt = (cells: SeriesCells, metric: MetricName, bucket: number): number | null => {
  const { counts, group } = cells;
  const measured = measuredAt(counts, group, bucket);
  const cell = group * counts.buckets + bucket;
  switch (metric) {
    case 'measured':
      return measured;
    case 'failed':
      return measured === null || measured === 0 ? null : failedIn(cells, bucket);
    case 'expected':
      return counts.covered[bucket] === 1 ? (counts.expected[cell] ?? 0) : null;
    case 'excluded':
      return counts.covered[bucket] === 1 ? (counts.excluded[cell] ?? 0) : null;
    case 'vantage_points':
      if (measured === null || counts.vantagePoints === null) return null;
      // None where somebody measured: their number is not recorded.
      return measured === 0 ? 0 : counts.vantagePoints[group] || null;
    default:
      // Times of answers, and what `/load` is about: no source here knows them.
      return null;
  }
};

/** The columns asked for, each as long as the window has buckets. null = unknown, 0 = a measured zero. */
export const valuesOf = (cells: SeriesCells, metrics: readonly MetricName[]): Record<string, Column> =>
  Object.fromEntries(
    metrics.map((metric) => [
      metric,
      Array.from({ length: cells.counts.buckets }, (_, bucket) => valueAt(cells, metric, bucket)),
    ]),
  );

type Caveat = Pick<Flag, 'flag' | 'reason'>;

const caveatsAt = (counts: Counts, group: number, bucket: number): Caveat[] => {
  const kind = cellKindOf(counts, group, bucket);
  if (kind === 'unknown') return [{ flag: 'source_gap', reason: 'no_data' }];
  if (kind === 'not_deployed') return [{ flag: 'excluded', reason: 'not_deployed' }];
  const cell = group * counts.buckets + bucket;
  const measured = counts.measured[cell] ?? 0;
  const attempted = (counts.expected[cell] ?? 0) - (counts.excluded[cell] ?? 0);
  const caveats: Caveat[] = [];
  // What was excluded on purpose is no gap of the source.
  if (measured === 0 || measured / attempted < MIN_COVERAGE) caveats.push({ flag: 'source_gap', reason: 'no_probes' });
  if (measured > 0 && measured < MIN_SAMPLE) caveats.push({ flag: 'low_sample' });
  return caveats;
};

const same = (a: Caveat, b: Caveat): boolean => a.flag === b.flag && a.reason === b.reason;

/** Caveats of a group as runs of buckets. A bucket that ends after `openFromS` (epoch seconds) and holds data is still filling: partial. */
export const flagsOf = (counts: Counts, group: number, buckets: Buckets, openFromS: number): Flag[] => {
  const finished: Flag[] = [];
  let open: Flag[] = [];
  for (let bucket = 0; bucket < counts.buckets; bucket += 1) {
    const caveats = caveatsAt(counts, group, bucket);
    const isOpen = (buckets.edges[bucket + 1] ?? 0) > openFromS;
    if (isOpen && cellKindOf(counts, group, bucket) === 'counted')
      caveats.push({ flag: 'partial', reason: 'open_bucket' });
    const next = caveats.map((caveat): Flag => {
      const running = open.find((flag) => same(flag, caveat));
      return running === undefined ? { start: bucket, count: 1, ...caveat } : { ...running, count: running.count + 1 };
    });
    finished.push(...open.filter((flag) => !caveats.some((caveat) => same(flag, caveat))));
    open = next;
  }
  return [...finished, ...open].toSorted((a, b) => a.start - b.start);
};
