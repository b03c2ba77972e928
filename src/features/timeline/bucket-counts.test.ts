import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bucketCounts, coarsen } from './bucket-counts.ts';
import { FROM_MS, seriesAnswer, STEP_MS } from './series-answer.fixture.ts';

const column = fc.array(fc.option(fc.nat(500), { nil: null }), { minLength: 1, maxLength: 700 });

describe('bucketCounts', () => {
  it('adds kinds up to families and families to failed', () => {
    const [bucket] = bucketCounts(
      seriesAnswer([1000], { timeout: [3], network: [2], servfail: [7], dnssec_bogus: [40] }),
    );
    expect(bucket?.measured).toBe(1000);
    expect(bucket?.failed).toBe(52);
    expect([...(bucket?.families ?? [])]).toEqual([
      ['unreachable', 5],
      ['error', 7],
      ['wrong', 40],
    ]);
  });
  it('keeps unknown apart from zero', () => {
    const buckets = bucketCounts(seriesAnswer([10, null, 0], { timeout: [0, null, null] }));
    expect(buckets.map((b) => [b.measured, b.failed])).toEqual([
      [10, 0],
      [null, null],
      [0, null],
    ]);
  });
  it('counts a series without kind as unknown', () => {
    const [bucket] = bucketCounts(seriesAnswer([10], { all: [4] }, [], { groupBy: [] }));
    expect([...(bucket?.families ?? [])]).toEqual([['unknown', 4]]);
  });
  it('gives each bucket the flags whose run it lies in, once', () => {
    const flags = [
      { start: 1, count: 2, flag: 'source_gap', reason: 'no_probes' },
      { start: 2, count: 1, flag: 'partial', reason: null },
    ] as const;
    const buckets = bucketCounts(seriesAnswer([1, 1, 1, 1], { timeout: [0, 0, 0, 0], servfail: [0, 0, 0, 0] }, flags));
    expect(buckets.map((b) => b.flags)).toEqual([[], ['source_gap'], ['source_gap', 'partial'], []]);
    expect(buckets[1]?.reasons).toEqual(['no_probes']);
  });
});

describe('coarsen', () => {
  it('leaves a short answer alone', () => {
    const buckets = bucketCounts(seriesAnswer([1, 2], { timeout: [0, 1] }));
    expect(coarsen(buckets, 2)).toBe(buckets);
  });
  it('merges without losing a query and without turning gaps into zeros', () => {
    fc.assert(
      fc.property(column, fc.integer({ min: 1, max: 300 }), (measured, most) => {
        const failed = measured.map((n) => (n === null ? null : Math.floor(n / 2)));
        const fine = bucketCounts(seriesAnswer(measured, { servfail: failed }));
        const coarse = coarsen(fine, most);
        const total = (all: readonly { readonly failed: number | null }[]): number =>
          all.reduce((sum, bucket) => sum + (bucket.failed ?? 0), 0);
        expect(coarse.length).toBeLessThanOrEqual(most);
        expect(total(coarse)).toBe(total(fine));
        expect(coarse[0]?.startMs).toBe(FROM_MS);
        expect(coarse.at(-1)?.endMs).toBe(FROM_MS + measured.length * STEP_MS);
        if (measured.every((n) => n === null)) expect(coarse.every((bucket) => bucket.measured === null)).toBe(true);
      }),
    );
  });
  it('is a gap only where all parts are, but partial where one is', () => {
    const flags = [
      { start: 0, count: 1, flag: 'source_gap', reason: null },
      { start: 2, count: 2, flag: 'source_gap', reason: null },
      { start: 4, count: 1, flag: 'partial', reason: null },
    ] as const;
    const fine = bucketCounts(seriesAnswer([1, 1, 1, 1, 1, 1], { timeout: [0, 0, 0, 0, 0, 0] }, flags));
    expect(coarsen(fine, 3).map((bucket) => bucket.flags)).toEqual([[], ['source_gap'], ['partial']]);
  });
});
