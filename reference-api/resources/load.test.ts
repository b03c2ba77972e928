import { readFileSync } from 'node:fs';
import type { Hono } from 'hono';
import { parse } from 'valibot';
import { beforeAll, describe, expect, test } from 'vitest';
import { metaSchema } from '#contract/validators/meta.ts';
import { problemSchema } from '#contract/validators/problem.ts';
import { seriesResponseSchema } from '#contract/validators/series.ts';
import { sampleApp } from '#reference-api/sample-app.ts';

let app: Hono;
beforeAll(async () => {
  app = await sampleApp();
});

/** The checked body; nothing in it may be outside the contract. */
async function ask(query: string) {
  const response = await app.request(`/api/v1/load?${query}`);
  const json: unknown = await response.json();
  expect([query, response.status, response.status === 200 ? '' : json]).toEqual([query, 200, '']);
  const output = parse(seriesResponseSchema, json);
  expect(output).toEqual(json);
  return output;
}

const day = (date: string, days = 1): string => {
  const from = Date.parse(`${date}T00:00:00Z`);
  return `from=${date}T00:00:00Z&to=${new Date(from + days * 86_400_000).toISOString().slice(0, 19)}Z`;
};
const host = (letter: string): string => `${letter}.root-servers.net`;

/** Straight from the recorded files, by code that shares nothing with the server's. */
const lines = (file: string): string[][] =>
  readFileSync(`reference-api/data/rssac002/${file}`, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
const total = (cells: readonly string[]): number => cells.reduce((sum, cell) => sum + Number(cell), 0);

/** All that the letters reported between two days, asked for in stretches that fit the limits. */
async function record(from: string, to: string) {
  const answers = [];
  for (let start = Date.parse(from); start < Date.parse(to); start += 1500 * 86_400_000) {
    const end = Math.min(Date.parse(to), start + 1500 * 86_400_000);
    const [a, b] = [start, end].map((ms) => new Date(ms).toISOString().slice(0, 19));
    answers.push(await ask(`from=${a}Z&to=${b}Z&step=1d&group_by=server`));
  }
  return answers;
}

describe('figures of /load, counted again from the files', () => {
  test('queries of A-root on 2016-06-25, and its TCP among them', async () => {
    const row = lines('traffic-volume.csv').find(([date, letter]) => date === '2016-06-25' && letter === 'a') ?? [];
    const { series } = await ask(`${day('2016-06-25')}&group_by=server&server=${host('a')}`);
    expect(series[0]?.values.queries).toEqual([total(row.slice(2))]);
    expect(series[0]?.values.queries).toEqual([5_767_864_721]);
    const split = await ask(`${day('2016-06-25')}&group_by=transport,ip_version&server=${host('a')}`);
    const four = split.series.find(({ key }) => key.transport === 'tcp' && key.ip_version === 4);
    expect(four?.values.queries).toEqual([1_179_164_783]);
  });

  test('every letter-day of the record, and no other', async () => {
    const rows = lines('traffic-volume.csv');
    const given = new Map(rows.map(([date, letter, ...counts]) => [`${date}${letter}`, total(counts)]));
    expect(given.size).toBe(18_796);
    let zeros = 0;
    for (const { window, series } of await record('2013-10-01T00:00:00Z', '2026-06-16T00:00:00Z')) {
      for (const { key, values } of series) {
        for (const [i, count] of (values.queries ?? []).entries()) {
          const date = new Date(Date.parse(window.from) + i * 86_400_000).toISOString().slice(0, 10);
          const known = given.get(`${date}${String(key.server).slice(0, 1)}`);
          // A reported zero is a gap, and so is a day without a report.
          expect([date, key.server, count]).toEqual([
            date,
            key.server,
            known === undefined || known === 0 ? null : known,
          ]);
          if (known === 0) zeros += 1;
        }
      }
    }
    expect(zeros).toBe(4);
  });

  test('days to treat with care: 177 low ones stay, marked; four zeros are gaps', async () => {
    const flags = lines('traffic-volume-flags.csv');
    const count = (flag: string): number => flags.filter((cells) => cells[2] === flag).length;
    expect([count('low'), count('zero'), count('high')]).toEqual([177, 4, 20]);
    const answers = await record('2013-10-01T00:00:00Z', '2019-11-07T00:00:00Z');
    const runs = answers.flatMap(({ series }) => series.flatMap((one) => one.flags ?? []));
    const sum = (flag: string, reason: string | undefined): number =>
      runs.filter((run) => run.flag === flag && run.reason === reason).reduce((days, run) => days + run.count, 0);
    expect(sum('inconclusive', undefined)).toBe(177);
    expect(sum('source_gap', 'upstream_error')).toBe(4);
  });

  test('share of NXDOMAIN in the responses of all letters on 2026-06-15', async () => {
    const rows = lines('rcode-volume.csv').filter(([date]) => date === '2026-06-15');
    const all = total(rows.map((cells) => cells[3] ?? ''));
    const denied = total(rows.filter((cells) => cells[2] === '3').map((cells) => cells[3] ?? ''));
    const { series } = await ask(`${day('2026-06-15')}&group_by=rcode`);
    const responses = (rcode: number): number =>
      series.find(({ key }) => key.rcode === rcode)?.values.responses?.[0] ?? 0;
    const answered = series.reduce((sum, { values }) => sum + (values.responses?.[0] ?? 0), 0);
    expect([answered, responses(3)]).toEqual([all, denied]);
    expect((responses(3) / answered).toFixed(3)).toBe('0.574');
    expect(series.find(({ key }) => key.rcode === 3)?.label).toBe('NXDOMAIN');
  });

  test('answered share of C-root on 2015-11-30', async () => {
    const queries = total(
      (lines('traffic-volume.csv').find(([d, l]) => d === '2015-11-30' && l === 'c') ?? []).slice(2),
    );
    const responses = total(
      lines('rcode-volume.csv')
        .filter(([d, l]) => d === '2015-11-30' && l === 'c')
        .map((cells) => cells[3] ?? ''),
    );
    const { series } = await ask(`${day('2015-11-30')}&group_by=server&server=${host('c')}`);
    const values = series[0]?.values;
    expect([values?.queries?.[0], values?.responses?.[0]]).toEqual([queries, responses]);
    expect((responses / queries).toFixed(3)).toBe('0.338');
  });
});

describe('what is known of a day', () => {
  test('a letter that reported nothing is a gap, and G never did before 2026', async () => {
    const { series } = await ask(`${day('2019-11-06')}&group_by=server`);
    expect(series.map(({ label }) => label).join('')).toBe('ABCDEFGHIJKLM');
    expect(series[6]).toMatchObject({
      key: { server: host('g') },
      values: { queries: [null] },
      flags: [{ start: 0, count: 1, flag: 'source_gap', reason: 'no_data' }],
    });
  });

  test('a sum over letters says when some of them did not report', async () => {
    const { series } = await ask(day('2019-11-06'));
    expect(series).toHaveLength(1);
    expect(series[0]).toMatchObject({ key: {}, flags: [{ flag: 'inconclusive', reason: 'no_data' }] });
  });

  test('parts of a letter add up to it: transports, IP versions, RCODEs', async () => {
    const query = `${day('2026-06-15')}&server=${host('a')}`;
    const sum = async (groupBy: string, metric: string): Promise<number> =>
      (await ask(`${query}&group_by=${groupBy}`)).series.reduce((all, one) => all + (one.values[metric]?.[0] ?? 0), 0);
    for (const groupBy of ['server', 'transport', 'ip_version', 'source', 'transport,ip_version']) {
      expect(await sum(groupBy, 'queries')).toBe(11_181_508_927);
      expect(await sum(groupBy, 'responses')).toBe(10_896_893_471);
    }
    expect(await sum('rcode', 'responses')).toBe(10_896_893_471);
    expect(await sum('ip_version', 'unique_sources')).toBe(await sum('server', 'unique_sources'));
  });

  test('thirteen letters by RCODE are one answer', async () => {
    const { series } = await ask(`${day('2026-06-15')}&group_by=server,rcode`);
    expect(new Set(series.map(({ key }) => key.server)).size).toBe(13);
    expect(series.length).toBeGreaterThan(100);
  });
});

describe('what /load refuses', () => {
  test.each([
    ['step=1h', 400, 'invalid-parameter'],
    ['group_by=tld_type', 400, 'invalid-parameter'],
    ['group_by=transport,rcode', 400, 'incompatible-parameters'],
    ['server=z.root-servers.net', 404, 'unknown-server'],
    ['source=reconstruction', 404, 'unknown-source'],
    ['zone=root', 400, 'unknown-parameter'],
  ])('%s is %i %s', async (query, status, type) => {
    const response = await app.request(`/api/v1/load?${day('2016-06-25')}&${query}`);
    expect(response.status).toBe(status);
    const json: unknown = await response.json();
    expect(parse(problemSchema, json)).toMatchObject({ type: `/problems/${type}` });
  });

  test('the whole record at once is too many points, and three years by carrier and letter too many cells', async () => {
    const whole = await app.request('/api/v1/load?from=2013-10-01T00:00:00Z&to=2019-11-07T00:00:00Z&group_by=server');
    expect(await whole.json()).toMatchObject({ type: '/problems/too-many-points', limit: 1500 });
    const wide = await app.request(
      '/api/v1/load?from=2016-01-01T00:00:00Z&to=2019-01-01T00:00:00Z&group_by=server,transport&step=1d',
    );
    expect(await wide.json()).toMatchObject({ type: '/problems/too-many-cells', limit: 20_000, requested: 28_496 });
  });
});

test('/meta offers it with its windows and limits', async () => {
  const meta = parse(metaSchema, await (await app.request('/api/v1/meta')).json());
  const source = meta.sources.find(({ id }) => id === 'rssac002');
  expect(source).toMatchObject({ basis: 'measured', coverage: { native_step: '1d' } });
  expect(source?.windows).toHaveLength(3);
  expect(meta.limits.max_load_groups).toBe(400);
});
