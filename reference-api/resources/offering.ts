import type { Dimension, PlaceLevel, Resource } from '#contract/wire.ts';
import type { OfferedValues } from '#reference-api/http/parameters.ts';

/** What this API offers of the contract: the one list behind `/meta.resources`, the refusals and the routes. */

export const RECONSTRUCTION = 'reconstruction';
export const ATLAS_2017 = 'atlas-2017';
export const PUBLIC_RESOLVERS_2026 = 'public-resolvers-2026';
export const INCIDENT_ARCHIVE = 'incident-archive';
export const ROOT_ZONE = 'root-zone';
export const ROOT_SERVERS = 'root-servers';
export const RSSAC002 = 'rssac002';
export const NAME_SERVER_NETWORKS = 'name-server-networks';

const MEASUREMENTS = [RECONSTRUCTION, ATLAS_2017, PUBLIC_RESOLVERS_2026];

export const STORE_DIMENSIONS: Dimension[] = [
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
  'kind',
  'source',
];

const LOAD_DIMENSIONS: Dimension[] = ['server', 'transport', 'ip_version', 'rcode', 'source'];

/** No networks: the recorded vantage points are known by country only. */
const PLACE_LEVELS: PlaceLevel[] = ['region', 'country'];

const measured = { default_source: RECONSTRUCTION, sources: MEASUREMENTS, max_window_s: null };

export const OFFERED_RESOURCES: readonly Resource[] = [
  { resource: 'zones', default_source: ROOT_ZONE, sources: [ROOT_ZONE], max_window_s: null },
  {
    resource: 'places',
    default_source: RECONSTRUCTION,
    sources: [RECONSTRUCTION],
    place_levels: PLACE_LEVELS,
    max_window_s: null,
  },
  { resource: 'search', default_source: null, sources: [], max_window_s: null },
  { resource: 'failures', ...measured, dimensions: STORE_DIMENSIONS },
  { resource: 'breakdown', ...measured, dimensions: STORE_DIMENSIONS },
  { resource: 'matrix', ...measured, place_levels: PLACE_LEVELS },
  { resource: 'map', ...measured, place_levels: PLACE_LEVELS },
  { resource: 'incidents', default_source: null, sources: [INCIDENT_ARCHIVE], max_window_s: null },
  { resource: 'incidents/summary', default_source: null, sources: [INCIDENT_ARCHIVE], max_window_s: null },
  { resource: 'sites', default_source: ROOT_SERVERS, sources: [ROOT_SERVERS], max_window_s: null },
  { resource: 'serials', default_source: ROOT_ZONE, sources: [ROOT_ZONE], max_window_s: null, max_page: 5000 },
  { resource: 'changes', default_source: ROOT_ZONE, sources: [ROOT_ZONE], max_window_s: null, max_page: 5000 },
  { resource: 'propagation', default_source: RSSAC002, sources: [RSSAC002], max_window_s: null },
  {
    resource: 'shared-fate',
    default_source: NAME_SERVER_NETWORKS,
    sources: [NAME_SERVER_NETWORKS],
    max_window_s: null,
  },
  {
    resource: 'load',
    default_source: RSSAC002,
    sources: [RSSAC002],
    dimensions: LOAD_DIMENSIONS,
    max_window_s: null,
  },
  // Only the reconstruction knows servers and zones, so nothing else can be held against an obligation.
  { resource: 'sla', default_source: RECONSTRUCTION, sources: [RECONSTRUCTION], max_window_s: null },
  { resource: 'sla/burn', default_source: RECONSTRUCTION, sources: [RECONSTRUCTION], max_window_s: null },
];

/** Steps that answers can have. One minute is not among them: nothing is kept that fine. */
export const OFFERED_STEPS = [
  { step: '5m', seconds: 300 },
  { step: '15m', seconds: 900 },
  { step: '1h', seconds: 3600 },
  { step: '6h', seconds: 21_600 },
  { step: '1d', seconds: 86_400 },
] as const;

/** Sources of a resource; empty for one that has none. */
export function sourcesOf(resource: Resource['resource']): readonly string[] {
  return OFFERED_RESOURCES.find((offered) => offered.resource === resource)?.sources ?? [];
}

const STEPS: readonly string[] = OFFERED_STEPS.map(({ step }) => step);

/** By resource: the values of its parameters that are offered, where the contract allows more. */
export const OFFERED_VALUES: Readonly<Record<string, OfferedValues>> = {
  places: { level: PLACE_LEVELS },
  failures: { group_by: STORE_DIMENSIONS, step: STEPS },
  breakdown: { by: STORE_DIMENSIONS },
  matrix: { rows: ['server', 'server_address', 'zone', 'place'], place_level: PLACE_LEVELS, step: STEPS },
  map: { level: PLACE_LEVELS },
  // The letters publish days.
  load: { group_by: LOAD_DIMENSIONS, step: ['1d'] },
};
