import type { Incident } from '#/domain/incident.ts';
import { incidentWindow } from '#/domain/incident-window.ts';
import { overlaps, type TimeWindow } from '#/domain/time-window.ts';
import type { Zone } from '#/domain/zone.ts';

/** What the archive knows of internationalised names: two things that are not to be mixed up. */
export interface Documented {
  /** Software did not handle such a name; the DNS answered. */
  readonly support: readonly Incident[];
  /** An IDN TLD itself failed. */
  readonly tlds: readonly Incident[];
}

export function documentedOf(incidents: readonly Incident[], zones: readonly Zone[]): Documented {
  const idn = new Set(zones.filter(({ labelForm }) => labelForm === 'idn').map(({ id }) => id));
  const isSupport = ({ kinds }: Incident): boolean => kinds.includes('idn_unsupported');
  return {
    support: incidents.filter(isSupport),
    tlds: incidents.filter((incident) => !isSupport(incident) && incident.scope.zones.some((id) => idn.has(id))),
  };
}

/** Zones of a group that any incident of the archive names. */
export const namedZones = (zones: readonly Zone[], incidents: readonly Incident[]): number => {
  const named = new Set(incidents.flatMap(({ scope }) => scope.zones));
  return zones.filter(({ id }) => named.has(id)).length;
};

/**
 * The window to look at an incident in, on this page; null where its start is known to the day at best, or where nothing was measured at
 * its start. `kept` are the windows that the source has.
 */
export function windowToLookAt(
  incident: Incident,
  kept: readonly TimeWindow[],
  completeUntilMs: number,
): TimeWindow | null {
  if (incident.startedPrecision !== 'minute' && incident.startedPrecision !== 'hour') return null;
  const window = incidentWindow(incident, completeUntilMs);
  return kept.some((span) => overlaps(span, window)) ? window : null;
}
