import { describe, expect, test } from 'vitest';
import { UNKNOWN_AGGREGATE, type Aggregate } from './aggregate.ts';
import type { SeriesAnswer } from './answers.ts';
import { courseOf, leftNormalRange, peakOf, type CourseBucket } from './series-course.ts';

const at = (text: string): number => Date.parse(text);
const WINDOW = { fromMs: at('2024-01-30T13:00Z'), toMs: at('2024-01-30T19:00Z') };
const counts = (failed: number | null, measured: number | null): Aggregate => ({
  ...UNKNOWN_AGGREGATE,
  failed,
  measured,
});
const seriesOf = (columns: Readonly<Record<string, readonly (number | null)[]>>): SeriesAnswer => {
  const points = Object.values(columns)[0]?.length ?? 0;
  return {
    window: WINDOW,
    stepMs: 3_600_000,
    points,
    groupBy: ['kind'],
    series: Object.entries(columns).map(([kind, failed]) => ({
      key: { kind },
      label: kind,
      source: 's',
      folded: null,
      expected: null,
      measured: Array.from({ length: points }, () => 1000),
      failed,
      flags: [],
      totals: counts(
        failed.reduce<number>((all, n) => all + (n ?? 0), 0),
        1000 * points,
      ),
    })),
    sources: [],
    warnings: [],
    completeUntilMs: null,
  };
};

const hour = (i: number): number => WINDOW.fromMs + i * 3_600_000;
const course = (failed: readonly (number | null)[], measured = 1000): readonly CourseBucket[] =>
  failed.map((n, i) => ({ startMs: hour(i), measured: n === null ? null : measured, failed: n }));

describe('the whole per bucket', () => {
  test('adds up what failed and takes measured once', () => {
    const answer = seriesOf({ timeout: [1, 2], servfail: [3, null] });
    expect(courseOf(answer)).toEqual([
      { startMs: hour(0), measured: 1000, failed: 4 },
      { startMs: hour(1), measured: 1000, failed: 2 },
    ]);
  });
  test('adds measured up where groups are disjoint', () => {
    const answer = { ...seriesOf({ a: [1], b: [2] }), groupBy: ['country'] };
    expect(courseOf(answer)).toEqual([{ startMs: hour(0), measured: 2000, failed: 3 }]);
  });
  test('keeps an unknown bucket unknown, and one that is not complete', () => {
    expect(courseOf(seriesOf({ timeout: [null] }))[0]?.failed).toBeNull();
    const answer = seriesOf({ timeout: [5, 900] });
    const open = answer.series.map((one) => ({
      ...one,
      flags: [{ start: 1, count: 1, flag: 'partial' as const, reason: null }],
    }));
    expect(courseOf({ ...answer, series: open })[1]).toMatchObject({ measured: null, failed: null });
  });
});

describe('the peak', () => {
  test('is the highest bucket, the first of equals', () => {
    expect(peakOf(course([1, 30, 30, 2]), 30)).toEqual({ atMs: hour(1), ratio: 0.03, index: 1 });
  });
  test('is never a low sample, and there is none when nothing failed', () => {
    expect(peakOf([...course([5]), ...course([9], 10)], 30)?.ratio).toBe(0.005);
    expect(peakOf(course([0, 0]), 30)).toBeNull();
    expect(peakOf(course([null]), 30)).toBeNull();
  });
});

describe('leaving the normal range', () => {
  const usual = counts(20, 10_000);
  test('begins with the first bucket of the stretch around the peak', () => {
    expect(leftNormalRange(course([2, 3, 20, 39, 35, 2]), usual, 30)).toBe(at('2024-01-30T15:00Z'));
  });
  test('an earlier stretch that came back is another', () => {
    expect(leftNormalRange(course([20, 2, 39, 35]), usual, 30)).toBe(hour(2));
  });
  test('a gap inside does not end it', () => {
    expect(leftNormalRange(course([2, 25, null, 39]), usual, 30)).toBe(hour(1));
  });
  test('one bucket alone is no step, two are, before the peak or after it', () => {
    expect(leftNormalRange(course([2, 39, 2]), usual, 30)).toBeNull();
    expect(leftNormalRange(course([2, 39, 35, 2]), usual, 30)).toBe(hour(1));
    expect(leftNormalRange(course([2, 35, 39, 2]), usual, 30)).toBe(hour(1));
  });
  test('noise is no step, and without a previous window nothing is known', () => {
    expect(leftNormalRange(course([2, 3, 4, 2]), usual, 30)).toBeNull();
    expect(leftNormalRange(course([39, 39]), null, 30)).toBeNull();
    expect(leftNormalRange(course([39, 39]), counts(null, 0), 30)).toBeNull();
  });
  test('a rise of more than twice that is not proved is none', () => {
    expect(leftNormalRange(course([2, 2], 300), usual, 30)).toBeNull();
  });
  test('a proved rise of less than twice is none either', () => {
    expect(leftNormalRange(course([2600, 2600], 1_000_000), counts(20_000, 10_000_000), 30)).toBeNull();
  });
});
