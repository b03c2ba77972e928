import { describe, expect, it } from 'vitest';
import { addedBy, budgetTable, checkChunks, checkFiles, closure, withEntries } from './budgets.mjs';
import type { ReportedChunk } from './vite/chunk-report.ts';

const chunk = (file: string, rest: Partial<ReportedChunk> = {}): ReportedChunk => ({
  file,
  isEntry: false,
  source: null,
  imports: [],
  dynamicImports: [],
  modules: [],
  ...rest,
});

/** entry → shared; page (lazy) → shared, parts; chart (lazy, from the page) → parts, recharts. */
const built = (page: Partial<ReportedChunk> = {}): ReportedChunk[] => [
  chunk('entry.js', { isEntry: true, imports: ['shared.js'], dynamicImports: ['page.js'] }),
  chunk('shared.js', { modules: ['node_modules/react/index.js'] }),
  chunk('page.js', {
    source: 'src/pages/overview.tsx',
    imports: ['shared.js', 'parts.js'],
    dynamicImports: ['chart.js', 'map.js'],
    ...page,
  }),
  chunk('parts.js'),
  chunk('chart.js', { source: 'src/viz/chart/chart.tsx', imports: ['parts.js', 'recharts.js'] }),
  chunk('recharts.js', { modules: ['node_modules/recharts/es6/index.js'] }),
  chunk('map.js', { source: 'src/viz/map/map.ts', modules: ['node_modules/maplibre-gl/dist/maplibre-gl.mjs'] }),
];

const tenKb = (): number => 10_000;
const overOf = (rows: readonly { name: string; ok: boolean }[]): string[] =>
  rows.filter(({ ok }) => !ok).map(({ name }) => name);

describe('byte budgets', () => {
  it('count what is loaded together, once', () => {
    expect([...closure(built(), 'page.js')]).toEqual(['page.js', 'shared.js', 'parts.js']);
    const [, , page, , chart] = built();
    expect(page === undefined ? [] : addedBy(built(), page)).toEqual(['page.js', 'parts.js']);
    expect(chart === undefined ? [] : addedBy(built(), chart)).toEqual(['chart.js', 'recharts.js']);
  });

  it('hold for a build within them', () => {
    const rows = checkChunks(built(), tenKb);
    expect(overOf(rows)).toEqual([]);
    expect(rows.find(({ name }) => name.startsWith('entry'))?.bytes).toBe(20_000);
    expect(rows.find(({ name }) => name === 'lazy: src/viz/chart/chart.tsx')?.limit).toBe(120_000);
    expect(budgetTable(rows)[0]).toMatch(/^ ok  entry: shell, router, query +20\.0 of  115\.0$/);
  });

  it('take for the entry what the page starts with', () => {
    const html = '<script src="/theme.js"></script><script type="module" crossorigin src="/shared.js"></script>';
    const entries = withEntries(built(), html).filter(({ isEntry }) => isEntry);
    expect(entries.map(({ file }) => file)).toEqual(['shared.js']);
  });

  it('go red for a page that takes recharts with it', () => {
    const rows = checkChunks(built({ imports: ['shared.js', 'recharts.js'] }), (file: string) =>
      file === 'recharts.js' ? 90_000 : 10_000,
    );
    expect(overOf(rows)).toContain('lazy: src/pages/overview.tsx');
    expect(overOf(rows)).toContain('recharts never before the first paint');
  });

  it('go red for server code in the dashboard', () => {
    const rows = checkChunks(built({ modules: ['reference-api/http/problem.ts'] }), tenKb);
    expect(overOf(rows)).toEqual(['nothing of the server in dist/']);
  });

  it('go red for an entry over its budget and for one that is not there', () => {
    expect(overOf(checkChunks(built(), () => 60_000))).toContain('entry: shell, router, query');
    expect(overOf(checkChunks([], tenKb))).toContain('entry: shell, router, query');
  });

  it('count the fonts that the page preloads, the worker and the first geometry', () => {
    const files = ['assets/inter-1.woff2', 'assets/maplibre-gl-worker-2.js', 'geometry/world.json'];
    const html = '<link rel="preload" href="/assets/inter-1.woff2" as="font" type="font/woff2" crossorigin>';
    expect(overOf(checkFiles(files, html, tenKb))).toEqual([]);
    expect(overOf(checkFiles(files, html, () => 61_000))).toContain('fonts before the first paint (1)');
    expect(overOf(checkFiles([...files, 'assets/entry.js.map'], html, tenKb))).toEqual([
      'no source maps, no recorded data',
    ]);
    expect(overOf(checkFiles([...files, 'assets/split.worker-3.js'], html, () => 40_000))).toEqual([
      'worker: assets/split.worker',
    ]);
    expect(overOf(checkFiles([], '', tenKb))).toHaveLength(3);
  });
});
