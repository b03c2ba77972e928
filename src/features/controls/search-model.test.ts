import { expect, test } from 'vitest';
import { filterOfHit, movedRow, withOtherLayout } from './search-model.ts';

test('a hit is a filter or an incident', () => {
  expect(filterOfHit({ type: 'zone' })).toBe('zone');
  expect(filterOfHit({ type: 'incident' })).toBeNull();
  expect(filterOfHit({ type: 'unknown' })).toBeNull();
});

test('the zone of the other keyboard layout is among the hits, behind a zone that was typed as it is', () => {
  const hit = (type: 'zone' | 'place', id: string, label: string) => ({ type, id, label });
  const hair = hit('zone', 'hair', '.hair');
  const rf = hit('zone', 'xn--p1ai', '.рф');
  const server = hit('place', 'cc:HT', 'Haiti');
  expect(withOtherLayout([hair, server], 'ha', [rf], 'рф')).toEqual([rf, hair, server]);
  const ru = hit('zone', 'ru', '.ru');
  expect(withOtherLayout([server, ru], 'ru', [rf], 'рф')).toEqual([ru, rf, server]);
  expect(withOtherLayout([hair], 'ha', [server], 'рф')).toEqual([hair]);
  expect(withOtherLayout([], 'ha', [rf, server], 'рф')).toEqual([rf, server]);
});

test('arrows go round the hits', () => {
  expect([-1, 0, 2].map((row) => movedRow(row, 'ArrowDown', 3))).toEqual([0, 1, 0]);
  expect([-1, 0, 2].map((row) => movedRow(row, 'ArrowUp', 3))).toEqual([2, 2, 1]);
  expect(movedRow(0, 'x', 3)).toBeNull();
  expect(movedRow(-1, 'ArrowDown', 0)).toBeNull();
});
