import type { CellState } from '#/domain/cell-state.ts';
import type { FailureBin } from '#/domain/failure-bin.ts';
import type { TimeWindow } from '#/domain/time-window.ts';

/** What a cell looks like, in one byte: 0 to 5 is a bin of the failure scale, the others are the states without a colour. */
export const LOW_SAMPLE = 6;
export const NO_DATA = 7;
export const NOT_APPLICABLE = 8;
export const FAULT = 9;
/** Added to a bin: the value is older than its cell. */
export const STALE = 16;

/** Byte of a cell. `bin` is that of the states which have a colour, else null. */
export function cellCode(state: CellState, bin: FailureBin | null): number {
  switch (state) {
    case 'low_sample':
      return LOW_SAMPLE;
    case 'no_data':
      return NO_DATA;
    case 'not_applicable':
      return NOT_APPLICABLE;
    case 'fault':
      return FAULT;
    case 'stale':
      return (bin ?? 0) + STALE;
    default:
      return bin ?? NO_DATA;
  }
}

/** One line of cells. */
export interface MatrixRow {
  /** Key in links: `ns1.example/4`, `ru`, `cc:DE`. */
  readonly key: string;
  /** Accessible name. */
  readonly name: string;
  /** Label beside the cells that tells the lines of a group apart: `IPv4`; empty when there is one only. */
  readonly part: string;
  readonly total: { readonly text: string; readonly tone: 'trouble' | 'plain' | 'quiet' };
}

/** Rows that belong together: the addresses of a server. Others are groups of one. */
export interface MatrixGroup {
  readonly key: string;
  /** Name as the head writes it, to find out how wide heads have to be. */
  readonly name: string;
  /** Index of its first row. */
  readonly first: number;
  readonly count: number;
}

/** What is told of one cell, finished. */
export interface CellReadout {
  readonly name: string;
  readonly time: string;
  /** Share, or the state in words. */
  readonly value: string;
  readonly tone: 'trouble' | 'plain' | 'quiet';
  readonly state: CellState;
  readonly lines: readonly { readonly label: string; readonly value: string }[];
  readonly sentence: string | null;
  /** All of it as one sentence, for those who hear it. */
  readonly words: string;
}

export interface MatrixMarks {
  readonly window: TimeWindow;
  /** In the order of time, without gaps between them. */
  readonly columns: readonly TimeWindow[];
  readonly rows: readonly MatrixRow[];
  readonly groups: readonly MatrixGroup[];
  /** `cellCode` of row r and column c at r * columns + c. */
  readonly cells: Uint8Array;
  /** Rows in trouble in each column, and what the line of them is called. */
  readonly failing: { readonly label: string; readonly counts: readonly number[] };
  readonly totalLabel: string;
  readonly readout: (row: number, column: number) => CellReadout;
}

/** A rectangle of cells, both ends included. */
export interface CellRange {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export const rangeBetween = (a: CellPlace, b: CellPlace): CellRange => ({
  firstRow: Math.min(a.row, b.row),
  lastRow: Math.max(a.row, b.row),
  firstColumn: Math.min(a.column, b.column),
  lastColumn: Math.max(a.column, b.column),
});
