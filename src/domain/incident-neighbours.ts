import type { Incident } from './incident.ts';

/** The order of the archive: by start, the oldest first; ids decide between those that began together. */
export const byStart = (a: Pick<Incident, 'startedMs' | 'id'>, b: Pick<Incident, 'startedMs' | 'id'>): number =>
  a.startedMs - b.startedMs || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

export interface IncidentNeighbours {
  /** The one that began before; null for the first. */
  readonly earlier: Incident | null;
  readonly later: Incident | null;
}

/** What stands beside an incident in the archive; both null when it is not in it. */
export function incidentNeighbours(incidents: readonly Incident[], id: string): IncidentNeighbours {
  const order = incidents.toSorted(byStart);
  const at = order.findIndex((incident) => incident.id === id);
  if (at === -1) return { earlier: null, later: null };
  return { earlier: order[at - 1] ?? null, later: order[at + 1] ?? null };
}
