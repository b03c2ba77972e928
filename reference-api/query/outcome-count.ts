import { bucketAt, type Buckets, endOf, startOf } from './buckets.ts';
import { EXCLUDED } from '#reference-api/store/measured-rows.ts';
import type { OutcomeRows } from './columns.ts';
import { type CountRequest, type Counts, KIND_COUNT } from './counts.ts';
import { groupAt, passes, plainAxes, rowTests } from './row-tests.ts';
import { clipSpans, type Span } from './spans.ts';

/** By bucket: 1 where a span of the coverage reaches into it. */
export const coveredBuckets = (coverage: readonly Span[], buckets: Buckets): Uint8Array => {
  const covered = new Uint8Array(buckets.count);
  for (const { from, to } of clipSpans(coverage, startOf(buckets), endOf(buckets))) {
    covered.fill(1, bucketAt(buckets, from), bucketAt(buckets, to - 1) + 1);
  }
  return covered;
};

/** Vantage points by group, and of all groups together, see `Counts`. */
export interface VantagePointCounts {
  readonly vantagePoints: Float64Array;
  readonly allVantagePoints: number;
}

/** Adds up the vantage points of the countries marked for each group: mark `group * countries + country`. */
export const vantagePointsOf = (
  marks: Uint8Array,
  groups: number,
  pointsOfCountry: readonly number[],
): VantagePointCounts => {
  const vantagePoints = new Float64Array(groups);
  const countries = pointsOfCountry.length;
  const isMarked = new Uint8Array(countries);
  for (let group = 0; group < groups; group += 1) {
    let sum = 0;
    for (let country = 0; country < countries; country += 1) {
      if (marks[group * countries + country] !== 1) continue;
      isMarked[country] = 1;
      sum += pointsOfCountry[country] ?? 0;
    }
    vantagePoints[group] = sum;
  }
  const allVantagePoints = pointsOfCountry.reduce((sum, points, country) => sum + points * (isMarked[country] ?? 0), 0);
  return { vantagePoints, allVantagePoints };
};

const add = (sums: Float64Array, cell: number, queries: number): void => {
  sums[cell] = (sums[cell] ?? 0) + queries;
};

/**
 * Counts a table with a row for every outcome, good ones included: small, so row by row. `vantagePoints` are those of each country, or null
 * when the source does not say how many it has.
 */
export const countOutcomes = (
  table: OutcomeRows,
  coverage: readonly Span[],
  vantagePoints: readonly number[] | null,
  { selection, grouping, buckets, kinds }: CountRequest,
): Counts => {
  const cells = (): Float64Array => new Float64Array(grouping.size * buckets.count);
  const expected = cells();
  const measured = cells();
  const excluded = cells();
  const failed = cells();
  const kindBuckets = kinds === 'bucket' ? buckets.count : 1;
  const failedByKind = new Float64Array(kinds === 'none' ? 0 : grouping.size * KIND_COUNT * kindBuckets);
  const countries = vantagePoints?.length ?? 0;
  const marks = new Uint8Array(grouping.size * countries);

  const tests = rowTests(table.columns, selection);
  const axes = plainAxes(table.columns, grouping, table.kind);
  const end = endOf(buckets);
  for (let row = 0; row < table.rows; row += 1) {
    const time = table.time[row] ?? 0;
    const bucket = time < end ? bucketAt(buckets, time) : -1;
    if (bucket < 0 || !passes(tests, row)) continue;
    const group = groupAt(axes, row);
    const cell = group * buckets.count + bucket;
    const queries = table.n[row] ?? 0;
    const kind = table.kind[row] ?? 0;
    add(expected, cell, queries);
    if (kind === EXCLUDED) {
      add(excluded, cell, queries);
      continue;
    }
    add(measured, cell, queries);
    if (countries > 0 && queries > 0) marks[group * countries + (table.columns.country?.[row] ?? 0)] = 1;
    if (kind >= KIND_COUNT || (selection.kinds !== null && selection.kinds[kind] !== 1)) continue;
    add(failed, cell, queries);
    if (kinds !== 'none') {
      add(failedByKind, (group * KIND_COUNT + kind) * kindBuckets + (kindBuckets === 1 ? 0 : bucket), queries);
    }
  }
  return {
    groups: grouping.size,
    buckets: buckets.count,
    covered: coveredBuckets(coverage, buckets),
    scheduled: expected,
    expected,
    measured,
    excluded,
    failed,
    failedByKind,
    kindCount: KIND_COUNT,
    kindBuckets,
    ...(vantagePoints === null
      ? { vantagePoints: null, allVantagePoints: null }
      : vantagePointsOf(marks, grouping.size, vantagePoints)),
  };
};
