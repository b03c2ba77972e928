import { queryOptions } from '@tanstack/react-query';
import type * as v from 'valibot';
import { metaSchema } from '#contract/validators/meta.ts';
import type { DataSheet, SourceSheet } from '#/domain/data-sheet.ts';
import { ask, type ApiClient } from './http.ts';
import { instantMs } from './translate.ts';

type Wire = v.InferOutput<typeof metaSchema>;

const windowOf = (span: { readonly from: string; readonly to: string }) => ({
  fromMs: instantMs(span.from),
  toMs: instantMs(span.to),
});

const translateSource = (wire: Wire['sources'][number]): SourceSheet => ({
  id: wire.id,
  name: wire.name,
  description: wire.description,
  basis: wire.basis,
  url: wire.url ?? null,
  licence: wire.licence,
  method:
    wire.method === null
      ? null
      : {
          vantage: wire.method.vantage,
          timeouts: Object.entries(wire.method.timeout_ms),
          intervalMs:
            wire.method.interval_s === undefined || wire.method.interval_s === null
              ? null
              : wire.method.interval_s * 1000,
          success: wire.method.success,
          nxdomainIsFailure: wire.method.nxdomain_is_failure ?? null,
        },
  coverage: windowOf(wire.coverage),
  nativeStep: wire.coverage.native_step,
  zones: wire.coverage.zones ?? null,
  vantagePoints: wire.coverage.vantage_points ?? null,
  status: wire.status,
  lagMs: wire.lag_s === undefined || wire.lag_s === null ? null : wire.lag_s * 1000,
  dimensions: wire.dimensions ?? null,
});

export const translateDataSheet = (wire: Wire): DataSheet => ({
  contract: wire.contract,
  openApiUrl: wire.openapi_url,
  revision: wire.revision,
  completeUntilMs: instantMs(wire.complete_until),
  minSample: wire.min_sample,
  minCoverage: wire.min_coverage,
  degradedFrom: wire.state_thresholds.degraded_from,
  failingFrom: wire.state_thresholds.failing_from,
  sources: wire.sources.map(translateSource),
  resources: wire.resources.map(({ resource, sources }) => ({ resource, sources })),
  defaultSource: wire.resources.find(({ resource }) => resource === 'map')?.default_source ?? null,
  steps: wire.steps.map(({ step, windows }) => ({ step, windows: (windows ?? []).map(windowOf) })),
  kinds: wire.kinds.map((kind) => ({
    kind: kind.kind,
    label: kind.label,
    rcodes: kind.rcodes ?? [],
    ede: kind.ede ?? [],
    term: kind.term ?? null,
  })),
  thresholds: wire.thresholds.map(({ share_pct, window, ...threshold }) => ({
    ...threshold,
    sharePct: share_pct ?? null,
    window: window ?? null,
  })),
  limits: Object.entries(wire.limits),
});

/** GET /meta in full, for the page Data. Apart from `offer.ts`, which every reader loads. */
export const dataSheetQuery = (client: ApiClient) =>
  queryOptions({
    queryKey: ['getMeta', 'in full'],
    queryFn: async ({ signal }) => translateDataSheet((await ask(client, '/meta', {}, metaSchema, signal)).body),
  });
