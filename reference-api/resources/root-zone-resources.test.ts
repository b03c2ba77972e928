import { readFileSync } from 'node:fs';
import type { Hono } from 'hono';
import { parse, type GenericSchema } from 'valibot';
import { beforeAll, describe, expect, test } from 'vitest';
import { metaSchema } from '#contract/validators/meta.ts';
import { changePageSchema, propagationPageSchema, serialPageSchema } from '#contract/validators/root-zone.ts';
import { allPages, sampleApp } from '#reference-api/sample-app.ts';

let app: Hono;
beforeAll(async () => {
  app = await sampleApp();
});

const ALL = 'from=2023-11-04T00:00:00Z&to=2026-08-23T00:00:00Z';
const WHOLE = `${ALL}&limit=5000`;

/** The checked body; nothing in it may be outside the contract, so what the validator lets through equals what came. */
async function ask<Output>(path: string, schema: GenericSchema<unknown, Output>): Promise<Output> {
  const response = await app.request(`/api/v1${path}`);
  expect(response.status).toBe(200);
  const json: unknown = await response.json();
  const output = parse(schema, json);
  expect(output).toEqual(json);
  return output;
}

/** Rows of a recorded file, split by hand: this file shares no code with what it checks. */
function recorded(path: string): string[][] {
  const text = readFileSync(new URL(`../data/${path}`, import.meta.url), 'utf8');
  return text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
}

test('/meta offers the three resources, says how long their pages may be, and what the sources cover', async () => {
  const { resources, sources } = await ask('/meta', metaSchema);
  const offered = (name: string) => resources.find(({ resource }) => resource === name);
  expect(offered('serials')).toMatchObject({ default_source: 'root-zone', max_page: 5000 });
  expect(offered('changes')).toMatchObject({ sources: ['root-zone'], max_page: 5000 });
  expect(offered('propagation')).toMatchObject({ default_source: 'rssac002', sources: ['rssac002'] });
  expect(sources.find(({ id }) => id === 'root-zone')).toMatchObject({
    basis: 'documented',
    coverage: { from: '2023-11-04T00:00:00Z', to: '2026-08-22T18:00:00Z' },
  });
  expect(sources.find(({ id }) => id === 'rssac002')).toMatchObject({
    basis: 'measured',
    coverage: { from: '2013-10-01T00:00:00Z', to: '2026-06-16T00:00:00Z' },
  });
});

describe('/serials', () => {
  test('as many as the file has, newest first, with the same counts', async () => {
    const rows = recorded('rootzone/serials.csv');
    const { data, total, sources } = await ask(`/serials?${WHOLE}`, serialPageSchema);
    expect(total).toBe(rows.length);
    expect(data.map(({ serial, first_seen: at }) => [String(serial), at])).toEqual(
      rows.map(([serial, at]) => [serial, at]).toReversed(),
    );
    expect(data.map((row) => [row.tlds, row.signed_tlds])).toEqual(
      rows.map(([, , tlds, signed]) => [Number(tlds), Number(signed)]).toReversed(),
    );
    expect(data.every((row) => row.first_seen_precision_s === 600)).toBe(true);
    expect(sources).toEqual([{ id: 'root-zone', name: 'Root zone history', basis: 'documented' }]);
  });

  test('the longest time between two serials', async () => {
    const { data } = await ask(`/serials?${WHOLE}`, serialPageSchema);
    const longest = (times: readonly number[]): number =>
      Math.max(...times.slice(1).map((at, i) => at - (times[i] ?? at)));
    const own = longest(data.map((row) => Date.parse(row.first_seen)).toReversed());
    expect(own).toBe(longest(recorded('rootzone/serials.csv').map(([, at]) => Date.parse(at ?? ''))));
    expect(own / 3_600_000).toBeCloseTo(20.33, 2);
  });

  test('pages walk through every serial exactly once, and the window is half-open', async () => {
    const pages = await allPages(app, `/api/v1/serials?${ALL}&limit=1000`);
    const serials = pages.flatMap((body) => parse(serialPageSchema, body).data.map(({ serial }) => serial));
    expect(pages).toHaveLength(3);
    expect(new Set(serials).size).toBe(2576);
    const one = await ask('/serials?from=2026-08-22T05:40:00Z&to=2026-08-22T17:50:00Z', serialPageSchema);
    expect(one.data.map(({ serial }) => serial)).toEqual([2026082200]);
    expect(await ask('/serials?from=1999-01-01T00:00:00Z&to=2000-01-01T00:00:00Z', serialPageSchema)).toMatchObject({
      data: [],
      total: 0,
    });
  });

  test('each says how many rows of /changes it has', async () => {
    const { data } = await ask(`/serials?${WHOLE}`, serialPageSchema);
    const { total } = await ask(`/changes?${ALL}&limit=1`, changePageSchema);
    expect(data.reduce((sum, { changes }) => sum + (changes ?? 0), 0)).toBe(total);
  });
});

describe('/changes', () => {
  test.each(['added', 'removed', 'ns', 'ds', 'dnskey'])('as many %s as the file has', async (change) => {
    const rows = recorded('rootzone/changes.csv').filter(([, , , type]) => type === change);
    const { data, total } = await ask(`/changes?${WHOLE}&change=${change}`, changePageSchema);
    expect(total).toBe(rows.length);
    expect(new Set(data.map((row) => `${row.serial} ${row.zone}`))).toEqual(
      new Set(rows.map(([serial, , name]) => `${serial} ${name}`)),
    );
    expect(data.reduce((sum, { detail }) => sum + detail.added.length, 0)).toBe(
      rows.reduce((sum, row) => sum + (row[5] ?? '').split(' ').filter((item) => item !== '').length, 0),
    );
  });

  test('glue is one row per serial and zone, and loses no address', async () => {
    const rows = recorded('rootzone/changes.csv').filter(([, , , type]) => type === 'glue');
    const { data, total } = await ask(`/changes?${WHOLE}&change=glue`, changePageSchema);
    const zone = (host: string): string =>
      host.endsWith('.root-servers.net') ? 'root' : (host.split('.').at(-1) ?? '');
    expect(total).toBe(new Set(rows.map(([serial, , host]) => `${serial} ${zone(host ?? '')}`)).size);
    const addresses = rows.flatMap((row) => (row[5] ?? '').split(' ')).filter((item) => item !== '');
    expect(data.flatMap(({ detail }) => detail.added.map((record) => record.split(' ')[2])).toSorted()).toEqual(
      addresses.toSorted(),
    );
  });

  test('records are in presentation format, as far as they are kept', async () => {
    const { data } = await ask(`/changes?${WHOLE}&zone=root`, changePageSchema);
    expect(data.find(({ serial, change }) => serial === 2023112702 && change === 'glue')).toEqual({
      serial: 2023112702,
      previous_serial: 2023112701,
      seen_at: '2023-11-27T20:40:00Z',
      zone: 'root',
      change: 'glue',
      detail: {
        summary: '2 addresses added, 2 removed',
        removed: ['b.root-servers.net. A 199.9.14.201', 'b.root-servers.net. AAAA 2001:500:200::b'],
        added: ['b.root-servers.net. A 170.247.170.2', 'b.root-servers.net. AAAA 2801:1b8:10::b'],
      },
    });
    expect(data.find(({ serial }) => serial === 2025011100)?.detail).toEqual({
      summary: '1 key of the root added, 1 removed',
      removed: ['256 3 8 AwEAAc0SunbH…'],
      added: ['257 3 8 AwEAAa96jeuk…'],
    });
    const ru = await ask(`/changes?${WHOLE}&zone=ru&change=ds`, changePageSchema);
    expect(ru.data[0]?.detail).toEqual({
      summary: 'DS 51575 replaced by DS 26734',
      removed: ['51575 8'],
      added: ['26734 8'],
    });
  });

  test('signing is told from a new key: the zones that are signed add up to the signed TLDs of the serials', async () => {
    const { data } = await ask(`/changes?${WHOLE}`, changePageSchema);
    const said = (words: string): Set<string> =>
      new Set(data.filter(({ detail }) => detail.summary.startsWith(words)).map((row) => `${row.serial} ${row.zone}`));
    const signed = said('Signed:');
    const unsigned = said('No longer signed:');
    expect(signed).toContain('2024052401 bw');
    expect(unsigned).toContain('2024051102 ad');
    const rows = recorded('rootzone/serials.csv');
    const gone = new Set(data.filter(({ change }) => change === 'removed').map(({ zone }) => zone));
    for (const [i, [serial, , , after]] of rows.entries()) {
      const before = rows[i - 1]?.[3];
      const touched = data.filter((row) => String(row.serial) === serial);
      // Of zones that have left the root zone since, the sets of DS records are not known.
      if (before === undefined || touched.some(({ zone }) => gone.has(zone))) continue;
      const counted = touched.reduce((sum, { zone, change }) => {
        if (change === 'added') return sum + 1;
        return (
          sum +
          Number(signed.has(`${serial} ${zone}`) && change === 'ds') -
          Number(unsigned.has(`${serial} ${zone}`) && change === 'ds')
        );
      }, 0);
      expect(counted, serial).toBe(Number(after) - Number(before));
    }
  });

  test('the two TLDs that were added, with the name servers they came with', async () => {
    const { data } = await ask(`/changes?${WHOLE}&change=added`, changePageSchema);
    expect(data.map(({ zone, detail }) => [zone, detail.summary])).toEqual([
      ['web', 'Delegated to 4 name servers'],
      ['merck', 'Delegated to 3 name servers'],
    ]);
    expect(data[1]?.detail.added).toEqual(['ns1.dns.business.', 'ns2us.dns.business.', 'nsp.netnod.se.']);
  });
});

describe('/propagation', () => {
  test('every value of the file, under its letter and serial', async () => {
    const rows = recorded('rssac002/load-time.csv').filter(([, , , , status]) => status === 'reported');
    const { data } = await ask(`/propagation?${ALL}&limit=500`, propagationPageSchema);
    const reported = data.filter(({ observations }) => observations > 0);
    expect(new Set(reported.map((row) => `${row.server[0]} ${row.serial} ${row.latency_p95_s}`))).toEqual(
      new Set(rows.map(([, letter, serial, seconds]) => `${letter} ${serial} ${seconds}`)),
    );
    expect(reported.every((row) => row.latency_median_s === null && row.not_reported === undefined)).toBe(true);
    const slowest = rows.toSorted((a, b) => Number(b[3]) - Number(a[3]))[0];
    const own = reported.toSorted((a, b) => (b.latency_p95_s ?? 0) - (a.latency_p95_s ?? 0))[0];
    expect([own?.server, own?.serial, own?.latency_p95_s]).toEqual(['f.root-servers.net', 2024052100, 21718]);
    expect([slowest?.[1], slowest?.[2], slowest?.[3]]).toEqual(['f', '2024052100', '21718']);
  });

  test('a letter that did not report has a row for each serial of the day that says why', async () => {
    const { data } = await ask('/propagation?from=2026-06-15T00:00:00Z&to=2026-06-16T00:00:00Z', propagationPageSchema);
    expect(data).toHaveLength(13 * 3);
    const silent = data.filter(({ observations }) => observations === 0);
    const expected = recorded('rssac002/load-time.csv').filter(
      (row) => row[0] === '2026-06-15' && row[4] === 'no_file',
    );
    expect([...new Set(silent.map(({ server }) => server[0]))].toSorted()).toEqual(expected.map((row) => row[1]));
    expect(silent).toHaveLength(3 * expected.length);
    expect(silent.every((row) => row.not_reported === 'no_file' && row.latency_p95_s === null)).toBe(true);
  });

  test('C-root in May 2024: one value on the 17th, none from the 19th to the 22nd', async () => {
    const { data } = await ask(
      '/propagation?from=2024-05-17T00:00:00Z&to=2024-05-25T00:00:00Z&server=c.root-servers.net&limit=500',
      propagationPageSchema,
    );
    const on = (day: string) =>
      data
        .filter(({ published_at: at }) => at === `2024-05-${day}T00:00:00Z`)
        .map((row) => row.latency_p95_s ?? row.not_reported);
    expect(on('17')).toEqual(['no_value', 'no_value', 27]);
    expect(on('18')).toEqual([26, 116]);
    expect(on('19')).toEqual(['no_file', 'no_file']);
    expect(on('21')).toEqual(['no_serials', 'no_serials', 'no_serials']);
    expect(on('22')).toEqual(['no_file', 'no_file', 'no_file']);
    expect(on('24')).toEqual([0, 0]);
  });
});

describe('what is refused', () => {
  test.each([
    ['/serials?from=2024-01-01T00:00:00Z', 400, 'missing-parameter'],
    [`/serials?${ALL}&limit=5001`, 400, 'invalid-parameter'],
    [`/propagation?${ALL}&limit=501`, 400, 'invalid-parameter'],
    [`/serials?${ALL}&zone=de`, 400, 'unknown-parameter'],
    ['/changes?from=2024-01-01&to=2024-02-01', 400, 'invalid-parameter'],
    ['/changes?from=2024-02-01T00:00:00Z&to=2024-01-01T00:00:00Z', 400, 'invalid-window'],
    [`/changes?${ALL}&change=mx`, 400, 'invalid-parameter'],
    [`/changes?${ALL}&zone=rus`, 404, 'unknown-zone'],
    [`/changes?${ALL}&cursor=x`, 400, 'invalid-cursor'],
    [`/changes?${ALL}&rev=r1`, 410, 'revision-gone'],
    [`/propagation?${ALL}&server=n.root-servers.net`, 404, 'unknown-server'],
    [`/propagation?${ALL}&source=root-zone`, 404, 'unknown-source'],
    [`/propagation?${ALL}&place=cc:DE`, 400, 'incompatible-parameters'],
  ])('%s is %i %s', async (path, status, type) => {
    const response = await app.request(`/api/v1${path}`);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ type: `/problems/${type}` });
  });

  test('an unknown zone or server comes with the nearest one', async () => {
    const response = await app.request(`/api/v1/changes?${ALL}&zone=merk`);
    expect(await response.json()).toMatchObject({ errors: [{ parameter: 'zone', suggestion: 'merck' }] });
  });
});
