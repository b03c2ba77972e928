import { beforeAll, describe, expect, it } from 'vitest';
import { DAY_S, HOUR_S, secondsOf } from '#reference-api/reference/instant.ts';
import { loadRecordings } from '#reference-api/reference/recordings.ts';
import { loadReferenceData } from '#reference-api/reference/reference-data.ts';
import type { ReferenceData } from '#reference-api/reference/reference-data.ts';
import { PARAMETERS } from './parameters.ts';
import { createSimulation, isActive } from './simulate.ts';
import type { Era } from './timeline.ts';
import { buildWorld } from './world.ts';
import type { World } from './world.ts';

const DATA_DIR = new URL('../data', import.meta.url).pathname;

interface Failure {
  readonly t: number;
  readonly tuple: number;
  readonly kind: number;
  readonly n: number;
}

describe('a simulated day', () => {
  let reference: ReferenceData;
  let world: World;
  let play: ReturnType<typeof createSimulation>;
  beforeAll(() => {
    reference = loadReferenceData(DATA_DIR);
    world = buildWorld(reference, loadRecordings(DATA_DIR), PARAMETERS);
    play = createSimulation(world);
  });
  const failuresOf = (date: string, step: Era['step_s'], by = play): Failure[] => {
    const failures: Failure[] = [];
    by(secondsOf(date), step, (t, tuple, kind, n) => failures.push({ t, tuple, kind, n }));
    return failures;
  };
  const sumOf = (failures: readonly Failure[]): number => failures.reduce((sum, { n }) => sum + n, 0);
  const zoneOf = ({ tuple }: Failure): string | undefined =>
    reference.zones[world.scheme.tuples[tuple]?.zone ?? -1]?.id;
  const askedPerHour = (zone: string): number =>
    world.scheme.rows.reduce(
      (sum, { tuple, n }) => sum + (reference.zones[world.scheme.tuples[tuple]?.zone ?? -1]?.id === zone ? n : 0),
      0,
    );
  /** Failed share of a zone's queries in a window within one day. */
  const ratioOf = (zone: string, from: string, to: string): number => {
    const [start, end] = [secondsOf(from), secondsOf(to)];
    const failed = failuresOf(from.slice(0, 10), 300).filter(
      (failure) => failure.t >= start && failure.t < end && zoneOf(failure) === zone,
    );
    return sumOf(failed) / ((askedPerHour(zone) * (end - start)) / HOUR_S);
  };

  it('is the same whenever it is played, and differs from the next', () => {
    const first = failuresOf('2025-11-03', 3600);
    failuresOf('2026-05-05', 300);
    expect(failuresOf('2025-11-03', 3600)).toEqual(first);
    expect(failuresOf('2025-11-03', 3600, createSimulation(world))).toEqual(first);
    expect(failuresOf('2025-11-04', 3600).map(({ tuple }) => tuple)).not.toEqual(first.map(({ tuple }) => tuple));
  });

  it('has the same failures at every step, in order of bucket, tuple and kind', () => {
    const fine = failuresOf('2026-05-05', 300);
    const hourly = failuresOf('2026-05-05', 3600);
    const daily = failuresOf('2026-05-05', 86_400);
    expect(sumOf(hourly)).toBe(sumOf(fine));
    expect(sumOf(daily)).toBe(sumOf(fine));
    const keys = fine.map(({ t, tuple, kind }) => t * 2 ** 21 + tuple * 16 + kind);
    expect(keys).toEqual(keys.toSorted((a, b) => a - b));
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(daily.map(({ t }) => t))).toEqual(new Set([secondsOf('2026-05-05')]));
  });

  it('never fails more queries than were sent, in any cell of any five minutes', () => {
    const sent = new Map(world.scheme.rows.map(({ tuple, slot, n }) => [tuple * 12 + slot, n]));
    const failed = new Map<string, number>();
    for (const { t, tuple, n } of failuresOf('2026-05-05', 300)) {
      const cell = `${t} ${tuple * 12 + ((t / 300) % 12)}`;
      failed.set(cell, (failed.get(cell) ?? 0) + n);
    }
    const tooMany = [...failed].filter(([cell, n]) => n > (sent.get(Number(cell.split(' ')[1])) ?? 0));
    expect(tooMany).toEqual([]);
    expect(failed.size).toBeGreaterThan(4000);
  });

  it('shows .de on 2026-05-05 as a step between 19:30 and 22:30', () => {
    expect(ratioOf('de', '2026-05-05T12:00:00Z', '2026-05-05T19:30:00Z')).toBeLessThan(0.01);
    const plateau = ratioOf('de', '2026-05-05T20:00:00Z', '2026-05-05T22:30:00Z');
    expect(plateau).toBeGreaterThan(0.3);
    expect(plateau).toBeLessThan(0.6);
    expect(ratioOf('de', '2026-05-05T19:30:00Z', '2026-05-05T20:00:00Z')).toBeGreaterThan(0.1);
    expect(ratioOf('de', '2026-05-05T23:00:00Z', '2026-05-06T00:00:00Z')).toBeLessThan(0.01);
    expect(ratioOf('nl', '2026-05-05T20:00:00Z', '2026-05-05T22:30:00Z')).toBeLessThan(0.01);
  });

  it('shows .ru on 2024-01-30 between 15:20 and 18:22', () => {
    expect(ratioOf('ru', '2024-01-30T00:00:00Z', '2024-01-30T15:20:00Z')).toBeLessThan(0.01);
    const plateau = ratioOf('ru', '2024-01-30T15:50:00Z', '2024-01-30T18:20:00Z');
    expect(plateau).toBeGreaterThan(0.3);
    expect(plateau).toBeLessThan(0.6);
    expect(ratioOf('ru', '2024-01-30T19:00:00Z', '2024-01-31T00:00:00Z')).toBeLessThan(0.01);
  });

  it('shows the flood of the root on 2015-11-30 as a small share, mostly at the letters named', () => {
    const [start, end] = [secondsOf('2015-11-30T07:00:00Z'), secondsOf('2015-11-30T09:15:00Z')];
    const during = failuresOf('2015-11-30', 300).filter(
      (failure) => failure.t >= start && failure.t < end && zoneOf(failure) === 'root',
    );
    const ratio = sumOf(during) / ((askedPerHour('root') * (end - start)) / HOUR_S);
    expect(ratio).toBeGreaterThan(0.02);
    expect(ratio).toBeLessThan(0.1);
    const named = during.filter(({ tuple }) => {
      const host = reference.servers[world.scheme.tuples[tuple]?.server ?? -1]?.id ?? '';
      return ['a', 'j', 'k'].includes(host.slice(0, 1));
    });
    // Three letters of thirteen have well over half of the failures.
    expect(sumOf(named) / sumOf(during)).toBeGreaterThan(0.5);
    expect(ratioOf('root', '2015-11-30T10:00:00Z', '2015-11-30T23:00:00Z')).toBeLessThan(0.005);
  });

  it('is calm between the two windows of .mx on 2023-04-04', () => {
    const mx = reference.countryById.get('cc:MX')?.ix;
    const fromMexico = failuresOf('2023-04-04', 3600).filter(
      (failure) => zoneOf(failure) === 'mx' && world.scheme.tuples[failure.tuple]?.country === mx,
    );
    const between = (from: number, to: number): number =>
      sumOf(
        fromMexico.filter(
          ({ t }) => t >= secondsOf('2023-04-04') + from * HOUR_S && t < secondsOf('2023-04-04') + to * HOUR_S,
        ),
      );
    expect(between(3, 7)).toBeGreaterThan(20);
    expect(between(8, 18)).toBeLessThan(5);
    expect(between(18, 20)).toBeGreaterThan(5);
  });

  it('has no failures from a silent country, and as many as usual without the gap', () => {
    const gap = world.gaps.find(({ from, to }) => {
      const day = Math.ceil(from / DAY_S) * DAY_S;
      return day + DAY_S <= to && world.eras.some((era) => era.from <= day && day < era.to);
    });
    if (gap === undefined) throw new Error('no gap holds a whole day');
    const date = new Date(Math.ceil(gap.from / DAY_S) * DAY_S * 1000).toISOString().slice(0, 10);
    const from = (by: ReturnType<typeof createSimulation>): number =>
      sumOf(failuresOf(date, 3600, by).filter(({ tuple }) => world.scheme.tuples[tuple]?.country === gap.country));
    expect(from(play)).toBe(0);
    expect(from(createSimulation({ ...world, gaps: [] }))).toBeGreaterThan(0);
  });

  it('has no failures of zones that were not delegated yet', () => {
    const failures = failuresOf('2009-10-12', 3600);
    expect(failures.length).toBeGreaterThan(100);
    for (const failure of failures) {
      const zone = reference.zones[world.scheme.tuples[failure.tuple]?.zone ?? -1];
      expect(zone?.activeFrom ?? 0).toBeLessThan(secondsOf('2009-10-13'));
    }
  });

  it('takes a zone as active by whole days', () => {
    const zone = reference.zoneById.get('goo');
    if (zone === undefined) throw new Error('no goo');
    const removed = {
      ...zone,
      activeFrom: secondsOf('2020-01-01T10:00:00Z'),
      activeTo: secondsOf('2020-02-01T10:00:00Z'),
    };
    const days = ['2019-12-31', '2020-01-01', '2020-01-31', '2020-02-01'];
    expect(days.map((day) => isActive(removed, secondsOf(day)))).toEqual([false, true, true, false]);
  });
});
