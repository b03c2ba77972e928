import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { burnPoints, isLowerBound, projectedReach, unbrokenRuns, usedShare } from './burn-course.ts';

const HOUR = 3_600_000;
const course = (downtimeMs: readonly (number | null)[], rollingMs: readonly (number | null)[] = downtimeMs) => ({
  fromMs: 0,
  stepMs: HOUR,
  downtimeMs,
  rollingMs,
});

test('a point stands at its bucket; what was not measured stays unknown', () => {
  expect(burnPoints(course([0, null], [5, null]))).toEqual([
    { fromMs: 0, toMs: HOUR, downtimeMs: 0, rollingMs: 5 },
    { fromMs: HOUR, toMs: 2 * HOUR, downtimeMs: null, rollingMs: null },
  ]);
});

test('no run goes across a gap, and no point is lost or drawn twice', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.nat(100), { nil: null }), { maxLength: 40 }), (values) => {
      const points = burnPoints(course(values));
      const runs = unbrokenRuns(points);
      expect(runs.flat()).toEqual(points.filter(({ rollingMs }) => rollingMs !== null));
      for (const run of runs) {
        for (const [i, point] of run.entries()) {
          if (i > 0) expect(point.fromMs).toBe(run[i - 1]?.toMs);
        }
      }
    }),
  );
});

test('projects only while the downtime lasts, and only up to the threshold', () => {
  const burn = { consumedMs: 2 * HOUR, thresholdMs: 4 * HOUR, atMs: 10 * HOUR };
  expect(projectedReach({ ...burn, ...course([0, HOUR]) })).toBe(12 * HOUR);
  expect(projectedReach({ ...burn, ...course([HOUR, 0]) })).toBeNull();
  expect(projectedReach({ ...burn, ...course([HOUR, HOUR / 2]) })).toBeNull();
  expect(projectedReach({ ...burn, ...course([HOUR, null]) })).toBeNull();
  expect(projectedReach({ ...burn, consumedMs: 4 * HOUR, ...course([HOUR]) })).toBeNull();
  expect(projectedReach({ ...burn, consumedMs: null, ...course([HOUR]) })).toBeNull();
});

test('a share of nothing known is not zero, and a week in part is a lower bound', () => {
  expect(usedShare({ consumedMs: null, thresholdMs: 4 * HOUR })).toBeNull();
  expect(usedShare({ consumedMs: 0, thresholdMs: 4 * HOUR })).toBe(0);
  expect(usedShare({ consumedMs: 6 * HOUR, thresholdMs: 4 * HOUR })).toBe(1.5);
  expect([null, 6, 7].map((measuredMs) => isLowerBound({ measuredMs, weekMs: 7 }))).toEqual([true, true, false]);
});
