import type { Zone } from '#/domain/zone.ts';

/** What the list holds, for the head of the page and the choices of its filters. */
export interface ZoneCounts {
  /** In the root zone, the root itself included. */
  readonly delegated: number;
  readonly removed: number;
  readonly idn: number;
  readonly idnScripts: number;
  readonly signed: number;
  readonly unsigned: number;
  readonly byType: ReadonlyMap<Zone['tldType'], number>;
}

/** Removed zones count as removed and nothing else. */
export function zoneCounts(zones: readonly Zone[]): ZoneCounts {
  const delegated = zones.filter(({ activeToMs }) => activeToMs === null);
  const idn = delegated.filter(({ labelForm }) => labelForm === 'idn');
  return {
    delegated: delegated.length,
    removed: zones.length - delegated.length,
    idn: idn.length,
    idnScripts: new Set(idn.flatMap(({ script }) => script ?? [])).size,
    signed: delegated.filter(({ dnssec }) => dnssec === 'signed').length,
    unsigned: delegated.filter(({ dnssec }) => dnssec === 'unsigned').length,
    byType: tally(delegated.map(({ tldType }) => tldType)),
  };
}

/** How often each value occurs, most frequent first. */
export function tally<T>(values: readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return new Map([...counts].toSorted((a, b) => b[1] - a[1]));
}

/** What can be chosen in the filters, most frequent first, with the number of zones. */
export interface ZoneChoices {
  readonly types: ReadonlyMap<Zone['tldType'], number>;
  readonly scripts: ReadonlyMap<string, number>;
  readonly operators: ReadonlyMap<string, number>;
  readonly dnssec: ReadonlyMap<Zone['dnssec'], number>;
}

export const zoneChoices = (zones: readonly Zone[]): ZoneChoices => ({
  types: tally(zones.map(({ tldType }) => tldType)),
  scripts: tally(zones.flatMap(({ script }) => script ?? [])),
  operators: tally(zones.flatMap(({ operator }) => operator ?? [])),
  dnssec: tally(zones.map(({ dnssec }) => dnssec)),
});
