import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { beforeAll, describe, expect, test } from 'vitest';
import { sharedFatePageSchema } from '#contract/validators/shared-fate.ts';
import { problemSchema } from '#contract/validators/problem.ts';
import { parseCsv } from '#reference-api/reference/csv.ts';
import { allPages, sampleApp } from '#reference-api/sample-app.ts';

type App = Awaited<ReturnType<typeof sampleApp>>;
let app: App;
beforeAll(async () => {
  app = await sampleApp();
});

async function ask(query: string): Promise<v.InferOutput<typeof sharedFatePageSchema>> {
  const response = await app.request(`/api/v1/shared-fate?${query}`);
  expect(response.status).toBe(200);
  return v.parse(sharedFatePageSchema, await response.json());
}

async function refusal(query: string): Promise<v.InferOutput<typeof problemSchema> & { status: number }> {
  const response = await app.request(`/api/v1/shared-fate?${query}`);
  return v.parse(problemSchema, await response.json());
}

/** All pages of an answer: the rows, and the members. */
async function whole(query: string): Promise<Pick<v.InferOutput<typeof sharedFatePageSchema>, 'data' | 'members'>> {
  const pages = (await allPages(app, `/api/v1/shared-fate?${query}`)).map((page) =>
    v.parse(sharedFatePageSchema, page),
  );
  return { data: pages.flatMap(({ data }) => data), members: pages.flatMap(({ members = [] }) => members) };
}

/** The same from the files, read and counted by other code. */
function recounted() {
  const files = 'reference-api/data';
  const { zones, glue } = v.parse(
    v.object({
      zones: v.record(v.string(), v.object({ ns: v.array(v.string()) })),
      glue: v.record(v.string(), v.array(v.string())),
    }),
    JSON.parse(readFileSync(`${files}/rootzone/delegations.json`, 'utf8')),
  );
  const asOf = new Map<string, string>();
  for (const row of parseCsv(readFileSync(`${files}/tld/name-servers-asn.csv`, 'utf8'))) {
    asOf.set(row['ip'] ?? '', row['asn'] ?? '');
  }
  /** Networks of a host; an empty text is an unknown one. */
  const networks = (host: string): Set<string> => new Set((glue[host] ?? []).map((ip) => asOf.get(ip) ?? ''));
  return { zones: Object.entries(zones).map(([zone, { ns }]) => ({ zone, ns })), networks };
}

describe('recounted from the files', () => {
  const { zones, networks } = recounted();
  const touched = new Map<string, number>();
  for (const { ns } of zones) {
    for (const as of new Set(ns.flatMap((host) => [...networks(host)]))) touched.set(as, (touched.get(as) ?? 0) + 1);
  }
  touched.delete('');
  const lost = (ns: readonly string[], as: string): number =>
    ns.filter((host) => [...networks(host)].every((one) => one === as)).length;

  test('zones of the largest AS, how many lose half or more with it, and how many lose all', async () => {
    const [as = '', count = 0] = [...touched].toSorted((a, b) => b[1] - a[1])[0] ?? [];
    const { data } = await ask('by=as&limit=1');
    expect(data[0]).toMatchObject({
      key: as,
      zones: count,
      zones_half_lost: zones.filter(({ ns }) => lost(ns, as) * 2 >= ns.length).length,
      zones_without_server: zones.filter(({ ns }) => lost(ns, as) === ns.length).length,
    });
    expect(data[0]).toMatchObject({ key: '12041', label: 'AS12041 AS-AFILIAS1', zones: 481, zones_half_lost: 476 });
    expect(data[0]?.zones_without_server).toBe(1);
  });

  test('every AS touches the zones that the files say', async () => {
    const { data } = await whole('by=as&min_zones=1&limit=200');
    expect(new Map(data.map((row) => [row.key, row.zones]))).toEqual(touched);
    for (const row of data.slice(0, 40)) {
      expect(row.zones_without_server, row.key).toBe(zones.filter(({ ns }) => lost(ns, row.key) === ns.length).length);
    }
  });

  test('zones with one network only, and zones with an address of unknown network', async () => {
    const { depth, zones: all, zones_unknown } = await ask('by=as&limit=1');
    const sets = zones.map(({ ns }) => new Set(ns.flatMap((host) => [...networks(host)])));
    expect(all).toBe(zones.length);
    expect(depth?.find(({ keys }) => keys === 1)?.zones).toBe(
      sets.filter((set) => [...set].filter((as) => as !== '').length === 1).length,
    );
    expect(zones_unknown).toBe(sets.filter((set) => set.has('')).length);
    expect(depth?.reduce((sum, row) => sum + row.zones, 0)).toBe(all);
  });

  test('what the ten largest networks do together', async () => {
    const { data } = await ask('by=as&limit=10');
    const ten = new Set<string>();
    for (const { key, together } of data) {
      ten.add(key);
      expect(together).toEqual({
        zones: zones.filter(({ ns }) => ns.some((host) => [...networks(host)].some((as) => ten.has(as)))).length,
        zones_without_server: zones.filter(({ ns }) =>
          ns.every((host) => [...networks(host)].every((as) => ten.has(as))),
        ).length,
      });
    }
    expect(data[1]?.together).toEqual({ zones: 481, zones_without_server: 471 });
    expect(data[9]?.together).toEqual({ zones: 1160, zones_without_server: 904 });
  });

  test('zones of the name server that most zones share', async () => {
    const hosts = new Map<string, number>();
    for (const host of zones.flatMap(({ ns }) => ns)) hosts.set(host, (hosts.get(host) ?? 0) + 1);
    const most = Math.max(...hosts.values());
    const { data, total } = await ask('by=server&limit=1');
    expect(data[0]).toMatchObject({ key: 'ns01.trs-dns.com', zones: most, zones_without_server: 0, servers: 1 });
    expect(total).toBe([...hosts.values()].filter((count) => count >= 2).length);
  });

  test('each member keeps the name servers that the files say, and names its other networks', async () => {
    const { members } = await whole('by=as&key=42&limit=100');
    const expected = zones.filter(({ ns }) => ns.some((host) => networks(host).has('42')));
    expect(members).toHaveLength(expected.length);
    for (const { zone, ns } of expected) {
      const member = members?.find((one) => one.zone === zone);
      expect(member, zone).toMatchObject({ servers_total: ns.length, servers_left: ns.length - lost(ns, '42') });
      const others = new Set(ns.flatMap((host) => [...networks(host)]).filter((as) => as !== '42' && as !== ''));
      expect(new Set(member?.other_keys), zone).toEqual(others);
    }
  });
});

describe('the answer', () => {
  test.each(['as', 'server', 'operator'])(
    'by=%s: most dependent zones first, none below min_zones, the total of all',
    async (by) => {
      const { data } = await whole(`by=${by}&limit=50`);
      const zones = data.map((row) => row.zones);
      expect(zones).toEqual(zones.toSorted((a, b) => b - a));
      expect(Math.min(...zones)).toBe(2);
      expect((await ask(`by=${by}&limit=1`)).total).toBe(data.length);
      for (const row of data) {
        expect(row.zones_without_server).toBeLessThanOrEqual(row.zones_half_lost ?? 0);
        expect(row.zones_half_lost).toBeLessThanOrEqual(row.zones);
      }
      expect(data.every(({ together }, i) => (together?.zones ?? 0) >= (data[i - 1]?.together?.zones ?? 0))).toBe(true);
    },
  );

  test('with a key: its row alone, and its zones with the fewest name servers left first', async () => {
    const page = await ask('by=as&key=12041&limit=500');
    expect(page).toMatchObject({ by: 'as', key: '12041', total: 481, as_of: '2026-08-22T17:50:00Z' });
    expect(page.data).toHaveLength(1);
    expect(page.data[0]).not.toHaveProperty('together');
    expect(page.members).toHaveLength(481);
    const left = page.members?.map((member) => member.servers_left) ?? [];
    expect(left).toEqual(left.toSorted((a, b) => a - b));
    expect(page.members?.filter((member) => member.servers_left === 0)).toHaveLength(
      page.data[0]?.zones_without_server ?? -1,
    );
    expect(page.sources).toEqual([{ id: 'name-server-networks', name: 'Name server networks', basis: 'documented' }]);
  });

  test('an address of unknown network is not lost with a network', async () => {
    const page = await ask('by=as&key=35285&limit=500');
    const ir = page.members?.find(({ zone }) => zone === 'ir');
    expect(ir?.servers_unknown).toBeGreaterThan(0);
    expect(ir?.servers_left).toBeGreaterThanOrEqual(ir?.servers_unknown ?? 0);
    expect((await whole('by=as&min_zones=1&limit=500')).data.map(({ key }) => key)).not.toContain('');
  });

  test('filters narrow the zones that are counted', async () => {
    const all = await ask('by=as&key=42');
    const countries = await ask('by=as&key=42&tld_type=cctld');
    const rest = await ask('by=as&key=42&tld_type=root,gtld,infrastructure,test');
    expect((countries.data[0]?.zones ?? 0) + (rest.data[0]?.zones ?? 0)).toBe(all.data[0]?.zones);
    expect(countries.zones).toBeLessThan(all.zones ?? 0);
    expect(await ask('by=as&key=42&zone=com')).toMatchObject({ zones: 1, members: [], total: 0 });
    expect((await ask('by=as&zone=ru,xn--p1ai&min_zones=1')).data.every(({ zones }) => zones <= 2)).toBe(true);
  });

  test('an operator of root letters is known by its name', async () => {
    const { data, members } = await ask('by=operator&key=Verisign%2C+Inc.');
    expect(data[0]).toMatchObject({ key: 'Verisign, Inc.', label: 'Verisign, Inc.', zones_without_server: 0 });
    expect(members?.map(({ zone }) => zone)).toContain('root');
  });
});

describe('refusals', () => {
  test.each([
    ['by=as&key=AS42', '42'],
    ['by=as&key=12042', '12041'],
    ['by=server&key=ns01.trs-dns.con', 'ns01.trs-dns.com'],
    ['by=operator&key=GOOGEL', 'GOOGLE'],
  ])('%s is unknown, %s is suggested', async (query, suggestion) => {
    const problem = await refusal(query);
    expect(problem).toMatchObject({ type: '/problems/unknown-key', status: 404 });
    expect(problem.errors?.[0]).toMatchObject({ parameter: 'key', detail: 'unknown key', suggestion });
  });

  test.each([
    ['', 'missing-parameter', 400],
    ['by=country', 'invalid-parameter', 400],
    ['by=as&min_zones=0', 'invalid-parameter', 400],
    ['by=as&key=', 'invalid-parameter', 400],
    ['by=as&zone=exmaple', 'unknown-zone', 404],
    ['by=as&cursor=nonsense', 'invalid-cursor', 400],
    ['by=as&sort=zones', 'unknown-parameter', 400],
  ])('%s: %s', async (query, type, status) => {
    expect(await refusal(query)).toMatchObject({ type: `/problems/${type}`, status });
  });
});
