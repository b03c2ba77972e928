import { expect, test } from 'vitest';
import { dotsPath, stepsPath } from './lane-paths.ts';

const same = (value: number): number => value;

test('a dot is a line without length', () => {
  expect(
    dotsPath(
      [
        { ms: 1, value: 2 },
        { ms: 3.04, value: 4 },
      ],
      same,
      same,
    ),
  ).toBe('M1,2h0M3,4h0');
});

test('steps hold until the next value and to the end', () => {
  const points = [
    { ms: 0, value: 5 },
    { ms: 1, value: 5 },
    { ms: 2, value: 7 },
  ];
  expect(stepsPath(points, 9, same, same)).toBe('M0,5H2V7H9');
  expect(stepsPath([], 9, same, same)).toBe('');
});

test('what is not known breaks the line', () => {
  const points = [
    { ms: 0, value: 5 },
    { ms: 1, value: null },
    { ms: 2, value: 5 },
    { ms: 3, value: null },
  ];
  expect(stepsPath(points, 9, same, same)).toBe('M0,5H1M2,5H3');
});
