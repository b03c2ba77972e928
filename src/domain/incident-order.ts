import type { Incident } from './incident.ts';

export interface Neighbours {
  readonly previous: Incident | null;
  readonly next: Incident | null;
}

/** The order of the archive: by start, the oldest first; ids decide between those that began together, so that every incident has one place. */
export const byStart = (a: Pick<Incident, 'startedMs' | 'id'>, b: Pick<Incident, 'startedMs' | 'id'>): number =>
  a.startedMs - b.startedMs || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** The incidents right before and after one; null at the ends, and both for an id that is not there. */
export function neighboursOf(incidents: readonly Incident[], id: string): Neighbours {
  const ordered = incidents.toSorted(byStart);
  const at = ordered.findIndex((incident) => incident.id === id);
  if (at === -1) return { previous: null, next: null };
  return { previous: ordered[at - 1] ?? null, next: ordered[at + 1] ?? null };
}
