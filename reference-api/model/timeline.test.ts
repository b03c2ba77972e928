import { beforeAll, describe, expect, it } from 'vitest';
import { DAY_S, HOUR_S, secondsOf } from '#reference-api/reference/instant.ts';
import { loadReferenceData } from '#reference-api/reference/reference-data.ts';
import type { ReferenceData } from '#reference-api/reference/reference-data.ts';
import { timedIncidents } from './effects.ts';
import { PARAMETERS } from './parameters.ts';
import { buildEras, buildGaps, completeUntil, daysOf } from './timeline.ts';
import type { Era } from './timeline.ts';

const DATA_DIR = new URL('../data', import.meta.url).pathname;

describe('what is kept when', () => {
  let reference: ReferenceData;
  let eras: Era[];
  beforeAll(() => {
    reference = loadReferenceData(DATA_DIR);
    eras = buildEras(reference, PARAMETERS);
  });
  const stepAt = (t: number): number | undefined => eras.find(({ from, to }) => from <= t && t < to)?.step_s;

  it('is whole days, sorted, without overlap, up to the end of what is known', () => {
    let reached = -Infinity;
    for (const { from, to } of eras) {
      expect(from).toBeGreaterThanOrEqual(reached);
      expect([from % DAY_S, to % DAY_S]).toEqual([0, 0]);
      expect(to).toBeGreaterThan(from);
      reached = to;
    }
    expect(reached).toBe(completeUntil(PARAMETERS));
    expect(completeUntil(PARAMETERS)).toBe(Date.UTC(2026, 7, 22) / 1000);
  });

  it('is hourly for a year, daily before, and nothing far from an incident in older years', () => {
    expect(stepAt(secondsOf('2025-12-10T12:00:00Z'))).toBe(3600);
    expect(stepAt(secondsOf('2025-09-01T00:00:00Z'))).toBe(3600);
    expect(stepAt(secondsOf('2025-08-31T23:59:59Z'))).toBe(86_400);
    expect(stepAt(secondsOf('2024-01-01T00:00:00Z'))).toBe(86_400);
    expect(stepAt(secondsOf('2023-12-31T23:59:59Z'))).toBeUndefined();
    expect(stepAt(secondsOf('2012-03-01T00:00:00Z'))).toBeUndefined();
  });

  it('is in five minutes within a day of the start and the end of every timed incident', () => {
    const incidents = timedIncidents(reference);
    expect(incidents.length).toBeGreaterThan(60);
    for (const { started_at, ended_at } of incidents) {
      for (const instant of [started_at, ended_at ?? started_at].map(secondsOf)) {
        expect([-24, 0, 23.99].map((hours) => stepAt(instant + hours * HOUR_S))).toEqual([300, 300, 300]);
      }
    }
  });

  it('is hourly in the middle of a long incident', () => {
    expect(stepAt(secondsOf('2017-07-01T00:00:00Z'))).toBe(3600);
  });

  it('ends with what is known, even around a later incident', () => {
    const { retention } = PARAMETERS;
    const earlier = { ...PARAMETERS, retention: { ...retention, hourly: { ...retention.hourly, to: '2026-05-05' } } };
    expect(buildEras(reference, earlier).at(-1)?.to).toBe(secondsOf('2026-05-05'));
  });

  it('keeps the finer step where a long incident overlaps the end of another', () => {
    const facebook = reference.incidents.find(({ id }) => id === '2021-10-04-facebook');
    if (facebook === undefined) throw new Error('no incident to move');
    const incidents = [
      { ...facebook, started_at: '2019-03-01T00:00:00Z', ended_at: '2019-03-20T12:00:00Z' },
      { ...facebook, id: 'later', started_at: '2019-03-10T00:00:00Z', ended_at: '2019-03-30T12:00:00Z' },
    ];
    const both = buildEras({ ...reference, incidents }, PARAMETERS);
    const stepOn = (date: string): number | undefined =>
      both.find(({ from, to }) => from <= secondsOf(date) && secondsOf(date) < to)?.step_s;
    expect(['2019-03-15', '2019-03-20', '2019-03-25'].map(stepOn)).toEqual([3600, 300, 3600]);
  });

  it('joins silent hours that touch or overlap', () => {
    const often = { ...PARAMETERS, gaps: { ...PARAMETERS.gaps, chancePerDay: 0.5 } };
    const gaps = buildGaps(reference, eras, often);
    const touching = gaps.filter((gap, at) => {
      const next = gaps[at + 1];
      return next !== undefined && next.country === gap.country && next.from <= gap.to;
    });
    expect(touching).toEqual([]);
    expect(gaps.length).toBeGreaterThan(1000);
  });

  it('lists its days', () => {
    expect(daysOf([{ from: 0, to: 2 * DAY_S, step_s: 300 }])).toEqual([0, DAY_S]);
  });

  it('has silent hours, few, in countries with few vantage points only', () => {
    const gaps = buildGaps(reference, eras, PARAMETERS);
    expect(gaps.length).toBeGreaterThan(50);
    const most = PARAMETERS.gaps.mostVantagePoints;
    for (const { country, from, to } of gaps) {
      expect(reference.countries[country]?.vantagePoints).toBeGreaterThan(0);
      expect(reference.countries[country]?.vantagePoints).toBeLessThanOrEqual(most);
      expect([from % HOUR_S, to % HOUR_S]).toEqual([0, 0]);
      expect(to - from).toBeGreaterThanOrEqual(PARAMETERS.gaps.shortestHours * HOUR_S);
    }
    for (const [at, gap] of gaps.entries()) {
      const next = gaps[at + 1];
      if (next !== undefined && next.country === gap.country) expect(next.from).toBeGreaterThan(gap.to);
    }
    const hours = gaps.reduce((sum, { from, to }) => sum + (to - from) / HOUR_S, 0);
    const few = reference.countries.filter(({ vantagePoints }) => vantagePoints > 0 && vantagePoints <= most).length;
    expect(hours / (few * daysOf(eras).length * 24)).toBeLessThan(0.01);
  });
});
