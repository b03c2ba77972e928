import type { Meta } from '#contract/wire.ts';
import { REVISION_WINDOW_S } from '#reference-api/http/cache-control.ts';
import type { Handler } from '#reference-api/http/handler.ts';
import { MIN_COVERAGE, MIN_SAMPLE, STATE_THRESHOLDS } from '#reference-api/query/measures.ts';
import { instantOf } from '#reference-api/reference/instant.ts';
import { MAX_CELLS } from './failures.ts';
import { MAX_LOAD_GROUPS } from './load.ts';
import { MAX_MATRIX_CELLS } from './matrix.ts';
import { MAX_POINTS } from './measurement-window.ts';
import { KIND_META } from './meta-kinds.ts';
import { allSources, ATLAS_SPAN, PRODUCT_ATTRIBUTION, RESOLVERS_SPAN } from './meta-sources.ts';
import { THRESHOLDS } from './meta-thresholds.ts';
import { DEFAULT_WINDOW, FEATURED, retainedSteps } from './meta-windows.ts';
import { OFFERED_RESOURCES } from './offering.ts';
import { MAX_SERIES } from './series-groups.ts';

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
      min_sample: MIN_SAMPLE,
      min_coverage: MIN_COVERAGE,
      state_thresholds: { degraded_from: STATE_THRESHOLDS.degradedFrom, failing_from: STATE_THRESHOLDS.failingFrom },
      steps: retainedSteps(manifest.eras, [ATLAS_SPAN, RESOLVERS_SPAN]),
      resources: [...OFFERED_RESOURCES],
      sources: allSources(store),
      thresholds: THRESHOLDS,
      kinds: KIND_META,
      limits: {
        max_cells: MAX_CELLS,
        max_points: MAX_POINTS,
        max_groups: MAX_SERIES,
        max_filter_values: 50,
        max_page: 500,
        max_matrix_cells: MAX_MATRIX_CELLS,
        max_load_groups: MAX_LOAD_GROUPS,
      },
      default_window: DEFAULT_WINDOW,
      featured: FEATURED.filter(({ incident }) => typeof incident === 'string' && reference.incidentById.has(incident)),
    },
  };
};
