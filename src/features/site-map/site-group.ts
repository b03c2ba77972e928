import { rootLetter, type Site } from '#/domain/site.ts';

/** Several sites in a few figures: what a mark of the map holds, or all of it. */
export interface SiteGroup {
  readonly count: number;
  /** Most sites first. */
  readonly towns: readonly string[];
  readonly countries: readonly string[];
  readonly types: Readonly<Record<Site['type'], number>>;
  readonly letters: readonly string[];
  /** Null as soon as one of them is not known: a sum of some would pass for the sum of all. */
  readonly instances: number | null;
}

export function siteGroup(sites: readonly Site[]): SiteGroup {
  const types = { global: 0, local: 0, unknown: 0 };
  for (const { type } of sites) types[type] += 1;
  return {
    count: sites.length,
    towns: byFrequency(sites.map(({ town }) => town)),
    countries: byFrequency(sites.map(({ country }) => country)),
    types,
    letters: [...new Set(sites.map(({ server }) => rootLetter(server) ?? server))].toSorted(),
    instances: sites.reduce<number | null>(
      (sum, { instances }) => (sum === null || instances === null ? null : sum + instances),
      0,
    ),
  };
}

/** Each once, the most frequent first. */
function byFrequency(words: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].toSorted(([a, m], [b, n]) => n - m || a.localeCompare(b, 'en')).map(([word]) => word);
}
