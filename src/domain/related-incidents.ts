import type { FailureKind } from './failure-kind.ts';
import type { Incident } from './incident.ts';
import { DAY_MS } from './time-window.ts';

/** What two incidents have in common; `what` names it. */
export type Relation =
  | { readonly type: 'zone' | 'server' | 'operator' | 'name' | 'cause'; readonly what: string }
  | { readonly type: 'kind'; readonly what: FailureKind }
  | { readonly type: 'day' };

export interface RelatedIncident {
  readonly incident: Incident;
  /** The closest first; empty when the API relates them for a reason that the records do not show. */
  readonly relations: readonly Relation[];
}

const WEIGHTS: Readonly<Record<Relation['type'], number>> = {
  zone: 8,
  server: 8,
  operator: 8,
  name: 8,
  day: 4,
  cause: 2,
  kind: 1,
};

const common = <T>(a: readonly T[], b: readonly T[]): readonly T[] => a.filter((member) => b.includes(member));

/** Why two incidents have to do with each other, as far as their records say, the closest reason first. */
export function relationsOf(a: Incident, b: Incident): readonly Relation[] {
  const [zone] = common(a.scope.zones, b.scope.zones);
  const [server] = common(a.scope.servers, b.scope.servers);
  const [name] = common(a.scope.zoneNames, b.scope.zoneNames);
  const cause = a.cause?.category;
  const [kind] = common(a.kinds, b.kinds);
  return [
    ...(zone === undefined ? [] : [{ type: 'zone', what: zone } as const]),
    // A free name without a dot is an operator, a resolver service or a product: "DNSimple", "Amazon Route 53".
    ...(name === undefined ? [] : [{ type: name.includes('.') ? 'name' : 'operator', what: name } as const]),
    ...(server === undefined ? [] : [{ type: 'server', what: server } as const]),
    ...(Math.abs(a.startedMs - b.startedMs) < DAY_MS ? [{ type: 'day' } as const] : []),
    ...(cause === undefined || cause === 'unknown' || cause !== b.cause?.category
      ? []
      : [{ type: 'cause', what: cause } as const]),
    ...(kind === undefined || kind === 'unknown' ? [] : [{ type: 'kind', what: kind } as const]),
  ];
}

/**
 * Incidents to read beside one: those that the API relates, in its order; when it relates none, those of the archive that share most,
 * the nearest in time among equals. A kind alone, which forty others have too, is no reason there.
 */
export function relatedIncidents(
  incident: Incident,
  named: readonly string[],
  archive: readonly Incident[],
  most: number,
): readonly RelatedIncident[] {
  const byId = new Map(archive.map((other) => [other.id, other]));
  const given = named.flatMap((id) => byId.get(id) ?? []).filter(({ id }) => id !== incident.id);
  if (given.length > 0)
    return given.slice(0, most).map((other) => ({ incident: other, relations: relationsOf(incident, other) }));
  return archive
    .filter(({ id }) => id !== incident.id)
    .map((other) => ({ incident: other, relations: relationsOf(incident, other) }))
    .filter(({ relations }) => scoreOf(relations) > WEIGHTS.kind)
    .toSorted(
      (a, b) =>
        scoreOf(b.relations) - scoreOf(a.relations) ||
        Math.abs(a.incident.startedMs - incident.startedMs) - Math.abs(b.incident.startedMs - incident.startedMs),
    )
    .slice(0, most);
}

const scoreOf = (relations: readonly Relation[]): number => relations.reduce((sum, { type }) => sum + WEIGHTS[type], 0);
