import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gaps, runs } from './run.ts';

const bucket = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null });

describe('runs and gaps', () => {
  it('part the buckets without overlap or rest', () => {
    fc.assert(
      fc.property(fc.array(bucket), (buckets) => {
        const pieces = [...runs(buckets), ...gaps(buckets)].toSorted((a, b) => a.start - b.start);
        expect(pieces.reduce((at, piece) => (piece.start === at ? piece.end : Number.NaN), 0)).toBe(buckets.length);
        for (const run of runs(buckets)) expect(buckets.slice(run.start, run.end)).not.toContain(null);
      }),
    );
  });
  it('keeps a lone bucket', () => {
    expect(runs([null, 0.2, null])).toEqual([{ start: 1, end: 2 }]);
    expect(gaps([null, 0.2, null])).toEqual([
      { start: 0, end: 1 },
      { start: 2, end: 3 },
    ]);
  });
});
