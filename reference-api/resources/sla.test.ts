import { readFileSync } from 'node:fs';
import type { Hono } from 'hono';
import { array, nullable, object, parse, string, type GenericSchema } from 'valibot';
import { beforeAll, describe, expect, test } from 'vitest';
import { problemSchema } from '#contract/validators/problem.ts';
import { seriesResponseSchema } from '#contract/validators/series.ts';
import { slaBurnSchema, slaPageSchema } from '#contract/validators/sla.ts';
import { createApp } from '#reference-api/app.ts';
import { allPages, SAMPLE_NOW_S, smallStore } from '#reference-api/sample-app.ts';
import type { Store } from '#reference-api/store/store.ts';
import { THRESHOLDS } from './meta-thresholds.ts';

let store: Store;
let app: Hono;
beforeAll(async () => {
  store = await smallStore();
  app = createApp(store, { nowS: () => SAMPLE_NOW_S, quota: { requests: 1e6, windowS: 60 } });
});

/** The checked body; nothing in it may be outside the contract. */
async function ask<Output>(path: string, schema: GenericSchema<unknown, Output>): Promise<Output> {
  const response = await app.request(`/api/v1${path}`);
  const json: unknown = await response.json();
  expect([path, response.status, response.status === 200 ? '' : json]).toEqual([path, 200, '']);
  const output = parse(schema, json);
  expect(output).toEqual(json);
  return output;
}

const seconds = (iso: string): number => Date.parse(iso) / 1000;
const lines = (path: string): string[] => readFileSync(`reference-api/data/${path}`, 'utf8').trim().split('\n');

const tldFile = object({ tld: string(), type: string(), created: nullable(string()), delegated: nullable(string()) });
/** Names of the TLDs of some of IANA's types that were delegated on some day before `before`. */
function tldsOf(types: readonly string[], before: string): string[] {
  const all = parse(array(tldFile), JSON.parse(readFileSync('reference-api/data/tld/tlds.json', 'utf8')));
  return all
    .filter(({ type, created, delegated }) => types.includes(type) && (delegated ?? created ?? '') < before)
    .map(({ tld }) => tld);
}

describe('/sla', () => {
  test('generic and country-code TLDs of a month are those of the files; the latter and four without an agreement are not bound', async () => {
    const generic = tldsOf(['generic', 'sponsored', 'generic-restricted'], '2026-06-01');
    const removed = lines('tld/historic.csv')
      .slice(1)
      .filter((line) => (line.split(',')[1] ?? '') >= '2026-05-01');
    const countries = tldsOf(['country-code'], '2026-06-01');
    const { verdicts = [] } = await ask('/sla?profile=icann_ra_spec10&period=2026-05', slaPageSchema);
    const subjects = verdicts.filter(({ parameter }) => parameter === null);
    const all = subjects.reduce((sum, count) => sum + count.subjects, 0);
    expect(subjects.find(({ verdict }) => verdict === 'not_applicable')?.subjects).toBe(countries.length + 4);
    expect(all).toBe(generic.length + removed.length + countries.length);
  });

  test('thresholds are those of the registry agreement and of RSSAC047', () => {
    const levels = THRESHOLDS.filter(({ profile }) => profile !== 'rssac047_rss').map(
      ({ parameter, operator, value, unit }) => `${parameter} ${operator} ${value} ${unit}`,
    );
    expect(levels).toEqual([
      'dns_service_downtime_min <= 0 min',
      'name_server_downtime_min <= 432 min',
      'udp_rtt_ms <= 500 ms',
      'tcp_rtt_ms <= 1500 ms',
      'dns_update_time_s <= 3600 s',
      'emergency_dns_s <= 14400 s',
      'emergency_dnssec_s <= 14400 s',
      'availability_udp4 >= 96 percent',
      'availability_udp6 >= 96 percent',
      'availability_tcp4 >= 96 percent',
      'availability_tcp6 >= 96 percent',
      'latency_udp_median_ms <= 250 ms',
      'latency_tcp_median_ms <= 500 ms',
      'correctness == 100 percent',
      'publication_latency_median_min <= 65 min',
    ]);
  });

  test('the worst come first, and pages hold every row once', async () => {
    const bodies = await allPages(app, '/api/v1/sla?profile=icann_ra_spec10&period=2026-05&limit=200');
    const pages = bodies.map((body) => parse(slaPageSchema, body));
    const rows = pages.flatMap(({ data }) => data);
    expect(rows).toHaveLength(pages[0]?.total ?? -1);
    expect(new Set(rows.map(({ subject, parameter }) => `${subject.id} ${parameter}`)).size).toBe(rows.length);
    expect(rows.slice(0, 4).map(({ subject }) => subject.type)).toEqual(['system', 'system', 'system', 'system']);
    expect(rows[4]?.subject.id).toBe('de');
    const de = rows.find(({ subject, parameter }) => subject.id === 'de' && parameter === 'emergency_dnssec_s');
    expect(de).toMatchObject({ verdict: 'not_applicable', reason: 'not_bound', basis: 'simulated' });
    expect(de?.value).toBeGreaterThan(7200);
  });

  test('nothing passes in a month that is not complete, nor with too little of it judged', async () => {
    for (const period of ['2026-05', '2026-08', '2021-10']) {
      const { verdicts = [] } = await ask(`/sla?profile=icann_ra_spec10&period=${period}`, slaPageSchema);
      expect(verdicts.filter(({ verdict }) => verdict === 'pass')).toEqual([]);
    }
  });

  test('a downtime is a breach however little was judged', async () => {
    const { data } = await ask('/sla?profile=icann_ra_spec10&period=2021-10&zone=club', slaPageSchema);
    const row = data.find(({ parameter }) => parameter === 'dns_service_downtime_min');
    expect(row).toMatchObject({ verdict: 'fail', reason: null, period_complete: true });
    expect(row?.coverage).toBeLessThan(0.95);
  });

  test('before there was an agreement nobody was bound', async () => {
    const { verdicts = [] } = await ask('/sla?profile=icann_ra_spec10&period=2011-01', slaPageSchema);
    expect(new Set(verdicts.map(({ verdict }) => verdict))).toEqual(new Set(['not_applicable']));
    const { data } = await ask('/sla?profile=rssac047_rsi&period=2015-11', slaPageSchema);
    expect(new Set(data.map(({ reason }) => reason))).toEqual(new Set(['not_in_force']));
  });

  test('availability of a letter is counted from the rows of the store; what is not measured is never judged', async () => {
    const { data, total } = await ask('/sla?profile=rssac047_rsi&period=2026-05&limit=200', slaPageSchema);
    expect(total).toBe(13 * 8);
    const server = store.reference.serverById.get('a.root-servers.net')?.ix ?? -1;
    const of = `"zone" = 0 AND server = ${server} AND ip_version = 4 AND transport = 0`;
    const rows = await store.connection.runAndReadAll(`SELECT country, n::INTEGER FROM design WHERE ${of}`);
    const from = seconds('2026-05-01T00:00:00Z');
    const to = seconds('2026-05-11T00:00:00Z');
    let measured = 0;
    for (const [country, n] of rows.getRows()) {
      const silent = store.manifest.gaps
        .filter((gap) => gap.country === Number(country))
        .reduce((sum, gap) => sum + Math.max(0, Math.min(gap.to, to) - Math.max(gap.from, from)), 0);
      measured += (Number(n) * (to - from - silent)) / 3600;
    }
    // Kinds that are no want of availability: filtered, IDN, bogus, stale, late, wrong.
    const failed = await store.connection.runAndReadAll(
      `SELECT coalesce(sum(n), 0)::INTEGER FROM fact WHERE ${of} AND t >= ${from} AND t < ${to} AND kind NOT IN (3, 4, 5, 11, 12, 13)`,
    );
    const row = data.find(
      ({ subject, parameter }) => subject.id === 'a.root-servers.net' && parameter === 'availability_udp4',
    );
    expect(row?.measured).toBe(measured);
    expect(row?.value).toBeCloseTo(100 * (1 - Number(failed.value(0, 0)) / measured), 9);
    expect(row).toMatchObject({ verdict: 'inconclusive' });
    for (const parameter of ['latency_udp_median_ms', 'correctness', 'publication_latency_median_min']) {
      const own = data.filter((one) => one.parameter === parameter);
      expect(own).toHaveLength(13);
      expect(own.every(({ verdict, value }) => verdict === 'no_data' && value === null)).toBe(true);
    }
    const system = await ask('/sla?profile=rssac047_rss&period=2026-05', slaPageSchema);
    expect(new Set(system.data.map(({ verdict }) => verdict))).toEqual(new Set(['no_data']));
  });
});

describe('/sla/burn', () => {
  test('the DNSSEC downtime of .de on 5 May 2026 is that of the rows of the store, and does not bind .de', async () => {
    const zone = store.reference.zoneById.get('de')?.ix ?? -1;
    const burn = await ask('/sla/burn?zone=de&service=dnssec&at=2026-05-06T12:00:00Z', slaBurnSchema);
    const shares = store.reference.countries.map(({ validatingShare }) => validatingShare);
    const design = await store.connection.runAndReadAll(
      `SELECT country::INTEGER, slot::INTEGER, n::INTEGER FROM design WHERE "zone" = ${zone}`,
    );
    const bogus = await store.connection.runAndReadAll(
      `SELECT t::INTEGER, sum(n)::INTEGER FROM fact WHERE "zone" = ${zone} AND kind = 5 GROUP BY t`,
    );
    const failedAt = new Map(bogus.getRows().map(([t, n]) => [Number(t), Number(n)]));
    const width = 900;
    let down = 0;
    // Kept in five minutes around the incident.
    for (let t = seconds('2026-05-04T00:00:00Z'); t < seconds('2026-05-06T12:00:00Z'); t += width) {
      let validating = 0;
      for (const [country, slot, n] of design.getRows()) {
        const sentS = t - (t % 3600) + Number(slot) * 300;
        const isSilent = store.manifest.gaps.some(
          (gap) => gap.country === Number(country) && sentS >= gap.from && sentS < gap.to,
        );
        if (sentS >= t && sentS < t + width && !isSilent) validating += Number(n) * (shares[Number(country)] ?? 0);
      }
      const failed = [0, 300, 600].reduce((sum, after) => sum + (failedAt.get(t + after) ?? 0), 0);
      if (failed >= 0.51 * validating) down += width;
    }
    expect(down).toBeGreaterThan(7200);
    expect(burn).toMatchObject({
      consumed_s: down,
      threshold_s: 14_400,
      verdict: 'not_applicable',
      basis: 'simulated',
      incidents: ['2026-05-05-de-dnssec'],
    });
  });

  test('the DNS downtime of .club on 7 October 2021 is that of /failures', async () => {
    const at = '2021-10-07T18:00:00Z';
    const burn = await ask(`/sla/burn?zone=club&service=dns&at=${at}&step=15m`, slaBurnSchema);
    const step = { 300: '5m', 900: '15m', 3600: '1h' }[burn.resolution_s ?? 0];
    const width = burn.resolution_s ?? 0;
    const { series } = await ask(
      `/failures?zone=club&group_by=kind&from=2021-10-07T06:00:00Z&to=${at}&step=${step}`,
      seriesResponseSchema,
    );
    const counted = ['timeout', 'network', 'servfail', 'nxdomain_unexpected', 'refused', 'malformed', 'other_rcode'];
    const measured = series[0]?.values.measured ?? [];
    const downBuckets = measured.filter((queries, i) => {
      const failed = series
        .filter(({ key }) => counted.includes(String(key.kind)))
        .reduce((sum, { values }) => sum + (values.failed?.[i] ?? 0), 0);
      return queries !== null && queries >= 20 && failed >= 0.51 * queries;
    });
    expect(downBuckets.length * width).toBe(burn.consumed_s);
    expect(burn.consumed_s).toBeGreaterThan(3600);
    const { downtime_s: down, consumed_s: rolling, points } = burn.series;
    expect([down.length, rolling.length, points]).toEqual([672, 672, 672]);
    expect(rolling.at(-1)).toBe(burn.consumed_s);
    expect(down.reduce<number>((sum, value) => sum + (value ?? 0), 0)).toBe(burn.consumed_s);
  });

  test('where nothing was judged nothing is said: neither zero nor a verdict', async () => {
    const burn = await ask('/sla/burn?zone=club&service=dns&at=2024-06-01T00:00:00Z', slaBurnSchema);
    expect(burn).toMatchObject({ consumed_s: null, measured_s: 0, verdict: 'no_data', resolution_s: null });
    expect(new Set(burn.series.downtime_s)).toEqual(new Set([null]));
    expect(new Set(burn.series.consumed_s)).toEqual(new Set([null]));
  });

  test.each([
    ['/sla/burn?zone=club&service=dns', 400],
    ['/sla/burn?zone=club&service=dot&at=2026-05-06T12:00:00Z', 400],
    ['/sla/burn?zone=club&service=dns&at=2026-05-06T12:00:00', 400],
    ['/sla/burn?zone=club&service=dns&at=2027-05-06T12:00:00Z', 400],
    ['/sla/burn?zone=clubb&service=dns&at=2026-05-06T12:00:00Z', 404],
    ['/sla/burn?zone=club&service=dns&at=2026-05-06T12:00:00Z&rev=old', 410],
    ['/sla?profile=icann_ra_spec10&period=2026-13', 400],
    ['/sla?profile=nothing&period=2026-05', 400],
    ['/sla?profile=icann_ra_spec10&period=2026-05&limit=201', 400],
    ['/sla?profile=icann_ra_spec10&period=2026-05&server=no.such.server', 404],
  ])('%s is %i', async (path, status) => {
    const response = await app.request(`/api/v1${path}`);
    const json: unknown = await response.json();
    expect(response.status).toBe(status);
    expect(parse(problemSchema, json)).toEqual(json);
  });
});
