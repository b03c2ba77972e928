import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { poissonTail, standsOut } from './stands-out.ts';

describe('the tail of the Poisson distribution', () => {
  test('is that of the tables', () => {
    expect(poissonTail(1, 1)).toBeCloseTo(1 - Math.exp(-1), 10);
    expect(poissonTail(5, 2)).toBeCloseTo(0.052653, 6);
    expect(poissonTail(20, 10)).toBeCloseTo(0.003454, 6);
    expect(poissonTail(3, 10)).toBeCloseTo(0.997231, 6);
  });
  test('is a chance that falls with what it asks for', () => {
    const mean = fc.double({ min: 0.001, max: 500, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 600 }), mean, (least, m) => {
        const tail = poissonTail(least, m);
        expect(tail).toBeGreaterThanOrEqual(0);
        expect(tail).toBeLessThanOrEqual(1);
        expect(poissonTail(least + 1, m)).toBeLessThanOrEqual(tail + 1e-9);
      }),
    );
  });
});

describe('what stands out', () => {
  const usual = { failed: 6, measured: 2000 };
  test('two of 52 in one of 244 buckets is chance, 115 of 184 is not', () => {
    expect(standsOut({ failed: 2, measured: 52 }, usual, 244)).toBe(false);
    expect(standsOut({ failed: 115, measured: 184 }, usual, 62)).toBe(true);
  });
  test('the more one looks, the more must be seen', () => {
    const bucket = { failed: 5, measured: 142 };
    expect(standsOut(bucket, usual, 1)).toBe(true);
    expect(standsOut(bucket, usual, 1000)).toBe(false);
  });
  test('nothing measured is no finding, and neither is one failure after a quiet hour', () => {
    expect(standsOut({ failed: 0, measured: 0 }, usual, 1)).toBe(false);
    expect(standsOut({ failed: 1, measured: 50 }, { failed: 0, measured: 100 }, 12)).toBe(false);
  });
});
