import { queryOptions } from '@tanstack/react-query';
import type * as v from 'valibot';
import { metaSchema } from '#contract/validators/meta.ts';
import type { Offer } from '#/domain/offer.ts';
import type { TimeWindow } from '#/domain/time-window.ts';
import { ask, type ApiClient } from './http.ts';
import { instantMs } from './translate.ts';

const windowOf = (span: { readonly from: string; readonly to: string }): TimeWindow => ({
  fromMs: instantMs(span.from),
  toMs: instantMs(span.to),
});

export const translateOffer = (wire: v.InferOutput<typeof metaSchema>): Offer => ({
  productName: wire.product.name,
  attribution: wire.product.attribution,
  revision: wire.revision,
  completeUntilMs: instantMs(wire.complete_until),
  revisionWindowMs: wire.revision_window_s * 1000,
  minSample: wire.min_sample,
  minCoverage: wire.min_coverage,
  degradedFrom: wire.state_thresholds.degraded_from,
  failingFrom: wire.state_thresholds.failing_from,
  defaultWindow: wire.default_window === undefined ? null : windowOf(wire.default_window),
  featured: (wire.featured ?? []).map((f) => ({
    id: f.id,
    title: f.title,
    window: windowOf(f),
    zone: f.zone ?? null,
    place: f.place ?? null,
    incident: f.incident ?? null,
  })),
  resources: wire.resources.map((r) => ({
    resource: r.resource,
    defaultSource: r.default_source,
    sources: r.sources,
    dimensions: r.dimensions ?? [],
    placeLevels: r.place_levels ?? [],
    maxWindowMs: r.max_window_s === null ? null : r.max_window_s * 1000,
    maxPage: r.max_page ?? wire.limits.max_page,
  })),
  sources: wire.sources.map((s) => ({
    id: s.id,
    name: s.name,
    description: s.description,
    basis: s.basis,
    url: s.url ?? null,
    attribution: s.licence.attribution,
    coverage: windowOf(s.coverage),
    nativeStep: s.coverage.native_step,
    vantagePoints: s.coverage.vantage_points ?? null,
    dimensions: s.dimensions ?? null,
    defaultWindow: s.default_window === undefined ? null : windowOf(s.default_window),
    windows: s.windows?.map(windowOf) ?? null,
    status: s.status,
    lagMs: s.lag_s === undefined || s.lag_s === null ? null : s.lag_s * 1000,
  })),
  thresholds: wire.thresholds.map((t) => ({
    profile: t.profile,
    parameter: t.parameter,
    operator: t.operator,
    value: t.value,
    unit: t.unit,
    sharePct: t.share_pct ?? null,
    cite: t.cite,
  })),
  keptWindows: wire.steps.flatMap((s) => (s.windows ?? []).map(windowOf)),
  kinds: wire.kinds.map((k) => ({ kind: k.kind, label: k.label, term: k.term ?? null })),
  limits: {
    maxCells: wire.limits.max_cells,
    maxPoints: wire.limits.max_points,
    maxGroups: wire.limits.max_groups,
    maxPage: wire.limits.max_page,
    maxMatrixCells: wire.limits.max_matrix_cells ?? wire.limits.max_cells,
    maxLoadGroups: wire.limits.max_load_groups ?? wire.limits.max_groups,
  },
});

/** GET /meta: what the API offers. */
export const offerQuery = (client: ApiClient) =>
  queryOptions({
    queryKey: ['getMeta'],
    queryFn: async ({ signal }) => translateOffer((await ask(client, '/meta', {}, metaSchema, signal)).body),
  });
