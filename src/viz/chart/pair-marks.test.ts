import { describe, expect, it } from 'vitest';
import { bucketOver, overlaps, stepPath, type PairBucket } from './pair-marks.ts';

const course = (ratios: readonly (number | null)[], step = 10): readonly PairBucket[] =>
  ratios.map((ratio, i) => ({ fromMs: i * step, toMs: (i + 1) * step, ratio, low: false }));
const same = (n: number): number => n;

describe('stepPath', () => {
  it('is level in a bucket and broken in a gap', () => {
    expect(stepPath(course([1, 2, null, 3]), same, same)).toBe('M0,1H10V2H20M30,3H40');
    expect(stepPath(course([null, null]), same, same)).toBe('');
  });
});

describe('overlaps', () => {
  it('pairs equal stretches that both have a value', () => {
    const pairs = overlaps({ a: course([1, 2, null]), b: course([3, null, 4]), spanMs: 30 });
    expect(pairs.map(({ a, b }) => [a.ratio, b.ratio])).toEqual([[1, 3]]);
  });
  it('has none where the steps differ', () => {
    expect(overlaps({ a: course([1, 2]), b: course([3], 20), spanMs: 20 })).toEqual([]);
  });
});

it('finds the bucket over an instant, its start included', () => {
  expect([0, 9, 10, 20].map((ms) => bucketOver(course([1, 2]), ms)?.ratio ?? null)).toEqual([1, 1, 2, null]);
});
