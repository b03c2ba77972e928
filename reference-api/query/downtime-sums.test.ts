import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { highestWeekS, secondsOfWeek, secondsWithin, WEEK_S } from './downtime-sums.ts';
import { mergeSpans } from './spans.ts';

const DAY = 86_400;
const spans = fc
  .array(fc.record({ from: fc.integer({ min: 0, max: 30 * DAY }), length: fc.integer({ min: 1, max: 2 * DAY }) }), {
    maxLength: 8,
  })
  .map((list) => mergeSpans(list.map(({ from, length }) => ({ from, to: from + length }))));

test('a span counts as far as it lies inside', () => {
  const down = [{ from: 100, to: 200 }];
  expect([secondsWithin(down, 0, 1000), secondsWithin(down, 150, 1000), secondsWithin(down, 200, 300)]).toEqual([
    100, 50, 0,
  ]);
});

test('a week forgets what is older', () => {
  const down = [{ from: 0, to: 3600 }];
  expect(secondsOfWeek(down, WEEK_S)).toBe(3600);
  expect(secondsOfWeek(down, WEEK_S + 1800)).toBe(1800);
  expect(secondsOfWeek(down, WEEK_S + 3600)).toBe(0);
});

test('no week of the period holds more than the highest, and one holds as much', () => {
  fc.assert(
    fc.property(
      spans,
      fc.integer({ min: 0, max: 20 * DAY }),
      fc.integer({ min: 1, max: 10 * DAY }),
      (down, from, length) => {
        const highest = highestWeekS(down, from, from + length);
        const sums = Array.from({ length: 60 }, (_, i) => secondsOfWeek(down, from + Math.round((length * i) / 59)));
        expect(Math.max(...sums)).toBeLessThanOrEqual(highest);
        expect(highest).toBeLessThanOrEqual(WEEK_S);
        const ends = [from, from + length, ...down.map(({ to }) => to).filter((to) => to > from && to < from + length)];
        expect(ends.some((end) => secondsOfWeek(down, end) === highest)).toBe(true);
      },
    ),
  );
});
