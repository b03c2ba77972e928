import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { MINUTE_MS, durationMs, type TimeWindow } from '#/domain/time-window.ts';
import { offer } from './an-offer.fixture.ts';
import { decodeView, encodeView } from './codec.ts';
import { DEFAULT_VIEW } from './default-view.ts';
import { resolveScope } from './resolve-scope.ts';
import { absolute, isRelative, shiftWindow, withRange, withWindow, zoomWindow } from './time-transitions.ts';

const windows: fc.Arbitrary<TimeWindow> = fc
  .tuple(fc.integer({ min: 20_000_000, max: 30_000_000 }), fc.integer({ min: 5, max: 1_000_000 }))
  .map(([start, minutes]) => ({ fromMs: start * MINUTE_MS, toMs: (start + minutes) * MINUTE_MS }));
const window = { fromMs: Date.parse('2024-01-30T12:00Z'), toMs: Date.parse('2024-01-30T18:00Z') };

test('a brushed window is widened to full minutes and lets go of a pin outside of it', () => {
  const pinned = decodeView('?at=2024-01-30T15:00Z').view;
  const brushed = withWindow(pinned, { fromMs: window.fromMs + 20_500, toMs: window.toMs - 20_500 });
  expect(encodeView(brushed)).toBe('?from=2024-01-30T12:00Z&to=2024-01-30T18:00Z&at=2024-01-30T15:00Z');
  expect(withWindow(pinned, shiftWindow(window, 1)).atMs).toBeNull();
  const point = withWindow(DEFAULT_VIEW, { fromMs: window.fromMs, toMs: window.fromMs });
  expect(encodeView(point)).toBe('?from=2024-01-30T12:00Z&to=2024-01-30T12:01Z');
});

test('any window that is set can be read back from the address', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (fromMs, toMs) => {
      const view = withWindow(DEFAULT_VIEW, { fromMs, toMs });
      expect(decodeView(encodeView(view))).toEqual({ view, ignored: [] });
    }),
  );
});

test('shifted there and back is the same window', () => {
  expect(shiftWindow(window, -1)).toEqual({ fromMs: Date.parse('2024-01-30T06:00Z'), toMs: window.fromMs });
  fc.assert(
    fc.property(windows, fc.integer({ min: -50, max: 50 }), (w, times) => {
      expect(shiftWindow(shiftWindow(w, times), -times)).toEqual(w);
    }),
  );
});

test('zooming keeps the point in its place and is undone by zooming back', () => {
  expect(zoomWindow(window, 0.5)).toEqual({
    fromMs: Date.parse('2024-01-30T13:30Z'),
    toMs: Date.parse('2024-01-30T16:30Z'),
  });
  expect(zoomWindow(window, 0.5, window.toMs)).toEqual({ fromMs: Date.parse('2024-01-30T15:00Z'), toMs: window.toMs });
  fc.assert(
    fc.property(windows, fc.double({ min: 0, max: 1, noNaN: true }), (w, share) => {
      const around = w.fromMs + share * durationMs(w);
      const zoomed = zoomWindow(w, 2, around);
      expect(zoomed.fromMs).toBeLessThanOrEqual(around);
      expect(zoomed.toMs).toBeGreaterThanOrEqual(around);
      const back = zoomWindow(zoomed, 0.5, around);
      expect(Math.abs(back.fromMs - w.fromMs)).toBeLessThanOrEqual(2 * MINUTE_MS);
      expect(Math.abs(back.toMs - w.toMs)).toBeLessThanOrEqual(2 * MINUTE_MS);
    }),
  );
});

test('no zoom is shorter than five minutes', () => {
  const shortest = zoomWindow({ fromMs: window.fromMs, toMs: window.fromMs + 6 * MINUTE_MS }, 0.1);
  expect(durationMs(shortest)).toBeGreaterThanOrEqual(5 * MINUTE_MS);
  expect(durationMs(shortest)).toBeLessThanOrEqual(6 * MINUTE_MS);
});

test('relative times can be set and made absolute', () => {
  const relative = withRange(
    DEFAULT_VIEW,
    { type: 'now', offsetMs: -86_400_000, floor: null },
    { type: 'now', offsetMs: 0, floor: null },
  );
  expect(isRelative(relative)).toBe(true);
  expect(encodeView(relative)).toBe('?from=now-24h&to=now');
  const fixed = absolute(relative, resolveScope(relative, offer).scope);
  expect(encodeView(fixed)).toBe('?from=2026-08-21T00:00Z&to=2026-08-22T00:00Z');
  expect(isRelative(fixed)).toBe(false);
  expect(isRelative(DEFAULT_VIEW)).toBe(false);
  expect(isRelative(decodeView('?from=2026-01-01').view)).toBe(true);
});
