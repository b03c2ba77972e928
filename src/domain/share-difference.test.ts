import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dimensionDifference, type CountedValue } from './selection-difference.ts';
import { shareDifference, standardErrors } from './share-difference.ts';

const counts = fc
  .integer({ min: 1, max: 5000 })
  .chain((whole) => fc.integer({ min: 0, max: whole }).map((part) => ({ part, whole })));
const z = 1.959964;

describe('difference of two shares', () => {
  test('as published: Newcombe 1998, table II, 56 of 70 against 48 of 80', () => {
    const found = shareDifference({ part: 56, whole: 70 }, { part: 48, whole: 80 }, z);
    expect(found?.difference).toBeCloseTo(0.2, 4);
    expect(found?.interval[0]).toBeCloseTo(0.0524, 4);
    expect(found?.interval[1]).toBeCloseTo(0.3339, 4);
  });
  test('holds its point, stays within -1 and 1, and turns over with its sides', () => {
    fc.assert(
      fc.property(counts, counts, (a, b) => {
        const found = shareDifference(a, b, z);
        const turned = shareDifference(b, a, z);
        if (found === null || turned === null) throw new Error('both have counts');
        const [low, high] = found.interval;
        expect(low).toBeLessThanOrEqual(found.difference + 1e-12);
        expect(high).toBeGreaterThanOrEqual(found.difference - 1e-12);
        expect(low).toBeGreaterThanOrEqual(-1 - 1e-9);
        expect(high).toBeLessThanOrEqual(1 + 1e-9);
        expect(turned.difference).toBeCloseTo(-found.difference, 12);
        expect(turned.interval[0]).toBeCloseTo(-high, 12);
        expect(turned.interval[1]).toBeCloseTo(-low, 12);
      }),
    );
  });
  test('of nothing is not known', () => {
    expect(shareDifference({ part: 0, whole: 0 }, { part: 1, whole: 2 }, z)).toBeNull();
    expect(shareDifference({ part: 1, whole: 2 }, { part: 0, whole: 0 }, z)).toBeNull();
  });
});

test('standard errors of one, ten and a hundred intervals at once', () => {
  expect(standardErrors(1)).toBeCloseTo(1.96, 2);
  expect(standardErrors(10)).toBeCloseTo(2.807, 2);
  expect(standardErrors(100)).toBeCloseTo(3.481, 2);
  expect(standardErrors(0)).toBe(standardErrors(1));
});

describe('selection against the rest', () => {
  const rules = { minSample: 30, leastDifference: 0.01 };
  const value = (key: string, a: readonly [number, number], b: readonly [number, number]): CountedValue => ({
    key,
    label: key,
    selection: { part: a[0], whole: a[1] },
    all: { part: a[0] + b[0], whole: a[1] + b[1] },
  });
  test('the rest is all but the selection; sure values first', () => {
    const { values } = dimensionDifference(
      [
        value('same', [2, 1000], [2, 1000]),
        value('worse', [300, 1000], [2, 1000]),
        value('better', [0, 900], [90, 900]),
      ],
      0.1,
      rules,
    );
    expect(values.map(({ key, different }) => [key, different])).toEqual([
      ['worse', true],
      ['better', true],
      ['same', false],
    ]);
    expect(values[0]?.rest).toEqual({ part: 2, whole: 1000 });
    expect(values[1]?.difference).toBeCloseTo(-0.1, 12);
  });
  test('what differs everywhere alike is not uneven', () => {
    const alike = [value('a', [300, 1000], [0, 1000]), value('b', [300, 1000], [0, 1000])];
    expect(dimensionDifference(alike, 0.3, rules).unevenness).toBeCloseTo(0, 12);
    const uneven = [value('a', [600, 1000], [0, 1000]), value('b', [0, 1000], [0, 1000])];
    expect(dimensionDifference(uneven, 0.3, rules).unevenness).toBeCloseTo(0.15, 12);
  });
  test('sure but tiny, large but of few samples: not different', () => {
    const tiny = dimensionDifference([value('tiny', [500, 100_000], [200, 100_000])], 0, rules).values[0];
    expect(tiny?.interval[0]).toBeGreaterThan(0);
    expect(tiny?.different).toBe(false);
    expect(dimensionDifference([value('few', [20, 20], [0, 1000])], 0, rules).values).toEqual([]);
  });
  test('without a selection nothing differs', () => {
    fc.assert(
      fc.property(fc.array(counts, { maxLength: 6 }), (all) => {
        const none = all.map((of, i) => ({ key: `${i}`, label: '', selection: { part: 0, whole: 0 }, all: of }));
        expect(dimensionDifference(none, 0, rules)).toEqual({ values: [], unevenness: 0 });
      }),
    );
  });
  test('a random part of the counts is rarely called different', () => {
    const fair = Array.from({ length: 150 }, (_, i) => value(`${i}`, [20 + (i % 5), 100], [20 + ((i * 3) % 5), 100]));
    expect(dimensionDifference(fair, 0, rules).values.filter(({ different }) => different)).toEqual([]);
  });
});
