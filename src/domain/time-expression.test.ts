import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatOffset, formatTimePoint, parseOffset, parseTime, resolveTimePoint } from './time-expression.ts';

const at = (iso: string): unknown => ({ ok: true, point: { type: 'instant', ms: Date.parse(iso) } });
const now = (offsetMs: number, floor: string | null = null): unknown => ({
  ok: true,
  point: { type: 'now', offsetMs, floor },
});
const HOUR = 3_600_000;

test.each([
  ['2024-01-30T15:00Z', '2024-01-30T15:00:00Z'],
  ['2024-01-30T15:00:30Z', '2024-01-30T15:00:30Z'],
  ['2024-01-30T15:00:30.999Z', '2024-01-30T15:00:30Z'],
  ['2024-01-30t15z', '2024-01-30T15:00:00Z'],
  ['2024-01-30T15:00', '2024-01-30T15:00:00Z'],
  ['2024-01-30 15:00', '2024-01-30T15:00:00Z'],
  ['2024-01-30T15:00+03:00', '2024-01-30T12:00:00Z'],
  ['2024-01-30T15:00 03:00', '2024-01-30T12:00:00Z'],
  ['2024-01-30T15:00-0530', '2024-01-30T20:30:00Z'],
  ['2024-01-30T24:00Z', '2024-01-31T00:00:00Z'],
  ['2024-02-29', '2024-02-29T00:00:00Z'],
  ['2024-02', '2024-02-01T00:00:00Z'],
  ['2024', '2024-01-01T00:00:00Z'],
  ['1706626800', '2024-01-30T15:00:00Z'],
  ['1706626800123', '2024-01-30T15:00:00Z'],
  [' 2024-01-30T15:00Z ', '2024-01-30T15:00:00Z'],
])('%s is %s', (text, iso) => {
  expect(parseTime(text)).toEqual(at(iso));
});

test('relative times are offsets from now, floored when they say so', () => {
  expect(parseTime('now')).toEqual(now(0));
  expect(parseTime('NOW-24h')).toEqual(now(-24 * HOUR));
  expect(parseTime('now-7d/d')).toEqual(now(-7 * 24 * HOUR, 'd'));
  expect(parseTime('now-1d-6h')).toEqual(now(-30 * HOUR));
  expect(parseTime('now+2w')).toEqual(now(14 * 24 * HOUR));
  expect(parseTime('now 30m')).toEqual(now(HOUR / 2));
  expect(parseTime('now/w')).toEqual(now(0, 'w'));
  expect(parseTime('now-1y')).toEqual(now(-365 * 24 * HOUR));
});

test('what is no time says why', () => {
  for (const text of ['', 'yesterday', '30.01.2024', 'now-', 'now-24', 'now-24x', '20240130', '2024-1-3', 'T15:00'])
    expect(parseTime(text)).toEqual({ ok: false, problem: 'not_time' });
  for (const text of ['2024-02-30', '2024-13-01', '2024-01-30T24:30Z', '2024-01-30T15:60Z', '2024-01-30T15:00+19:00'])
    expect(parseTime(text)).toEqual({ ok: false, problem: 'no_such_date' });
  for (const text of ['1969-12-31', '2200-01-01', '9999999999', '99999999999999', 'now-101y', '0024-01-01'])
    expect(parseTime(text)).toEqual({ ok: false, problem: 'out_of_range' });
});

test('no text makes it throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
      expect(typeof parseTime(text).ok).toBe('boolean');
    }),
  );
});

test('written and read again a point is the same', () => {
  const offset = fc.integer({ min: -3_000_000, max: 3_000_000 }).map((seconds) => seconds * 1000);
  const point = fc.oneof(
    fc.record({
      type: fc.constant('instant' as const),
      ms: fc.integer({ min: 0, max: 7_258_118_399 }).map((seconds) => seconds * 1000),
    }),
    fc.record({
      type: fc.constant('now' as const),
      offsetMs: offset,
      floor: fc.constantFrom('m' as const, 'h' as const, 'd' as const, 'w' as const, null),
    }),
  );
  fc.assert(
    fc.property(point, (p) => {
      expect(parseTime(formatTimePoint(p))).toEqual({ ok: true, point: p });
    }),
  );
});

test('offsets keep hours up to two days, as people say them', () => {
  expect([-24 * HOUR, -48 * HOUR, -36 * HOUR, -90 * 60_000, -5000, 0].map(formatOffset)).toEqual([
    '-24h',
    '-2d',
    '-36h',
    '-90m',
    '-5s',
    '',
  ]);
  expect(['-7d', '+1h', '-0d', '7d', 'previous', '-1y'].map(parseOffset)).toEqual([
    -7 * 24 * HOUR,
    HOUR,
    null,
    null,
    null,
    -365 * 24 * HOUR,
  ]);
});

test('now is what the data is complete until; flooring goes back to the start of the unit', () => {
  const nowMs = Date.parse('2026-08-22T18:55:00Z'); // a Saturday
  const resolve = (text: string): string => {
    const parsed = parseTime(text);
    return parsed.ok ? new Date(resolveTimePoint(parsed.point, nowMs)).toISOString() : parsed.problem;
  };
  expect(resolve('now')).toBe('2026-08-22T18:55:00.000Z');
  expect(resolve('now-24h')).toBe('2026-08-21T18:55:00.000Z');
  expect(resolve('now/h')).toBe('2026-08-22T18:00:00.000Z');
  expect(resolve('now-7d/d')).toBe('2026-08-15T00:00:00.000Z');
  expect(resolve('now/w')).toBe('2026-08-17T00:00:00.000Z');
  expect(resolve('now-90y')).toBe('1970-01-01T00:00:00.000Z');
  expect(resolve('2024-01-30')).toBe('2024-01-30T00:00:00.000Z');
});
