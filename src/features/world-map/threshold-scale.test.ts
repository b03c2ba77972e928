import fc from 'fast-check';
import { expect, test } from 'vitest';
import { percentAt, positionOf } from './threshold-scale.ts';

test('the default thresholds part the bar into equal bins', () => {
  expect([1, 5, 20, 50].map(positionOf)).toEqual([0.2, 0.4, 0.6, 0.8]);
  expect(positionOf(0.05)).toBe(0);
  expect(positionOf(100)).toBe(1);
});

test('a position is read back as the percentage that it stands for', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.05, max: 100, noNaN: true }), (percent) => {
      expect(percentAt(positionOf(percent))).toBeCloseTo(percent, 9);
    }),
  );
});

test('the bar rises all the way', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 0.99, noNaN: true }), (at) => {
      expect(percentAt(at + 0.01)).toBeGreaterThan(percentAt(at));
    }),
  );
});

test('off the bar is its end', () => {
  expect(percentAt(-3)).toBeCloseTo(0.05, 9);
  expect(percentAt(7)).toBeCloseTo(100, 9);
  expect(positionOf(0)).toBe(0);
});
