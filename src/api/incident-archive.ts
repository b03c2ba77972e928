import { queryOptions } from '@tanstack/react-query';
import type * as v from 'valibot';
import { incidentSummarySchema, type incidentCountsSchema } from '#contract/validators/incident-summary.ts';
import { incidentPageSchema } from '#contract/validators/incident.ts';
import type { FailureKind } from '#/domain/failure-kind.ts';
import {
  countIncidents,
  groupIncidents,
  type IncidentCounts,
  type IncidentGroup,
  type IncidentSummary,
} from '#/domain/incident-summary.ts';
import type { IncidentsAnswer } from '#/domain/incident.ts';
import { isoSecond, type TimeWindow } from '#/domain/time-window.ts';
import { ask, type ApiClient, type QueryValues } from './http.ts';
import { translateIncident } from './incidents.ts';
import { translateProvenance } from './translate.ts';

/** What narrows the archive; what is left out does not. */
export interface ArchiveFilters {
  /** Null = the whole archive. */
  readonly window?: TimeWindow | null;
  readonly zone?: readonly string[];
  readonly place?: readonly string[];
  readonly server?: readonly string[];
  readonly kind?: readonly FailureKind[];
  readonly zoneKind?: readonly string[];
  readonly cause?: readonly string[];
  /** Least severity. */
  readonly severity?: 'minor' | 'major' | 'critical' | null;
  /** Every word must occur in title, summary, zones, names, servers or operator. */
  readonly q?: string;
}

/** Rows of a page: the most that the contract allows. */
const PAGE = 200;
/** The contract does not look for a single letter. */
export const SHORTEST_Q = 2;
/** Ten thousand incidents: beyond them `total` says what is missing. */
const MOST_PAGES = 50;

const filterValues = (filters: ArchiveFilters): QueryValues => {
  const { window = null, place = [], q = '' } = filters;
  return {
    from: window === null ? null : isoSecond(window.fromMs),
    to: window === null ? null : isoSecond(window.toMs),
    zone: filters.zone ?? [],
    // What affected the whole world affected the place too.
    place: place.length === 0 || place.includes('world') ? place : [...place, 'world'],
    server: filters.server ?? [],
    kind: filters.kind ?? [],
    zone_kind: filters.zoneKind ?? [],
    cause: filters.cause ?? [],
    severity_min: filters.severity ?? null,
    q: q.trim().length < SHORTEST_Q ? null : q.trim(),
  };
};

/** GET /incidents, all pages joined, newest first. Without filters: every incident that the API knows. */
export const archiveQuery = (client: ApiClient, filters: ArchiveFilters = {}) =>
  queryOptions({
    queryKey: ['listIncidents', 'all', filterValues(filters)],
    queryFn: ({ signal }) => pagesFrom(client, filterValues(filters), null, MOST_PAGES, signal),
  });

async function pagesFrom(
  client: ApiClient,
  values: QueryValues,
  cursor: string | null,
  most: number,
  signal: AbortSignal,
): Promise<IncidentsAnswer> {
  const { body, nextCursor } = await ask(
    client,
    '/incidents',
    { ...values, limit: PAGE, cursor },
    incidentPageSchema,
    signal,
  );
  const page = {
    incidents: body.data.map(translateIncident),
    total: body.total ?? null,
    ...translateProvenance(body.sources, body.warnings, null),
  };
  if (nextCursor === null || most === 1) return page;
  const rest = await pagesFrom(client, values, nextCursor, most - 1, signal);
  return { ...page, incidents: [...page.incidents, ...rest.incidents] };
}

/**
 * GET /incidents/summary: how many there are by year, kind, cause or kind of zone, and for how long as far as that is documented. Where
 * the API does not offer it, the incidents are asked for and counted here.
 */
export const archiveSummaryQuery = (client: ApiClient, by: IncidentGroup, filters: ArchiveFilters, offered: boolean) =>
  queryOptions({
    queryKey: ['getIncidentSummary', { by, offered, ...filterValues(filters) }],
    queryFn: async ({ signal, client: cache }): Promise<IncidentSummary> => {
      if (!offered) return summarize(await cache.ensureQueryData(archiveQuery(client, filters)), by);
      const values = { by, ...filterValues(filters) };
      const { body } = await ask(client, '/incidents/summary', values, incidentSummarySchema, signal);
      return {
        rows: body.data.map((row) => ({ key: row.key, ...translateCounts(row) })),
        total: translateCounts(body.total),
        ...translateProvenance(body.sources, body.warnings, null),
      };
    },
  });

const summarize = (
  { incidents, sources, warnings, completeUntilMs }: IncidentsAnswer,
  by: IncidentGroup,
): IncidentSummary => ({
  sources,
  warnings,
  completeUntilMs,
  rows: groupIncidents(incidents, by),
  total: countIncidents(incidents),
});

const translateCounts = (wire: v.InferOutput<typeof incidentCountsSchema>): IncidentCounts => ({
  incidents: wire.incidents,
  documentedMs: wire.documented_seconds * 1000,
  withDuration: wire.with_duration,
  coarse: wire.coarse,
  withoutEnd: wire.without_end,
  open: wire.open,
});
