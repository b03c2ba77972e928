import { expect, test } from 'vitest';
import { formatMany, formatRoundMany, formatTimes } from './many.ts';

test.each([
  [53_216_898_503, '53.2\u202fbn'],
  [101_700_000_000, '102\u202fbn'],
  [8_141_121_777, '8.14\u202fbn'],
  [5_000_000, '5.00\u202fM'],
  [94_226, '94.2\u202fk'],
  [999_950, '1.00\u202fM'],
  [480, '480'],
  [0, '0'],
  [null, '—'],
])('%s is %s', (count, text) => {
  expect(formatMany(count)).toBe(text);
});

test('ends of scales', () => {
  expect([15e9, 2.5e9, 1e5, 1e3, 1e8, 480].map(formatRoundMany)).toEqual([
    '15\u202fbn',
    '2.5\u202fbn',
    '100\u202fk',
    '1\u202fk',
    '100\u202fM',
    '480',
  ]);
});

test('times', () => {
  expect([formatTimes(11.63), formatTimes(3), formatTimes(0.004), formatTimes(0.034), formatTimes(250.4)]).toEqual([
    '11.6×',
    '3.0×',
    '<0.01×',
    '0.03×',
    '250×',
  ]);
});
