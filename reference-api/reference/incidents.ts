import * as v from 'valibot';
import type { IncidentDetail, IncidentUpdate, ZoneKind } from '#contract/wire.ts';
import { secondsOf } from './instant.ts';
import { KINDS } from './kinds.ts';
import { RECOVERIES, type Recovery } from './recovery.ts';
import { relatedTo } from './related-incidents.ts';
import { severityOf } from './severity.ts';
import type { ZoneRef } from './zones.ts';

const Precision = v.picklist(['minute', 'hour', 'day', 'month']);

const ArchiveIncident = v.object({
  id: v.string(),
  title: v.string(),
  zone_kind: v.picklist(['root', 'gtld', 'cctld', 'idn_tld', 'second_level', 'resolver']),
  started_at: v.string(),
  ended_at: v.nullable(v.string()),
  started_precision: Precision,
  ended_precision: v.nullable(v.picklist([...Precision.options, 'unknown'])),
  condition: v.optional(v.boolean(), false),
  scope: v.object({
    zones: v.array(v.string()),
    zone_names: v.array(v.string()),
    servers: v.array(v.string()),
    places: v.array(v.string()),
  }),
  kinds: v.array(v.picklist(KINDS)),
  cause: v.object({
    category: v.picklist([
      'ddos',
      'iot_botnet',
      'operator_error',
      'software_bug',
      'hardware_or_power',
      'network_or_routing',
      'cable_cut',
      'dnssec_rollover',
      'dnssec_expired_signatures',
      'zone_publication',
      'registry_migration',
      'registry_compromise',
      'government_order',
      'maintenance',
      'weather',
      'unknown',
    ]),
    confidence: v.picklist(['reported', 'inferred']),
  }),
  impact: v.nullable(v.string()),
  summary: v.string(),
  updates: v.array(v.object({ at: v.string(), body: v.string() })),
  references: v.array(v.object({ url: v.string(), title: v.string() })),
});

export type ArchiveIncident = v.InferOutput<typeof ArchiveIncident>;

/** The id of the source that the archive is. */
export const ARCHIVE_SOURCE = 'incident-archive';

/** What the contract takes as the id of a server: a host name, or an IPv4 address, which has the same letters. */
const SERVER_ID = /^[a-z0-9_]([a-z0-9_.-]{0,251}[a-z0-9])?$/;

/** Reads incidents/incidents.json into the shape of the contract, oldest first. Throws when the file has another shape. */
export const parseIncidents = (text: string, zoneById: ReadonlyMap<string, ZoneRef>): IncidentDetail[] => {
  const archive = v.parse(v.array(ArchiveIncident), JSON.parse(text));
  const incidents = archive
    .map((incident) => detailOf(incident, zoneById))
    .toSorted((a, b) => secondsOf(a.started_at) - secondsOf(b.started_at) || (a.id < b.id ? -1 : 1));
  return incidents.map((incident) => ({ ...incident, related: relatedTo(incident, incidents) }));
};

const isTimed = (precision: string | null): boolean => precision === 'minute' || precision === 'hour';

/** The instant with its precision, or two nulls where the archive does not know the end. */
const endOf = (incident: ArchiveIncident): Pick<IncidentDetail, 'ended_at' | 'ended_precision'> =>
  incident.ended_at === null || incident.ended_precision === null || incident.ended_precision === 'unknown'
    ? { ended_at: null, ended_precision: null }
    : { ended_at: incident.ended_at, ended_precision: incident.ended_precision };

/** The archive sets IDN TLDs apart; for the contract they are country codes or generic like others. */
const zoneKindOf = (incident: ArchiveIncident, zones: readonly ZoneRef[]): ZoneKind => {
  if (incident.zone_kind !== 'idn_tld') return incident.zone_kind;
  const type = zones[0]?.tldType;
  return type === 'cctld' || type === 'gtld' ? type : 'other';
};

const detailOf = (incident: ArchiveIncident, zoneById: ReadonlyMap<string, ZoneRef>): IncidentDetail => {
  const { scope } = incident;
  const zones = scope.zones.flatMap((id) => zoneById.get(id) ?? []);
  const servers = scope.servers.filter((server) => SERVER_ID.test(server));
  const end = endOf(incident);
  const startS = secondsOf(incident.started_at);
  const durationS =
    end.ended_at !== null && isTimed(incident.started_precision) && isTimed(end.ended_precision)
      ? secondsOf(end.ended_at) - startS
      : null;
  const zoneKind = zoneKindOf(incident, zones);
  const updates = incident.updates
    .toSorted((a, b) => secondsOf(a.at) - secondsOf(b.at))
    .map((update, index) => ({
      id: `${incident.id}-${index + 1}`,
      at: update.at,
      status: statusAt(update.at, end.ended_at, RECOVERIES[incident.id]),
      body: update.body,
      author: 'editor' as const,
    }));
  return {
    id: incident.id,
    title: incident.title,
    summary: incident.summary,
    impact: incident.impact,
    // Every entry is over, or a condition that was never an outage: a missing end is an end not documented.
    status: 'resolved',
    severity: severityOf({
      zoneKind,
      places: scope.places,
      kinds: incident.kinds,
      durationS,
      condition: incident.condition,
    }),
    evidence: 'documented',
    started_at: incident.started_at,
    started_precision: incident.started_precision,
    ...end,
    duration_s: durationS,
    condition: incident.condition,
    detected_at: null,
    updated_at: latestOf([incident.started_at, end.ended_at, ...updates.map(({ at }) => at)]),
    scope: {
      zones: zones.map(({ id }) => id),
      zone_names: [
        ...scope.zones.filter((id) => !zoneById.has(id)),
        ...scope.zone_names,
        ...scope.servers.filter((server) => !SERVER_ID.test(server)),
      ],
      zone_kinds: [zoneKind],
      servers,
      places: scope.places,
    },
    kinds: incident.kinds,
    cause: { category: incident.cause.category, confidence: incident.cause.confidence, url: null },
    references: incident.references,
    sources: [{ source: ARCHIVE_SOURCE, ref: incident.id, score: null }],
    updates,
    related: [],
  };
};

/**
 * The archive has no lifecycle, only what was reported when: before the end it was under way, after it over, and in between recovering
 * where the record tells the repair from the last cached answer.
 */
const statusAt = (at: string, endedAt: string | null, recovery: Recovery | undefined): IncidentUpdate['status'] => {
  const isPast = (instant: string | null): boolean => instant !== null && secondsOf(at) >= secondsOf(instant);
  if (isPast(recovery?.clearAt ?? endedAt)) return 'resolved';
  return isPast(recovery?.fixedAt ?? null) ? 'recovering' : 'confirmed';
};

const latestOf = (instants: readonly (string | null)[]): string =>
  instants
    .filter((instant) => instant !== null)
    .reduce((latest, instant) => (secondsOf(instant) > secondsOf(latest) ? instant : latest));
