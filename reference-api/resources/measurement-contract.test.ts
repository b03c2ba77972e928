import type { Hono } from 'hono';
import { parse, type GenericSchema } from 'valibot';
import { beforeAll, describe, expect, test } from 'vitest';
import { breakdownResponseSchema } from '#contract/validators/breakdown.ts';
import { mapResponseSchema } from '#contract/validators/map.ts';
import { problemSchema } from '#contract/validators/problem.ts';
import { seriesResponseSchema } from '#contract/validators/series.ts';
import { createApp } from '#reference-api/app.ts';
import { allPages, SAMPLE_NOW_S, smallStore } from '#reference-api/sample-app.ts';
import type { Store } from '#reference-api/store/store.ts';

let store: Store;
let app: Hono;
beforeAll(async () => {
  store = await smallStore();
  app = createApp(store, { nowS: () => SAMPLE_NOW_S, quota: { requests: 1e6, windowS: 60 } });
});

const WINDOW = 'from=2026-05-05T18:00:00Z&to=2026-05-06T00:00:00Z';

async function ask<Output>(path: string, schema: GenericSchema<unknown, Output>): Promise<Output> {
  const response = await app.request(`/api/v1${path}`);
  const json: unknown = await response.json();
  expect([path, response.status, response.status === 200 ? '' : json]).toEqual([path, 200, '']);
  const output = parse(schema, json);
  expect(output).toEqual(json);
  return output;
}

describe('every answer is the contract to the letter', () => {
  const DIMENSIONS = [
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

  test.each(DIMENSIONS)('/breakdown by %s', async (by) => {
    const body = await ask(`/breakdown?by=${by}&${WINDOW}&compare=previous&spark=12`, breakdownResponseSchema);
    expect(body.data.length).toBeGreaterThan(0);
  });

  test.each(DIMENSIONS)('/failures by %s', async (dimension) => {
    const body = await ask(`/failures?group_by=${dimension}&${WINDOW}&top=5`, seriesResponseSchema);
    expect(body.series.length).toBeGreaterThan(0);
    for (const { values } of body.series) expect(values.measured).toHaveLength(body.window.points);
  });

  test.each(['region', 'country'])('/map of %s', async (level) => {
    await ask(`/map?level=${level}&${WINDOW}&compare=previous&zone=de`, mapResponseSchema);
  });

  test.each(['server', 'server_address', 'zone', 'place'])('/matrix of %s', async (rows) => {
    await ask(`/matrix?rows=${rows}&${WINDOW}&top=20&zone=de,root&step=1h`, seriesResponseSchema);
  });

  test('measured sources', async () => {
    await ask(
      '/map?level=country&from=2026-02-05T00:00:00Z&to=2026-02-20T00:00:00Z&source=public-resolvers-2026',
      mapResponseSchema,
    );
    await ask(
      '/failures?group_by=kind&from=2017-06-22T00:00:00Z&to=2017-07-11T00:00:00Z&source=atlas-2017',
      seriesResponseSchema,
    );
  });
});

describe('problems of measurements', () => {
  test.each([
    [`/failures?from=2026-05-05T00:00:00Z&to=2026-05-12T00:00:00Z&step=5m`, 422],
    [`/failures?from=2026-05-05T00:00:00Z&to=2026-05-06T00:00:00Z&step=1m`, 400],
    [`/failures?group_by=zone&${WINDOW}&source=atlas-2017`, 400],
    [`/map?level=country&${WINDOW}&zone=nosuchzone`, 404],
    [`/map?level=country&${WINDOW}&source=nosuchsource`, 404],
    [`/map?level=country&${WINDOW}&source=incident-archive`, 404],
  ])('%s is %i', async (path, status) => {
    const response = await app.request(`/api/v1${path}`);
    const json: unknown = await response.json();
    expect(response.status).toBe(status);
    expect(parse(problemSchema, json)).toEqual(json);
  });
});

describe('paging of /breakdown', () => {
  test('walks through every row exactly once', async () => {
    const bodies = await allPages(app, `/api/v1/breakdown?by=zone&${WINDOW}&limit=400`);
    const pages = bodies.map((body) => parse(breakdownResponseSchema, body));
    const keys = pages.flatMap(({ data }) => data.map(({ key }) => key));
    const total = pages[0]?.total_rows ?? -1;
    expect(pages).toHaveLength(4);
    expect(keys).toHaveLength(total);
    expect(new Set(keys).size).toBe(total);
  });
});

describe('caching of measurements', () => {
  const cacheControl = async (path: string): Promise<string | null> =>
    (await app.request(`/api/v1${path}`)).headers.get('cache-control');

  test('settled, pinned and open windows', async () => {
    expect(await cacheControl(`/map?level=country&${WINDOW}`)).toContain('max-age=86400');
    expect(await cacheControl(`/map?level=country&${WINDOW}&rev=${store.manifest.revision}`)).toContain('immutable');
    expect(await cacheControl('/map?level=country&from=2026-05-09T00:00:00Z&to=2026-05-11T00:00:00Z')).toContain(
      'max-age=15,',
    );
  });

  test('a second answer is the first one, whatever the order of the parameters', async () => {
    const first = await app.request(`/api/v1/map?level=country&${WINDOW}&zone=de`);
    const second = await app.request(`/api/v1/map?zone=de&${WINDOW}&level=country`);
    expect(second.headers.get('etag')).toBe(first.headers.get('etag'));
    expect(await second.text()).toBe(await first.text());
  });
});
