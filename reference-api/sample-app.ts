import { DuckDBInstance } from '@duckdb/node-api';
import type { Hono } from 'hono';
import { createApp, type AppOptions } from './app.ts';
import { secondsOf } from './reference/instant.ts';
import { loadReferenceData } from './reference/reference-data.ts';
import type { Store } from './store/store.ts';

/** For tests: the recorded reference data without any measurement, so that nothing has to be built. */

/** The present of the tests. */
export const SAMPLE_NOW_S = secondsOf('2026-11-23T12:00:00Z');
export const SAMPLE_REVISION = 'r20260822-sample';

export async function sampleStore(): Promise<Store> {
  const instance = await DuckDBInstance.create(':memory:');
  const day = (date: string): number => secondsOf(`${date}T00:00:00Z`);
  return {
    connection: await instance.connect(),
    reference: loadReferenceData('reference-api/data'),
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
