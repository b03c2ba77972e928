import type { AtlasOutcome } from '#reference-api/reference/atlas-outcomes.ts';
import { transportOf, verdictOf } from '#reference-api/reference/atlas-outcomes.ts';
import { dayOf } from '#reference-api/reference/instant.ts';
import { kindIxOf } from '#reference-api/reference/kinds.ts';
import type { ReferenceData } from '#reference-api/reference/reference-data.ts';
import type { ResolverSnapshot } from '#reference-api/reference/resolver-snapshots.ts';

/** A number beside those of the kinds in `atlas.kind`: answered as expected. */
export const ANSWERED = 255;
/** Another: not attributable to the target, excluded from what was measured. */
export const EXCLUDED = 254;

const countryIxOf = (reference: ReferenceData, iso2: string): number => {
  const country = reference.countryById.get(`cc:${iso2}`);
  if (country === undefined) throw new Error(`unknown country ${iso2}`);
  return country.ix;
};

/** Rows of `atlas`: t, country, kind, transport, n. Only measurements that are failure rates; all targets together. */
export const atlasRows = (reference: ReferenceData, outcomes: readonly AtlasOutcome[]): number[][] => {
  const counts = new Map<string, { cell: number[]; n: number }>();
  for (const outcome of outcomes) {
    const verdict = verdictOf(outcome);
    if (verdict === null) continue;
    const kind = verdict === 'answered' ? ANSWERED : verdict === 'excluded' ? EXCLUDED : kindIxOf(verdict);
    const cell = [outcome.day, countryIxOf(reference, outcome.country), kind, transportOf(outcome) === 'tcp' ? 1 : 0];
    const key = cell.join();
    counts.set(key, { cell, n: (counts.get(key)?.n ?? 0) + outcome.results });
  }
  return [...counts.values()].map(({ cell, n }) => [...cell, n]).toSorted(byCells);
};

/** Rows of `resolvers`: t (day), snapshot_at, country, resolvers, failed. */
export const resolverRows = (reference: ReferenceData, snapshots: readonly ResolverSnapshot[]): number[][] =>
  snapshots
    .map(({ at, country, resolvers, failed }) => [dayOf(at), at, countryIxOf(reference, country), resolvers, failed])
    .toSorted(byCells);

const byCells = (a: readonly number[], b: readonly number[]): number => {
  for (const [column, value] of a.entries()) {
    const difference = value - (b[column] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
};
