import type { Incident } from './incident.ts';
import type { Provenance } from './provenance.ts';

/** Counts of incidents (contract section 9): `incidents` = `withDuration` + `coarse` + `withoutEnd`. */
export interface IncidentCounts {
  readonly incidents: number;
  /** Sum over those with a duration alone: a lower bound. */
  readonly documentedMs: number;
  readonly withDuration: number;
  /** Have an end, but a start or an end known to the day or month only. */
  readonly coarse: number;
  readonly withoutEnd: number;
  /** Those of `withoutEnd` that are still running. */
  readonly open: number;
}

export type IncidentGroup = 'year' | 'kind' | 'cause' | 'zone_kind';

export interface IncidentGroupRow extends IncidentCounts {
  readonly key: string;
}

export interface IncidentSummary extends Provenance {
  /** An incident with several kinds or zone kinds counts in each. */
  readonly rows: readonly IncidentGroupRow[];
  /** Each incident once. */
  readonly total: IncidentCounts;
}

/** Counts each incident once; false alarms are left out, as `/incidents/summary` does. */
export function countIncidents(all: readonly Incident[]): IncidentCounts {
  const incidents = all.filter(({ status }) => status !== 'false_positive');
  const withDuration = incidents.filter(({ durationMs }) => durationMs !== null);
  const withoutEnd = incidents.filter(({ endedMs }) => endedMs === null);
  return {
    incidents: incidents.length,
    documentedMs: withDuration.reduce((sum, { durationMs }) => sum + (durationMs ?? 0), 0),
    withDuration: withDuration.length,
    coarse: incidents.filter(({ durationMs, endedMs }) => durationMs === null && endedMs !== null).length,
    withoutEnd: withoutEnd.length,
    open: withoutEnd.filter(({ status }) => status !== 'resolved').length,
  };
}

/** What `/incidents/summary` would answer, from the incidents themselves: years in order, other groups by their counts. */
export function groupIncidents(all: readonly Incident[], by: IncidentGroup): readonly IncidentGroupRow[] {
  const groups = new Map<string, Incident[]>();
  for (const incident of all) {
    for (const key of new Set(keysOf(incident, by))) groups.set(key, [...(groups.get(key) ?? []), incident]);
  }
  return [...groups]
    .map(([key, incidents]) => ({ key, ...countIncidents(incidents) }))
    .filter(({ incidents }) => incidents > 0)
    .toSorted((a, b) => (by === 'year' ? 0 : b.incidents - a.incidents) || (a.key < b.key ? -1 : 1));
}

function keysOf({ startedMs, kinds, cause, scope }: Incident, by: IncidentGroup): readonly string[] {
  switch (by) {
    case 'year':
      return [String(new Date(startedMs).getUTCFullYear())];
    case 'kind':
      return kinds;
    case 'cause':
      return cause === null ? [] : [cause.category];
    case 'zone_kind':
      return scope.zoneKinds;
  }
}
