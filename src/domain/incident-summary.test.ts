import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anIncident } from './a-listed-incident.fixture.ts';
import { countIncidents, groupIncidents } from './incident-summary.ts';
import type { Incident } from './incident.ts';

const coarse: Partial<Incident> = { durationMs: null, endedPrecision: 'day' };
const endless: Partial<Incident> = { durationMs: null, endedMs: null, endedPrecision: null };

test('what has no end is open only when its status says so, and false alarms do not count', () => {
  const all = [
    anIncident({ durationMs: 60_000 }),
    anIncident(coarse),
    anIncident(endless),
    anIncident({ ...endless, status: 'confirmed' }),
    anIncident({ ...endless, status: 'false_positive' }),
  ];
  expect(countIncidents(all)).toEqual({
    incidents: 4,
    documentedMs: 60_000,
    withDuration: 1,
    coarse: 1,
    withoutEnd: 2,
    open: 1,
  });
});

describe('groups', () => {
  const keys = (all: readonly Incident[], by: 'year' | 'kind' | 'cause' | 'zone_kind'): readonly string[] =>
    groupIncidents(all, by).map(({ key, incidents }) => `${key} ${incidents}`);
  const old = anIncident({ id: 'old', startedMs: Date.parse('2016-12-31T23:59Z'), kinds: ['timeout'], cause: null });

  test('years in order, others by their counts', () => {
    const all = [anIncident(), anIncident({ id: 'b', kinds: ['servfail', 'servfail'] }), old];
    expect(keys(all, 'year')).toEqual(['2016 1', '2024 2']);
    expect(keys(all, 'kind')).toEqual(['servfail 2', 'dnssec_bogus 1', 'timeout 1']);
    expect(keys(all, 'cause')).toEqual(['dnssec_rollover 2']);
    expect(keys(all, 'zone_kind')).toEqual(['cctld 3']);
  });
  test('a group of false alarms alone is none', () => {
    expect(keys([anIncident({ status: 'false_positive' })], 'year')).toEqual([]);
  });
});

test('the three parts add up to all, in every group', () => {
  const incident = fc
    .record({
      status: fc.constantFrom(
        'resolved' as const,
        'confirmed' as const,
        'recovering' as const,
        'false_positive' as const,
      ),
      startedMs: fc.integer({ min: 800_000_000_000, max: 1_800_000_000_000 }),
      end: fc.constantFrom<Partial<Incident>>({}, coarse, endless),
    })
    .map(({ end, ...part }) => anIncident({ ...part, ...end }));
  fc.assert(
    fc.property(fc.array(incident), (all) => {
      const years = groupIncidents(all, 'year');
      for (const counts of [countIncidents(all), ...years]) {
        expect(counts.withDuration + counts.coarse + counts.withoutEnd).toBe(counts.incidents);
        expect(counts.open).toBeLessThanOrEqual(counts.withoutEnd);
      }
      const sum = years.reduce((total, { incidents }) => total + incidents, 0);
      expect(sum).toBe(countIncidents(all).incidents);
    }),
  );
});
