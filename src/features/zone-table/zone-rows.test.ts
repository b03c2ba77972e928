import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UNKNOWN_AGGREGATE } from '#/domain/aggregate.ts';
import type { BreakdownRow } from '#/domain/answers.ts';
import { DEFAULT_THRESHOLDS } from '#/domain/failure-bin.ts';
import { narrowed, sorted, ZONE_SORTS, zoneRows, type ZoneNarrowing, type ZoneRow } from './zone-rows.ts';
import { zone } from '#/domain/a-zone.fixture.ts';

const rules = { thresholds: DEFAULT_THRESHOLDS, minSample: 30, degradedFrom: 0.01 };
const counted = (key: string, failed: number | null, measured: number | null): BreakdownRow => ({
  key,
  label: key,
  current: { ...UNKNOWN_AGGREGATE, failed, measured },
  previous: null,
  kinds: [],
  topKind: null,
  spark: null,
});

const ZONES = [
  zone('root', { tldType: 'root', script: null, operator: 'IANA', serverCount: 13, activeFromMs: null }),
  zone('ru', { tldType: 'cctld', operator: 'Coordination Center for TLD RU', serverCount: 6, activeFromMs: 2 }),
  zone('xn--p1ai', {
    uLabel: 'рф',
    tldType: 'cctld',
    labelForm: 'idn',
    script: 'Cyrl',
    operator: 'Coordination Center for TLD RU',
    activeFromMs: 5,
  }),
  zone('com', { operator: 'VeriSign', serverCount: 13, activeFromMs: 1 }),
  zone('gone', { dnssec: 'unknown', operator: null, serverCount: null, activeFromMs: null, activeToMs: 9 }),
  zone('aero', { dnssec: 'unsigned', operator: 'SITA' }),
];
const HAUS = zone('haus', { operator: 'Pixie Dust' });
const ROWS = zoneRows(
  ZONES,
  new Map(
    [counted('root', 1, 1000), counted('ru', 50, 1000), counted('xn--p1ai', 9, 10), counted('com', 0, 5000)].map(
      (row) => [row.key, row],
    ),
  ),
  rules,
);
const ids = (rows: readonly ZoneRow[]): readonly string[] => rows.map((row) => row.zone.id);
const ALL: ZoneNarrowing = { tldType: [], script: [], operator: '', dnssec: [], q: '', zone: [] };

describe('zoneRows', () => {
  test('joins by id; a zone that the answer leaves out has no figures, which is not zero', () => {
    expect(ROWS.map(({ figures }) => figures?.state ?? null)).toEqual([
      'value',
      'value',
      'low_sample',
      'zero',
      null,
      null,
    ]);
    expect(ROWS[1]).toMatchObject({ name: '.ru', code: null, removed: false, figures: { ratio: 0.05, trouble: true } });
    expect(ROWS[2]).toMatchObject({ name: '.рф', code: 'xn--p1ai', figures: { bin: null, trouble: false } });
    expect(ROWS[4]?.removed).toBe(true);
  });
});

describe('narrowed', () => {
  test.each<[string, Partial<ZoneNarrowing>, readonly string[]]>([
    ['type', { tldType: ['root', 'cctld'] }, ['root', 'ru', 'xn--p1ai']],
    ['script', { script: ['Cyrl'] }, ['xn--p1ai']],
    ['DNSSEC', { dnssec: ['unsigned', 'unknown'] }, ['gone', 'aero']],
    ['the zones of the view', { zone: ['com', 'ru'] }, ['ru', 'com']],
    ['a whole operator', { operator: 'coordination center for tld ru' }, ['ru', 'xn--p1ai']],
    ['a part of operators', { operator: 'ver' }, ['com']],
    ['a whole operator before a part of another', { operator: 'SITA' }, ['aero']],
    ['an A-label', { q: 'p1ai' }, ['xn--p1ai']],
    ['a U-label', { q: 'РФ' }, ['xn--p1ai']],
    ['an operator', { q: 'verisign' }, ['com']],
    ['the wrong keyboard layout', { q: 'ha' }, ['xn--p1ai']],
    ['the wrong keyboard layout, the other way', { q: 'кг' }, ['ru']],
    ['a name from its start', { q: '.r' }, ['root', 'ru']],
    ['the root by its dot', { q: '.' }, ['root']],
    ['everything at once', { tldType: ['cctld'], script: ['Latn'], q: 'coordination' }, ['ru']],
  ])('by %s', (_what, part, expected) => {
    expect(ids(narrowed(ROWS, { ...ALL, ...part }))).toEqual(expected);
  });
});

test('a text that is a label is not read on the other layout', () => {
  const rows = zoneRows([...ZONES, HAUS], new Map(), rules);
  expect(ids(narrowed(rows, { ...ALL, q: 'рф' }))).toEqual(['xn--p1ai']);
  expect(ids(narrowed(rows, { ...ALL, q: 'ha' }))).toEqual(['xn--p1ai', 'haus']);
});

describe('sorted', () => {
  test.each([
    ['key', false, ['root', 'aero', 'com', 'gone', 'ru', 'xn--p1ai']],
    ['failed', true, ['ru', 'xn--p1ai', 'root', 'com', 'aero', 'gone']],
    ['failed', false, ['com', 'root', 'xn--p1ai', 'ru', 'aero', 'gone']],
    ['ratio', true, ['ru', 'root', 'com', 'aero', 'gone', 'xn--p1ai']],
    ['servers', true, ['root', 'com', 'ru', 'aero', 'xn--p1ai', 'gone']],
    ['delegated', false, ['com', 'ru', 'xn--p1ai', 'aero', 'root', 'gone']],
    ['type', false, ['root', 'ru', 'xn--p1ai', 'aero', 'com', 'gone']],
    ['script', false, ['xn--p1ai', 'aero', 'com', 'gone', 'ru', 'root']],
    ['operator', false, ['ru', 'xn--p1ai', 'root', 'aero', 'com', 'gone']],
    ['dnssec', false, ['root', 'com', 'ru', 'xn--p1ai', 'aero', 'gone']],
  ] as const)('by %s, descending %s', (by, descending, expected) => {
    expect(ids(sorted(ROWS, { by, descending }))).toEqual(expected);
  });

  test('keeps every row, and never puts what is known after what is not', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...ROWS]),
        fc.constantFrom(...ZONE_SORTS),
        fc.boolean(),
        (rows, by, descending) => {
          const after = sorted(rows, { by, descending });
          expect(ids(after).toSorted()).toEqual(ids(rows).toSorted());
          if (by !== 'failed') return;
          const known = after.map(({ figures }) => figures !== null);
          expect(known).toEqual(known.toSorted((a, b) => Number(b) - Number(a)));
        },
      ),
    );
  });
});
