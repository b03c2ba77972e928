import { expect, test } from 'vitest';
import { incidentWindow } from './incident-window.ts';

const ms = Date.parse;
const shown = (started: string, ended: string | null, precision: 'minute' | 'day' | 'month' | null): string => {
  const { fromMs, toMs } = incidentWindow(
    { startedMs: ms(started), endedMs: ended === null ? null : ms(ended), endedPrecision: precision },
    ms('2026-08-22T12:00Z'),
  );
  return `${new Date(fromMs).toISOString().slice(0, 16)} ${new Date(toMs).toISOString().slice(0, 16)}`;
};

test('a third of its length stands on each side, on a grid of five minutes', () => {
  expect(shown('2026-05-05T19:31Z', '2026-05-05T22:30Z', 'minute')).toBe('2026-05-05T18:30 2026-05-05T23:30');
});

test('a short one has half an hour around it', () => {
  expect(shown('2026-05-05T19:30Z', '2026-05-05T19:40Z', 'minute')).toBe('2026-05-05T19:00 2026-05-05T20:10');
});

test('an end known to the day or month includes all of it', () => {
  expect(shown('2026-05-05', '2026-05-06', 'day')).toBe('2026-05-04T08:00 2026-05-07T16:00');
  expect(shown('2026-01-01', '2026-01-01', 'month')).toBe('2025-12-21T16:00 2026-02-11T08:00');
});

test('without an end: a day, and not beyond the data', () => {
  expect(shown('2026-05-05T00:00Z', null, null)).toBe('2026-05-04T16:00 2026-05-06T08:00');
  expect(shown('2026-08-22T09:00Z', null, null)).toBe('2026-08-22T08:00 2026-08-22T13:00');
});
