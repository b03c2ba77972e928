import { cursorAfter, type Brush } from './brush.ts';

/** The bars under a brush, both included, from left to right. */
export const brushSpan = ({ anchor, head }: Brush): { readonly first: number; readonly last: number } => ({
  first: Math.min(anchor, head),
  last: Math.max(anchor, head),
});

/** Where a key moves the brush: with Shift its end alone, else it becomes the one bar. Null when it is no such key. */
export function brushAfterKey(brush: Brush, key: string, shift: boolean, count: number): Brush | null {
  const head = cursorAfter(key, brush.head, count);
  if (head === null) return null;
  return shift ? { anchor: brush.anchor, head } : { anchor: head, head };
}

/** Bar under a fraction of the width, 0 to 1; the nearest one beyond. */
export const barAt = (fraction: number, count: number): number =>
  Math.min(Math.max(Math.floor(fraction * count), 0), count - 1);

/** Round numbers for the lines behind bars of counts: at most four of them, never a fraction, the last at or under the highest bar. */
export function countTicks(most: number): readonly number[] {
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].find((s) => most / s <= 4) ?? 10_000;
  return Array.from({ length: Math.floor(most / step) }, (_, i) => (i + 1) * step);
}
