import type { IncidentCounts, IncidentDetail, IncidentSummary, IncidentSummaryBy } from '#contract/wire.ts';
import type { Handler, Params } from '#reference-api/http/handler.ts';
import { instantOf, secondsOf } from '#reference-api/reference/instant.ts';
import type { ReferenceData } from '#reference-api/reference/reference-data.ts';
import { filteredIncidents } from './incident-filter.ts';
import { incidentWindow } from './incidents.ts';
import { KIND_META } from './meta-kinds.ts';
import { INCIDENT_ARCHIVE_REF } from './meta-sources.ts';

const DIMENSIONS = [
  'year',
  'month',
  'kind',
  'cause',
  'zone',
  'place',
  'zone_kind',
] as const satisfies readonly IncidentSummaryBy[];

/** The rows in which an incident counts. */
function keysOf(by: IncidentSummaryBy, incident: IncidentDetail): readonly string[] {
  switch (by) {
    case 'year':
      return [incident.started_at.slice(0, 4)];
    case 'month':
      return [incident.started_at.slice(0, 7)];
    case 'kind':
      return incident.kinds;
    case 'cause':
      return incident.cause === null ? [] : [incident.cause.category];
    case 'zone':
      return [...incident.scope.zones, ...incident.scope.zone_names];
    case 'place':
      return incident.scope.places;
    case 'zone_kind':
      return incident.scope.zone_kinds;
  }
}

/** `network_or_routing` as words. */
const words = (key: string): string => {
  const text = key.replaceAll('_', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
};

const ZONE_KINDS: Readonly<Record<string, string>> = { gtld: 'gTLD', cctld: 'ccTLD', second_level: 'Second level' };
const CAUSES: Readonly<Record<string, string>> = { ddos: 'DDoS', iot_botnet: 'IoT botnet' };

function labelOf(by: IncidentSummaryBy, key: string, reference: ReferenceData): string {
  switch (by) {
    case 'year':
    case 'month':
      return key;
    case 'kind':
      return KIND_META.find(({ kind }) => kind === key)?.label ?? words(key);
    case 'cause':
      return CAUSES[key] ?? words(key.replace('dnssec', 'DNSSEC'));
    case 'zone': {
      const zone = reference.zoneById.get(key);
      if (zone === undefined) return key;
      return zone.id === 'root' ? 'Root' : `.${zone.uLabel ?? zone.id}`;
    }
    case 'place':
      if (key === 'world') return 'Worldwide';
      return reference.countryById.get(key)?.name ?? reference.regions.find(({ id }) => id === key)?.name ?? key;
    case 'zone_kind':
      return ZONE_KINDS[key] ?? words(key);
  }
}

/** Counts each incident once. `open` is what has no end and is not over. */
export function countIncidents(incidents: readonly IncidentDetail[]): IncidentCounts {
  const withDuration = incidents.filter((incident) => incident.duration_s !== null);
  const withoutEnd = incidents.filter((incident) => incident.ended_at === null);
  return {
    incidents: incidents.length,
    documented_seconds: withDuration.reduce((sum, incident) => sum + (incident.duration_s ?? 0), 0),
    with_duration: withDuration.length,
    coarse: incidents.length - withDuration.length - withoutEnd.length,
    without_end: withoutEnd.length,
    open: withoutEnd.filter(({ status }) => status !== 'resolved' && status !== 'false_positive').length,
  };
}

const instantOrNull = (text: string | undefined): string | null =>
  text === undefined ? null : instantOf(secondsOf(text));

function counted(params: Params, reference: ReferenceData): IncidentDetail[] {
  const found = filteredIncidents(params, reference);
  return params.has('status') ? found : found.filter(({ status }) => status !== 'false_positive');
}

/** `/incidents/summary`: counts and documented duration. An incident with several kinds, zones or places counts in each of those rows. */
export const incidentSummaryHandler: Handler<IncidentSummary> = async (params, { store: { reference } }) => {
  const by = DIMENSIONS.find((dimension) => dimension === params.text('by')) ?? 'year';
  const incidents = counted(params, reference);
  const groups = new Map<string, IncidentDetail[]>();
  for (const incident of incidents) {
    for (const key of new Set(keysOf(by, incident))) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [incident]);
      else group.push(incident);
    }
  }
  const rows = [...groups].map(([key, group]) => ({
    key,
    label: labelOf(by, key, reference),
    ...countIncidents(group),
  }));
  const byTime = by === 'year' || by === 'month';
  const data = rows.toSorted((a, b) => (byTime ? 0 : b.incidents - a.incidents) || (a.key < b.key ? -1 : 1));
  return {
    body: {
      by,
      from: instantOrNull(params.text('from')),
      to: instantOrNull(params.text('to')),
      data,
      total: countIncidents(incidents),
      sources: [INCIDENT_ARCHIVE_REF],
    },
    ...incidentWindow(params),
  };
};
