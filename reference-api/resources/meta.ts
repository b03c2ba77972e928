import type { Meta } from '#contract/wire.ts';
import { REVISION_WINDOW_S } from '#reference-api/http/cache-control.ts';
import type { Handler } from '#reference-api/http/handler.ts';
import { instantOf } from '#reference-api/reference/instant.ts';
import { KIND_META } from './meta-kinds.ts';
import { allSources, ATLAS_SPAN, PRODUCT_ATTRIBUTION, RESOLVERS_SPAN } from './meta-sources.ts';
import { THRESHOLDS } from './meta-thresholds.ts';
import { DEFAULT_WINDOW, FEATURED, retainedSteps } from './meta-windows.ts';
import { OFFERED_RESOURCES } from './offering.ts';

/** `/meta`: what this API is, has and promises. */
export const metaHandler: Handler<Meta> = async (_params, { store, nowS }) => {
  const { manifest, reference } = store;
  return {
    body: {
      contract: '1.0.0',
      openapi_url: '/api/v1/openapi.json',
      product: { name: 'Servfail', attribution: PRODUCT_ATTRIBUTION },
      // To the minute, so that a client that polls gets 304 in between.
      generated_at: instantOf(Math.floor(nowS / 60) * 60),
      revision: manifest.revision,
      complete_until: manifest.complete_until,
      revision_window_s: REVISION_WINDOW_S,
      min_sample: 30,
      min_coverage: 0.8,
      state_thresholds: { degraded_from: 0.01, failing_from: 0.1 },
      steps: retainedSteps(manifest.eras, [ATLAS_SPAN, RESOLVERS_SPAN]),
      resources: [...OFFERED_RESOURCES],
      sources: allSources(store),
      thresholds: THRESHOLDS,
      kinds: KIND_META,
      limits: {
        max_cells: 20_000,
        max_points: 1500,
        max_groups: 50,
        max_filter_values: 50,
        max_page: 500,
        max_matrix_cells: 200_000,
      },
      default_window: DEFAULT_WINDOW,
      featured: FEATURED.filter(({ incident }) => typeof incident === 'string' && reference.incidentById.has(incident)),
    },
  };
};
