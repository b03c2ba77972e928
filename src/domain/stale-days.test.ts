import { describe, expect, test } from 'vitest';
import { anIncident } from './an-incident.fixture.ts';
import type { LoadReport } from './root-zone.ts';
import { letterIncident, staleDays } from './stale-days.ts';

const day = (date: string): number => Date.parse(`${date}T00:00Z`);
const INCIDENT = anIncident({
  id: 'c',
  startedMs: day('2024-05-18'),
  endedMs: day('2024-05-22'),
  endedPrecision: 'day',
  scope: {
    zones: ['root'],
    zoneNames: [],
    zoneKinds: ['root'],
    servers: ['1.1.1.1', 'c.root-servers.net'],
    places: [],
  },
});
const RECORDED = { fromMs: day('2024-05-01'), toMs: day('2024-06-01') };
const report = (letter: string, date: string, nth: number, seconds: number | null): LoadReport => ({
  serial: Number(date.replaceAll('-', '')) * 100 + nth,
  publishedMs: day(date),
  server: `${letter}.root-servers.net`,
  operatorP95S: seconds,
  outsideMedianS: null,
  notReported: seconds === null ? 'no_file' : null,
});

describe('letterIncident', () => {
  test('the letter of the incident, and the days around it', () => {
    expect(letterIncident([INCIDENT], RECORDED)).toMatchObject({
      letter: 'c',
      window: { fromMs: day('2024-05-17'), toMs: day('2024-05-25') },
    });
  });

  test('none of a resolver, and none before load times are kept', () => {
    const resolver = { ...INCIDENT, scope: { ...INCIDENT.scope, servers: ['1.1.1.1'] } };
    expect(letterIncident([resolver], RECORDED)).toBeNull();
    expect(letterIncident([INCIDENT], { fromMs: day('2025-01-01'), toMs: day('2026-01-01') })).toBeNull();
  });
});

test('days with what the letter reported, why not, and the others; days without a look are left out', () => {
  const found = letterIncident([INCIDENT], RECORDED);
  const days =
    found === null
      ? []
      : staleDays(found, [
          report('c', '2024-05-17', 0, 27),
          report('c', '2024-05-17', 1, null),
          report('c', '2024-05-21', 0, null),
          report('a', '2024-05-21', 0, 9),
          report('f', '2024-05-21', 0, 21_718),
          report('c', '2024-05-24', 0, 0),
        ]);
  expect(days.map(({ dayMs }) => dayMs)).toEqual([day('2024-05-17'), day('2024-05-21'), day('2024-05-24')]);
  expect(days[0]).toMatchObject({ reason: null, others: null, during: false });
  expect(days[0]?.own.map(({ seconds }) => seconds)).toEqual([27, null]);
  expect(days[1]).toMatchObject({ reason: 'no_file', others: { letters: 2, slowestS: 21_718 }, during: true });
  expect(days[2]).toMatchObject({ reason: null, own: [{ seconds: 0 }] });
});
