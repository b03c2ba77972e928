import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Hono } from 'hono';
import { createApp, type AppOptions } from './app.ts';
import { PARAMETERS } from './model/parameters.ts';
import { secondsOf } from './reference/instant.ts';
import { loadReferenceData } from './reference/reference-data.ts';
import { buildStore } from './store/build.ts';
import type { Store } from './store/store.ts';
import { openTables } from './store/tables.ts';

/** Stores for tests: the real reference data, with no measurements at all or with few. */

const DATA_DIR = 'reference-api/data';

/** The present of the tests. */
export const SAMPLE_NOW_S = secondsOf('2026-11-23T12:00:00Z');
export const SAMPLE_REVISION = 'r20260822-sample';

/** No measurements, so that nothing has to be built. */
export async function sampleStore(): Promise<Store> {
  const instance = await DuckDBInstance.create(':memory:');
  const day = (date: string): number => secondsOf(`${date}T00:00:00Z`);
  return {
    connection: await instance.connect(),
    reference: loadReferenceData(DATA_DIR),
    manifest: {
      fingerprint: 'sample',
      revision: SAMPLE_REVISION,
      complete_until: '2026-08-22T00:00:00Z',
      rows: { design: 0, fact: 0, atlas: 0, resolvers: 0 },
      eras: [
        { from: day('2015-11-29'), to: day('2015-12-02'), step_s: 300 },
        { from: day('2024-01-01'), to: day('2025-09-01'), step_s: 86_400 },
        { from: day('2025-09-01'), to: day('2026-08-22'), step_s: 3600 },
      ],
      gaps: [],
    },
  };
}

export async function sampleApp(options: Partial<AppOptions> = {}): Promise<Hono> {
  return createApp(await sampleStore(), {
    nowS: () => SAMPLE_NOW_S,
    quota: { requests: 1e6, windowS: 60 },
    ...options,
  });
}

/** The model with a tenth of its queries and three weeks around the incident of .de: built in about a second. */
export async function smallStore(): Promise<Store> {
  const cacheDir = await mkdtemp(join(tmpdir(), 'servfail-store-'));
  try {
    const reference = loadReferenceData(DATA_DIR);
    const parameters = {
      ...PARAMETERS,
      scheme: { ...PARAMETERS.scheme, shared: 6000, floorPerZone: 1, floorAtHome: 1 },
      retention: {
        ...PARAMETERS.retention,
        hourly: { from: '2026-05-01', to: '2026-05-11' },
        daily: { from: '2026-04-20', to: '2026-05-01' },
      },
    };
    const built = await buildStore({ dataDir: DATA_DIR, cacheDir, log: () => {}, reference, parameters });
    return { connection: await openTables(built.folder), reference, manifest: built.manifest };
  } finally {
    await rm(cacheDir, { recursive: true, force: true });
  }
}

const MOST_PAGES = 50;

/** The bodies of all pages of an answer, following `next`. Rejects on another status than 200, and when the pages never end. */
export async function allPages(app: Hono, path: string): Promise<unknown[]> {
  const bodies: unknown[] = [];
  for (let next: string | undefined = path; next !== undefined;) {
    if (bodies.length === MOST_PAGES) throw new Error(`${path} has more than ${MOST_PAGES} pages`);
    const response: Response = await app.request(next);
    if (response.status !== 200) throw new Error(`${next} answered ${response.status}`);
    bodies.push(await response.json());
    next = /<([^>]+)>; rel="next"/.exec(response.headers.get('link') ?? '')?.[1];
  }
  return bodies;
}
