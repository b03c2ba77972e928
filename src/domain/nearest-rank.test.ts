import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearestRank } from './nearest-rank.ts';

test('the value that half, and all, do not exceed', () => {
  expect(nearestRank([3, 1, 2, 4], 0.5)).toBe(2);
  expect(nearestRank([3, 1, 2, 4], 0.51)).toBe(3);
  expect(nearestRank([3, 1, 2, 4], 1)).toBe(4);
  expect(nearestRank([0], 0.95)).toBe(0);
  expect(nearestRank([], 0.5)).toBeNull();
});

test('is observed, has enough values up to it and too few below it', () => {
  const values = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(values, fc.constantFrom(0.05, 0.5, 0.9, 0.95, 1), (all, share) => {
      const found = nearestRank(all, share) ?? -1;
      expect(all).toContain(found);
      expect(all.filter((value) => value <= found).length).toBeGreaterThanOrEqual(share * all.length - 1e-6);
      expect(all.filter((value) => value < found).length).toBeLessThan(share * all.length);
    }),
  );
});
