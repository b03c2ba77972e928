import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { barAt, brushAfterKey, brushSpan, countTicks } from './bar-brush.ts';

describe('keys', () => {
  const at = { anchor: 3, head: 3 };
  test('move one bar, and with Shift the end of the brush', () => {
    expect(brushAfterKey(at, 'ArrowRight', false, 10)).toEqual({ anchor: 4, head: 4 });
    expect(brushAfterKey(at, 'ArrowLeft', true, 10)).toEqual({ anchor: 3, head: 2 });
    expect(brushAfterKey({ anchor: 3, head: 6 }, 'ArrowLeft', false, 10)).toEqual({ anchor: 5, head: 5 });
    expect(brushAfterKey(at, 'End', true, 10)).toEqual({ anchor: 3, head: 9 });
    expect(brushAfterKey(at, 'x', false, 10)).toBeNull();
  });
  test('stay among the bars, whatever is pressed', () => {
    const key = fc.constantFrom('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.array(fc.tuple(key, fc.boolean())), (count, presses) => {
        const end = presses.reduce((brush, [k, shift]) => brushAfterKey(brush, k, shift, count) ?? brush, {
          anchor: 0,
          head: 0,
        });
        const { first, last } = brushSpan(end);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(last).toBeLessThan(count);
        expect(first).toBeLessThanOrEqual(last);
      }),
    );
  });
});

test('a pointer beside the bars is on the nearest', () => {
  expect([-0.2, 0, 0.49, 0.5, 1, 3].map((fraction) => barAt(fraction, 4))).toEqual([0, 0, 1, 2, 3, 3]);
});

test('lines stand at whole, round counts up to the highest bar', () => {
  expect(countTicks(11)).toEqual([5, 10]);
  expect(countTicks(4)).toEqual([1, 2, 3, 4]);
  expect(countTicks(1)).toEqual([1]);
  expect(countTicks(0)).toEqual([]);
  expect(countTicks(230)).toEqual([100, 200]);
});
