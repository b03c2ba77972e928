import type { IncidentDetail } from '#contract/wire.ts';
import { foldedText } from '#reference-api/http/folded-text.ts';
import type { Params } from '#reference-api/http/handler.ts';
import { secondsOf } from '#reference-api/reference/instant.ts';
import type { ReferenceData } from '#reference-api/reference/reference-data.ts';

const SEVERITIES = ['info', 'minor', 'major', 'critical'];

/**
 * Whether an incident overlaps `[fromS, toS)` in epoch seconds, ends open when undefined. It overlaps when it started before `toS` and had not ended
 * at `fromS`; one that is over without a documented end counts at its start only.
 */
export function overlaps(incident: IncidentDetail, fromS: number | undefined, toS: number | undefined): boolean {
  const startS = secondsOf(incident.started_at);
  if (toS !== undefined && startS >= toS) return false;
  if (fromS === undefined) return true;
  if (incident.ended_at !== null) return secondsOf(incident.ended_at) > fromS || startS >= fromS;
  const over = incident.status === 'resolved' || incident.status === 'false_positive';
  return over ? startS >= fromS : true;
}

/** Places around a place, itself first: a country lies in its region, and all lie in the world. */
function around(place: string, reference: ReferenceData): readonly string[] {
  const region = reference.countryById.get(place)?.regionId;
  return [place, ...(region === undefined || region === null ? [] : [region]), 'world'];
}

/** A reported place meets a wanted one when either lies in the other: whoever asks for Germany also means what hit all of Europe. */
function meets(reported: string, wanted: string, reference: ReferenceData): boolean {
  return around(reported, reference).includes(wanted) || around(wanted, reference).includes(reported);
}

/** All text of an incident that `q` looks through, folded. */
function searchText(incident: IncidentDetail, reference: ReferenceData): string {
  const { scope } = incident;
  const zones = scope.zones.flatMap((id) => {
    const zone = reference.zoneById.get(id);
    return [`.${id}`, zone?.uLabel ? `.${zone.uLabel}` : '', zone?.operator ?? ''];
  });
  const operators = scope.servers.map((id) => reference.serverById.get(id)?.operator ?? '');
  const parts = [incident.title, incident.summary, ...zones, ...scope.zone_names, ...scope.servers, ...operators];
  return foldedText(parts.join('\n'));
}

const anyOf = (wanted: readonly string[], has: readonly string[]): boolean =>
  wanted.length === 0 || wanted.some((value) => has.includes(value));

/** The filters that `/incidents` and `/incidents/summary` share: values of one are alternatives, different ones all apply. */
export function filteredIncidents(params: Params, reference: ReferenceData): IncidentDetail[] {
  const from = params.text('from');
  const to = params.text('to');
  const fromS = from === undefined ? undefined : secondsOf(from);
  const toS = to === undefined ? undefined : secondsOf(to);
  const words = foldedText(params.text('q') ?? '')
    .split(/\s+/)
    .filter((word) => word !== '');
  const leastSeverity = SEVERITIES.indexOf(params.text('severity_min') ?? 'info');
  const places = params.list('place');
  return reference.incidents.filter((incident) => {
    const { scope } = incident;
    if (!overlaps(incident, fromS, toS)) return false;
    if (!anyOf(params.list('status'), [incident.status])) return false;
    if (SEVERITIES.indexOf(incident.severity) < leastSeverity) return false;
    if (!anyOf(params.list('zone'), scope.zones)) return false;
    if (!anyOf(params.list('zone_kind'), scope.zone_kinds)) return false;
    if (!anyOf(params.list('server'), scope.servers)) return false;
    if (!anyOf(params.list('kind'), incident.kinds)) return false;
    if (!anyOf(params.list('cause'), incident.cause === null ? [] : [incident.cause.category])) return false;
    if (
      !anyOf(
        params.list('source'),
        incident.sources.map(({ source }) => source),
      )
    )
      return false;
    if (places.length > 0 && !places.some((wanted) => scope.places.some((own) => meets(own, wanted, reference))))
      return false;
    if (words.length === 0) return true;
    const text = searchText(incident, reference);
    return words.every((word) => text.includes(word));
  });
}
