import { describe, expect, test } from 'vitest';
import { load as copy } from '#/copy/en/load.ts';
import { highDays } from '#/domain/high-days.ts';
import { anIncident } from '#/domain/a-listed-incident.fixture.ts';
import { allUnusualDays } from '#/domain/usual-load.ts';
import type { LoadRecord } from '#/domain/root-load.ts';
import { oddRuns } from './odd-runs.ts';
import { loadMarks, pickedPlace, placeWords, recordTwin, roundUp, runsOf } from './record-model.ts';
import { shownSpans } from './shown-spans.ts';
import type { ShownLoad } from './use-load.ts';

const FROM = Date.parse('2015-11-28T00:00Z');
const DAY = 86_400_000;
const years: null[] = Array.from({ length: 100 }, () => null);

const letter = (name: string, queries: (number | null)[], faulty: number[] = []): LoadRecord['letters'][number] => ({
  server: `${name}.root-servers.net`,
  letter: name,
  queries,
  responses: [],
  caveats: queries.map((_, day) => (faulty.includes(day) ? 'faulty' : null)),
});

const record: LoadRecord = {
  fromMs: FROM,
  days: 106,
  letters: [
    letter('a', [10e9, 10e9, 90e9, 50e9, 10e9, ...years, 12e9]),
    letter('b', [2e9, 2e9, 2e9, 2e9, 0.1e9, ...years, null]),
    letter('g', [null, null, null, null, null, ...years, null], [1]),
  ],
  sources: [],
  warnings: [],
  completeUntilMs: null,
};
const flood = anIncident({
  id: 'flood',
  startedMs: FROM + 2 * DAY,
  endedMs: FROM + 2 * DAY + 3_600_000,
  cause: { category: 'ddos', confidence: 'reported' },
});

function shownIn(fromMs: number, toMs: number): ShownLoad {
  const spans = shownSpans(record, { fromMs, toMs });
  const isShown = ({ day }: { day: number }): boolean => spans.some(({ from, to }) => day >= from && day < to);
  return {
    record,
    spans,
    unusual: allUnusualDays(record).filter(isShown),
    high: highDays(record, [flood]).filter(isShown),
    incidents: [flood],
    sources: [],
    warnings: [],
    completeUntilMs: null,
  };
}
const whole = shownIn(0, 8e12);

describe('spans', () => {
  test('are parted where nobody reported for two months, and cut by the window', () => {
    expect(whole.spans).toEqual([
      { from: 0, to: 5 },
      { from: 105, to: 106 },
    ]);
    expect(shownSpans(record, { fromMs: FROM + DAY, toMs: FROM + 3 * DAY })).toEqual([{ from: 1, to: 3 }]);
    expect(shownSpans(record, { fromMs: FROM + 20 * DAY, toMs: FROM + 30 * DAY })).toEqual([]);
  });
});

describe('marks', () => {
  const marks = loadMarks(whole, copy);
  test('a row for every letter, also for one that never reported; a flood does not set the scale', () => {
    expect(marks.rows.map(({ name, top, topLabel }) => [name, top, topLabel])).toEqual([
      ['A', 15e9, '15\u202fbn'],
      ['B', 2e9, '2\u202fbn'],
      ['G', 1, ''],
    ]);
  });

  test('high, low and faulty days are told apart, and only a documented attack is one', () => {
    expect(marks.rows[0]?.high).toEqual([
      { day: 2, attack: true },
      { day: 3, attack: false },
    ]);
    expect(marks.rows[1]?.low).toEqual([{ from: 4, to: 5 }]);
    expect(marks.rows[2]?.faulty).toEqual([1]);
    expect(marks.flags).toEqual([{ from: 2, to: 3, label: '30 Nov 2015' }]);
  });
});

describe('what is looked at', () => {
  test('is the highest day of a documented attack, unless the address says otherwise', () => {
    expect(pickedPlace(whole, { letter: null, atMs: null })).toEqual({ row: 0, day: 2 });
    expect(pickedPlace(whole, { letter: 'g', atMs: FROM + 4 * DAY })).toEqual({ row: 2, day: 4 });
    // A day outside of what is shown is no day to look at.
    expect(pickedPlace(whole, { letter: 'b', atMs: FROM + 50 * DAY })).toEqual({ row: 1, day: 2 });
  });

  test('is said in words: with its usual, as a gap, as a zero', () => {
    expect(placeWords(whole, { row: 0, day: 2 }, copy)).toBe(
      'A-root, 30 Nov 2015: 90,000,000,000 queries, 8.2× its usual',
    );
    expect(placeWords(whole, { row: 2, day: 2 }, copy)).toBe('G-root, 30 Nov 2015: no report');
    expect(placeWords(whole, { row: 2, day: 1 }, copy)).toBe('G-root, 29 Nov 2015: reported as zero, surely a gap');
  });
});

test('odd days in runs: far above first, with its attack, then zeros, then far too low', () => {
  expect(
    oddRuns(whole).map((run) => [run.letter, run.kind, run.first, run.last, run.attacks.map(({ id }) => id)]),
  ).toEqual([
    ['a', 'high', 2, 3, ['flood']],
    ['g', 'faulty', 1, 1, []],
    ['b', 'low', 4, 4, []],
  ]);
});

test('the table tells each letter and year; the letter that never reported has none', () => {
  const rows = recordTwin(whole, copy).rows.map((row) => row.slice(0, 6));
  expect(rows).toEqual([
    ['A', '2015', '5', '10.0\u202fbn', '90.0\u202fbn', '30 Nov 2015'],
    ['A', '2016', '1', '12.0\u202fbn', '12.0\u202fbn', '12 Mar 2016'],
    ['B', '2015', '5', '2.00\u202fbn', '2.00\u202fbn', '28 Nov 2015'],
  ]);
});

test('runs and round ends of scales', () => {
  expect(runsOf([3, 1, 2, 7])).toEqual([
    { from: 1, to: 4 },
    { from: 7, to: 8 },
  ]);
  expect([0, 7, 11e9, 2.1e9, 0.23, 1].map(roundUp)).toEqual([1, 8, 15e9, 2.5e9, 0.25, 1]);
});
