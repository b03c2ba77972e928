import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { lastCompleteMonth, monthAway, monthOf, monthsOf, monthWindow } from './calendar-month.ts';

const ms = (iso: string): number => Date.parse(iso);

test('a month is [first, first of the next), across the end of a year and in a leap year', () => {
  expect(monthWindow('2024-02')).toEqual({ fromMs: ms('2024-02-01T00:00Z'), toMs: ms('2024-03-01T00:00Z') });
  expect(monthWindow('2025-12').toMs).toBe(ms('2026-01-01T00:00Z'));
  expect(monthAway('2026-01', -1)).toBe('2025-12');
  expect(monthAway('2025-12', 1)).toBe('2026-01');
});

test('complete is a month that has ended', () => {
  expect(lastCompleteMonth(ms('2026-08-22T00:00Z'))).toBe('2026-07');
  expect(lastCompleteMonth(ms('2026-08-01T00:00Z'))).toBe('2026-07');
  expect(lastCompleteMonth(ms('2026-07-31T23:59Z'))).toBe('2026-06');
});

test('lists the months that have data, the newest first, and none that is yet to come', () => {
  const windows = [
    { fromMs: ms('2021-10-06T00:00Z'), toMs: ms('2021-10-09T00:00Z') },
    { fromMs: ms('2026-05-04T00:00Z'), toMs: ms('2027-01-01T00:00Z') },
  ];
  expect(monthsOf(windows, ms('2026-06-02T00:00Z'))).toEqual(['2026-06', '2026-05', '2021-10']);
  expect(monthsOf([], ms('2026-06-02T00:00Z'))).toEqual([]);
});

test('every instant lies in its month, and going away and back ends where it began', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_102_444_799 }), fc.integer({ min: -600, max: 600 }), (second, by) => {
      const at = second * 1000;
      const window = monthWindow(monthOf(at));
      expect(window.fromMs <= at && at < window.toMs).toBe(true);
      fc.pre(monthWindow(monthOf(at)).fromMs + by * 28 * 86_400_000 > 0);
      expect(monthAway(monthAway(monthOf(at), by), -by)).toBe(monthOf(at));
    }),
  );
});
