import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { DAY_MS, HOUR_MS } from '#/domain/time-window.ts';
import { contextSpan } from './context-span.ts';

const at = (iso: string): number => Date.parse(iso);
const window = (from: string, to: string) => ({ fromMs: at(from), toMs: at(to) });
const data = window('2024-01-01', '2026-08-22');
const iso = (span: { readonly fromMs: number; readonly toMs: number } | null): unknown =>
  span === null ? null : [span.fromMs, span.toMs].map((ms) => new Date(ms).toISOString().slice(0, 10));

it('is a week of whole days around a short window', () => {
  expect(iso(contextSpan(window('2024-01-30T13:00Z', '2024-01-30T19:00Z'), data, null))).toEqual([
    '2024-01-27',
    '2024-02-03',
  ]);
});

it('ends with the data', () => {
  expect(iso(contextSpan(window('2026-08-21T18:00Z', '2026-08-22T00:00Z'), data, null))).toEqual([
    '2026-08-15',
    '2026-08-22',
  ]);
});

it('is the same for windows of one day, so that a brush asks for nothing new', () => {
  const wide = contextSpan(window('2026-05-05T12:00Z', '2026-05-05T23:00Z'), data, null);
  expect(contextSpan(window('2026-05-05T19:00Z', '2026-05-05T20:00Z'), data, null)).toEqual(wide);
});

it('is nothing where the API would not answer, or there is no more to show', () => {
  expect(contextSpan(window('2024-01-01', '2024-03-01'), data, 30 * DAY_MS)).toBeNull();
  expect(contextSpan(data, data, null)).toBeNull();
});

it('holds the window, in whole days, no longer than allowed', () => {
  const start = fc.integer({ min: data.fromMs, max: data.toMs - HOUR_MS });
  fc.assert(
    fc.property(start, fc.integer({ min: HOUR_MS, max: 400 * DAY_MS }), (fromMs, lengthMs) => {
      const asked = { fromMs, toMs: Math.min(fromMs + lengthMs, data.toMs) };
      const span = contextSpan(asked, data, 900 * DAY_MS);
      if (span === null) return;
      expect(span.fromMs).toBeLessThanOrEqual(asked.fromMs);
      expect(span.toMs).toBeGreaterThanOrEqual(asked.toMs);
      expect((span.toMs - span.fromMs) % DAY_MS).toBe(0);
      expect(span.toMs - span.fromMs).toBeLessThanOrEqual(900 * DAY_MS);
    }),
  );
});
