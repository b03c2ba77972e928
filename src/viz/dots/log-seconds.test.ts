import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { logSeconds } from './log-seconds.ts';

test('no time at all has a place of its own, apart from one second', () => {
  const { x, breakX, ticks } = logSeconds(600, 21_718);
  expect(x(0)).toBeLessThan(breakX - 20);
  expect(x(1)).toBe(breakX);
  expect(ticks.map(({ label }) => label)).toEqual(['0 s', '1 s', '10 s', '1 min', '10 min', '1 h']);
});

test('longer is further right, inside the plot', () => {
  const seconds = fc.integer({ min: 0, max: 400_000 });
  fc.assert(
    fc.property(seconds, seconds, fc.integer({ min: 200, max: 2000 }), (a, b, width) => {
      const { x } = logSeconds(width, Math.max(a, b));
      if (a < b) expect(x(a)).toBeLessThan(x(b));
      expect(x(a)).toBeGreaterThanOrEqual(0);
      expect(x(a)).toBeLessThanOrEqual(width);
    }),
  );
});
