import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bucketAt, bucketsOf, sparkStep } from './buckets.ts';
import { clipSpans, mergeSpans, slotStarts, type Span } from './spans.ts';

const span = fc
  .tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 40 }))
  .map(([from, length]): Span => ({ from, to: from + length }));

const contains = (spans: readonly Span[], at: number): boolean => spans.some(({ from, to }) => at >= from && at < to);

describe('spans', () => {
  test('merging keeps every instant, and leaves neither order nor touch to wish for', () => {
    fc.assert(
      fc.property(fc.array(span), (spans) => {
        const merged = mergeSpans(spans);
        for (let at = 0; at < 250; at += 1) expect(contains(merged, at)).toBe(contains(spans, at));
        for (const [i, { from, to }] of merged.entries()) {
          expect(from).toBeLessThan(to);
          expect(from).toBeGreaterThan(merged[i - 1]?.to ?? -1);
        }
      }),
    );
  });

  test('clipping keeps what is inside', () => {
    fc.assert(
      fc.property(fc.array(span), span, (spans, { from, to }) => {
        const clipped = clipSpans(spans, from, to);
        for (let at = 0; at < 250; at += 1) {
          expect(contains(clipped, at)).toBe(contains(spans, at) && at >= from && at < to);
        }
      }),
    );
  });
});

describe('slots of the hour', () => {
  test('begin as often as counted one by one', () => {
    const edge = fc.integer({ min: 0, max: 100 }).map((fiveMinutes) => fiveMinutes * 300);
    fc.assert(
      fc.property(edge, edge, fc.integer({ min: 0, max: 11 }), (from, to, slot) => {
        let begun = 0;
        for (let at = slot * 300; at < to; at += 3600) if (at >= from) begun += 1;
        expect(slotStarts(from, to, slot)).toBe(begun);
      }),
    );
  });
});

describe('buckets', () => {
  const window = fc.tuple(
    fc.integer({ min: 0, max: 1000 }),
    fc.integer({ min: 1, max: 300 }),
    fc.integer({ min: 1, max: 60 }),
  );

  test('tile the window', () => {
    fc.assert(
      fc.property(window, ([from, length, step]) => {
        const { edges, count } = bucketsOf(from, from + length, step);
        expect(count).toBe(Math.ceil(length / step));
        expect(edges[0]).toBe(from);
        expect(edges.at(-1)).toBe(from + length);
        for (let i = 1; i < count; i += 1) expect(edges[i]).toBe(from + i * step);
      }),
    );
  });

  test('every instant of the window is in the bucket found for it', () => {
    fc.assert(
      fc.property(window, ([from, length, step]) => {
        const buckets = bucketsOf(from, from + length, step);
        for (let at = from; at < from + length; at += 1) {
          const bucket = bucketAt(buckets, at);
          expect(buckets.edges[bucket]).toBeLessThanOrEqual(at);
          expect(buckets.edges[bucket + 1]).toBeGreaterThan(at);
        }
        expect(bucketAt(buckets, from - 1)).toBe(-1);
      }),
    );
  });

  test('the step of a small series is the smallest multiple that gives no more than asked', () => {
    const natives = fc.constantFrom(300, 3600, 86_400);
    fc.assert(
      fc.property(
        natives,
        fc.integer({ min: 1, max: 9000 }),
        fc.integer({ min: 1, max: 60 }),
        (native, length, most) => {
          const step = sparkStep(0, length * native, native, most);
          expect(step % native).toBe(0);
          expect(bucketsOf(0, length * native, step).count).toBeLessThanOrEqual(most);
          if (step > native) expect(Math.ceil((length * native) / (step - native))).toBeGreaterThan(most);
        },
      ),
    );
  });
});
