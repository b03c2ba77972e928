import type { Hono } from 'hono';
import { parse } from 'valibot';
import { beforeAll, describe, expect, test } from 'vitest';
import type { IncidentDetail, IncidentStatus } from '#contract/wire.ts';
import { incidentSummarySchema } from '#contract/validators/incident-summary.ts';
import { incidentDetailSchema, incidentPageSchema } from '#contract/validators/incident.ts';
import { allPages, sampleApp } from '#reference-api/sample-app.ts';
import { loadReferenceData } from '#reference-api/reference/reference-data.ts';
import { overlaps } from './incident-filter.ts';
import { countIncidents } from './incident-summary.ts';

const reference = loadReferenceData('reference-api/data');

let app: Hono;
beforeAll(async () => {
  app = await sampleApp();
});

async function json(path: string): Promise<unknown> {
  const response = await app.request(`/api/v1${path}`);
  expect(response.status).toBe(200);
  return response.json();
}

async function list(query: string) {
  const body = await json(`/incidents?limit=200&${query}`);
  const page = parse(incidentPageSchema, body);
  expect(page).toEqual(body);
  return page;
}

const idsOf = async (query: string): Promise<string[]> => (await list(query)).data.map(({ id }) => id);

async function summary(query: string) {
  const body = await json(`/incidents/summary?${query}`);
  const read = parse(incidentSummarySchema, body);
  expect(read).toEqual(body);
  return read;
}

/** A made-up incident of the given times. */
function made(startedAt: string, endedAt: string | null, status: IncidentStatus): IncidentDetail {
  const [incident] = reference.incidents;
  if (incident === undefined) throw new Error('the archive is empty');
  const ended = endedAt === null ? null : ('minute' as const);
  return { ...incident, status, started_at: startedAt, ended_at: endedAt, ended_precision: ended, duration_s: null };
}

describe('overlap', () => {
  const S = (hour: number): number => Date.UTC(2026, 0, 1, hour) / 1000;
  const at = (hour: number): string => new Date(S(hour) * 1000).toISOString().replace('.000', '');
  test.each([
    ['ends inside', made(at(1), at(5), 'resolved'), 4, 8, true],
    ['ends at from', made(at(1), at(4), 'resolved'), 4, 8, false],
    ['starts at to', made(at(8), at(9), 'resolved'), 4, 8, false],
    ['starts just before to', made(at(7), at(9), 'resolved'), 4, 8, true],
    ['lasts beyond both', made(at(1), at(20), 'resolved'), 4, 8, true],
    ['an instant at from', made(at(4), at(4), 'resolved'), 4, 8, true],
    ['still open', made(at(1), null, 'confirmed'), 4, 8, true],
    ['over without an end, began before', made(at(1), null, 'resolved'), 4, 8, false],
    ['over without an end, began inside', made(at(5), null, 'resolved'), 4, 8, true],
    ['a false alarm that began before', made(at(1), null, 'false_positive'), 4, 8, false],
  ])('%s', (_name, incident, from, to, expected) => {
    expect(overlaps(incident, S(from), S(to))).toBe(expected);
  });

  test('open ends of the window', () => {
    expect(overlaps(made(at(1), at(5), 'resolved'), undefined, S(1))).toBe(false);
    expect(overlaps(made(at(1), at(5), 'resolved'), undefined, S(2))).toBe(true);
    expect(overlaps(made(at(1), at(5), 'resolved'), S(5), undefined)).toBe(false);
    expect(overlaps(made(at(1), at(5), 'resolved'), S(4), undefined)).toBe(true);
  });
});

describe('/incidents', () => {
  test('without a window the whole archive, newest first, each once over all pages', async () => {
    const { data, total } = await list('');
    expect(total).toBe(reference.incidents.length);
    const starts = data.map(({ started_at: start }) => start);
    expect(starts).toEqual(starts.toSorted().toReversed());
    const bodies = await allPages(app, '/api/v1/incidents?limit=25');
    const ids = bodies.flatMap((body) => parse(incidentPageSchema, body).data.map(({ id }) => id));
    expect(bodies).toHaveLength(Math.ceil(reference.incidents.length / 25));
    expect(ids).toEqual(data.map(({ id }) => id));
    expect(new Set(ids).size).toBe(reference.incidents.length);
  });

  test('the evening of .de', async () => {
    expect(await idsOf('from=2026-05-05T18:00:00Z&to=2026-05-06T00:00:00Z')).toEqual(['2026-05-05-de-dnssec']);
  });

  test.each([
    ['zone=ru', ['2024-01-30-ru-dnssec']],
    ['zone=ru,xn--p1ai&from=2024-01-30T00:00:00Z', ['2024-01-30-ru-dnssec', '2024-01-30-xn--p1ai-dnssec']],
    ['q=Cyrillic%20ministry', ['2024-01-30-ru-dnssec', '2024-01-30-xn--p1ai-dnssec']],
    ['q=%D1%80%D1%84', ['2024-01-30-xn--p1ai-dnssec']],
    ['q=zoom.us', ['2025-04-16-zoom-serverhold']],
    ['q=denic%20rollover', ['2026-05-05-de-dnssec']],
    ['cause=cable_cut', []],
    ['zone_kind=resolver&kind=stale_zone', ['2023-10-04-cloudflare-1111-zonemd']],
    ['server=a.root-servers.net&kind=timeout', ['2015-11-30-root-servers-flood']],
    ['status=confirmed', []],
  ])('%s', async (query, expected) => {
    expect((await idsOf(query)).toSorted()).toEqual(expected.toSorted());
  });

  test('values of one filter are alternatives, different filters all apply', async () => {
    const [ddos, flood] = [await idsOf('cause=ddos'), await idsOf('cause=iot_botnet')];
    expect((await idsOf('cause=ddos,iot_botnet')).toSorted()).toEqual([...ddos, ...flood].toSorted());
    const both = await idsOf('cause=ddos&zone=root');
    expect(both.length).toBeGreaterThan(0);
    expect(both.every((id) => ddos.includes(id))).toBe(true);
  });

  test('a place meets what holds it and what it holds', async () => {
    const germany = await list('place=cc:DE');
    expect(
      germany.data.every(({ scope }) => scope.places.some((place) => ['cc:DE', 'm49:150', 'world'].includes(place))),
    ).toBe(true);
    const europe = await idsOf('place=m49:150');
    expect(germany.data.every(({ id }) => europe.includes(id))).toBe(true);
    expect(europe).toContain('2022-02-04-se-dnssec');
    expect(await idsOf('place=m49:019')).toContain('2023-04-04-mx-dnssec');
    expect(await idsOf('place=cc:DE')).not.toContain('2023-04-04-mx-dnssec');
    const anywhere = await list('place=world');
    expect(anywhere.data.every(({ scope }) => scope.places.length > 0)).toBe(true);
  });

  test('severity is a lower bound', async () => {
    const { data } = await list('severity_min=major');
    expect(new Set(data.map(({ severity }) => severity))).toEqual(new Set(['major', 'critical']));
  });

  test.each(['asc', 'desc'])('by duration %s, unknown last in either order', async (order) => {
    const { data } = await list(`sort=duration&order=${order}`);
    const known = data.flatMap(({ duration_s: duration }) => duration ?? []);
    expect(known).toEqual(known.toSorted((a, b) => (order === 'asc' ? a - b : b - a)));
    expect(data.slice(known.length).every(({ duration_s: duration }) => duration === null)).toBe(true);
    expect(known.length).toBeLessThan(data.length);
  });
});

describe('/incidents/{id}', () => {
  test('every incident has its page, in the shape of the contract', async () => {
    for (const { id } of reference.incidents) {
      const body = await json(`/incidents/${id}`);
      expect(parse(incidentDetailSchema, body)).toEqual(body);
    }
  });
});

describe('/incidents/summary', () => {
  test.each(['year', 'month', 'kind', 'cause', 'zone', 'place', 'zone_kind'])('by %s', async (by) => {
    const { data, total } = await summary(`by=${by}`);
    expect(total.incidents).toBe(reference.incidents.length);
    for (const row of [...data, total]) {
      expect(row.with_duration + row.coarse + row.without_end).toBe(row.incidents);
      expect(row.open).toBe(0);
    }
    expect(data.every(({ incidents }) => incidents > 0)).toBe(true);
    expect(new Set(data.map(({ key }) => key)).size).toBe(data.length);
    const order = data.map(({ key, incidents }) => (by === 'year' || by === 'month' ? key : -incidents));
    expect(order).toEqual(order.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
  });

  test('each incident is in one year, but in each of its kinds', async () => {
    const count = (rows: readonly { incidents: number }[]): number => rows.reduce((sum, row) => sum + row.incidents, 0);
    const years = await summary('by=year');
    expect(count(years.data)).toBe(years.total.incidents);
    const kinds = await summary('by=kind');
    expect(count(kinds.data)).toBeGreaterThan(kinds.total.incidents);
  });

  test('takes the window and the filters of the list, and says which window', async () => {
    const query = 'from=2024-01-01T00:00:00Z&to=2025-01-01T00:00:00Z&kind=dnssec_bogus';
    const { total, from, to } = await summary(`by=zone&${query}`);
    expect(total.incidents).toBe((await list(query)).total);
    expect([from, to]).toEqual(['2024-01-01T00:00:00Z', '2025-01-01T00:00:00Z']);
  });

  test('labels are words', async () => {
    const labels = (await Promise.all(['kind', 'zone', 'place', 'cause'].map((by) => summary(`by=${by}`)))).flatMap(
      ({ data }) => data,
    );
    const labelOf = (key: string): string | undefined => labels.find((row) => row.key === key)?.label;
    expect(['dnssec_bogus', 'xn--p1ai', 'world', 'cc:RU', 'ddos', 'root'].map(labelOf)).toEqual([
      'DNSSEC validation failure',
      '.рф',
      'Worldwide',
      'Russia',
      'DDoS',
      'Root',
    ]);
  });

  test('what is open and what is a false alarm', () => {
    const open = made('2026-01-01T00:00:00Z', null, 'confirmed');
    const over = made('2026-01-01T00:00:00Z', null, 'resolved');
    const coarse = made('2026-01-01T00:00:00Z', '2026-01-03T00:00:00Z', 'resolved');
    expect(countIncidents([open, over, coarse, { ...coarse, duration_s: 60 }])).toEqual({
      incidents: 4,
      documented_seconds: 60,
      with_duration: 1,
      coarse: 1,
      without_end: 2,
      open: 1,
    });
  });
});
