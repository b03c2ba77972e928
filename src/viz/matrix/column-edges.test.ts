import { expect, test } from 'vitest';
import { columnAt, columnEdges, columnOf } from './column-edges.ts';

const columns = [
  { fromMs: 0, toMs: 500 },
  { fromMs: 500, toMs: 1500 },
  { fromMs: 1500, toMs: 2500 },
];

test('columns are as wide as they are long, and meet', () => {
  expect(columnEdges(columns, 250, false)).toEqual([0, 50, 150, 250]);
  expect(columnEdges(columns, 99, true)).toEqual([0, 20, 59, 99]);
});

test('the column under the pointer, the nearest one outside', () => {
  const edges = [0, 50, 150, 250];
  expect([-5, 0, 49, 50, 249, 250, 900].map((x) => columnAt(edges, x))).toEqual([0, 0, 0, 1, 2, 2, 2]);
  expect(columnAt([0], 3)).toBe(-1);
});

test('the column of a moment; a moment of another window has none', () => {
  expect([-1, 0, 499, 500, 2499, 2500].map((ms) => columnOf(columns, ms))).toEqual([-1, 0, 0, 1, 2, -1]);
  expect(columnOf(columns, null)).toBe(-1);
});
