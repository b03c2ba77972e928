import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sparkPaths, sparkTop } from './spark-path.ts';

const bucket = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null });

describe('sparkPaths', () => {
  const box = { width: 40, height: 21, inset: 1, max: 0.1 };
  it('draws one subpath per run, from bucket edge to bucket edge', () => {
    expect(sparkPaths([0, 0.1, null, 0.05], box).line).toBe('M0,21L5,21L15,1L20,1M30,11L35,11L40,11');
  });
  it('closes each area to the ground', () => {
    expect(sparkPaths([null, 0.1], box).area).toBe('M20,21L20,1L30,1L40,1L40,21Z');
  });
  it('draws nothing of nothing', () => {
    expect(sparkPaths([], box)).toEqual({ line: '', area: '' });
    expect(sparkPaths([null, null], box)).toEqual({ line: '', area: '' });
  });
  it('never leaves its box', () => {
    fc.assert(
      fc.property(fc.array(bucket, { minLength: 1 }), fc.double({ min: 0, max: 1, noNaN: true }), (buckets, max) => {
        const numbers = sparkPaths(buckets, { ...box, max }).line.match(/-?[\d.]+/g) ?? [];
        for (const [i, text] of numbers.entries()) {
          const value = Number(text);
          expect(value).toBeGreaterThanOrEqual(i % 2 === 0 ? 0 : box.inset);
          expect(value).toBeLessThanOrEqual(i % 2 === 0 ? box.width : box.height);
        }
      }),
    );
  });
});

describe('sparkTop', () => {
  it('is the highest bucket, and never under one percent', () => {
    expect(sparkTop([0.3, null, 0.2])).toBe(0.3);
    expect(sparkTop([0.002, null])).toBe(0.01);
    expect(sparkTop([])).toBe(0.01);
  });
});
