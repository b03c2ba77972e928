import { expect, test } from 'vitest';
import { cursorAfter } from './cursor-step.ts';

const size = { rows: 26, columns: 24 };
const from = { row: 12, column: 3 };
const after = (key: string, toEnds = false) => {
  const to = cursorAfter(key, toEnds, from, size);
  return to === null ? null : [to.row, to.column];
};

test('arrows by one, Page keys by ten rows, Home and End along the row, with Control to the corners', () => {
  expect(after('ArrowLeft')).toEqual([12, 2]);
  expect(after('ArrowRight')).toEqual([12, 4]);
  expect(after('ArrowUp')).toEqual([11, 3]);
  expect(after('ArrowDown')).toEqual([13, 3]);
  expect(after('PageUp')).toEqual([2, 3]);
  expect(after('PageDown')).toEqual([22, 3]);
  expect(after('Home')).toEqual([12, 0]);
  expect(after('End')).toEqual([12, 23]);
  expect(after('Home', true)).toEqual([0, 0]);
  expect(after('End', true)).toEqual([25, 23]);
});

test('stays inside, and leaves other keys alone', () => {
  expect(cursorAfter('ArrowUp', false, { row: 0, column: 0 }, size)).toEqual({ row: 0, column: 0 });
  expect(cursorAfter('PageDown', false, { row: 20, column: 0 }, size)).toEqual({ row: 25, column: 0 });
  expect(after('a')).toBeNull();
});
