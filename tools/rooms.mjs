/**
 * Who may import whom: one table for the linter (tools/lint.mjs) and the architecture test (tools/architecture.test.ts).
 * Described in docs/architecture.md.
 */

/** Rooms of src/ with the other rooms they may import. A room may always import its own files. */
export const ROOMS = {
  domain: [],
  copy: ['domain'],
  'view-state': ['domain'],
  api: ['domain'],
  ui: ['domain', 'copy'],
  viz: ['ui', 'domain', 'copy'],
  features: ['domain', 'copy', 'view-state', 'api', 'ui', 'viz'],
  pages: ['domain', 'copy', 'view-state', 'api', 'ui', 'viz', 'features'],
  app: ['domain', 'copy', 'view-state', 'api', 'ui', 'viz', 'features', 'pages'],
};

/**
 * Parties of the repository with the other parties they may import. The dashboard reaches the contract through `api` alone.
 * Who is not listed (`tools`, the configuration files) may import everybody.
 */
export const PARTIES = {
  contract: [],
  'reference-api': ['contract'],
  src: ['contract'],
  // The list of requests that the benchmark measures, to compare it with what the page really sends.
  e2e: ['tools'],
};

/** Rooms of src/ that may import the contract. */
export const CONTRACT_DOORS = ['api'];

/** Rooms of reference-api/ with the others they may import. Files beside the rooms (app.ts, serve.ts, main.ts) put all together. */
export const SERVER_ROOMS = {
  reference: [],
  model: ['reference'],
  store: ['reference', 'model'],
  http: ['reference', 'store'],
  query: ['reference', 'store', 'http'],
  resources: ['reference', 'store', 'http', 'query'],
};

/** Libraries with one door: only files below the folder may import them. */
export const LIBRARY_DOORS = {
  'maplibre-gl': 'src/viz/map/',
  recharts: 'src/viz/chart/',
  '@duckdb/node-api': 'reference-api/',
  hono: 'reference-api/',
  '@hono/node-server': 'reference-api/',
  react: 'src/',
};

/** Folders below src/features whose files must not import each other: every feature stands alone. */
export const FEATURES = 'src/features/';

/** Longest file in lines. */
export const MOST_LINES = 300;

/** Names that say nothing about what is inside, for files and folders alike. */
export const DRAWERS = [
  'util',
  'utils',
  'helper',
  'helpers',
  'common',
  'misc',
  'type',
  'types',
  'data',
  'manager',
  'index',
];
