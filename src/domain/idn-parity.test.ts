import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { zone } from './a-zone.fixture.ts';
import { UNKNOWN_AGGREGATE, type Aggregate } from './aggregate.ts';
import { parityOf, verdictOf } from './idn-parity.ts';
import { scriptGroups } from './script-groups.ts';
import { siblingPairs, siblingsOf } from './sibling-zones.ts';
import { spreadOf } from './spread.ts';
import { sumAggregates } from './sum-aggregates.ts';

const RULES = { degradedFrom: 0.01, minSample: 30 };
const counts = (failed: number | null, measured: number | null): Aggregate => ({
  ...UNKNOWN_AGGREGATE,
  failed,
  measured,
});
const rf = zone('xn--p1ai', { tldType: 'cctld', labelForm: 'idn', script: 'Cyrl', country: 'RU', operator: 'CC' });
const ru = zone('ru', { tldType: 'cctld', country: 'RU', operator: 'CC', serverCount: 6 });
const de = zone('de', { tldType: 'cctld', country: 'DE', dnssec: 'unsigned', serverCount: 8 });
const eu = zone('eu', { tldType: 'cctld', operator: 'EURid' });
const eyu = zone('xn--e1a4c', { tldType: 'cctld', labelForm: 'idn', script: 'Cyrl', operator: 'EURid' });
const su = zone('su', { tldType: 'cctld', operator: 'ROSNIIROS' });
const shop = zone('xn--shop', { labelForm: 'idn', script: 'Hani' });
const com = zone('com');
const gone = zone('xn--gone', { labelForm: 'idn', script: 'Hani', activeToMs: 9 });
const ALL = [zone('root', { tldType: 'root' }), rf, ru, de, eu, eyu, su, shop, com, gone];

describe('parity', () => {
  const byZone = new Map([
    ['xn--p1ai', counts(2, 1000)],
    ['ru', counts(20, 10_000)],
    ['de', counts(4000, 10_000)],
    ['com', counts(10, 5000)],
  ]);

  test('compares a type with itself, and adds up what was measured alone', () => {
    const parity = parityOf('cctld', ALL, byZone, [], RULES);
    expect(parity.idn).toMatchObject({ counted: 1, signed: 2, unsigned: 0 });
    expect(parity.idn.zones.map(({ id }) => id)).toEqual(['xn--p1ai', 'xn--e1a4c']);
    expect(parity.ascii.counts).toMatchObject({ failed: 4020, measured: 20_000 });
    expect(parity.ascii).toMatchObject({ signed: 3, unsigned: 1 });
  });

  test('names the zone that makes the gap, and says what is left without it', () => {
    const parity = parityOf('cctld', ALL, byZone, [], RULES);
    expect(verdictOf(parity.gap)).toBe('better');
    expect(parity.troubled.map(({ id }) => id)).toEqual(['de']);
    expect(parity.rest?.ascii).toMatchObject({ failed: 20, measured: 10_000 });
    expect(verdictOf(parity.rest?.gap ?? null)).toBe('none');
  });

  test('removed zones are not compared, and nothing is said of what was not measured', () => {
    const parity = parityOf('gtld', ALL, byZone, [], RULES);
    expect(parity.idn.zones.map(({ id }) => id)).toEqual(['xn--shop']);
    expect(parity.idn.counts.failed).toBeNull();
    expect(parity.gap).toBeNull();
    expect(verdictOf(parity.gap)).toBe('unknown');
    expect(parity.rest).toBeNull();
  });

  test('a low sample is no comparison', () => {
    const few = new Map([...byZone, ['xn--p1ai', counts(29, 29)] as const]);
    expect(parityOf('cctld', ALL, few, [], RULES).gap).toBeNull();
  });

  test('scripts narrow the IDN side alone', () => {
    const parity = parityOf('cctld', ALL, byZone, ['Arab'], RULES);
    expect(parity.idn.zones).toEqual([]);
    expect(parity.ascii.zones).toHaveLength(4);
  });
});

test('scripts, those with most TLDs first', () => {
  const groups = scriptGroups(ALL, new Map([['xn--shop', counts(1, 40)]]));
  expect(groups.map(({ script, country, generic }) => [script, country, generic])).toEqual([
    ['Cyrl', 2, 0],
    ['Hani', 0, 1],
  ]);
  expect(groups[1]?.counts).toMatchObject({ failed: 1, measured: 40 });
});

test('siblings by country, and by operator where no country is on record', () => {
  expect(siblingPairs(ALL).map(({ idn, ascii, by }) => [idn.id, ascii.id, by])).toEqual([
    ['xn--e1a4c', 'eu', 'operator'],
    ['xn--p1ai', 'ru', 'country'],
  ]);
  expect(siblingsOf(ru, ALL).map(({ id }) => id)).toEqual(['xn--p1ai']);
  expect(siblingsOf(com, ALL)).toEqual([]);
});

test('the spread of whole numbers', () => {
  expect(spreadOf([4, null, 2, 4, 7])).toEqual({
    known: 4,
    unknown: 1,
    median: 4,
    counts: [
      [2, 1],
      [4, 2],
      [7, 1],
    ],
  });
  expect(spreadOf([1, 2]).median).toBe(1.5);
  expect(spreadOf([null]).median).toBeNull();
});

test('a sum of groups is that of all their queries, and unknown is not zero', () => {
  expect(sumAggregates([])).toEqual(UNKNOWN_AGGREGATE);
  expect(sumAggregates([counts(null, null), counts(0, 0)])).toMatchObject({ failed: 0, measured: 0 });
  const part = fc.record({ failed: fc.nat(1000), extra: fc.nat(1000) });
  fc.assert(
    fc.property(fc.array(part), fc.array(part), (a, b) => {
      const of = (parts: typeof a) => sumAggregates(parts.map((p) => counts(p.failed, p.failed + p.extra)));
      const whole = of([...a, ...b]);
      expect(whole.failed ?? 0).toBe((of(a).failed ?? 0) + (of(b).failed ?? 0));
      expect(whole.measured ?? 0).toBe((of(a).measured ?? 0) + (of(b).measured ?? 0));
    }),
  );
});
