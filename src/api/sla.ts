import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type * as v from 'valibot';
import { slaBurnSchema, slaPageSchema, type slaRowSchema } from '#contract/validators/sla.ts';
import type {
  Burn,
  EmergencyService,
  ObligationAnswer,
  ObligationProfile,
  ObligationRow,
} from '#/domain/obligation.ts';
import { isoSecond } from '#/domain/time-window.ts';
import { ask, type ApiClient } from './http.ts';
import { instantMs, translateProvenance } from './translate.ts';

/** Rows of a page: the most that the contract allows. */
const PAGE = 200;

const translateRow = (wire: v.InferOutput<typeof slaRowSchema>): ObligationRow => ({
  subject: wire.subject,
  threshold: {
    parameter: wire.parameter,
    operator: wire.threshold.operator,
    value: wire.threshold.value,
    unit: wire.threshold.unit,
    cite: wire.threshold.cite,
  },
  value: wire.value,
  measured: wire.measured ?? null,
  verdict: wire.verdict,
  basis: wire.basis,
  reason: wire.reason ?? null,
  coverage: wire.coverage ?? null,
  resolutionMs: typeof wire.resolution_s === 'number' ? wire.resolution_s * 1000 : null,
});

/** GET /sla: verdicts of a profile in a month, of some zones or (empty) of all, page after page as the API orders them: the reference API puts the worst first. */
export const obligationsQuery = (
  client: ApiClient,
  profile: ObligationProfile,
  period: string,
  zone: readonly string[] = [],
) =>
  infiniteQueryOptions({
    queryKey: ['getSla', { profile, period, zone }],
    queryFn: async ({ signal, pageParam }): Promise<ObligationAnswer> => {
      const values = { profile, period, zone, limit: PAGE, cursor: pageParam };
      const { body, nextCursor } = await ask(client, '/sla', values, slaPageSchema, signal);
      return {
        rows: body.data.map(translateRow),
        verdicts: body.verdicts ?? null,
        nextCursor,
        ...translateProvenance(body.sources, body.warnings, null),
      };
    },
    initialPageParam: firstCursor,
    getNextPageParam: (page) => page.nextCursor,
    staleTime: 600_000,
  });

const firstCursor: string | null = null;

const msColumn = (column: readonly (number | null)[]): (number | null)[] =>
  column.map((seconds) => (seconds === null ? null : seconds * 1000));

export interface BurnRequest {
  readonly zone: string;
  /** End of the seven days. */
  readonly atMs: number;
  readonly service: EmergencyService;
  readonly step: '1h' | '6h';
  readonly rev: string | null;
}

/** GET /sla/burn: downtime in the seven days before an instant against the emergency threshold. */
export const burnQuery = (client: ApiClient, { zone, atMs, service, step, rev }: BurnRequest) =>
  queryOptions({
    queryKey: ['getSlaBurn', { zone, atMs, service, step, rev }],
    queryFn: async ({ signal }): Promise<Burn> => {
      const values = { zone, service, at: isoSecond(atMs), step, rev };
      const { body } = await ask(client, '/sla/burn', values, slaBurnSchema, signal);
      const { series } = body;
      return {
        zone: body.zone,
        service,
        atMs: instantMs(body.at),
        fromMs: instantMs(series.from),
        thresholdMs: body.threshold_s * 1000,
        consumedMs: body.consumed_s === null ? null : body.consumed_s * 1000,
        measuredMs: body.measured_s === null ? null : body.measured_s * 1000,
        weekMs: body.window_s * 1000,
        resolutionMs: typeof body.resolution_s === 'number' ? body.resolution_s * 1000 : null,
        verdict: body.verdict,
        cite: body.cite ?? null,
        incidents: body.incidents ?? [],
        stepMs: series.step_s * 1000,
        downtimeMs: msColumn(series.downtime_s),
        rollingMs: msColumn(series.consumed_s),
        ...translateProvenance(body.sources, body.warnings, null),
      };
    },
    staleTime: 600_000,
  });
