import type { AtlasOutcome } from '#reference-api/reference/atlas-outcomes.ts';
import { validationCounts, verdictOf } from '#reference-api/reference/atlas-outcomes.ts';
import { isKind, kindIxOf, KINDS } from '#reference-api/reference/kinds.ts';
import type { CountryRef } from '#reference-api/reference/reference-data.ts';
import type { Recordings } from '#reference-api/reference/recordings.ts';
import type { ResolverSnapshot } from '#reference-api/reference/resolver-snapshots.ts';
import type { Parameters } from './parameters.ts';

/** What is known about a country when nothing is wrong with the zone asked for. */
export interface CountryBaseline {
  /** Chance of a query to fail, 0 to 1. */
  readonly failure: number;
  /** Share of each kind among the failures, by the number of the kind; adds up to one. */
  readonly kinds: readonly number[];
  /** Share of the queries that go through a validating resolver, 0 to 1. */
  readonly validating: number;
}

interface AtlasCounts {
  readonly answered: number;
  readonly byKind: readonly number[];
}

const failedOf = ({ byKind }: AtlasCounts): number => byKind.reduce((sum, n) => sum + n, 0);

const countAtlas = (outcomes: readonly AtlasOutcome[]): AtlasCounts => {
  const byKind = KINDS.map(() => 0);
  let answered = 0;
  for (const outcome of outcomes) {
    const verdict = verdictOf(outcome);
    if (verdict === 'answered') answered += outcome.results;
    else if (verdict !== null && isKind(verdict)) {
      const ix = kindIxOf(verdict);
      byKind[ix] = (byKind[ix] ?? 0) + outcome.results;
    }
  }
  return { answered, byKind };
};

const clamp = (value: number, lowest: number, highest: number): number => Math.min(highest, Math.max(lowest, value));

/** Failed single tries per try, over all countries, 2017. */
export const worldSingleTryRate = (outcomes: readonly AtlasOutcome[]): number => {
  const world = countAtlas(outcomes);
  return failedOf(world) / (world.answered + failedOf(world));
};

/**
 * The baseline of every country, by its number. A country's level is that of the probes of 2017 with a little of the
 * open resolvers of 2026, both drawn towards the world's where there are few results; the world's level, weighted by
 * `weights` (queries per hour by country number), is the single-try rate of 2017 times the share that outlasts retries.
 */
export const calibrate = (
  countries: readonly CountryRef[],
  { outcomes, snapshots }: Recordings,
  weights: readonly number[],
  parameters: Parameters,
): CountryBaseline[] => {
  const { baseline, validation } = parameters;
  const world = countAtlas(outcomes);
  const worldFailed = failedOf(world);
  const worldRate = worldSingleTryRate(outcomes);
  const outcomesByCountry = byCountryOf(outcomes);
  const resolvers = resolverRates(snapshots);
  const counts = validationCounts(outcomes);
  const worldValidating = ratioOf([...counts.values()].map(({ validating, answers }) => [validating, answers]));

  const levels = countries.map(({ iso2 }) => {
    const own = countAtlas(outcomesByCountry.get(iso2) ?? []);
    const failed = failedOf(own);
    const k = baseline.atlasShrinkage;
    const probes = (failed + k * worldRate) / (own.answered + failed + k) / worldRate;
    const { failed: down, listed } = resolvers.byCountry.get(iso2) ?? { failed: 0, listed: 0 };
    const r = baseline.resolverShrinkage;
    const open = (down + r * resolvers.world) / (listed + r) / resolvers.world;
    const level = probes ** (1 - baseline.resolverWeight) * open ** baseline.resolverWeight;
    return clamp(level, baseline.lowest, baseline.highest);
  });
  const worldLevel = ratioOf(levels.map((level, ix) => [level * (weights[ix] ?? 0), weights[ix] ?? 0]));

  return countries.map(({ iso2 }, ix) => {
    const own = countAtlas(outcomesByCountry.get(iso2) ?? []);
    const k = baseline.kindShrinkage;
    const { validating, answers } = counts.get(iso2) ?? { validating: 0, answers: 0 };
    const v = validation.shrinkage;
    return {
      failure: (worldRate * baseline.persistence * (levels[ix] ?? 0)) / worldLevel,
      kinds: own.byKind.map((n, kind) => (n + (k * (world.byKind[kind] ?? 0)) / worldFailed) / (failedOf(own) + k)),
      validating: (validating + v * worldValidating) / (answers + v),
    };
  });
};

/** The sum of the first members over the sum of the second; 0 when there is nothing to divide by. */
const ratioOf = (pairs: readonly (readonly [number, number])[]): number => {
  const upper = pairs.reduce((sum, [a]) => sum + a, 0);
  const lower = pairs.reduce((sum, [, b]) => sum + b, 0);
  return lower === 0 ? 0 : upper / lower;
};

const byCountryOf = (outcomes: readonly AtlasOutcome[]): Map<string, AtlasOutcome[]> => {
  const groups = new Map<string, AtlasOutcome[]>();
  for (const outcome of outcomes) {
    const group = groups.get(outcome.country);
    if (group === undefined) groups.set(outcome.country, [outcome]);
    else group.push(outcome);
  }
  return groups;
};

const resolverRates = (snapshots: readonly ResolverSnapshot[]) => {
  const byCountry = new Map<string, { failed: number; listed: number }>();
  for (const { country, resolvers, failed } of snapshots) {
    const sum = byCountry.get(country) ?? { failed: 0, listed: 0 };
    byCountry.set(country, { failed: sum.failed + failed, listed: sum.listed + resolvers });
  }
  return { byCountry, world: ratioOf([...byCountry.values()].map(({ failed, listed }) => [failed, listed])) };
};
