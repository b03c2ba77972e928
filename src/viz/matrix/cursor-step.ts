import type { CellPlace } from './matrix-marks.ts';

/** Rows of a page step. */
const PAGE_ROWS = 10;

/** Where a key moves the cursor among rows and columns (WAI-ARIA grid pattern); null when it is not a key of the cursor. */
export function cursorAfter(
  key: string,
  toEnds: boolean,
  at: CellPlace,
  size: { readonly rows: number; readonly columns: number },
): CellPlace | null {
  const [lastRow, lastColumn] = [size.rows - 1, size.columns - 1];
  const { row, column } = at;
  const to = {
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    PageUp: { row: row - PAGE_ROWS, column },
    PageDown: { row: row + PAGE_ROWS, column },
    Home: { row: toEnds ? 0 : row, column: 0 },
    End: { row: toEnds ? lastRow : row, column: lastColumn },
  }[key];
  if (to === undefined) return null;
  const within = (value: number, last: number): number => Math.max(0, Math.min(value, last));
  return { row: within(to.row, lastRow), column: within(to.column, lastColumn) };
}
