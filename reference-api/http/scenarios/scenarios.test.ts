import type { Hono } from 'hono';
import { parse, safeParse } from 'valibot';
import { beforeAll, describe, expect, test } from 'vitest';
import { breakdownResponseSchema } from '#contract/validators/breakdown.ts';
import { incidentPageSchema } from '#contract/validators/incident.ts';
import { incidentSummarySchema } from '#contract/validators/incident-summary.ts';
import { mapResponseSchema } from '#contract/validators/map.ts';
import { metaSchema } from '#contract/validators/meta.ts';
import { problemSchema } from '#contract/validators/problem.ts';
import { seriesResponseSchema } from '#contract/validators/series.ts';
import { slaBurnSchema, slaPageSchema } from '#contract/validators/sla.ts';
import { zonePageSchema } from '#contract/validators/zone.ts';
import { createApp } from '#reference-api/app.ts';
import { allPages, SAMPLE_NOW_S, smallStore } from '#reference-api/sample-app.ts';
import type { Store } from '#reference-api/store/store.ts';
import { SCENARIO_NAMES, type ScenarioName } from './scenario.ts';
import { slow } from './slow.ts';

let store: Store;
beforeAll(async () => {
  store = await smallStore();
});

const play = (scenario?: ScenarioName): Hono =>
  createApp(store, {
    nowS: () => SAMPLE_NOW_S,
    quota: { requests: 1e6, windowS: 60 },
    ...(scenario === undefined ? {} : { scenario }),
  });

const WINDOW = 'from=2026-05-05T18:00:00Z&to=2026-05-06T00:00:00Z';
const MAP = `/api/v1/map?level=country&${WINDOW}&compare=previous`;
const KINDS = `/api/v1/failures?group_by=kind&${WINDOW}`;
const ZONES = `/api/v1/breakdown?by=zone&${WINDOW}&compare=previous&spark=12&limit=500`;
const INCIDENTS = `/api/v1/incidents?${WINDOW}`;

async function bodyOf(app: Hono, path: string): Promise<unknown> {
  const response = await app.request(path);
  expect([path, response.status]).toEqual([path, 200]);
  return response.json();
}

describe('scenarios that keep to the contract', () => {
  test.each(['empty', 'partial', 'stale', 'huge'] as const)('%s', async (name) => {
    const app = play(name);
    for (const [path, schema] of [
      [MAP, mapResponseSchema],
      [KINDS, seriesResponseSchema],
      [`/api/v1/matrix?rows=place&${WINDOW}`, seriesResponseSchema],
      [ZONES, breakdownResponseSchema],
      [INCIDENTS, incidentPageSchema],
      ['/api/v1/incidents/summary?by=kind', incidentSummarySchema],
      ['/api/v1/sla?profile=icann_ra_spec10&period=2026-05', slaPageSchema],
      ['/api/v1/sla/burn?zone=de&service=dnssec&at=2026-05-06T12:00:00Z', slaBurnSchema],
      ['/api/v1/meta', metaSchema],
    ] as const) {
      const body = await bodyOf(app, path);
      expect(parse(schema, body)).toEqual(body);
    }
  });

  test('answers of trouble are not kept by browsers', async () => {
    expect((await play('empty').request(MAP)).headers.get('cache-control')).toBe('no-store');
  });
});

describe('empty', () => {
  test('nobody measured and nothing was reported', async () => {
    const app = play('empty');
    const map = parse(mapResponseSchema, await bodyOf(app, MAP));
    expect(map.data.length).toBeGreaterThan(200);
    expect(map.data.every(({ current }) => current.measured === 0 && current.failed === null)).toBe(true);
    const { series } = parse(seriesResponseSchema, await bodyOf(app, KINDS));
    expect(
      series
        .flatMap(({ values }) => [...(values.measured ?? []), ...(values.failed ?? [])])
        .every((value) => value === null),
    ).toBe(true);
    expect(parse(incidentPageSchema, await bodyOf(app, INCIDENTS))).toMatchObject({ data: [], total: 0 });
  });
});

describe('partial', () => {
  test('has every way of missing beside good data', async () => {
    const app = play('partial');
    const { data, total, warnings } = parse(mapResponseSchema, await bodyOf(app, MAP));
    const states = new Set(data.map(({ current }) => current.state));
    for (const state of ['ok', 'no_data', 'low_sample'] as const) expect(states).toContain(state);
    expect(data.some(({ current }) => (current.excluded ?? 0) > 0 && current.measured === 0)).toBe(true);
    expect(warnings?.map(({ code }) => code)).toContain('source_unavailable');
    const failed = data.reduce((sum, { current }) => sum + (current.failed ?? 0), 0);
    expect(total?.failed).toBeGreaterThanOrEqual(failed);
  });

  test('series have gaps, and the same in every kind', async () => {
    const { series } = parse(seriesResponseSchema, await bodyOf(play('partial'), KINDS));
    const flags = new Set(series.flatMap((one) => one.flags ?? []).map(({ flag }) => flag));
    for (const flag of ['source_gap', 'excluded', 'partial'] as const) expect(flags).toContain(flag);
    const gaps = series.map(({ values }) => JSON.stringify(values.measured?.map((value) => value === null)));
    expect(new Set(gaps).size).toBe(1);
    expect(gaps[0]).toContain('true');
  });

  test('the kinds of a row still add up to what failed', async () => {
    const { data } = parse(breakdownResponseSchema, await bodyOf(play('partial'), ZONES));
    for (const { current, kinds = [] } of data) {
      expect(kinds.reduce((sum, { failed }) => sum + failed, 0)).toBe(current.failed ?? 0);
    }
  });
});

describe('stale', () => {
  test('is nine hours behind everywhere, and says so', async () => {
    const app = play('stale');
    const healthy = parse(metaSchema, await bodyOf(play(), '/api/v1/meta'));
    const meta = parse(metaSchema, await bodyOf(app, '/api/v1/meta'));
    expect(Date.parse(healthy.complete_until) - Date.parse(meta.complete_until)).toBe(9 * 3_600_000);
    expect(meta.sources.filter(({ status }) => status === 'delayed').length).toBeGreaterThan(0);
    for (const { basis, coverage } of meta.sources)
      if (basis !== 'documented') expect(Date.parse(coverage.to)).toBeLessThanOrEqual(Date.parse(meta.complete_until));
    const map = parse(mapResponseSchema, await bodyOf(app, MAP));
    expect(map.warnings).toContainEqual({
      code: 'source_stale',
      detail: 'reconstruction is 9 hours behind',
      source: 'reconstruction',
    });
  });
});

describe('unavailable', () => {
  test('503 with Retry-After on measurements, all else is fine', async () => {
    const app = play('unavailable');
    for (const path of [MAP, KINDS, ZONES, `/api/v1/matrix?rows=place&${WINDOW}`]) {
      const response = await app.request(path);
      expect(response.status).toBe(503);
      expect(response.headers.get('retry-after')).toBe('30');
      const body: unknown = await response.json();
      expect(parse(problemSchema, body)).toEqual(body);
    }
    for (const path of ['/api/v1/meta', '/api/v1/zones', INCIDENTS]) expect((await app.request(path)).status).toBe(200);
  });
});

describe('rate-limited', () => {
  test('every second request for data, never the description of the API', async () => {
    const app = play('rate-limited');
    const statuses: number[] = [];
    for (const path of [MAP, '/api/v1/meta', KINDS, ZONES, '/api/v1/meta', INCIDENTS]) {
      const response = await app.request(path);
      statuses.push(response.status);
      if (response.status === 429) expect(response.headers.get('retry-after')).toBe('2');
    }
    expect(statuses).toEqual([200, 200, 429, 200, 200, 429]);
  });
});

describe('malformed', () => {
  test('cut off, another format, wrong types', async () => {
    const app = play('malformed');
    const cut = await app.request(MAP);
    expect(cut.headers.get('content-type')).toContain('application/json');
    await expect(cut.json()).rejects.toThrow(SyntaxError);
    const html = await app.request(KINDS);
    expect([html.status, html.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(safeParse(breakdownResponseSchema, await bodyOf(app, ZONES)).success).toBe(false);
    expect((await app.request('/api/v1/meta')).status).toBe(200);
  });
});

describe('huge', () => {
  test('ten thousand zones on twenty pages, counted up to 10^12, with labels of 63 letters', async () => {
    const pages = (await allPages(play('huge'), ZONES)).map((body) => parse(breakdownResponseSchema, body));
    expect(pages.map((page) => page.total_rows)).toEqual(Array.from({ length: 20 }, () => 10_000));
    const rows = pages.flatMap(({ data }) => data);
    const keys = rows.map(({ key }) => key);
    const largest = Math.max(...rows.map(({ current }) => current.measured ?? 0));
    expect(new Set(keys).size).toBe(10_000);
    expect(keys.every((key) => key.length === 63)).toBe(true);
    expect(largest).toBe(1e12);
  });

  test('the list of zones has those same ten thousand', async () => {
    const app = play('huge');
    const listed = (await allPages(app, '/api/v1/zones?limit=500')).map((body) => parse(zonePageSchema, body));
    const counted = (await allPages(app, ZONES)).map((body) => parse(breakdownResponseSchema, body));
    expect(listed[0]?.total).toBe(10_000);
    expect(listed.flatMap(({ data }) => data.map(({ id }) => id))).toEqual(
      counted.flatMap(({ data }) => data.map(({ key }) => key)),
    );
  });

  test('all counts stay exact', async () => {
    const { data } = parse(mapResponseSchema, await bodyOf(play('huge'), MAP));
    const sum = data.reduce((total, { current }) => total + (current.measured ?? 0), 0);
    expect(sum).toBeGreaterThan(1e11);
    expect(Number.isSafeInteger(sum)).toBe(true);
  });
});

describe('unknown-members', () => {
  test('passes the door with unknown members, and not without them', async () => {
    const app = play('unknown-members');
    const body = await bodyOf(app, ZONES);
    const page = parse(breakdownResponseSchema, body);
    expect(page).not.toEqual(body);
    expect(JSON.stringify(page)).toContain('"unknown"');
    expect(JSON.stringify(page)).not.toContain('x_later_field');
    for (const [path, schema] of [
      [MAP, mapResponseSchema],
      [KINDS, seriesResponseSchema],
      [INCIDENTS, incidentPageSchema],
      ['/api/v1/meta', metaSchema],
    ] as const) {
      expect(safeParse(schema, await bodyOf(app, path)).issues?.[0]).toBeUndefined();
    }
  });

  test('keeps its pages', async () => {
    const response = await play('unknown-members').request(`${ZONES.replace('limit=500', 'limit=100')}`);
    expect(response.headers.get('link')).toContain('rel="next"');
  });
});

describe('slow', () => {
  test('waits as long as it is told, then gives the right answer', async () => {
    const waited: number[] = [];
    const scenario = slow(1500, async (ms) => {
      waited.push(ms);
    });
    const params = { text: () => undefined, integer: () => undefined, list: () => [], has: () => false };
    const context = { store, nowS: SAMPLE_NOW_S, url: new URL('http://x/') };
    const answer = { kind: 'openapi', body: {} } as const;
    expect(await scenario({ kind: 'openapi', params, context, offset: 0 }, async () => answer)).toBe(answer);
    expect(waited).toEqual([1500]);
  });
});

test('every scenario refuses wrong requests as the healthy API does', async () => {
  for (const name of SCENARIO_NAMES) {
    if (name === 'slow') continue;
    const response = await play(name).request(`/api/v1/map?level=country&${WINDOW}&zones=de`);
    expect([name, response.status]).toEqual([name, 400]);
  }
});
