import { DAY_S, dayOf, HOUR_S, secondsOf } from '#reference-api/reference/instant.ts';
import type { ReferenceData } from '#reference-api/reference/reference-data.ts';
import { buildEffects, reachOf, timedIncidents } from './effects.ts';
import type { Parameters } from './parameters.ts';
import { RandomStream } from './random.ts';

/** A stretch of whole UTC days, [from, to) in epoch seconds, kept in steps of `step_s` seconds. */
export interface Era {
  readonly from: number;
  readonly to: number;
  readonly step_s: 300 | 3600 | 86_400;
}

/** Hours, [from, to) in epoch seconds, in which the vantage points of a country (its number) were silent. */
export interface Gap {
  readonly country: number;
  readonly from: number;
  readonly to: number;
}

/** The end of what the model knows, epoch seconds. */
export const completeUntil = ({ retention }: Parameters): number => secondsOf(retention.hourly.to);

/** At which step what is kept: sorted, disjoint. The finer step wins where two ask for the same day. */
export const buildEras = (reference: ReferenceData, parameters: Parameters): Era[] => {
  const { retention } = parameters;
  const stepByDay = new Map<number, Era['step_s']>();
  const keep = (from: number, to: number, step: Era['step_s']): void => {
    for (let day = dayOf(from); day < to; day += DAY_S) {
      stepByDay.set(day, minimum(step, stepByDay.get(day)));
    }
  };
  keep(secondsOf(retention.daily.from), secondsOf(retention.daily.to), 86_400);
  keep(secondsOf(retention.hourly.from), secondsOf(retention.hourly.to), 3600);
  const reachById = new Map(buildEffects(reference, parameters).map((effect) => [effect.incident, reachOf(effect)]));
  const aroundS = retention.aroundIncidentHours * HOUR_S;
  for (const { id, started_at, ended_at } of timedIncidents(reference)) {
    const start = secondsOf(started_at);
    const end = ended_at === null ? (reachById.get(id)?.to ?? start) : secondsOf(ended_at);
    const last = Math.max(end, reachById.get(id)?.to ?? end);
    keep(start, last, 3600);
    keep(start - aroundS, start + aroundS, 300);
    keep(end - aroundS, end + aroundS, 300);
  }
  const eras: { from: number; to: number; step_s: Era['step_s'] }[] = [];
  for (const [day, step] of [...stepByDay].toSorted(([a], [b]) => a - b)) {
    if (day >= completeUntil(parameters)) continue;
    const last = eras.at(-1);
    if (last !== undefined && last.to === day && last.step_s === step) last.to = day + DAY_S;
    else eras.push({ from: day, to: day + DAY_S, step_s: step });
  }
  return eras;
};

const minimum = (a: Era['step_s'], b: Era['step_s'] | undefined): Era['step_s'] => (b === undefined || a < b ? a : b);

/** The silent hours of countries with few vantage points, sorted by country and time, disjoint, cut to the eras' ends. */
export const buildGaps = (reference: ReferenceData, eras: readonly Era[], parameters: Parameters): Gap[] => {
  const { gaps, seed } = parameters;
  const random = new RandomStream();
  return reference.countries
    .filter(({ vantagePoints }) => vantagePoints > 0 && vantagePoints <= gaps.mostVantagePoints)
    .flatMap(({ ix: country }) => {
      const found: { country: number; from: number; to: number }[] = [];
      for (const day of daysOf(eras)) {
        if (random.start(seed, country, day / DAY_S, 1).next() >= gaps.chancePerDay) continue;
        const from = day + Math.floor(random.next() * 24) * HOUR_S;
        // Short gaps are the common ones.
        const hours = gaps.shortestHours * (gaps.longestHours / gaps.shortestHours) ** random.next();
        const to = from + Math.round(hours) * HOUR_S;
        const last = found.at(-1);
        if (last !== undefined && last.to >= from) last.to = Math.max(last.to, to);
        else found.push({ country, from, to });
      }
      return found;
    });
};

/** The first seconds of the days of the eras. */
export const daysOf = (eras: readonly Era[]): number[] =>
  eras.flatMap(({ from, to }) => Array.from({ length: (to - from) / DAY_S }, (_, day) => from + day * DAY_S));
