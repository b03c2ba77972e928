import type { Hono } from 'hono';
import { array, object, parse, string, type GenericSchema } from 'valibot';
import { beforeAll, describe, expect, test } from 'vitest';
import { metaSchema } from '#contract/validators/meta.ts';
import { placePageSchema } from '#contract/validators/place.ts';
import { searchResponseSchema } from '#contract/validators/search.ts';
import { sitePageSchema } from '#contract/validators/site.ts';
import { allPages, sampleApp, SAMPLE_REVISION } from '#reference-api/sample-app.ts';

let app: Hono;
beforeAll(async () => {
  app = await sampleApp();
});

/** The checked body; nothing in it may be outside the contract, so what the validator lets through equals what came. */
async function ask<Output>(path: string, schema: GenericSchema<unknown, Output>): Promise<Output> {
  const response = await app.request(`/api/v1${path}`);
  expect(response.status).toBe(200);
  const json: unknown = await response.json();
  const output = parse(schema, json);
  expect(output).toEqual(json);
  return output;
}

const idRows = object({ data: array(object({ id: string() })) });

/** All rows of a paged answer, following `next`, and the number of pages. */
async function walk(path: string): Promise<{ ids: string[]; pages: number }> {
  const bodies = await allPages(app, `/api/v1${path}`);
  return { ids: bodies.flatMap((body) => parse(idRows, body).data.map(({ id }) => id)), pages: bodies.length };
}

describe('/meta', () => {
  test('lists what is offered, and every source a resource names', async () => {
    const meta = await ask('/meta', metaSchema);
    expect(meta.resources.map(({ resource }) => resource)).toEqual([
      'zones',
      'places',

      'search',
      'failures',
      'breakdown',
      'matrix',
      'map',
      'incidents',
      'incidents/summary',
      'sites',
      'serials',
      'changes',
      'propagation',
      'shared-fate',
      'load',
      'sla',
      'sla/burn',
    ]);
    const ids = meta.sources.map(({ id }) => id);
    for (const { sources, default_source: own } of meta.resources) {
      for (const id of [...sources, ...(own === null ? [] : [own])]) expect(ids).toContain(id);
    }
    expect(meta.revision).toBe(SAMPLE_REVISION);
    expect(meta.kinds).toHaveLength(16);
    expect(meta.thresholds).toHaveLength(23);
  });

  test('steps are kept where the eras and the daily sources are', async () => {
    const { steps } = await ask('/meta', metaSchema);
    expect(steps.map(({ step }) => step)).toEqual(['5m', '15m', '1h', '6h', '1d']);
    expect(steps[0]).toEqual({
      step: '5m',
      retained_from: '2015-11-29T00:00:00Z',
      windows: [{ from: '2015-11-29T00:00:00Z', to: '2015-12-02T00:00:00Z' }],
    });
    expect(steps[2]?.windows).toHaveLength(2);
    expect(steps[4]?.windows).toEqual([
      { from: '2015-11-29T00:00:00Z', to: '2015-12-02T00:00:00Z' },
      { from: '2017-06-22T00:00:00Z', to: '2017-07-11T00:00:00Z' },
      { from: '2024-01-01T00:00:00Z', to: '2026-08-22T00:00:00Z' },
    ]);
  });

  test('every featured window belongs to an incident in it', async () => {
    const { featured = [], default_window: opening } = await ask('/meta', metaSchema);
    expect(featured).toHaveLength(6);
    expect(opening).toEqual({ from: '2026-05-05T18:00:00Z', to: '2026-05-06T00:00:00Z' });
    for (const { incident, from, to, zone } of featured) {
      const response = await app.request(`/api/v1/incidents?from=${from}&to=${to}&zone=${zone}`);
      expect(await response.text()).toContain(`"id":"${incident}"`);
    }
  });
});

describe('/openapi.json', () => {
  test('is the contract', async () => {
    const response = await app.request('/api/v1/openapi.json');
    expect(await response.json()).toMatchObject({
      openapi: '3.1.0',
      paths: { '/map': { get: { operationId: 'getMap' } } },
    });
  });
});

describe('/places', () => {
  test('regions and countries, each once; the unknown place is none', async () => {
    const { ids } = await walk('/places?limit=100');
    expect(ids.filter((id) => id.startsWith('m49:'))).toHaveLength(5);
    expect(ids.filter((id) => id.startsWith('cc:'))).toHaveLength(250);
    expect(new Set(ids).size).toBe(255);
    expect(ids).not.toContain('cc:ZZ');
  });

  test('a region has the vantage points of its countries', async () => {
    const { data } = await ask('/places?limit=500', placePageSchema);
    for (const region of data.filter(({ level }) => level === 'region')) {
      const inside = data.filter(({ parent }) => parent === region.id);
      expect(region.vantage_points).toBe(inside.reduce((sum, { vantage_points: points }) => sum + (points ?? 0), 0));
    }
  });

  test('found without accents, at one level', async () => {
    const { data } = await ask('/places?level=country&q=turkiye', placePageSchema);
    expect(data.map(({ id }) => id)).toEqual(['cc:TR']);
  });
});

describe('/sites', () => {
  test('pages walk through every site exactly once, former ones too', async () => {
    const { ids, pages } = await walk('/sites?limit=500');
    expect(pages).toBe(4);
    expect(ids).toHaveLength(1531);
    expect(new Set(ids).size).toBe(1531);
  });

  test('of one server', async () => {
    const { data, total } = await ask('/sites?server=c.root-servers.net&limit=500', sitePageSchema);
    expect(total).toBe(13);
    expect(data.every(({ server, type }) => server === 'c.root-servers.net' && type === 'global')).toBe(true);
  });

  test('a former site says since when it is closed; a placeholder date is not known', async () => {
    const { data } = await ask('/sites?server=k.root-servers.net&limit=500', sitePageSchema);
    expect(data.filter(({ active_to: end }) => end !== null)).toHaveLength(13);
    expect(data.find(({ id }) => id === 'k.root-servers.net/1018')).toMatchObject({
      town: 'Karlsruhe',
      active_from: null,
      active_to: '2024-11-23T00:00:00Z',
    });
  });

  test.each([
    ['place=cc:DE', ({ country }: { country: string }) => country === 'DE'],
    ['place=cc:DE,cc:FR', ({ country }: { country: string }) => country === 'DE' || country === 'FR'],
  ])('%s: where the site is', async (query, holds) => {
    const { data } = await ask(`/sites?${query}&limit=500`, sitePageSchema);
    expect(data.length).toBeGreaterThan(20);
    expect(data.every(holds)).toBe(true);
  });

  test('the regions share out the world', async () => {
    const totals = await Promise.all(
      ['m49:002', 'm49:009', 'm49:019', 'm49:142', 'm49:150', 'world'].map(
        async (place) => (await ask(`/sites?place=${place}&limit=1`, sitePageSchema)).total ?? 0,
      ),
    );
    expect(totals.slice(0, 5).reduce((sum, total) => sum + total, 0)).toBe(1531);
    expect(totals[5]).toBe(1531);
  });

  test('of a name server without recorded sites: none, which the page says with its source', async () => {
    expect(await ask('/sites?server=1.ns.ph', sitePageSchema)).toMatchObject({ data: [], total: 0 });
  });

  test.each([
    ['place=as:3320', 400, 'incompatible-parameters'],
    ['server=n.root-servers.net', 404, 'unknown-server'],
    ['place=cc:QQ', 404, 'unknown-place'],
    ['zone=root', 400, 'unknown-parameter'],
  ])('%s is %i %s', async (query, status, type) => {
    const response = await app.request(`/api/v1/sites?${query}`);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ type: `/problems/${type}` });
  });
});

describe('/search', () => {
  test.each([
    ['de', 'zone', 'de'],
    ['.de', 'zone', 'de'],
    ['.', 'zone', 'root'],
    ['рф', 'zone', 'xn--p1ai'],
    ['XN--P1AI', 'zone', 'xn--p1ai'],
    ['germany', 'place', 'cc:DE'],
    ['k.root', 'server', 'k.root-servers.net'],
    ['key collision', 'incident', '2024-01-30-ru-dnssec'],
    ['denic', 'zone', 'de'],
  ])('%s finds %s %s first', async (q, type, id) => {
    const { data } = await ask(`/search?q=${encodeURIComponent(q)}`, searchResponseSchema);
    expect(data[0]).toMatchObject({ type, id });
  });

  test('types and limit', async () => {
    const { data } = await ask('/search?q=a&types=place,incident&limit=7', searchResponseSchema);
    expect(data).toHaveLength(7);
    expect(data.every(({ type }) => type === 'place' || type === 'incident')).toBe(true);
  });

  test('prefix matches come before inner ones, best first', async () => {
    const { data } = await ask('/search?q=land&limit=50', searchResponseSchema);
    const scores = data.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    const inner = data.findIndex(({ label }) => label === 'Finland');
    const prefixed = data.flatMap(({ label }, i) => (/^\.?land/i.test(label) ? [i] : []));
    expect(prefixed.length).toBeGreaterThan(1);
    expect(Math.max(...prefixed)).toBeLessThan(inner);
  });

  test('says what it looked for, also when there is nothing', async () => {
    expect(await ask('/search?q=qqqqq', searchResponseSchema)).toEqual({ q: 'qqqqq', data: [] });
    expect(await ask('/search?q=%20', searchResponseSchema)).toEqual({ q: ' ', data: [] });
  });
});
