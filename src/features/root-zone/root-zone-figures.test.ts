import { expect, test } from 'vitest';
import { rootZone } from '#/copy/en/root-zone.ts';
import { loadSpread } from '#/domain/load-spread.ts';
import { DAY_MS, HOUR_MS } from '#/domain/time-window.ts';
import { rootZoneFigures, serialsPerDay } from './root-zone-figures.ts';

const serial = (firstSeenMs: number) => ({ serial: firstSeenMs, firstSeenMs, tlds: 1, signedTlds: 1, changes: 0 });
const PROVENANCE = { sources: [], warnings: [], completeUntilMs: null };
const SERIALS = {
  serials: [serial(0), serial(8 * HOUR_MS), serial(DAY_MS)],
  precisionMs: 600_000,
  notLoaded: 0,
  ...PROVENANCE,
};

test('two waits in a day are two serials a day; one serial has no rate', () => {
  expect(serialsPerDay(SERIALS)).toBe(2);
  expect(serialsPerDay({ serials: [serial(0)] })).toBeNull();
});

test('what is not recorded has no figure, and is not zero', () => {
  const items = rootZoneFigures({ spread: loadSpread([], null), serials: SERIALS, changes: 'none' }, rootZone.figure);
  expect(items.map(({ key, value, unit }) => [key, value, unit])).toEqual([
    ['loaded', '—', null],
    ['serials', '2.0', 'a day'],
    ['wait', '16\u202fh', null],
    ['changes', '—', null],
  ]);
  expect(items[0]?.lines).toEqual(['none recorded']);
});

test('while nothing is known the figures wait', () => {
  const items = rootZoneFigures({ spread: null, serials: null, changes: null }, rootZone.figure);
  expect(items.every(({ value }) => value === null)).toBe(true);
});
