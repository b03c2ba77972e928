import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brushWindow, bucketAt, cursorAfter } from './brush.ts';
import type { BucketMark } from './timeline-marks.ts';

const buckets: readonly BucketMark[] = Array.from({ length: 12 }, (_, i) => ({
  startMs: 1000 + i * 300,
  endMs: 1300 + i * 300,
  state: 'value',
  total: 1,
}));

describe('bucketAt', () => {
  it('is half-open and clamps', () => {
    expect([999, 1000, 1299, 1300, 4599, 9999].map((ms) => bucketAt(buckets, ms))).toEqual([0, 0, 0, 1, 11, 11]);
    expect(bucketAt([], 5)).toBe(-1);
  });
});

describe('brushWindow', () => {
  it('covers whole buckets in both directions', () => {
    expect(brushWindow(buckets, { anchor: 2, head: 4 })).toEqual({ fromMs: 1600, toMs: 2500 });
    expect(brushWindow(buckets, { anchor: 4, head: 2 })).toEqual({ fromMs: 1600, toMs: 2500 });
  });
  it('is nothing under two buckets', () => {
    expect(brushWindow(buckets, { anchor: 3, head: 3 })).toBeNull();
  });
});

describe('cursorAfter', () => {
  it('moves by one, by ten and to the ends, and never out', () => {
    expect(cursorAfter('ArrowRight', 3, 12)).toBe(4);
    expect(cursorAfter('ArrowLeft', 0, 12)).toBe(0);
    expect(cursorAfter('PageUp', 5, 12)).toBe(11);
    expect(cursorAfter('PageDown', 11, 12)).toBe(1);
    expect(cursorAfter('Home', 7, 12)).toBe(0);
    expect(cursorAfter('End', 7, 12)).toBe(11);
    expect(cursorAfter('x', 7, 12)).toBeNull();
    fc.assert(
      fc.property(
        fc.constantFrom('ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End'),
        fc.nat(11),
        (key, at) => {
          const to = cursorAfter(key, at, 12) ?? -1;
          expect(to >= 0 && to < 12).toBe(true);
        },
      ),
    );
  });
});
