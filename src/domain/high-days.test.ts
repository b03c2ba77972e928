import { expect, test } from 'vitest';
import { anIncident } from './a-listed-incident.fixture.ts';
import { coversDay, highDays, isAttack } from './high-days.ts';
import type { LoadRecord } from './root-load.ts';

const day = (date: string): number => Date.parse(`${date}T00:00Z`);
const flood = anIncident({
  id: 'flood',
  startedMs: Date.parse('2015-11-30T06:50Z'),
  endedMs: Date.parse('2015-11-30T09:30Z'),
  cause: { category: 'ddos', confidence: 'reported' },
});

test('an incident covers the days it touches; without a recorded end the day it started', () => {
  expect(['2015-11-29', '2015-11-30', '2015-12-01'].map((date) => coversDay(flood, day(date)))).toEqual([
    false,
    true,
    false,
  ]);
  const open = { ...flood, startedMs: day('2015-12-01'), endedMs: null };
  expect(['2015-11-30', '2015-12-01', '2015-12-02'].map((date) => coversDay(open, day(date)))).toEqual([
    false,
    true,
    false,
  ]);
  expect(coversDay({ ...flood, endedMs: day('2015-12-01') }, day('2015-12-01'))).toBe(false);
});

test('only what its report calls an attack is one', () => {
  expect(isAttack(flood)).toBe(true);
  expect(isAttack(anIncident())).toBe(false);
  expect(isAttack({ ...flood, cause: null })).toBe(false);
});

test('high days with the letters that show them, and the attack that is documented; a high day without one stays unexplained', () => {
  const letter = (name: string, queries: number[]): LoadRecord['letters'][number] => ({
    server: `${name}.root-servers.net`,
    letter: name,
    queries,
    responses: [],
    caveats: [],
  });
  const record: LoadRecord = {
    fromMs: day('2015-11-28'),
    days: 4,
    letters: [letter('a', [10, 10, 100, 10]), letter('b', [5, 5, 20, 5]), letter('c', [40, 10, 10, 10])],
    sources: [],
    warnings: [],
    completeUntilMs: null,
  };
  const found = highDays(record, [flood, anIncident()]);
  expect(
    found.map((one) => [
      one.day,
      one.letters.map(({ letter: name }) => name).join(''),
      one.attacks.map(({ id }) => id),
    ]),
  ).toEqual([
    [0, 'c', []],
    [2, 'ab', ['flood']],
  ]);
});
