import { type Counts, sumOf } from './counts.ts';

/** Sums of one group, or of all, over the window. Where nobody measured, `measured` is 0. */
export interface GroupSums {
  readonly scheduled: number;
  readonly expected: number;
  readonly measured: number;
  readonly excluded: number;
  readonly failed: number;
  /** null when the source does not say. */
  readonly vantagePoints: number | null;
}

/** What was counted for one group in the whole window. */
export const sumsOfGroup = (counts: Counts, group: number): GroupSums => ({
  scheduled: sumOf(counts.scheduled, group, counts.buckets),
  expected: sumOf(counts.expected, group, counts.buckets),
  measured: sumOf(counts.measured, group, counts.buckets),
  excluded: sumOf(counts.excluded, group, counts.buckets),
  failed: sumOf(counts.failed, group, counts.buckets),
  vantagePoints: counts.vantagePoints === null ? null : (counts.vantagePoints[group] ?? 0),
});

const sumAll = (cells: Float64Array): number => {
  let sum = 0;
  for (let cell = 0; cell < cells.length; cell += 1) sum += cells[cell] ?? 0;
  return sum;
};

/** All groups of a counting together. */
export const sumsOfAll = (counts: Counts): GroupSums => ({
  scheduled: sumAll(counts.scheduled),
  expected: sumAll(counts.expected),
  measured: sumAll(counts.measured),
  excluded: sumAll(counts.excluded),
  failed: sumAll(counts.failed),
  vantagePoints: counts.allVantagePoints,
});

/** Failures of a group by kind over the whole window. */
export const kindSumsOf = (counts: Counts, group: number): Float64Array => {
  const sums = new Float64Array(counts.kindCount);
  for (let kind = 0; kind < counts.kindCount; kind += 1) {
    sums[kind] = sumOf(counts.failedByKind, group * counts.kindCount + kind, counts.kindBuckets);
  }
  return sums;
};

/** Failures of all groups by kind over the whole window. */
export const kindSumsOfAll = ({ failedByKind, kindCount, kindBuckets }: Counts): Float64Array => {
  const sums = new Float64Array(kindCount);
  for (let cell = 0; cell < failedByKind.length; cell += 1) {
    const kind = Math.floor(cell / kindBuckets) % kindCount;
    sums[kind] = (sums[kind] ?? 0) + (failedByKind[cell] ?? 0);
  }
  return sums;
};
