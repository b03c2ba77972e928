import { queryOptions } from '@tanstack/react-query';
import type * as v from 'valibot';
import { incidentPageSchema, type incidentSchema } from '#contract/validators/incident.ts';
import type { FailureKind } from '#/domain/failure-kind.ts';
import type { Incident } from '#/domain/incident.ts';
import { isoSecond, type TimeWindow } from '#/domain/time-window.ts';
import { ask, type ApiClient } from './http.ts';
import { instantMs, translateProvenance } from './translate.ts';

export const translateIncident = (wire: v.InferOutput<typeof incidentSchema>): Incident => ({
  id: wire.id,
  title: wire.title,
  summary: wire.summary,
  impact: wire.impact,
  status: wire.status,
  severity: wire.severity,
  evidence: wire.evidence,
  isCondition: wire.condition === true,
  startedMs: instantMs(wire.started_at),
  startedPrecision: wire.started_precision,
  endedMs: wire.ended_at === null ? null : instantMs(wire.ended_at),
  endedPrecision: wire.ended_precision,
  durationMs: wire.duration_s === null ? null : wire.duration_s * 1000,
  scope: {
    zones: wire.scope.zones,
    zoneNames: wire.scope.zone_names,
    zoneKinds: wire.scope.zone_kinds,
    servers: wire.scope.servers,
    places: wire.scope.places,
  },
  kinds: wire.kinds,
  cause: wire.cause === null ? null : { category: wire.cause.category, confidence: wire.cause.confidence },
  references: wire.references,
});

export interface IncidentsRequest {
  /** Null = the whole archive. */
  readonly window: TimeWindow | null;
  readonly zone?: readonly string[];
  readonly place?: readonly string[];
  readonly kind?: readonly FailureKind[];
  readonly limit?: number;
}

/** GET /incidents overlapping the window, or all of them, newest first. A place filter also lets through what affected the whole world. */
export const incidentsQuery = (
  client: ApiClient,
  { window, zone = [], place = [], kind = [], limit = 100 }: IncidentsRequest,
) =>
  queryOptions({
    queryKey: ['listIncidents', { window, zone, place, kind, limit }],
    queryFn: async ({ signal }) => {
      const values = {
        from: window === null ? null : isoSecond(window.fromMs),
        to: window === null ? null : isoSecond(window.toMs),
        zone,
        place: place.length === 0 || place.includes('world') ? place : [...place, 'world'],
        kind,
        limit,
      };
      const { body } = await ask(client, '/incidents', values, incidentPageSchema, signal);
      return {
        incidents: body.data.map(translateIncident),
        total: body.total ?? null,
        ...translateProvenance(body.sources, body.warnings, null),
      };
    },
  });
