import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayAfter, dayAxis, type DaySpan } from './day-axis.ts';

const spans: fc.Arbitrary<DaySpan[]> = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 2500 })), { minLength: 1, maxLength: 4 })
  .map((parts) => {
    let at = 0;
    return parts.map(([gap, length]) => {
      const from = at + gap;
      at = from + length;
      return { from, to: at };
    });
  });

describe('an axis of days with cuts', () => {
  test('days lie in order inside the width, and the middle of a day is that day again', () => {
    fc.assert(
      fc.property(spans, fc.integer({ min: 320, max: 3000 }), (list, width) => {
        const axis = dayAxis(list, 40, width);
        let before = -Infinity;
        for (const { from, to } of list) {
          for (const day of [from, Math.floor((from + to) / 2), to - 1]) {
            const x = axis.x(day);
            expect(x).toBeGreaterThanOrEqual(Math.max(40, before) - 1e-6);
            expect(x).toBeLessThanOrEqual(width + 1e-6);
            before = x;
            const span = axis.spans.find((one) => day >= one.from && day < one.to);
            const dayPx = ((span?.right ?? 0) - (span?.left ?? 0)) / (to - from);
            expect(axis.dayAt(x + dayPx / 2)).toBe(day);
          }
        }
      }),
    );
  });

  test('a single day of another year can be seen and hit', () => {
    const axis = dayAxis(
      [
        { from: 0, to: 2228 },
        { from: 4640, to: 4641 },
      ],
      0,
      1000,
    );
    const [years, single] = axis.spans;
    expect((single?.right ?? 0) - (single?.left ?? 0)).toBeGreaterThan(25);
    expect((years?.right ?? 0) - (years?.left ?? 0)).toBeGreaterThan(900);
    expect(axis.dayAt(990)).toBe(4640);
  });
});

describe('keys', () => {
  const list = [
    { from: 10, to: 20 },
    { from: 50, to: 51 },
  ];
  test.each([
    ['ArrowRight', 12, 13],
    ['ArrowRight', 19, 50],
    ['ArrowLeft', 50, 19],
    ['PageDown', 12, 50],
    ['PageUp', 50, 19],
    ['PageUp', 12, 10],
    ['Home', 50, 10],
    ['End', 12, 50],
    ['x', 12, null],
  ])('%s on day %i', (key, day, expected) => {
    expect(dayAfter(key, day, list)).toBe(expected);
  });
});
