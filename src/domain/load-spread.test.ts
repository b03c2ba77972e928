import { describe, expect, test } from 'vitest';
import { loadSpread, reportedDays } from './load-spread.ts';
import type { LoadReport } from './root-zone.ts';
import { DAY_MS } from './time-window.ts';

const report = (letter: string, day: number, nth: number, part: Partial<LoadReport>): LoadReport => ({
  serial: day * 100 + nth,
  publishedMs: day * DAY_MS,
  server: `${letter}.root-servers.net`,
  operatorP95S: null,
  outsideMedianS: null,
  notReported: null,
  ...part,
});

const REPORTS: readonly LoadReport[] = [
  report('a', 1, 0, { operatorP95S: 9 }),
  report('a', 1, 1, { operatorP95S: 0 }),
  report('c', 1, 0, { operatorP95S: 30 }),
  report('c', 1, 1, { notReported: 'no_value' }),
  report('e', 1, 0, { notReported: 'no_file' }),
  report('e', 1, 1, { notReported: 'no_file' }),
  report('a', 2, 0, { operatorP95S: 500 }),
];

describe('loadSpread', () => {
  test('of all days: a load of 0 s counts, a letter that did not report does not', () => {
    const spread = loadSpread(REPORTS, null);
    expect(spread).toMatchObject({ loads: 4, t50: 9, t95: 500, t100: 500 });
    expect(spread.slowest).toMatchObject({ letter: 'a', serial: 200, seconds: 500 });
    expect(spread.silent.map(({ letter, reason, serials }) => [letter, reason, serials])).toEqual([
      ['c', 'no_value', 1],
      ['e', 'no_file', 2],
    ]);
  });

  test('of one day; letters that nobody looked up have neither loads nor missing days', () => {
    const spread = loadSpread(REPORTS, DAY_MS);
    expect(spread).toMatchObject({ loads: 3, t50: 9, t100: 30 });
    expect(spread.letters).toHaveLength(13);
    expect(spread.letters[1]).toEqual({ letter: 'b', loads: [], missing: [] });
    expect(loadSpread(REPORTS, 5 * DAY_MS)).toMatchObject({ loads: 0, t50: null, slowest: null, silent: [] });
  });

  test('outside medians and the figures of operators are never on one scale', () => {
    const mixed = [...REPORTS, report('b', 2, 0, { outsideMedianS: 300 })];
    expect(loadSpread(mixed, null)).toMatchObject({ measure: 'outside_median', loads: 1, t100: 300 });
  });
});

test('days, newest first, with who reported of those looked up', () => {
  expect(reportedDays(REPORTS)).toEqual([
    { dayMs: 2 * DAY_MS, reporting: 1, lookedUp: 1 },
    { dayMs: DAY_MS, reporting: 2, lookedUp: 3 },
  ]);
});
