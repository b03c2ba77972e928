import type { OutcomeRows } from './columns.ts';
import { type CountRequest, KIND_COUNT } from './counts.ts';
import { type PlainAxes, plainAxes, rowTests, type RowTest } from './row-tests.ts';

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
  const axes = plainAxes(table.columns, grouping, table.kind);
  const bounds = buckets.edges.map((edge) => firstRow(table.time, edge));
  const picked = pick(tests, bounds[0] ?? 0, bounds.at(-1) ?? 0);
  // Where kinds are as fine as the buckets, what failed is their sum: one addition per row instead of two.
  const isSum = kinds !== 'none' && kindBuckets === bucketCount;
  for (let bucket = 0; bucket < bucketCount; bucket += 1) {
    const rows = picked === null ? null : between(picked, bounds[bucket] ?? 0, bounds[bucket + 1] ?? 0);
    const from = rows === null ? (bounds[bucket] ?? 0) : 0;
    const to = rows === null ? (bounds[bucket + 1] ?? 0) : rows.length;
    if (kinds !== 'none')
      addKinds(table, axes, rows, from, to, failedByKind, kindBuckets === 1 ? 0 : bucket, kindBuckets);
    if (!isSum) addRows(table, axes, rows, from, to, failed, bucket, bucketCount);
  }
  if (isSum) sumKinds(failedByKind, failed, bucketCount);
  return { failed, failedByKind, kindBuckets };
};

/** The picked rows in [from, to). */
const between = (picked: Uint32Array, from: number, to: number): Uint32Array =>
  picked.subarray(firstRow(picked, from), firstRow(picked, to));

/** Adds the rows at positions [from, to) of `rows`, or rows [from, to) of the table when nothing was picked. */
const addRows = (
  { n }: OutcomeRows,
  { firstColumn, firstGroup, secondColumn, secondGroup }: PlainAxes,
  rows: Uint32Array | null,
  from: number,
  to: number,
  failed: Float64Array,
  bucket: number,
  bucketCount: number,
): void => {
  for (let position = from; position < to; position += 1) {
    const row = rows === null ? position : (rows[position] ?? 0);
    let group = firstGroup[firstColumn[row] ?? 0] ?? 0;
    if (secondColumn !== null) group += secondGroup[secondColumn[row] ?? 0] ?? 0;
    const cell = group * bucketCount + bucket;
    failed[cell] = (failed[cell] ?? 0) + (n[row] ?? 0);
  }
};

/** The same, told apart by kind. */
const addKinds = (
  { n, kind }: OutcomeRows,
  { firstColumn, firstGroup, secondColumn, secondGroup }: PlainAxes,
  rows: Uint32Array | null,
  from: number,
  to: number,
  failedByKind: Float64Array,
  bucket: number,
  bucketCount: number,
): void => {
  for (let position = from; position < to; position += 1) {
    const row = rows === null ? position : (rows[position] ?? 0);
    let group = firstGroup[firstColumn[row] ?? 0] ?? 0;
    if (secondColumn !== null) group += secondGroup[secondColumn[row] ?? 0] ?? 0;
    const cell = (group * KIND_COUNT + (kind[row] ?? 0)) * bucketCount + bucket;
    failedByKind[cell] = (failedByKind[cell] ?? 0) + (n[row] ?? 0);
  }
};

const sumKinds = (failedByKind: Float64Array, failed: Float64Array, bucketCount: number): void => {
  for (let cell = 0; cell < failed.length; cell += 1) {
    const group = Math.floor(cell / bucketCount);
    const first = group * KIND_COUNT * bucketCount + (cell - group * bucketCount);
    let sum = 0;
    for (let kind = 0; kind < KIND_COUNT; kind += 1) sum += failedByKind[first + kind * bucketCount] ?? 0;
    failed[cell] = sum;
  }
};
