import type { ColumnName, OutcomeRows } from './columns.ts';
import { type Grouping, KIND_COUNT, type Selection } from './counts.ts';

/**
 * The same failures added up over every column but one (or over all of them): half the rows or less, so that whole-year questions about one
 * dimension read half as much. Times stay as they are, so a rollup can be cut wherever the table can.
 */
export const rollUp = (table: OutcomeRows, kept: ColumnName | null, size: number): OutcomeRows => {
  const column = kept === null ? null : (table.columns[kept] ?? null);
  const sums = new Uint32Array(size * KIND_COUNT);
  const touched: number[] = [];
  const time: number[] = [];
  const cells: number[] = [];
  const n: number[] = [];
  const flush = (at: number): void => {
    for (const cell of touched) {
      time.push(at);
      cells.push(cell);
      n.push(sums[cell] ?? 0);
      sums[cell] = 0;
    }
    touched.length = 0;
  };
  for (let row = 0; row < table.rows; row += 1) {
    const cell = (column === null ? 0 : (column[row] ?? 0)) * KIND_COUNT + (table.kind[row] ?? 0);
    if (sums[cell] === 0) touched.push(cell);
    sums[cell] = (sums[cell] ?? 0) + (table.n[row] ?? 0);
    const at = table.time[row] ?? 0;
    if (at !== table.time[row + 1]) flush(at);
  }
  const numbers = Uint16Array.from(cells, (cell) => Math.floor(cell / KIND_COUNT));
  return {
    rows: cells.length,
    time: Uint32Array.from(time),
    columns: kept === null ? {} : { [kept]: numbers },
    kind: Uint16Array.from(cells, (cell) => cell % KIND_COUNT),
    n: Uint32Array.from(n),
  };
};

/** The smallest of the tables, listed by size, that has every column that the question reads. The last one has them all. */
export const smallestTable = (
  tables: readonly OutcomeRows[],
  { masks }: Selection,
  { axes }: Grouping,
): OutcomeRows => {
  const needed = [...Object.keys(masks), ...axes.map(({ column }) => column)];
  const found = tables.find(({ columns }) => needed.every((name) => name in columns)) ?? tables.at(-1);
  if (found === undefined) throw new Error('no table to count');
  return found;
};
