import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excludesZero, shareDifference, type Counts } from './share-difference.ts';

const counts = fc
  .integer({ min: 1, max: 1_000_000 })
  .chain((measured) => fc.integer({ min: 0, max: measured }).map((failed): Counts => ({ measured, failed })));

describe('shareDifference', () => {
  it('gives the intervals that Newcombe published (1998, table II, method 10)', () => {
    const published = [
      [56, 70, 48, 80, 0.0524, 0.3339],
      [9, 10, 3, 10, 0.1705, 0.809],
      [10, 10, 0, 10, 0.6075, 1],
      [0, 10, 0, 20, -0.1611, 0.2775],
    ] as const;
    for (const [fa, na, fb, nb, low, high] of published) {
      const found = shareDifference({ failed: fa, measured: na }, { failed: fb, measured: nb });
      expect(found?.interval[0]).toBeCloseTo(low, 4);
      expect(found?.interval[1]).toBeCloseTo(high, 4);
    }
  });
  it('is null when a side is unknown or was not measured', () => {
    const known = { measured: 10, failed: 1 };
    for (const unknown of [
      { measured: null, failed: null },
      { measured: 0, failed: null },
      { measured: 5, failed: null },
    ]) {
      expect(shareDifference(known, unknown)).toBeNull();
      expect(shareDifference(unknown, known)).toBeNull();
    }
  });
  it('holds the difference, stays between -1 and 1, and turns over with its sides', () => {
    fc.assert(
      fc.property(counts, counts, (a, b) => {
        const there = shareDifference(a, b);
        const back = shareDifference(b, a);
        if (there === null || back === null) throw new Error('both sides are known');
        const [low, high] = there.interval;
        expect(low).toBeGreaterThanOrEqual(-1);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(there.difference + 1e-12);
        expect(high).toBeGreaterThanOrEqual(there.difference - 1e-12);
        expect(back.difference).toBeCloseTo(-there.difference, 12);
        expect(back.interval[0]).toBeCloseTo(-high, 12);
        expect(back.interval[1]).toBeCloseTo(-low, 12);
      }),
    );
  });
  it('finds no difference between a sample and itself', () => {
    fc.assert(
      fc.property(counts, (a) => {
        const same = shareDifference(a, a);
        expect(same === null || excludesZero(same)).toBe(false);
      }),
    );
  });
});
