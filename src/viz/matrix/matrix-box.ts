import { textWidth } from '#/viz/chart/text-width.ts';
import type { MatrixMarks } from './matrix-marks.ts';

/** Where the parts of a matrix lie, in pixels. */
export interface MatrixBox {
  readonly width: number;
  /** Of the cells. */
  readonly left: number;
  readonly right: number;
  /** What a head takes above its cells; 0 where it stands at their left. */
  readonly headPx: number;
  readonly narrow: boolean;
}

const NARROW_PX = 600;
const PARTS_PX = 44;
const TOTALS_PX = 62;
const LEAST_HEAD_PX = 112;
const MOST_HEAD_PX = 260;
/** A letter of the code face is 0.6 em wide. */
const CODE_PX = 7.25;

/** Heads beside the cells as wide as their names, above them where the whole is narrow. */
export function matrixBox(width: number, { groups, failing }: MatrixMarks): MatrixBox {
  const hasParts = groups.some(({ count }) => count > 1);
  const parts = hasParts ? PARTS_PX : 8;
  const right = Math.max(1, width - TOTALS_PX);
  if (width < NARROW_PX) return { width, left: hasParts ? 34 : 0, right, headPx: 24, narrow: true };
  const longest = Math.max(textWidth(failing.label, 12), ...groups.map(({ name }) => name.length * CODE_PX));
  const head = Math.min(Math.max(Math.ceil(longest) + 8, LEAST_HEAD_PX), MOST_HEAD_PX);
  return { width, left: head + parts, right, headPx: 0, narrow: false };
}
