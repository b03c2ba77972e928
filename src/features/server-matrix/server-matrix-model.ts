import { formatShare } from '#/copy/format.ts';
import { failureRatio } from '#/domain/aggregate.ts';
import type { SeriesAnswer } from '#/domain/answers.ts';
import { CELL_STATES, type CellState } from '#/domain/cell-state.ts';
import { DAY_MS, durationMs, type TimeWindow } from '#/domain/time-window.ts';
import type { MatrixRows, RowOrder } from '#/view-state/view-state.ts';
import { cellCode, type MatrixGroup, type MatrixMarks, type MatrixRow } from '#/viz/matrix/matrix-marks.ts';
import type { MatrixChoice, Words } from './matrix-choice.ts';
import { cellColumns, type CellColumns } from './cell-columns.ts';
import { cellReadout } from './cell-readout.ts';
import { rateCell, type CellRules, type RatedCell } from './rated-cell.ts';
import { rowGroups, type OrderedRow } from './row-order.ts';

/** Everything the panel says about an answer: the rows in their order, their cells, and the marks drawn of them. */
export interface MatrixModel {
  readonly choice: MatrixChoice;
  /** In which the rows are. */
  readonly order: RowOrder;
  readonly window: TimeWindow;
  readonly cellMs: number;
  /** Step of the answer; cells may be longer. */
  readonly bucketMs: number;
  readonly columns: readonly TimeWindow[];
  readonly rows: readonly OrderedRow[];
  readonly cell: (row: number, column: number) => RatedCell;
  readonly marks: MatrixMarks;
  /** States other than a plain value that occur, in the order of legends. */
  readonly states: readonly CellState[];
  /** Rows that the API left out because others have more failures. */
  readonly isCut: boolean;
}

/** From the second threshold on a row is in trouble, and a number from the first. */
const TROUBLE_BIN = 3;
const TEXT_BIN = 2;

export function matrixModel(answer: SeriesAnswer, choice: MatrixChoice, rules: CellRules, words: Words): MatrixModel {
  const cells = cellColumns(answer, rules.minSample);
  const isCut = answer.warnings.some(({ code }) => code === 'rows_omitted');
  const order = choice.order ?? usualOrder(choice.rows, isCut);
  const groups = rowGroups(answer, order, choice.hide, rules.minSample).map(({ rows }) => rows);
  const rows = groups.flat();
  const cell = cellsOf(cells, rows, rules);
  const { columns } = cells;
  const drawn = drawnCells(rows.length, columns.length, cell);
  const { serverMatrix: copy } = words.detail;
  const withDay = durationMs(answer.window) > DAY_MS;
  const marks: MatrixMarks = {
    window: answer.window,
    columns,
    rows: rows.map((row) => rowMark(row, rules, words)),
    groups: groupMarks(groups),
    cells: drawn.codes,
    failing: {
      label: copy.failing(choice.rows, choice.level, rules.thresholds[1]),
      counts: drawn.failing,
    },
    totalLabel: copy.total,
    readout: (row, column) => cellReadout({ rows, columns, cell, rules, choice, withDay }, { row, column }, words),
  };
  return {
    choice,
    window: answer.window,
    cellMs: cells.stepMs,
    bucketMs: answer.stepMs,
    columns,
    rows,
    cell,
    marks,
    states: CELL_STATES.filter((state) => drawn.states.has(state)),
    order,
    isCut,
  };
}

/** Servers in an order that stays (a, b, c ...); where rows are many, the worst first. */
const usualOrder = (rows: MatrixRows, isCut: boolean): RowOrder =>
  isCut || rows === 'zone' || rows === 'place' ? 'failed' : 'name';

/** Cells by row and column, rated when they are asked for. */
function cellsOf(
  { rows: counts, columns }: CellColumns,
  rows: readonly OrderedRow[],
  rules: CellRules,
): MatrixModel['cell'] {
  const nothing = { measured: [], failed: [], caveats: new Uint8Array() };
  return (row, column) =>
    rateCell(counts[rows[row]?.series ?? -1] ?? nothing, column, columns[column]?.toMs ?? 0, rules);
}

function drawnCells(rows: number, columns: number, cell: MatrixModel['cell']) {
  const codes = new Uint8Array(rows * columns);
  const failing = Array.from({ length: columns }, () => 0);
  const states = new Set<CellState>();
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const { state, bin } = cell(row, column);
      codes[row * columns + column] = cellCode(state, bin);
      states.add(state);
      if (bin !== null && bin >= TROUBLE_BIN) failing[column] = (failing[column] ?? 0) + 1;
    }
  }
  return { codes, failing, states };
}

function rowMark({ identity, totals }: OrderedRow, rules: CellRules, { detail, copy }: Words): MatrixRow {
  const { serverMatrix } = detail;
  const ratio = failureRatio(totals);
  const counts = { measured: [totals.measured], failed: [totals.failed], caveats: new Uint8Array(1) };
  const { state, bin } = rateCell(counts, 0, 0, { ...rules, completeMs: null });
  return {
    key: identity.key,
    name: serverMatrix.rowName(identity.name, identity.ipVersion),
    part: serverMatrix.part(identity.ipVersion),
    total:
      ratio === null
        ? { text: copy.words.state[state], tone: 'quiet' }
        : { text: formatShare(ratio), tone: bin === null ? 'quiet' : bin >= TEXT_BIN ? 'trouble' : 'plain' },
  };
}

function groupMarks(groups: readonly (readonly OrderedRow[])[]): readonly MatrixGroup[] {
  let first = 0;
  return groups.map((rows) => {
    const group = { key: rows[0]?.identity.group ?? '', name: rows[0]?.identity.name ?? '', first, count: rows.length };
    first += rows.length;
    return group;
  });
}
