import { expect, test } from 'vitest';
import { COM, counts, incident, RF, RU, zone, zonesOf } from './facts.fixture.ts';
import { hotZones, restOf, sharesOf } from './hot-zones.ts';

const RULES = { minSample: 30, degradedFrom: 0.01 };
const keys = (rows: Parameters<typeof zonesOf>[0], incidents: Parameters<typeof hotZones>[1] = []): readonly string[] =>
  hotZones(zonesOf(rows), incidents, RULES).map(({ key }) => key);

test('a zone whose share proved to be above the previous one, most failed first', () => {
  expect(keys([COM, RF, RU])).toEqual(['ru', 'xn--p1ai']);
});

test('a low sample is never hot', () => {
  expect(keys([zone('tiny', [12, 20], [0, 20])])).toEqual([]);
});

test('a share under one percent is not trouble, however sure', () => {
  expect(keys([zone('com', [9000, 1_000_000], [2000, 1_000_000])])).toEqual([]);
});

test('inside an incident the previous window may be as bad: then the archive’s word counts', () => {
  const inside = zone('ru', [2750, 10_000], [2800, 10_000]);
  expect(keys([inside])).toEqual([]);
  expect(keys([inside], [incident()])).toEqual(['ru']);
  expect(keys([zone('ru', [20, 10_000], [20, 10_000])], [incident()])).toEqual([]);
});

test('without a previous window nothing is above it', () => {
  expect(keys([zone('ru', [2750, 10_000], null)])).toEqual([]);
});

test('the rest is the whole without what is hot', () => {
  const rest = restOf(zonesOf([RU, COM]).total, [RU]);
  expect(rest).toMatchObject({ current: { failed: 200, measured: 100_000 }, previous: { failed: 201 } });
  expect(rest === null ? null : sharesOf(rest)).toEqual({ ratio: 0.002, before: 0.00201 });
  expect(restOf(null, [RU])).toBeNull();
});

test('shares need both sides', () => {
  expect(sharesOf({ current: counts(1, 10), previous: null })).toBeNull();
  expect(sharesOf({ current: counts(null, 0), previous: counts(1, 10) })).toBeNull();
});
