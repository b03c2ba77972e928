import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stateOf, wilsonInterval } from './measures.ts';

const counts = fc
  .integer({ min: 1, max: 5_000_000 })
  .chain((measured) => fc.tuple(fc.integer({ min: 0, max: measured }), fc.constant(measured)));

describe('the 95 % interval', () => {
  test('is the one of the contract examples', () => {
    const [low, high] = wilsonInterval(70, 2543);
    expect(low).toBeCloseTo(0.021845, 6);
    expect(high).toBeCloseTo(0.034633, 6);
  });

  test('holds the ratio and stays within 0 and 1', () => {
    fc.assert(
      fc.property(counts, ([failed, measured]) => {
        const [low, high] = wilsonInterval(failed, measured);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(failed / measured);
        expect(high).toBeGreaterThanOrEqual(failed / measured);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('is the mirror image for what did not fail', () => {
    fc.assert(
      fc.property(counts, ([failed, measured]) => {
        const [low, high] = wilsonInterval(failed, measured);
        const [mirroredLow, mirroredHigh] = wilsonInterval(measured - failed, measured);
        expect(mirroredLow).toBeCloseTo(1 - high, 9);
        expect(mirroredHigh).toBeCloseTo(1 - low, 9);
      }),
    );
  });

  test('narrows with more queries of the same ratio', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 2, max: 50 }), ([failed, measured], times) => {
        const [low, high] = wilsonInterval(failed, measured);
        const [nearerLow, nearerHigh] = wilsonInterval(failed * times, measured * times);
        expect(nearerHigh - nearerLow).toBeLessThan(high - low);
      }),
    );
  });
});

describe('the state', () => {
  test.each([
    [null, null, 'no_data'],
    [null, 0, 'no_data'],
    [29, 29, 'low_sample'],
    [0, 29, 'low_sample'],
    [0, 30, 'ok'],
    [9, 1000, 'ok'],
    [10, 1000, 'degraded'],
    [99, 1000, 'degraded'],
    [100, 1000, 'failing'],
    [30, 30, 'failing'],
  ] as const)('%s of %s is %s', (failed, measured, state) => {
    expect(stateOf(failed, measured)).toBe(state);
  });
});
