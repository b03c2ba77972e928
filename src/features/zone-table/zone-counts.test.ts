import { expect, test } from 'vitest';
import { tally, zoneChoices, zoneCounts } from './zone-counts.ts';
import { zone } from '#/domain/a-zone.fixture.ts';

const ZONES = [
  zone('root', { tldType: 'root', script: null }),
  zone('com'),
  zone('aero', { dnssec: 'unsigned' }),
  zone('xn--p1ai', { tldType: 'cctld', labelForm: 'idn', script: 'Cyrl' }),
  zone('xn--90ais', { tldType: 'cctld', labelForm: 'idn', script: 'Cyrl', dnssec: 'unknown' }),
  zone('xn--gone', { labelForm: 'idn', script: 'Arab', activeToMs: 1 }),
];

test('what is removed counts as removed and as nothing else', () => {
  const counts = zoneCounts(ZONES);
  expect(counts).toMatchObject({ delegated: 5, removed: 1, idn: 2, idnScripts: 1, signed: 3, unsigned: 1 });
  expect([...counts.byType]).toEqual([
    ['gtld', 2],
    ['cctld', 2],
    ['root', 1],
  ]);
});

test('an empty list counts nothing', () => {
  expect(zoneCounts([])).toMatchObject({ delegated: 0, removed: 0, idn: 0, idnScripts: 0, signed: 0, unsigned: 0 });
});

test('choices are the values that occur, most frequent first', () => {
  expect([...zoneChoices(ZONES).scripts]).toEqual([
    ['Latn', 2],
    ['Cyrl', 2],
    ['Arab', 1],
  ]);
  expect([...tally(['b', 'a', 'a'])]).toEqual([
    ['a', 2],
    ['b', 1],
  ]);
});
