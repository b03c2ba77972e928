import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinWindows } from './data-sheet.ts';

const window = fc
  .record({ fromMs: fc.nat(200), length: fc.integer({ min: 1, max: 40 }) })
  .map(({ fromMs, length }) => ({ fromMs, toMs: fromMs + length }));

test('joined windows are in order, apart, and cover the same instants', () => {
  fc.assert(
    fc.property(fc.array(window), (windows) => {
      const joined = joinWindows(windows);
      for (const [i, one] of joined.entries()) {
        const next = joined[i + 1];
        if (next !== undefined) expect(one.toMs).toBeLessThan(next.fromMs);
      }
      for (let ms = 0; ms < 240; ms += 1) {
        const holds = (list: readonly { fromMs: number; toMs: number }[]): boolean =>
          list.some(({ fromMs, toMs }) => fromMs <= ms && ms < toMs);
        expect(holds(joined)).toBe(holds(windows));
      }
    }),
  );
});
