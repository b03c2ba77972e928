import { FAULT, LOW_SAMPLE, NOT_APPLICABLE, STALE } from './matrix-marks.ts';
import type { MatrixPalette, PatternTile } from './matrix-palette.ts';

/** A picture of cells in device pixels. */
export interface CellPicture {
  readonly width: number;
  readonly height: number;
  /** Borders of the columns, one more than columns; whole. */
  readonly edges: ArrayLike<number>;
  /** Of the rows in the picture: first line and number of lines; may lie partly above or below it. */
  readonly tops: ArrayLike<number>;
  readonly heights: ArrayLike<number>;
  /** Codes of those rows, row after row. */
  readonly cells: Uint8Array;
}

/** Side of the corner of a stale cell; smaller where the cell is. */
const CORNER_PX = 5;
/** A plain dot every so many pixels of what does not apply. */
const DOT_PITCH_PX = 10;

/**
 * Draws cells into the memory of an ImageData. Rows of plain colour are written once and copied line by line; only patterns are written
 * pixel by pixel. What is between rows stays as it was.
 */
export function paintCells(target: Uint32Array, picture: CellPicture, palette: MatrixPalette, ratio: number): void {
  const { width, height, edges, tops, heights, cells } = picture;
  const columns = edges.length - 1;
  for (let row = 0; row < tops.length; row += 1) {
    const from = Math.max(0, tops[row] ?? 0);
    const to = Math.min(height, (tops[row] ?? 0) + (heights[row] ?? 0));
    if (from >= to) continue;
    const codes = cells.subarray(row * columns, (row + 1) * columns);
    const isPlain = paintColours(target, from * width, codes, edges, palette);
    for (let y = from + 1; y < to; y += 1) target.copyWithin(y * width, from * width, (from + 1) * width);
    if (!isPlain) paintStates(target, width, from, to, codes, edges, palette, ratio);
  }
}

/** Below this a loop is faster than a call of `fill`. */
const FEW_PX = 24;

/** One line of colours, neighbours of the same colour at once. True when every cell was a plain colour. */
function paintColours(
  target: Uint32Array,
  start: number,
  codes: Uint8Array,
  edges: ArrayLike<number>,
  { bins }: MatrixPalette,
): boolean {
  let isPlain = true;
  let column = 0;
  while (column < codes.length) {
    const code = codes[column] ?? 0;
    let end = column + 1;
    while (end < codes.length && codes[end] === code) end += 1;
    const bin = code & ~STALE;
    if (code > 5) isPlain = false;
    const colour = bin <= 5 ? (bins[bin] ?? 0) : 0;
    const [left, right] = [start + (edges[column] ?? 0), start + (edges[end] ?? 0)];
    if (right - left > FEW_PX) target.fill(colour, left, right);
    else for (let at = left; at < right; at += 1) target[at] = colour;
    column = end;
  }
  return isPlain;
}

function paintStates(
  target: Uint32Array,
  width: number,
  from: number,
  to: number,
  codes: Uint8Array,
  edges: ArrayLike<number>,
  palette: MatrixPalette,
  ratio: number,
): void {
  for (let column = 0; column < codes.length; column += 1) {
    const code = codes[column] ?? 0;
    if (code <= 5) continue;
    const [left, right] = [edges[column] ?? 0, edges[column + 1] ?? 0];
    if ((code & STALE) !== 0) paintCorner(target, width, [left, right, from, to], palette.stale, ratio);
    else if (code === NOT_APPLICABLE) paintDots(target, width, [left, right, from, to], palette.notApplicable, ratio);
    else paintPattern(target, width, [left, right, from, to], patternOf(code, palette));
  }
}

/** Left, right, top and bottom, the second of each excluded. */
type CellBox = readonly [number, number, number, number];

const patternOf = (code: number, { low, fault, noData }: MatrixPalette): PatternTile =>
  code === LOW_SAMPLE ? low : code === FAULT ? fault : noData;

/** The tile lies still under all cells, so that neighbours of one state are one area. */
function paintPattern(target: Uint32Array, width: number, box: CellBox, { side, pixels }: PatternTile): void {
  const [left, right, top, bottom] = box;
  for (let y = top; y < bottom; y += 1) {
    const line = (y % side) * side;
    for (let x = left; x < right; x += 1) target[y * width + x] = pixels[line + (x % side)] ?? 0;
  }
}

/** Upper right corner. */
function paintCorner(target: Uint32Array, width: number, box: CellBox, colour: number, ratio: number): void {
  const [left, right, top, bottom] = box;
  const side = Math.min(Math.round(CORNER_PX * ratio), right - left, bottom - top);
  for (let y = 0; y < side; y += 1) {
    const start = (top + y) * width + right;
    target.fill(colour, start - side + y, start);
  }
}

/** Dots on a grid of their own in the middle of the row: cells may be narrower than a dot is apart. */
function paintDots(target: Uint32Array, width: number, box: CellBox, colour: number, ratio: number): void {
  const [left, right, top, bottom] = box;
  const pitch = Math.round(DOT_PITCH_PX * ratio);
  const size = Math.max(1, Math.round(2 * ratio));
  const first = top + Math.floor((bottom - top - size) / 2);
  for (let x = left; x < right; x += 1) {
    if (x % pitch < pitch / 2 || x % pitch >= pitch / 2 + size) continue;
    for (let y = Math.max(top, first); y < Math.min(bottom, first + size); y += 1) target[y * width + x] = colour;
  }
}
