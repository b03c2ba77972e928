import { expect, test } from 'vitest';
import { rootChanges } from '#/copy/en/root-changes.ts';
import type { RootChange } from '#/domain/root-zone.ts';
import { changesTwin, passingChanges, typeCounts, zoneText } from './change-feed-model.ts';

const change = (zone: string, type: RootChange['type'], part: Partial<RootChange> = {}): RootChange => ({
  serial: 2026082102,
  previousSerial: null,
  seenMs: Date.parse('2026-08-21T21:10Z'),
  zone,
  type,
  summary: '',
  added: [],
  removed: [],
  ...part,
});
const ALL = [
  change('ru', 'ds', { summary: 'DS 51575 replaced by DS 26734', removed: ['51575 8'], added: ['26734 8'] }),
  change('brussels', 'ns', { added: ['ns01.trs-dns.info.'] }),
  change('xn--p1ai', 'ds'),
  change('root', 'unknown'),
];
const zones = (types: Parameters<typeof passingChanges>[1]['types'], q: string): string[] =>
  passingChanges(ALL, { types, q }).map(({ zone }) => zone);

test('types are alternatives; without any, those of later versions are shown too', () => {
  expect(zones(['ds'], '')).toEqual(['ru', 'xn--p1ai']);
  expect(zones([], '')).toHaveLength(4);
});

test('a text is looked for in both labels and in the records; with a dot in front it is a label', () => {
  expect(zones([], 'ru')).toEqual(['ru', 'brussels']);
  expect(zones([], '.ru')).toEqual(['ru']);
  expect(zones([], '.РФ')).toEqual(['xn--p1ai']);
  expect(zones([], 'TRS-DNS')).toEqual(['brussels']);
  expect(zones([], '26734')).toEqual(['ru']);
  expect(zones(['ns'], '26734')).toEqual([]);
});

test('counts say what a switch would show', () => {
  expect(typeCounts(ALL, '')).toEqual(
    new Map([
      ['ds', 2],
      ['ns', 1],
      ['unknown', 1],
    ]),
  );
  expect(typeCounts(ALL, 'trs')).toEqual(new Map([['ns', 1]]));
});

test('the table has both labels and each record', () => {
  expect(zoneText('xn--p1ai')).toBe('.рф (xn--p1ai)');
  const [row] = changesTwin(ALL, rootChanges).rows;
  expect(row).toEqual([
    '21 Aug 2026, 21:10',
    '2026082102',
    '.ru',
    'Keys (DS)',
    'DS 51575 replaced by DS 26734',
    '51575 8',
    '26734 8',
  ]);
});
