import type { GroupSums } from '#reference-api/query/window-sums.ts';
import { sixDecimals } from './aggregate-row.ts';
import type { RowSums } from './breakdown-rows.ts';

export type SortKey = 'failed' | 'failure_ratio' | 'measured' | 'change' | 'key';

/** As published, so that the order agrees with the figures shown. */
const ratioOf = (sums: GroupSums | 'unknown' | null | undefined): number | null =>
  sums === undefined || sums === null || sums === 'unknown' || sums.measured === 0
    ? null
    : sixDecimals(sums.failed / sums.measured);

/** What a row is sorted by; null = not known. */
const sortValue = ({ current, previous }: RowSums, sort: Exclude<SortKey, 'key'>): number | null => {
  switch (sort) {
    case 'failed':
      return current.measured === 0 ? null : current.failed;
    case 'failure_ratio':
      return ratioOf(current);
    case 'measured':
      return current.measured;
    case 'change': {
      const now = ratioOf(current);
      const before = ratioOf(previous);
      return now === null || before === null ? null : now - before;
    }
  }
};

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Sorts rows: null values last in either order, ties by key ascending. */
export const sortRows = (rows: readonly RowSums[], sort: SortKey, order: 'asc' | 'desc'): RowSums[] => {
  const sign = order === 'asc' ? 1 : -1;
  if (sort === 'key') return rows.toSorted((a, b) => sign * compareText(a.key, b.key));
  return rows
    .map((row) => ({ row, value: sortValue(row, sort) }))
    .toSorted((a, b) => {
      if (a.value === null || b.value === null) {
        if (a.value !== b.value) return a.value === null ? 1 : -1;
      } else if (a.value !== b.value) {
        return sign * (a.value - b.value);
      }
      return compareText(a.row.key, b.row.key);
    })
    .map(({ row }) => row);
};
