import { describe, expect, test } from 'vitest';
import { dayAxis } from './day-axis.ts';
import { areaPath, gapsOf, knownRuns, linePath } from './day-path.ts';

const counts = [null, 5, 6, null, null, 7];
const span = { from: 0, to: 6 };

describe('runs and gaps', () => {
  test('share a span out', () => {
    expect(knownRuns(counts, span)).toEqual([
      { from: 1, to: 3 },
      { from: 5, to: 6 },
    ]);
    expect(gapsOf(counts, span)).toEqual([
      { from: 0, to: 1 },
      { from: 3, to: 5 },
    ]);
    expect(gapsOf([1, 2], { from: 0, to: 2 })).toEqual([]);
    expect(gapsOf([], { from: 0, to: 2 })).toEqual([{ from: 0, to: 2 }]);
  });
});

describe('the area', () => {
  test('is parted at gaps and cut at the top', () => {
    const path = areaPath(counts, dayAxis([span], 0, 60), { base: 100, height: 50, top: 6 });
    expect(path).toBe('M10.0,100.0L10.0,58.3H20.0L20.0,50.0H30.0V100.0ZM50.0,100.0L50.0,50.0H60.0V100.0Z');
  });

  test('of a day narrower than a pixel can still be seen', () => {
    const many = Array.from({ length: 1000 }, (_, i) => (i === 500 ? 1 : null));
    expect(areaPath(many, dayAxis([{ from: 0, to: 1000 }], 0, 100), { base: 10, height: 10, top: 1 })).toContain(
      'H51.0',
    );
  });
});

test('the line never crosses a gap, and has no edge down to the base', () => {
  expect(linePath(counts, dayAxis([span], 0, 60), { base: 100, height: 50, top: 10 })).toBe(
    'M10.0,75.0H20.0L20.0,70.0H30.0M50.0,65.0H60.0',
  );
});
