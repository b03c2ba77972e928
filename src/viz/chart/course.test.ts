import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coursePaths, ghostPath, stackRows, stretches } from './course.ts';
import type { BucketMark, BucketState } from './timeline-marks.ts';

const bucketsOf = (totals: readonly (number | null)[], states: readonly BucketState[] = []): readonly BucketMark[] =>
  totals.map((total, i) => ({
    startMs: i * 10,
    endMs: i * 10 + 10,
    state: total === null ? 'gap' : (states[i] ?? 'value'),
    total,
  }));
const same = (n: number): number => n;

describe('stretches', () => {
  it('finds each run once', () => {
    expect(stretches([1, 2, 0, 3], (n) => n > 0)).toEqual([
      { start: 0, end: 2 },
      { start: 3, end: 4 },
    ]);
  });
});

describe('stackRows', () => {
  it('reaches the edges of a stretch and breaks at a gap', () => {
    const stacks = [{ family: 'wrong' as const, label: 'w', values: [1, 2, null, 4] }];
    expect(stackRows(bucketsOf([1, 2, null, 4]), stacks)).toEqual([
      { ms: 0, values: [1] },
      { ms: 5, values: [1] },
      { ms: 15, values: [2] },
      { ms: 20, values: [2] },
      { ms: 30, values: [null] },
      { ms: 30, values: [4] },
      { ms: 35, values: [4] },
      { ms: 40, values: [4] },
    ]);
  });
  it('never goes back in time', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(9), { nil: null })), (totals) => {
        const rows = stackRows(bucketsOf(totals), [{ family: 'error', label: 'e', values: totals }]);
        const times = rows.map((row) => row.ms);
        expect(times).toEqual(times.toSorted((a, b) => a - b));
      }),
    );
  });
});

describe('coursePaths', () => {
  it('is one line over complete buckets', () => {
    expect(coursePaths(bucketsOf([1, 2]), same, same)).toEqual({ solid: 'M0,1L5,1L15,2L20,2', dashed: '' });
  });
  it('is dashed into and out of an open bucket', () => {
    expect(coursePaths(bucketsOf([1, 2, 3], ['value', 'value', 'partial']), same, same)).toEqual({
      solid: 'M0,1L5,1L15,2',
      dashed: 'M15,2L25,3L30,3',
    });
  });
  it('breaks at gaps and keeps a lone bucket', () => {
    expect(coursePaths(bucketsOf([1, null, 3]), same, same).solid).toBe('M0,1L5,1L10,1M20,3L25,3L30,3');
  });
});

describe('ghostPath', () => {
  it('breaks at gaps and makes a lone point a dot', () => {
    const points = [1, 2, null, 4].map((value, i) => ({ atMs: i * 10, value }));
    expect(ghostPath({ label: '', points }, same, same)).toBe('M0,1L10,2M30,4l0.01,0');
  });
});
