import type { Column, ColumnName } from './columns.ts';
import type { Axis, Grouping, Selection } from './counts.ts';

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

export interface RowAxis {
  readonly column: Column;
  readonly groupOf: Int32Array;
}

/** The axes of a grouping on the columns of one table. */
export const rowAxes = (columns: Columns, { axes }: Grouping): RowAxis[] =>
  axes.map(({ column, groupOf }: Axis) => ({ column: columnOf(columns, column), groupOf }));

export const groupAt = (axes: readonly RowAxis[], row: number): number => {
  let group = 0;
  for (const { column, groupOf } of axes) group += groupOf[column[row] ?? 0] ?? 0;
  return group;
};
