import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowAt, rowLayout, visible } from './row-layout.ts';

const groupsOf = (counts: readonly number[]) =>
  counts.map((count, i) => ({
    key: String(i),
    name: '',
    count,
    first: counts.slice(0, i).reduce((sum, n) => sum + n, 0),
  }));

test('12 px cells, 1 px between addresses, 5 px between servers; a lone row with its gap is a target of 24 px', () => {
  expect(rowLayout(groupsOf([2, 2, 1, 1]), 0)).toEqual({
    tops: [0, 13, 30, 43, 60, 84],
    heights: [12, 12, 12, 12, 19, 19],
    groupTops: [0, 30, 60, 84],
    groupHeights: [25, 25, 19, 19],
    height: 103,
  });
});

test('heads above their cells', () => {
  expect(rowLayout(groupsOf([2, 1]), 24)).toMatchObject({ tops: [24, 37, 78], groupTops: [0, 54], height: 90 });
});

test('every pixel of a row belongs to it, and what is in view is found', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 60 }),
      fc.nat(2000),
      (counts, y) => {
        const layout = rowLayout(groupsOf(counts), 0);
        for (const [row, top] of layout.tops.entries()) {
          expect(rowAt(layout, top)).toBe(row);
          expect(rowAt(layout, top + (layout.heights[row] ?? 0) - 0.5)).toBe(row);
        }
        const { from, to } = visible(layout.tops, layout.heights, y, y + 100);
        for (const [row, top] of layout.tops.entries()) {
          const touches = top < y + 100 && top + (layout.heights[row] ?? 0) > y;
          if (touches) expect(row >= from && row < to).toBe(true);
        }
        expect(to - from).toBeLessThan(14);
      },
    ),
  );
});
