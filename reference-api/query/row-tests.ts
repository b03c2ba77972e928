import type { Column, ColumnName } from './columns.ts';
import type { Grouping, Selection } from './counts.ts';

/** One condition on a row: the mask holds 1 at the numbers that pass. */
export interface RowTest {
  readonly column: Column;
  readonly mask: Uint8Array;
}

type Columns = Partial<Readonly<Record<ColumnName, Column>>>;

const COLUMN_NAMES: readonly ColumnName[] = ['zone', 'server', 'country', 'ipVersion', 'transport'];

/** The conditions of a selection on the columns of one table. Throws when the table lacks a column: callers refuse that before. */
export const rowTests = (columns: Columns, { masks }: Selection): RowTest[] =>
  COLUMN_NAMES.flatMap((name) => {
    const mask = masks[name];
    return mask === undefined ? [] : [{ column: columnOf(columns, name), mask }];
  });

const columnOf = (columns: Columns, name: ColumnName): Column => {
  const column = columns[name];
  if (column === undefined) throw new Error(`this source has no column ${name}`);
  return column;
};

export const passes = (tests: readonly RowTest[], row: number): boolean => {
  for (const { column, mask } of tests) if (mask[column[row] ?? 0] !== 1) return false;
  return true;
};

/** At most two axes as plain arrays, for loops over many rows. The group of a row is `firstGroup[firstColumn[row]]`, plus the same for the second. */
export interface PlainAxes {
  readonly firstColumn: Column;
  readonly firstGroup: Int32Array;
  /** null = there is one axis or none. */
  readonly secondColumn: Column | null;
  readonly secondGroup: Int32Array;
}

/** Every number of a column is group 0. */
const NO_GROUPS = new Int32Array(65_536);

/** The axes of a grouping on the columns of one table. `anyColumn` stands in where there is no axis. */
export const plainAxes = (columns: Columns, { axes: [first, second] }: Grouping, anyColumn: Column): PlainAxes => ({
  firstColumn: first === undefined ? anyColumn : columnOf(columns, first.column),
  firstGroup: first?.groupOf ?? NO_GROUPS,
  secondColumn: second === undefined ? null : columnOf(columns, second.column),
  secondGroup: second?.groupOf ?? NO_GROUPS,
});

export const groupAt = ({ firstColumn, firstGroup, secondColumn, secondGroup }: PlainAxes, row: number): number => {
  const group = firstGroup[firstColumn[row] ?? 0] ?? 0;
  return secondColumn === null ? group : group + (secondGroup[secondColumn[row] ?? 0] ?? 0);
};
