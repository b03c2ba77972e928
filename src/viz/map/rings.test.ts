import { expect, test } from 'vitest';
import { cornersOf, isInside, mergedRings, pathOf } from './rings.ts';

// Two squares side by side. Arc 0 is their common border (up), 1 the rest of the left one, 2 the rest of the right one.
const arcs = [
  new Float64Array([10, 10, 10, 0]),
  new Float64Array([10, 0, 0, 0, 0, 10, 10, 10]),
  new Float64Array([10, 10, 20, 10, 20, 0, 10, 0]),
];
const left = [0, 1];
const right = [2, ~0];

test('a ring walks its arcs, backwards where they say so', () => {
  expect(cornersOf(left, arcs)).toEqual([10, 10, 10, 0, 0, 0, 0, 10]);
  expect(cornersOf(right, arcs)).toEqual([10, 10, 20, 10, 20, 0, 10, 0]);
});

test('a ring that has been folded to a line is empty', () => {
  expect(cornersOf([0, ~0], arcs)).toEqual([]);
  expect(pathOf([[]])).toBe('');
});

test('merged, the common border vanishes and the outline stays', () => {
  const merged = mergedRings([left, right], arcs);
  expect(merged).toHaveLength(1);
  const corners = cornersOf(merged[0] ?? [], arcs);
  expect(corners).toHaveLength(12);
  expect(isInside([corners], 5, 5)).toBe(true);
  expect(isInside([corners], 15, 5)).toBe(true);
  expect(isInside([corners], 25, 5)).toBe(false);
});

test('a hole is outside', () => {
  const outer = [0, 0, 30, 0, 30, 30, 0, 30];
  const hole = [10, 10, 20, 10, 20, 20, 10, 20];
  expect(isInside([outer, hole], 15, 15)).toBe(false);
  expect(isInside([outer, hole], 5, 15)).toBe(true);
});

test('paths are relative', () => {
  expect(pathOf([[10, 10, 10, 0, 0, 0]])).toBe('M10 10l0 -10 -10 0z');
});
