import * as v from 'valibot';
import {
  count,
  finite,
  finiteOrNull,
  incidentId,
  instant,
  integer,
  integerOrNull,
  mapOf,
  openEnum,
  placeId,
  sourceId,
  text,
  timeSpanSchema,
  uri,
  zoneId,
} from './scalar.ts';
import { basis, failureKind, placeLevel, step } from './vocabulary.ts';

const dimensions = v.exactOptional(
  v.array(
    openEnum([
      'zone',
      'tld_type',
      'label_form',
      'script',
      'server',
      'operator',
      'ip_version',
      'transport',
      'region',
      'country',
      'as',
      'kind',
      'rcode',
      'ede',
      'source',
    ]),
  ),
);

export const methodSchema = v.object({
  id: v.string(),
  vantage: openEnum([
    'active_authoritative',
    'active_resolver',
    'server_log',
    'resolver_log',
    'bgp_or_traffic',
    'simulated',
  ]),
  timeout_ms: mapOf(integer),
  interval_s: v.exactOptional(integerOrNull),
  success: v.string(),
  nxdomain_is_failure: v.exactOptional(v.boolean()),
});

export const sourceSchema = v.object({
  id: sourceId,
  name: v.string(),
  description: v.string(),
  basis,
  url: v.exactOptional(uri),
  licence: v.object({
    id: text,
    attribution: v.string(),
    redistribution: openEnum(['open', 'non_commercial', 'permission_required', 'unknown']),
  }),
  method: v.nullable(methodSchema),
  coverage: v.object({
    from: instant,
    to: instant,
    native_step: v.string(),
    zones: v.exactOptional(count),
    vantage_points: v.exactOptional(count),
  }),
  status: openEnum(['current', 'delayed', 'down']),
  lag_s: v.exactOptional(integerOrNull),
  dimensions,
  default_window: v.exactOptional(timeSpanSchema),
  windows: v.exactOptional(v.array(timeSpanSchema)),
});

export const resourceSchema = v.object({
  resource: openEnum([
    'zones',
    'places',
    'sites',
    'shared-fate',
    'search',
    'failures',
    'breakdown',
    'matrix',
    'map',
    'load',
    'propagation',
    'serials',
    'changes',
    'incidents',
    'incidents/summary',
    'sla',
    'sla/burn',
    'live',
    'exports',
  ]),
  default_source: v.nullable(sourceId),
  sources: v.array(sourceId),
  dimensions,
  place_levels: v.exactOptional(v.array(placeLevel)),
  max_window_s: integerOrNull,
  max_page: v.exactOptional(integer),
});

export const thresholdSchema = v.object({
  profile: openEnum(['icann_ra_spec10', 'rssac047_rsi', 'rssac047_rss']),
  parameter: v.string(),
  operator: openEnum(['<=', '>=', '==']),
  value: finite,
  unit: v.string(),
  share_pct: v.exactOptional(finiteOrNull),
  window: v.exactOptional(v.string()),
  cite: v.string(),
});

export const featuredWindowSchema = v.object({
  id: v.string(),
  title: v.string(),
  from: instant,
  to: instant,
  incident: v.exactOptional(v.nullable(incidentId)),
  zone: v.exactOptional(v.nullable(zoneId)),
  place: v.exactOptional(v.nullable(placeId)),
});

export const metaSchema = v.object({
  contract: v.string(),
  openapi_url: v.string(),
  product: v.object({
    name: v.string(),
    attribution: v.string(),
    url: v.exactOptional(uri),
    contact: v.exactOptional(uri),
  }),
  generated_at: instant,
  revision: v.string(),
  complete_until: instant,
  revision_window_s: integer,
  min_sample: integer,
  min_coverage: finite,
  state_thresholds: v.object({ degraded_from: finite, failing_from: finite }),
  steps: v.array(v.object({ step, retained_from: instant, windows: v.exactOptional(v.array(timeSpanSchema)) })),
  resources: v.array(resourceSchema),
  sources: v.array(sourceSchema),
  thresholds: v.array(thresholdSchema),
  kinds: v.array(
    v.object({
      kind: failureKind,
      label: v.string(),
      rcodes: v.exactOptional(v.array(integer)),
      ede: v.exactOptional(v.array(integer)),
      term: v.exactOptional(v.string()),
    }),
  ),
  limits: v.object({
    max_cells: integer,
    max_points: integer,
    max_groups: integer,
    max_filter_values: integer,
    max_page: integer,
    max_matrix_cells: v.exactOptional(integer),
    max_load_groups: v.exactOptional(integer),
  }),
  default_window: v.exactOptional(timeSpanSchema),
  featured: v.exactOptional(v.array(featuredWindowSchema)),
});
