import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dimensionDifference, type CountedValue } from './selection-difference.ts';
import { standardErrors } from './standard-errors.ts';

const counts = fc
  .integer({ min: 1, max: 5000 })
  .chain((whole) => fc.integer({ min: 0, max: whole }).map((part) => ({ part, whole })));

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
