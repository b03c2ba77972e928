import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plantedTable, type Planting } from './planted-table.fixture.ts';
import { cellsOf, fitTwoWay, marginalLog } from './two-way-fit.ts';
import { splitTwoWay, type TwoWaySplit } from './two-way-split.ts';
import { tableCounts, type TwoWayTable } from './two-way-table.ts';

const rules = { minSample: 30, degradedFrom: 0.01 };
const seeds = (count: number): number[] => Array.from({ length: count }, (_, i) => 100 + i * 37);
const named = ({ culprits }: TwoWaySplit): string[] =>
  culprits
    .map(({ cause, server, places }) => [cause, ...(server === null ? [] : [server]), ...places.toSorted()].join(' '))
    .toSorted();

/** A share of validating resolvers that differs from place to place, from almost none to almost all. */
const validating = (place: number): number => 0.05 + 0.9 * (((place * 7919) % 97) / 97) ** 1.5;

const PLANTED: readonly (readonly [string, Planting, string, readonly string[]])[] = [
  ['one server', { fault: (i) => (i === 2 ? 0.4 : 0) }, 'server', ['server ns2.example']],
  ['one server, slightly', { fault: (i) => (i === 2 ? 0.05 : 0) }, 'server', ['server ns2.example']],
  ['one of two servers', { servers: 2, fault: (i) => (i === 1 ? 0.3 : 0) }, 'server', ['server ns1.example']],
  [
    'both addresses of one of thirteen',
    { servers: 26, fault: (i) => (i === 4 || i === 5 ? 0.98 : 0) },
    'server',
    ['server ns4.example', 'server ns5.example'],
  ],
  [
    'three of five servers',
    { servers: 5, fault: (i) => (i < 3 ? 0.98 : 0) },
    'server',
    ['server ns0.example', 'server ns1.example', 'server ns2.example'],
  ],
  ['one small country', { fault: (_, j) => (j === 20 ? 0.6 : 0) }, 'place', ['place cc:P20']],
  ['the largest country', { fault: (_, j) => (j === 0 ? 0.3 : 0) }, 'place', ['place cc:P0']],
  [
    'a server and a country',
    { fault: (i, j) => (i === 1 && j === 3 ? 0.65 : i === 1 ? 0.3 : j === 3 ? 0.5 : 0) },
    'mixed',
    ['place cc:P3', 'server ns1.example'],
  ],
  ['the zone', { fault: () => 0.3 }, 'zone', ['zone']],
  ['the zone, slightly', { fault: () => 0.05 }, 'zone', ['zone']],
  ['the zone, gone', { fault: () => 1 }, 'zone', ['zone']],
  ['signatures, as far as places validate', { fault: (_, j) => 0.5 * validating(j) }, 'zone', ['zone']],
  ['a way', { fault: (i, j) => (i === 1 && j === 4 ? 0.8 : 0) }, 'path', ['path ns1.example cc:P4']],
  [
    'ways to one server',
    { fault: (i, j) => (i === 1 && j >= 4 && j < 7 ? 0.8 : 0) },
    'path',
    ['path ns1.example cc:P4 cc:P5 cc:P6'],
  ],
];

describe.each(PLANTED)('planted: %s', (_, planting, verdict, culprits) => {
  test.each(seeds(2))('is found (seed %i)', (seed) => {
    const split = splitTwoWay(plantedTable(seed, planting), rules);
    expect(split.verdict).toBe(verdict);
    expect(named(split)).toEqual(culprits);
  });
});

test.each(seeds(8))('nothing planted: nothing stands out (seed %i)', (seed) => {
  const split = splitTwoWay(plantedTable(seed, { servers: 4 + (seed % 5) }), rules);
  expect(split).toMatchObject({ verdict: 'nothing', doubt: null, culprits: [] });
});

test('the zone and one server that is far worse', () => {
  const split = splitTwoWay(plantedTable(5, { fault: (i) => (i === 0 ? 0.95 : 0.2) }), rules);
  expect(named(split)).toEqual(['server ns0.example', 'zone']);
});

test('the own part of a server is what was planted, within its interval', () => {
  const found = seeds(6).map((seed) => splitTwoWay(plantedTable(seed, { fault: (i) => (i === 2 ? 0.2 : 0) }), rules));
  const hits = found.filter(({ culprits }) => {
    const [low, high] = culprits[0]?.partInterval ?? [1, 0];
    return low <= 0.2 && 0.2 <= high;
  });
  expect(hits.length).toBeGreaterThanOrEqual(5);
});

describe('cannot tell', () => {
  const row = (n: number, k: number): TwoWayTable => ({
    servers: ['a', 'b'],
    places: ['x', 'y'],
    measured: [
      [n, n],
      [n, n],
    ],
    failed: [
      [k, 0],
      [0, 0],
    ],
  });
  test('few samples', () => {
    expect(splitTwoWay(row(6, 1), rules)).toMatchObject({ verdict: 'cannot_tell', doubt: 'few_samples', culprits: [] });
    expect(splitTwoWay(row(6, 0), rules)).toMatchObject({ verdict: 'cannot_tell', doubt: 'few_samples' });
    expect(splitTwoWay(row(600, 0), rules)).toMatchObject({ verdict: 'nothing', doubt: null });
  });
  test('nothing measured', () => {
    expect(splitTwoWay(row(0, 0), rules)).toMatchObject({ verdict: 'cannot_tell', doubt: 'few_samples' });
    expect(splitTwoWay({ servers: [], places: [], measured: [], failed: [] }, rules).doubt).toBe('few_samples');
  });
  test('with one server it could be the zone, with one place the way there', () => {
    const one = plantedTable(1, { servers: 1, fault: () => 0.5 });
    expect(splitTwoWay(one, rules)).toMatchObject({ verdict: 'cannot_tell', doubt: 'one_server' });
    const there = plantedTable(1, { places: 1, fault: () => 0.5 });
    expect(splitTwoWay(there, rules)).toMatchObject({ verdict: 'cannot_tell', doubt: 'one_place' });
  });
  test('degraded here and there in places too small to be named', () => {
    const scattered = plantedTable(3, { size: 0.02, places: 120, fault: (_, j) => (j % 3 === 0 ? 0.4 : 0) });
    expect(splitTwoWay(scattered, rules)).toMatchObject({ verdict: 'cannot_tell', doubt: 'spread' });
  });
});

const smallTable = fc
  .record({ servers: fc.integer({ min: 2, max: 4 }), places: fc.integer({ min: 2, max: 6 }) })
  .chain(({ servers, places }) => {
    const cell = fc.integer({ min: 0, max: 60 }).chain((n) => fc.tuple(fc.constant(n), fc.integer({ min: 0, max: n })));
    const side = <T>(of: fc.Arbitrary<T>, length: number): fc.Arbitrary<T[]> =>
      fc.array(of, { minLength: length, maxLength: length });
    return side(side(cell, places), servers).map((cells): TwoWayTable => ({
      servers: cells.map((_, i) => `s${i}`),
      places: Array.from({ length: places }, (_, j) => `p${j}`),
      measured: cells.map((row) => row.map(([n]) => n)),
      failed: cells.map((row) => row.map(([, k]) => k)),
    }));
  });

test('whatever is counted, every failed query is explained once', () => {
  fc.assert(
    fc.property(smallTable, (table) => {
      const { explained, total, culprits } = splitTwoWay(table, rules);
      expect(Object.values(explained).reduce((sum, n) => sum + n, 0)).toBeCloseTo(total.failed, 6);
      for (const n of Object.values(explained)) expect(n).toBeGreaterThanOrEqual(-1e-9);
      for (const { failed, measured, part, seenBy } of culprits) {
        expect(failed).toBeLessThanOrEqual(measured);
        expect(part).toBeGreaterThanOrEqual(0);
        expect(part).toBeLessThanOrEqual(1);
        expect(seenBy).toBeLessThanOrEqual(1 + 1e-9);
      }
    }),
    { numRuns: 30 },
  );
});

test('more rounds never make the data less likely', () => {
  fc.assert(
    fc.property(smallTable, (table) => {
      fc.pre(tableCounts(table).measured > 0);
      const likelihood = (rounds: number): number => {
        const fit = fitTwoWay(table, cellsOf(table), { minSample: 0, rounds });
        return fit.placeLogs.reduce((sum, logs) => sum + marginalLog(logs, fit.mixture), 0);
      };
      const course = [1, 2, 5, 20].map(likelihood);
      expect(course.every((value, i) => i === 0 || value >= (course[i - 1] ?? 0) - 1e-6)).toBe(true);
    }),
    { numRuns: 30 },
  );
});
