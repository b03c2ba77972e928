import type { MatrixGroup } from './matrix-marks.ts';

/** Where each row lies, in pixels from the top of the first. */
export interface RowLayout {
  readonly tops: readonly number[];
  readonly heights: readonly number[];
  /** Room of a group with its head. */
  readonly groupTops: readonly number[];
  readonly groupHeights: readonly number[];
  readonly height: number;
}

/** DESIGN.md section 10. A group of one is taller, so that its head is a target of 24 px. */
const CELL_PX = 12;
const LONE_CELL_PX = 19;
const INNER_PX = 1;
export const GROUP_GAP_PX = 5;

/** Lays rows out group by group; `headPx` is what a head takes above the cells of its group, 0 where it stands beside them. */
export function rowLayout(groups: readonly MatrixGroup[], headPx: number): RowLayout {
  const tops: number[] = [];
  const heights: number[] = [];
  const groupTops: number[] = [];
  const groupHeights: number[] = [];
  let y = 0;
  for (const { count } of groups) {
    const cell = count === 1 && headPx === 0 ? LONE_CELL_PX : CELL_PX;
    groupTops.push(y);
    const top = y;
    y += headPx;
    for (let i = 0; i < count; i += 1) {
      tops.push(y);
      heights.push(cell);
      y += cell + (i < count - 1 ? INNER_PX : 0);
    }
    groupHeights.push(y - top);
    y += GROUP_GAP_PX;
  }
  return { tops, heights, groupTops, groupHeights, height: Math.max(0, y - GROUP_GAP_PX) };
}

/** Last index whose value is at most `value` in a rising list; -1 when there is none. */
export function lastAtMost(rising: readonly number[], value: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? Infinity) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Row at a height, or the nearest one: what lies between two rows belongs to the upper. -1 without rows. */
export const rowAt = ({ tops }: RowLayout, y: number): number =>
  tops.length === 0 ? -1 : Math.max(0, lastAtMost(tops, y));

/** Half-open range of items that touch the stretch from `top` to `bottom`. */
export function visible(
  tops: readonly number[],
  sizes: readonly number[],
  top: number,
  bottom: number,
): { readonly from: number; readonly to: number } {
  const at = Math.max(0, lastAtMost(tops, top));
  const from = (tops[at] ?? 0) + (sizes[at] ?? 0) < top ? at + 1 : at;
  return { from: Math.min(from, tops.length), to: lastAtMost(tops, bottom) + 1 };
}
