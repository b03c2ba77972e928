import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankInterval } from './rank-interval.ts';
import type { Counts } from './share-difference.ts';

const counts = fc
  .integer({ min: 1, max: 100_000 })
  .chain((measured) => fc.integer({ min: 0, max: measured }).map((failed): Counts => ({ measured, failed })));
const unknown: readonly Counts[] = [
  { measured: null, failed: null },
  { measured: 0, failed: null },
];

describe('rankInterval', () => {
  it('is one rank when every interval stands alone', () => {
    const peers = [900, 700, 300, 100].map((failed) => ({ measured: 1000, failed }));
    expect(rankInterval({ measured: 1000, failed: 500 }, peers)).toEqual({ rank: 3, from: 3, to: 3, of: 5 });
  });
  it('leaves open what overlaps', () => {
    const peers = [900, 510, 490, 480, 100].map((failed) => ({ measured: 1000, failed }));
    expect(rankInterval({ measured: 1000, failed: 500 }, peers)).toEqual({ rank: 3, from: 2, to: 5, of: 6 });
  });
  it('neither ranks nor counts what has no share', () => {
    expect(rankInterval({ measured: 10, failed: 1 }, unknown)).toEqual({ rank: 1, from: 1, to: 1, of: 1 });
    for (const own of unknown) expect(rankInterval(own, [{ measured: 10, failed: 1 }])).toBeNull();
  });
  it('holds the rank, and lies between 1 and the number ranked', () => {
    fc.assert(
      fc.property(counts, fc.array(counts, { maxLength: 40 }), (own, peers) => {
        const found = rankInterval(own, peers);
        if (found === null) throw new Error('it has a share');
        expect(found.of).toBe(peers.length + 1);
        expect(found.from).toBeGreaterThanOrEqual(1);
        expect(found.from).toBeLessThanOrEqual(found.rank);
        expect(found.to).toBeGreaterThanOrEqual(found.rank);
        expect(found.to).toBeLessThanOrEqual(found.of);
      }),
    );
  });
  it('is narrower, or as narrow, with more measurements of the same shares', () => {
    fc.assert(
      fc.property(counts, fc.array(counts, { minLength: 1, maxLength: 20 }), (own, peers) => {
        const more = ({ measured, failed }: Counts): Counts => ({
          measured: (measured ?? 0) * 100,
          failed: (failed ?? 0) * 100,
        });
        const [few, many] = [rankInterval(own, peers), rankInterval(more(own), peers.map(more))];
        if (few === null || many === null) throw new Error('it has a share');
        expect(many.rank).toBe(few.rank);
        expect(many.to - many.from).toBeLessThanOrEqual(few.to - few.from);
      }),
    );
  });
});
