import { beforeAll, describe, expect, it } from 'vitest';
import { DAY_S, HOUR_S } from '#reference-api/reference/instant.ts';
import { loadRecordings } from '#reference-api/reference/recordings.ts';
import { loadReferenceData } from '#reference-api/reference/reference-data.ts';
import type { ReferenceData } from '#reference-api/reference/reference-data.ts';
import { chanceOf, reachOf, strengthAt } from './effects.ts';
import type { Effect } from './effects.ts';
import { PARAMETERS } from './parameters.ts';
import { createSimulation, isActive } from './simulate.ts';
import { daysOf } from './timeline.ts';
import { buildWorld } from './world.ts';
import type { World } from './world.ts';

const DATA_DIR = new URL('../data', import.meta.url).pathname;

/** The smallest count that a Poisson variable of this mean reaches with a chance below `chance`. */
const boundOf = (mean: number, chance: number): number => {
  let term = Math.exp(-mean);
  let tail = 1 - term;
  let k = 0;
  // For large means the first terms vanish; the normal bound is ample there.
  if (mean > 100) return Math.ceil(mean + 8 * Math.sqrt(mean));
  while (tail >= chance) {
    k += 1;
    term *= mean / k;
    tail -= term;
    if (term < 1e-16 && k > mean) break;
  }
  return k + 1;
};

const add = (map: Map<number, number>, key: number, n: number): void => {
  map.set(key, (map.get(key) ?? 0) + n);
};

describe('the model against the record', () => {
  let reference: ReferenceData;
  let world: World;
  let play: ReturnType<typeof createSimulation>;
  /** Failures expected on a day when nothing is wrong, by zone and by country; of the zones of all ages. */
  let perDay: { zones: Map<number, number>; countries: Map<number, number> };

  beforeAll(() => {
    reference = loadReferenceData(DATA_DIR);
    world = buildWorld(reference, loadRecordings(DATA_DIR), PARAMETERS);
    play = createSimulation(world);
    perDay = { zones: new Map(), countries: new Map() };
    for (const { tuple, n } of world.scheme.rows) {
      const { zone, country } = world.scheme.tuples[tuple] ?? { zone: -1, country: -1 };
      const failures = 24 * n * (world.baselines[country]?.failure ?? 0);
      add(perDay.zones, zone, failures);
      add(perDay.countries, country, failures);
    }
  });

  it('invents no outage: away from incidents no zone and no country exceeds noise on any day', () => {
    const highest = 1 + PARAMETERS.baseline.dayVariation;
    const days = daysOf(world.eras).filter((_, at) => at % 4 === 0);
    const loud: string[] = [];
    let failed = 0;
    let expected = 0;
    for (const day of days) {
      const acted = new Set(
        world.effects
          .filter((effect) => reachOf(effect).from < day + DAY_S && reachOf(effect).to > day)
          .flatMap(({ zones }) => zones),
      );
      const byZone = new Map<number, number>();
      const byCountry = new Map<number, number>();
      play(day, 86_400, (_, tuple, __, n) => {
        const { zone, country } = world.scheme.tuples[tuple] ?? { zone: -1, country: -1 };
        if (acted.has(zone)) return;
        add(byZone, zone, n);
        add(byCountry, country, n);
        failed += n;
      });
      for (const { ix, id } of reference.zones) {
        const zone = reference.zones[ix];
        if (zone !== undefined && isActive(zone, day) && !acted.has(ix)) expected += perDay.zones.get(ix) ?? 0;
        // A million cells are looked at, so a bound of 1e-10 is reached by chance once in ten thousand builds.
        if ((byZone.get(ix) ?? 0) >= boundOf((perDay.zones.get(ix) ?? 0) * highest, 1e-10)) loud.push(`${id} ${day}`);
      }
      for (const { ix, id } of reference.countries) {
        if ((byCountry.get(ix) ?? 0) >= boundOf((perDay.countries.get(ix) ?? 0) * highest, 1e-10))
          loud.push(`${id} ${day}`);
      }
    }
    expect(days.length).toBeGreaterThan(250);
    expect(loud).toEqual([]);
    // And the whole is what the calibration says, less a few silent hours of small countries.
    expect(failed / expected).toBeGreaterThan(0.985);
    expect(failed / expected).toBeLessThan(1.01);
  });

  it('fails by country and kind in the measured proportions', () => {
    const byCountry = new Map<number, number>();
    const byKind = new Map<number, number>();
    const days = 24;
    for (let at = 0; at < days; at += 1) {
      // September 2025: no timed incident about our zones is near.
      play(Date.UTC(2025, 8, 1 + at) / 1000, 86_400, (_, tuple, kind, n) => {
        add(byCountry, world.scheme.tuples[tuple]?.country ?? -1, n);
        add(byKind, kind, n);
      });
    }
    const all = [...byKind.values()].reduce((sum, n) => sum + n, 0);
    const meant = world.baselines.map(({ kinds }, country) => ({
      kinds,
      failures: perDay.countries.get(country) ?? 0,
    }));
    const meantAll = meant.reduce((sum, { failures }) => sum + failures, 0);
    for (const kind of reference.kinds.keys()) {
      const share = meant.reduce((sum, { kinds, failures }) => sum + failures * (kinds[kind] ?? 0), 0) / meantAll;
      expect(Math.abs((byKind.get(kind) ?? 0) / all - share)).toBeLessThan(0.01);
    }
    for (const [country, failures] of perDay.countries) {
      const mean = failures * days;
      const deviation = Math.abs((byCountry.get(country) ?? 0) - mean);
      // Noise of the count, and what is left of the daily variation over these days.
      if (mean > 200) expect(deviation / mean).toBeLessThan(5 / Math.sqrt(mean) + 0.06);
    }
  });

  it('acts out every incident in its zone, window, kinds and places', () => {
    for (const effect of world.effects) {
      const { from, to } = reachOf(effect);
      const firstDay = Math.floor(from / DAY_S) * DAY_S;
      // Of the long ones, the first days.
      const lastDay = Math.min(to, firstDay + 3 * DAY_S);
      const seen = { struck: 0, elsewhere: 0, outside: 0, kinds: new Map<number, number>() };
      for (let day = firstDay; day < lastDay; day += DAY_S) {
        play(day, 300, (t, tuple, kind, n) => {
          const { zone, country } = world.scheme.tuples[tuple] ?? { zone: -1, country: -1 };
          if (!effect.zones.includes(zone)) return;
          if (t < from - 300 || t >= to) seen.outside += n;
          else if (effect.countries !== null && !effect.countries.has(country)) seen.elsewhere += n;
          else {
            seen.struck += n;
            add(seen.kinds, kind, n);
          }
        });
      }
      const hours = (Math.min(to, lastDay) - from) / HOUR_S;
      const quiet = effect.zones.reduce((sum, zone) => sum + (perDay.zones.get(zone) ?? 0) / 24, 0);
      const quietThere = effect.zones.reduce((sum, zone) => sum + quietPerHour(zone, effect.countries), 0);
      const meant = meantFailures(effect, from, Math.min(to, lastDay)) + quietThere * hours;
      const context = `${effect.incident}: ${seen.struck} of ${meant.toFixed(1)}`;
      expect(Math.abs(seen.struck - meant), context).toBeLessThan(5 * Math.sqrt(meant) + 2 + meant * 0.02);
      expect(seen.elsewhere, context).toBeLessThan(boundOf(quiet * hours, 1e-6));
      expect(seen.outside, context).toBeLessThan(boundOf(quiet * 72, 1e-6));
      if (seen.struck > 60 && meant > 4 * quietThere * hours) {
        const first = effect.kinds[0]?.kind ?? -1;
        expect([...seen.kinds].toSorted(([, a], [, b]) => b - a)[0]?.[0], context).toBe(first);
      }
    }
  });

  /** Failures expected in an hour when nothing is wrong, from some countries or from all. */
  const quietPerHour = (zone: number, countries: ReadonlySet<number> | null): number =>
    world.scheme.rows.reduce((sum, { tuple, n }) => {
      const asked = world.scheme.tuples[tuple];
      const counts = asked?.zone === zone && (countries === null || countries.has(asked.country));
      return counts ? sum + n * (world.baselines[asked.country]?.failure ?? 0) : sum;
    }, 0);

  /** Failures that an effect should cause in a window, from the scheme and the strength over time. */
  const meantFailures = (effect: Effect, from: number, to: number): number => {
    const perSlot = Array.from({ length: 12 }, () => 0);
    for (const { tuple, slot, n } of world.scheme.rows) {
      const { zone, country, server } = world.scheme.tuples[tuple] ?? { zone: -1, country: -1, server: -1 };
      const found = reference.zones[zone];
      if (found === undefined || !effect.zones.includes(zone) || !isActive(found, Math.floor(from / DAY_S) * DAY_S))
        continue;
      const chance = chanceOf(effect, 1, { country, server, validating: world.baselines[country]?.validating ?? 0 });
      perSlot[slot] = (perSlot[slot] ?? 0) + n * chance;
    }
    let sum = 0;
    for (let t = Math.floor(from / 300) * 300; t < to; t += 300) {
      sum += (perSlot[(t / 300) % 12] ?? 0) * strengthAt(effect, t + 150);
    }
    return sum;
  };
});
