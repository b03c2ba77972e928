import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RootSerial } from './root-zone.ts';
import { longestWait, serialSlots, serialWaits, slotStep } from './serial-course.ts';
import { DAY_MS, HOUR_MS } from './time-window.ts';

const serial = (firstSeenMs: number, part: Partial<RootSerial> = {}): RootSerial => ({
  serial: firstSeenMs,
  firstSeenMs,
  tlds: 10,
  signedTlds: 9,
  changes: 1,
  ...part,
});

test('waits lie between serials; the longest is the first of equals', () => {
  const waits = serialWaits([serial(0), serial(5), serial(12), serial(19)]);
  expect(waits.map(({ waitMs }) => waitMs)).toEqual([5, 7, 7]);
  expect(longestWait(waits)).toMatchObject({ atMs: 12, waitMs: 7 });
  expect(longestWait(serialWaits([serial(0)]))).toBeNull();
});

test('a slot without a serial keeps the counts of the last one; before the first nothing is known', () => {
  const window = { fromMs: 0, toMs: 4 * HOUR_MS };
  const slots = serialSlots(window, [serial(HOUR_MS), serial(1.5 * HOUR_MS, { tlds: 11 })]);
  expect(slots.map(({ serials }) => serials)).toEqual([0, 2, 0, 0]);
  expect(slots.map(({ tlds }) => tlds)).toEqual([null, 11, 11, 11]);
  expect(slots.map(({ longestMs }) => longestMs)).toEqual([null, HOUR_MS / 2, null, null]);
  expect(slots.map(({ changes }) => changes)).toEqual([0, 2, 0, 0]);
});

test('three years are in weeks, a month in days of six hours, and never more than 160', () => {
  expect(slotStep({ fromMs: 0, toMs: 1023 * DAY_MS })).toBe(7 * DAY_MS);
  expect(slotStep({ fromMs: 0, toMs: 30 * DAY_MS })).toBe(6 * HOUR_MS);
  expect(slotStep({ fromMs: 0, toMs: 30 * HOUR_MS })).toBe(HOUR_MS);
});

test('slots share out the window, its serials and its changes', () => {
  const moments = fc.array(fc.integer({ min: 0, max: 400 * DAY_MS - 1 }), { maxLength: 60 });
  fc.assert(
    fc.property(fc.integer({ min: HOUR_MS, max: 400 * DAY_MS }), moments, (length, times) => {
      const window = { fromMs: 0, toMs: length };
      const inside = times.filter((ms) => ms < length).toSorted((a, b) => a - b);
      const slots = serialSlots(
        window,
        inside.map((ms) => serial(ms)),
      );
      expect(slots.length).toBeLessThanOrEqual(160);
      expect(slots.at(-1)?.window.toMs).toBe(length);
      expect(slots.reduce((sum, slot) => sum + slot.serials, 0)).toBe(inside.length);
      expect(slots.reduce((sum, slot) => sum + (slot.changes ?? 0), 0)).toBe(inside.length);
      for (const [i, slot] of slots.entries()) {
        expect(slot.window.fromMs).toBe(i === 0 ? 0 : slots[i - 1]?.window.toMs);
      }
    }),
  );
});
