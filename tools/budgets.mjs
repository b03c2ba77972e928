/** Byte budgets of docs/architecture.md over the built dashboard, after gzip. `node tools/budgets.mjs` prints the table. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** 1 kB = 1,000 bytes, as browsers show it. */
const KB = 1000;
const ENTRY_BYTES = 115 * KB;
const LAZY_BYTES = 25 * KB;
const CHART_BYTES = 120 * KB;
const MAP_BYTES = 300 * KB;
const WORKER_BYTES = 150 * KB;
const GEOMETRY_BYTES = 45 * KB;
const FONT_BYTES = 60 * KB;

const FIRST_GEOMETRY = 'geometry/world.json';
const HEAVY = [
  { name: 'recharts', folder: 'node_modules/recharts/', limit: CHART_BYTES },
  { name: 'maplibre-gl', folder: 'node_modules/maplibre-gl/', limit: MAP_BYTES },
];
/** Only the server has these, so none of them may turn up in what a browser gets. */
const SERVER_ONLY = ['reference-api/', 'node_modules/hono/', 'node_modules/@hono/', 'node_modules/@duckdb/'];

/** Files that come with `file`: itself and what it imports statically. */
export function closure(chunks, file, found = new Set()) {
  const chunk = chunks.find((one) => one.file === file);
  if (chunk === undefined || found.has(file)) return found;
  found.add(file);
  for (const needed of chunk.imports) closure(chunks, needed, found);
  return found;
}

/** What a lazy chunk adds: its closure without what everyone who may ask for it has loaded already. */
export function addedBy(chunks, lazy) {
  const entries = chunks.filter(({ isEntry }) => isEntry).flatMap(({ file }) => [...closure(chunks, file)]);
  const askers = chunks.filter(({ dynamicImports }) => dynamicImports.includes(lazy.file));
  const had = askers.map(({ file }) => new Set([...entries, ...closure(chunks, file)]));
  return [...closure(chunks, lazy.file)].filter((file) => had.length === 0 || had.some((files) => !files.has(file)));
}

/**
 * One row per budget and rule: `{ name, bytes, limit, ok, note }`; `bytes` is null for rules that count none. `sizeOf` gives the
 * gzip size of a file below dist/.
 */
export function checkChunks(chunks, sizeOf) {
  const sum = (files) => [...files].reduce((total, file) => total + sizeOf(file), 0);
  const modulesOf = (files) => chunks.filter(({ file }) => files.includes(file)).flatMap(({ modules }) => modules);
  const has = (files, folder) => modulesOf(files).some((path) => path.includes(folder));
  const rows = [];

  const entries = chunks.filter(({ isEntry }) => isEntry);
  const first = [...new Set(entries.flatMap(({ file }) => [...closure(chunks, file)]))];
  rows.push(within('entry: shell, router, query', sum(first), ENTRY_BYTES));
  const pages = [];
  const asked = chunks.filter(({ source }) => source !== null);
  for (const lazy of asked) {
    const added = addedBy(chunks, lazy);
    const heavy = HEAVY.find(({ folder }) => has(added, folder));
    const isPage = lazy.source.startsWith('src/pages/');
    if (isPage) pages.push(...added);
    // A page that takes a heavy library with it is still a page, and over its budget.
    const limit = isPage || heavy === undefined ? LAZY_BYTES : heavy.limit;
    rows.push(within(`lazy: ${lazy.source}`, sum(added), limit));
  }
  for (const { name, folder } of HEAVY) {
    rows.push(rule(`${name} never before the first paint`, !has([...first, ...pages], folder)));
    rows.push(
      rule(
        `${name} is in a chunk of its own`,
        asked.some((lazy) => has(addedBy(chunks, lazy), folder)),
      ),
    );
  }
  const foreign = [...new Set(chunks.flatMap(({ modules }) => modules))].filter((path) =>
    SERVER_ONLY.some((folder) => path.includes(folder)),
  );
  rows.push(rule('nothing of the server in dist/', foreign.length === 0, foreign.slice(0, 3).join(', ')));
  return rows;
}

const within = (name, bytes, limit) => ({ name, bytes, limit, ok: bytes > 0 && bytes <= limit, note: '' });
const rule = (name, ok, note = '') => ({ name, bytes: null, limit: null, ok, note });

/** Rows about the files of dist/ that are no chunks. */
export function checkFiles(files, html, sizeOf) {
  const sum = (some) => some.reduce((total, file) => total + sizeOf(file), 0);
  const preloads = [...html.matchAll(/<link[^>]*\bas="font"[^>]*>/g)].map(([tag]) => /href="\/([^"]+)"/.exec(tag)?.[1]);
  const workers = files.filter((file) => /worker[^/]*\.m?js$/.test(file));
  const ofMap = (file) => file.includes('maplibre');
  const odd = files.filter((file) => /\.map$|(^|\/)reference-api/.test(file));
  return [
    within('map worker', sum(workers.filter(ofMap)), WORKER_BYTES),
    // Fetched on demand like a lazy chunk, and no larger.
    ...workers.filter((file) => !ofMap(file)).map((file) => within(`worker: ${file}`, sizeOf(file), LAZY_BYTES)),
    within('geometry of the first map', files.includes(FIRST_GEOMETRY) ? sizeOf(FIRST_GEOMETRY) : 0, GEOMETRY_BYTES),
    within(`fonts before the first paint (${preloads.length})`, sum(preloads), FONT_BYTES),
    rule('no source maps, no recorded data', odd.length === 0, odd.slice(0, 3).join(', ')),
  ];
}

/**
 * The chunks with those as entries that the page starts with: an entry that only imports others is left out by Vite.
 * @param {readonly import('./vite/chunk-report.ts').ReportedChunk[]} chunks
 * @param {string} html
 */
export function withEntries(chunks, html) {
  const scripts = [...html.matchAll(/<script[^>]*\btype="module"[^>]*>/g)].map(
    ([tag]) => /src="\/([^"]+)"/.exec(tag)?.[1],
  );
  return chunks.map((chunk) => ({ ...chunk, isEntry: scripts.includes(chunk.file) }));
}

/** All rows for a built dashboard. Throws when there is none. */
export function checkBudgets(dist = 'dist', report = '.cache/chunks.json') {
  const chunks = JSON.parse(readFileSync(report, 'utf8'));
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(dist, '/').length));
  const sizes = new Map();
  const sizeOf = (file) => {
    const path = join(dist, file);
    if (!sizes.has(file)) sizes.set(file, existsSync(path) ? gzipSync(readFileSync(path), { level: 9 }).length : 0);
    return sizes.get(file);
  };
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  return [...checkChunks(withEntries(chunks, html), sizeOf), ...checkFiles(files, html, sizeOf)];
}

const kilobytes = (bytes) => (bytes === null ? '' : (bytes / KB).toFixed(1));

/** Lines of a table of such rows. */
export function budgetTable(rows) {
  const width = Math.max(...rows.map(({ name }) => name.length));
  return rows.map(({ name, bytes, limit, ok, note }) => {
    const figures =
      bytes === null ? ''.padEnd(18) : `${kilobytes(bytes).padStart(7)} of ${kilobytes(limit).padStart(6)}`;
    return `${ok ? ' ok ' : 'OVER'} ${name.padEnd(width)} ${figures} ${note}`.trimEnd();
  });
}

if (import.meta.url === `file://${process.argv[1]}`) {
  const rows = checkBudgets();
  console.log(`Budgets, kB after gzip\n${budgetTable(rows).join('\n')}`);
  process.exit(rows.every(({ ok }) => ok) ? 0 : 1);
}
