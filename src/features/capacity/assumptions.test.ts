import { describe, expect, test } from 'vitest';
import type { LoadRecord } from '#/domain/root-load.ts';
import { assumedLetters, baseDay, CURVE_SIZES, reachCurves } from './assumptions.ts';

const letter = (name: string, queries: (number | null)[]): LoadRecord['letters'][number] => ({
  server: `${name}.root-servers.net`,
  letter: name,
  queries,
  responses: [],
  caveats: [],
});
const record: LoadRecord = {
  fromMs: 0,
  days: 3,
  letters: [
    letter('a', [86_400, 172_800, null]),
    letter('b', [259_200, 86_400, null]),
    letter('c', [null, null, 864_000]),
  ],
  sources: [],
  warnings: [],
  completeUntilMs: null,
};

describe('the usual load', () => {
  test('is of the day asked for when anybody reported it, else of the last full one', () => {
    expect([baseDay(record, null), baseDay(record, 0), baseDay(record, 2 * 86_400_000), baseDay(record, 9e12)]).toEqual(
      [1, 0, 2, 1],
    );
  });

  test('is in queries per second; who did not report is assumed at the median, and marked', () => {
    const letters = assumedLetters(record, 0, 'low', [{ letter: 'b', qps: 7 }]);
    expect(letters).toHaveLength(13);
    expect(letters.slice(0, 3)).toEqual([
      { letter: 'a', baseline: 1, capacity: 3, isAssumed: false, isOwn: false },
      { letter: 'b', baseline: 3, capacity: 7, isAssumed: false, isOwn: true },
      { letter: 'c', baseline: 2, capacity: 6, isAssumed: true, isOwn: false },
    ]);
  });
});

test('curves fall, and more capacity lies higher', () => {
  const curves = reachCurves(record, 0, { capacities: [], tries: 3 }, { perBot: 100, targets: [] });
  expect(curves.map(({ band }) => band)).toEqual(['low', 'middle', 'high']);
  expect([CURVE_SIZES[0], CURVE_SIZES.at(-1)]).toEqual([1000, 100_000_000]);
  for (const { shares } of curves) expect(shares).toEqual(shares.toSorted((a, b) => b - a));
  for (const i of CURVE_SIZES.keys()) {
    expect(curves[1]?.shares[i] ?? 0).toBeGreaterThanOrEqual(curves[0]?.shares[i] ?? 1);
    expect(curves[2]?.shares[i] ?? 0).toBeGreaterThanOrEqual(curves[1]?.shares[i] ?? 1);
  }
});
