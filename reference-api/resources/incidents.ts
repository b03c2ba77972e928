import type { Incident, IncidentDetail, IncidentPage } from '#contract/wire.ts';
import type { Answer, Handler, Params } from '#reference-api/http/handler.ts';
import { pageOf } from '#reference-api/http/page.ts';
import { secondsOf } from '#reference-api/reference/instant.ts';
import { filteredIncidents } from './incident-filter.ts';
import { INCIDENT_ARCHIVE_REF } from './meta-sources.ts';

const SEVERITIES = ['info', 'minor', 'major', 'critical'];

/** What incidents are sorted by; null = not known, always last. */
function sortValue(sort: string, incident: IncidentDetail): number | null {
  if (sort === 'severity') return SEVERITIES.indexOf(incident.severity);
  if (sort === 'duration') return incident.duration_s;
  return secondsOf(incident.started_at);
}

/** The short form: a list does not carry the update logs. */
function shortForm({ updates: _updates, related: _related, ...incident }: IncidentDetail): Incident {
  return incident;
}

/** The window of the answer, when both ends were given: it decides how long the answer may be kept. */
export function incidentWindow(params: Params): Pick<Answer<unknown>, 'window'> {
  const from = params.text('from');
  const to = params.text('to');
  return from === undefined || to === undefined ? {} : { window: { fromS: secondsOf(from), toS: secondsOf(to) } };
}

/** `/incidents`: incidents that overlap the window; without one the whole archive. Ties are in the order of the ids. */
export const incidentsHandler: Handler<IncidentPage> = async (params, { store }, offset) => {
  const sort = params.text('sort') ?? 'started';
  const sign = params.text('order') === 'asc' ? 1 : -1;
  const found = filteredIncidents(params, store.reference)
    .map((incident) => ({ incident, value: sortValue(sort, incident) }))
    .toSorted((a, b) => {
      if (a.value === null || b.value === null) {
        if (a.value !== b.value) return a.value === null ? 1 : -1;
      } else if (a.value !== b.value) return sign * (a.value - b.value);
      return a.incident.id < b.incident.id ? -1 : 1;
    })
    .map(({ incident }) => shortForm(incident));
  const { rows, page } = pageOf(found, offset, params.integer('limit') ?? 50);
  return {
    body: { data: rows, total: found.length, sources: [INCIDENT_ARCHIVE_REF] },
    ...incidentWindow(params),
    page,
  };
};
