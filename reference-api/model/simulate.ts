import { DAY_S, dayOf, HOUR_S } from '#reference-api/reference/instant.ts';
import { kindIxOf } from '#reference-api/reference/kinds.ts';
import type { ZoneRef } from '#reference-api/reference/reference-data.ts';
import type { CountryBaseline } from './calibration.ts';
import type { Effect } from './effects.ts';
import { chanceOf, reachOf, strengthAt } from './effects.ts';
import { HitList } from './hit-list.ts';
import type { Parameters } from './parameters.ts';
import { RandomStream } from './random.ts';
import type { Scheme, Tuple } from './scheme.ts';
import { SLOTS } from './scheme.ts';
import type { Era, Gap } from './timeline.ts';
import type { World } from './world.ts';

const SLOT_S = HOUR_S / SLOTS;
const HOURS = 24;
const UNKNOWN = kindIxOf('unknown');

/** Failures of one tuple, kind and bucket. `t` is the start of the bucket in epoch seconds. */
export type FailureSink = (t: number, tuple: number, kind: number, n: number) => void;

/** One query of every hour: which tuple it belongs to and in which slot it is sent. */
interface Trial {
  readonly tuple: number;
  readonly slot: number;
}

/** Whether a zone is delegated on a UTC day (its first second). Zones are active by whole days. */
export const isActive = ({ activeFrom, activeTo }: ZoneRef, day: number): boolean =>
  (activeFrom === null || dayOf(activeFrom) <= day) && (activeTo === null || day < dayOf(activeTo));

/**
 * Prepares the simulation and returns the function that plays one UTC day: it hands every failure of the day to `sink`,
 * sorted by bucket, tuple and kind. A day depends on its date alone, so days can be played in any order.
 */
export const createSimulation = (world: World): ((day: number, step: Era['step_s'], sink: FailureSink) => void) => {
  const { scheme, zones } = world;
  const byCountry = new Map<number, Trial[]>();
  const byZone = new Map<number, Trial[]>();
  for (const { tuple, slot, n } of scheme.rows) {
    const { country, zone } = tupleAt(scheme, tuple);
    for (let i = 0; i < n; i += 1) {
      push(byCountry, country, { tuple, slot });
      push(byZone, zone, { tuple, slot });
    }
  }
  const hits = new HitList(scheme.tuples.length);
  const random = new RandomStream();

  return (day, step, sink) => {
    const acting = actingOn(world.effects, day);
    const silent = silentHours(world.gaps, day);
    const isAskedFor = (zone: number): boolean => {
      const found = zones[zone];
      return found !== undefined && isActive(found, day);
    };
    hits.clear();
    for (const [country, trials] of byCountry) {
      playBaseline(world, day, country, trials, random, (tuple, hour, slot, kind) => {
        const { zone } = tupleAt(scheme, tuple);
        if (acting.has(zone) || silent.has(country * HOURS + hour) || !isAskedFor(zone)) return;
        hits.add(bucketOf(step, hour, slot), tuple, kind);
      });
    }
    for (const [zone, effects] of acting) {
      if (!isAskedFor(zone)) continue;
      playIncident(world, day, zone, effects, byZone.get(zone) ?? [], random, (tuple, hour, slot, kind) => {
        if (silent.has(tupleAt(scheme, tuple).country * HOURS + hour)) return;
        hits.add(bucketOf(step, hour, slot), tuple, kind);
      });
    }
    hits.drain((bucket, tuple, kind, n) => sink(day + bucket * step, tuple, kind, n));
  };
};

type Hit = (tuple: number, hour: number, slot: number, kind: number) => void;

/** Draws the failures of one country by skipping from one to the next: the work grows with the failures. */
const playBaseline = (
  { baselines, parameters }: World,
  day: number,
  country: number,
  trials: readonly Trial[],
  random: RandomStream,
  hit: Hit,
): void => {
  const baseline = baselines[country];
  if (baseline === undefined) return;
  random.start(parameters.seed, day / DAY_S, country, 2);
  const chance = baseline.failure * dayFactor(parameters, random);
  const all = trials.length * HOURS;
  for (let at = random.misses(chance); at < all; at += 1 + random.misses(chance)) {
    const trial = trials[at % trials.length];
    if (trial === undefined) return;
    hit(trial.tuple, Math.floor(at / trials.length), trial.slot, kindAt(baseline, random.next()));
  }
};

/** Draws every query of a zone on a day on which an incident acts on it. */
const playIncident = (
  { scheme, baselines, parameters }: World,
  day: number,
  zone: number,
  effects: readonly Effect[],
  trials: readonly Trial[],
  random: RandomStream,
  hit: Hit,
): void => {
  random.start(parameters.seed, day / DAY_S, zone, 3);
  for (let hour = 0; hour < HOURS; hour += 1) {
    for (let slot = 0; slot < SLOTS; slot += 1) {
      const middle = day + hour * HOUR_S + slot * SLOT_S + SLOT_S / 2;
      const strengths = effects.map((effect) => ({ effect, strength: strengthAt(effect, middle) }));
      for (const trial of trials) {
        if (trial.slot !== slot) continue;
        const tuple = tupleAt(scheme, trial.tuple);
        const baseline = baselines[tuple.country];
        if (baseline === undefined) continue;
        const asker = { country: tuple.country, server: tuple.server, validating: baseline.validating };
        const struck = strengths.find(
          ({ effect, strength }) => strength > 0 && random.next() < chanceOf(effect, strength, asker),
        );
        if (struck !== undefined) hit(trial.tuple, hour, slot, kindOf(struck.effect, random.next()));
        else if (random.next() < baseline.failure) hit(trial.tuple, hour, slot, kindAt(baseline, random.next()));
      }
    }
  }
};

/** A country's level on a day relative to its usual one, from the stream of that country and day. */
const dayFactor = ({ baseline }: Parameters, random: RandomStream): number =>
  1 + baseline.dayVariation * (2 * random.next() - 1);

const kindAt = ({ kinds }: CountryBaseline, at: number): number => {
  let reached = 0;
  let last = 0;
  for (const [kind, share] of kinds.entries()) {
    if (share === 0) continue;
    reached += share;
    last = kind;
    if (at < reached) return kind;
  }
  return last;
};

const kindOf = ({ kinds }: Effect, at: number): number => {
  let reached = 0;
  const found = kinds.find(({ share }) => {
    reached += share;
    return at < reached;
  });
  return (found ?? kinds.at(-1))?.kind ?? UNKNOWN;
};

/** The effects that act on a day, by zone. */
const actingOn = (effects: readonly Effect[], day: number): Map<number, Effect[]> => {
  const acting = new Map<number, Effect[]>();
  for (const effect of effects) {
    const { from, to } = reachOf(effect);
    if (from < day + DAY_S && to > day) for (const zone of effect.zones) push(acting, zone, effect);
  }
  return acting;
};

/** The silent hours of a day, as country x 24 + hour. */
const silentHours = (gaps: readonly Gap[], day: number): Set<number> => {
  const silent = new Set<number>();
  for (const { country, from, to } of gaps) {
    for (let t = Math.max(from, day); t < Math.min(to, day + DAY_S); t += HOUR_S) {
      silent.add(country * HOURS + (t - day) / HOUR_S);
    }
  }
  return silent;
};

const bucketOf = (step: Era['step_s'], hour: number, slot: number): number =>
  step === 300 ? hour * SLOTS + slot : step === 3600 ? hour : 0;

const tupleAt = ({ tuples }: Scheme, ix: number): Tuple => {
  const tuple = tuples[ix];
  if (tuple === undefined) throw new Error(`the scheme has no tuple ${ix}`);
  return tuple;
};

const push = <Key, Item>(map: Map<Key, Item[]>, key: Key, item: Item): void => {
  const list = map.get(key);
  if (list === undefined) map.set(key, [item]);
  else list.push(item);
};
