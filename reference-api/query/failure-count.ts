import type { OutcomeRows } from './columns.ts';
import { type CountRequest, KIND_COUNT } from './counts.ts';
import { rowAxes, rowTests, type RowAxis, type RowTest } from './row-tests.ts';

/** Failures by group and bucket, see `Counts`. */
export interface FailureCounts {
  readonly failed: Float64Array;
  readonly failedByKind: Float64Array;
  readonly kindBuckets: number;
}

/** First row at or after the instant. */
const firstRow = (time: Uint32Array, instant: number): number => {
  let low = 0;
  let high = time.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((time[middle] ?? 0) < instant) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Row numbers of [from, to) that pass the tests, ascending. The first test scans, the others thin out. */
const pick = ([first, ...others]: readonly RowTest[], from: number, to: number): Uint32Array | null => {
  if (first === undefined) return null;
  const picked = new Uint32Array(to - from);
  let length = 0;
  const { column, mask } = first;
  for (let row = from; row < to; row += 1) {
    picked[length] = row;
    // Branchless: a mask is 0 or 1, and about half of the rows may pass.
    length += mask[column[row] ?? 0] ?? 0;
  }
  for (const { column, mask } of others) {
    let kept = 0;
    for (let i = 0; i < length; i += 1) {
      const row = picked[i] ?? 0;
      picked[kept] = row;
      kept += mask[column[row] ?? 0] ?? 0;
    }
    length = kept;
  }
  return picked.subarray(0, length);
};

/** First position of the picked rows that is at or after the row. */
const firstPicked = (picked: Uint32Array, row: number): number => firstRow(picked, row);

/**
 * Counts the rows of a table of failures. One pass over the rows of the window in the order of time: this is the loop that every
 * answer waits for, so it reads plain typed arrays and keeps no state but its sums.
 */
export const countFailures = (
  table: OutcomeRows,
  { selection, grouping, buckets, kinds }: CountRequest,
): FailureCounts => {
  const bucketCount = buckets.count;
  const kindBuckets = kinds === 'bucket' ? bucketCount : 1;
  const failed = new Float64Array(grouping.size * bucketCount);
  const failedByKind = new Float64Array(kinds === 'none' ? 0 : grouping.size * KIND_COUNT * kindBuckets);
  const tests = rowTests(table.columns, selection);
  if (selection.kinds !== null) tests.push({ column: table.kind, mask: selection.kinds });
  const axes = rowAxes(table.columns, grouping);
  const bounds = buckets.edges.map((edge) => firstRow(table.time, edge));
  const picked = pick(tests, bounds[0] ?? 0, bounds.at(-1) ?? 0);
  for (let bucket = 0; bucket < bucketCount; bucket += 1) {
    const from = bounds[bucket] ?? 0;
    const to = bounds[bucket + 1] ?? 0;
    const cells = {
      failed,
      bucket,
      bucketCount,
      failedByKind,
      kindBucket: kindBuckets === 1 ? 0 : bucket,
      kindBuckets,
    };
    if (picked === null) addRows(table, axes, null, from, to, cells);
    else addRows(table, axes, picked, firstPicked(picked, from), firstPicked(picked, to), cells);
  }
  return { failed, failedByKind, kindBuckets };
};

interface Cells {
  readonly failed: Float64Array;
  readonly bucket: number;
  readonly bucketCount: number;
  readonly failedByKind: Float64Array;
  readonly kindBucket: number;
  readonly kindBuckets: number;
}

const NO_GROUPS = new Int32Array(65_536);

/** Adds the rows at positions [start, end) of `picked`, or rows [start, end) of the table when nothing was picked. */
const addRows = (
  table: OutcomeRows,
  [first, second]: readonly RowAxis[],
  picked: Uint32Array | null,
  start: number,
  end: number,
  { failed, bucket, bucketCount, failedByKind, kindBucket, kindBuckets }: Cells,
): void => {
  const { kind, n } = table;
  const firstColumn = first?.column ?? kind;
  const firstGroup = first?.groupOf ?? NO_GROUPS;
  const secondColumn = second?.column ?? null;
  const secondGroup = second?.groupOf ?? NO_GROUPS;
  const byKind = failedByKind.length > 0;
  for (let position = start; position < end; position += 1) {
    const row = picked === null ? position : (picked[position] ?? 0);
    const queries = n[row] ?? 0;
    let group = firstGroup[firstColumn[row] ?? 0] ?? 0;
    if (secondColumn !== null) group += secondGroup[secondColumn[row] ?? 0] ?? 0;
    const cell = group * bucketCount + bucket;
    failed[cell] = (failed[cell] ?? 0) + queries;
    if (byKind) {
      const kindCell = (group * KIND_COUNT + (kind[row] ?? 0)) * kindBuckets + kindBucket;
      failedByKind[kindCell] = (failedByKind[kindCell] ?? 0) + queries;
    }
  }
};
