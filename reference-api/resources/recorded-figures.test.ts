import { readFileSync } from 'node:fs';
import type { Hono } from 'hono';
import { array, nullable, object, parse, record, string, type InferOutput } from 'valibot';
import { beforeAll, describe, expect, test } from 'vitest';
import { incidentPageSchema } from '#contract/validators/incident.ts';
import { metaSchema } from '#contract/validators/meta.ts';
import { zonePageSchema } from '#contract/validators/zone.ts';
import { allPages, sampleApp } from '#reference-api/sample-app.ts';

type Zone = InferOutput<typeof zonePageSchema>['data'][number];

/** Figures of the pages IDN and Data, counted in the recorded files by other means than those of the server. */

const text = (file: string): string => readFileSync(`reference-api/data/${file}`, 'utf8');
const csv = (file: string): readonly (readonly string[])[] =>
  text(file)
    .trim()
    .split('\n')
    .slice(1)
    // Fields with commas stand in quotes.
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, bare]) => quoted ?? bare ?? ''),
    );
const tlds = parse(
  array(object({ tld: string(), type: string(), script: string(), country: nullable(string()) })),
  JSON.parse(text('tld/tlds.json')),
);
const { zones: delegations, glue } = parse(
  object({
    zones: record(string(), object({ ns: array(string()), ds: array(string()) })),
    glue: record(string(), array(string())),
  }),
  JSON.parse(text('rootzone/delegations.json')),
);
const recordedIncidents = parse(
  array(object({ id: string(), kinds: array(string()), started_at: string() })),
  JSON.parse(text('incidents/incidents.json')),
);
const isIdn = ({ tld }: { tld: string }): boolean => tld.startsWith('xn--');

let app: Hono;
let listed: readonly Zone[];
const get = async (path: string): Promise<unknown> => (await app.request(`/api/v1${path}`)).json();
beforeAll(async () => {
  app = await sampleApp();
  const pages = await allPages(app, '/api/v1/zones?limit=500');
  listed = pages.flatMap((page) => parse(zonePageSchema, page).data);
});
const delegated = (): readonly Zone[] => listed.filter(({ active_to }) => active_to === null);

describe('IDN', () => {
  test('TLDs in scripts of their own, and the scripts', () => {
    const idn = delegated().filter(({ label_form }) => label_form === 'idn');
    expect(idn).toHaveLength(tlds.filter(isIdn).length);
    expect(new Set(idn.map(({ script }) => script))).toEqual(new Set(tlds.filter(isIdn).map(({ script }) => script)));
    expect(idn.length).toBe(151);
  });

  test('signed country-code TLDs, IDN and ASCII', () => {
    for (const form of ['idn', 'ascii'] as const) {
      const recorded = tlds.filter((tld) => tld.type === 'country-code' && isIdn(tld) === (form === 'idn'));
      const zones = delegated().filter(({ tld_type, label_form }) => tld_type === 'cctld' && label_form === form);
      expect(zones).toHaveLength(recorded.length);
      expect(zones.filter(({ dnssec }) => dnssec === 'signed')).toHaveLength(
        recorded.filter(({ tld }) => (delegations[tld]?.ds.length ?? 0) > 0).length,
      );
    }
  });

  test('countries with a TLD in their own script beside one in ASCII letters', () => {
    const pairs = (zones: readonly { country: string | null; idn: boolean }[]): number =>
      zones.filter(
        ({ country, idn }) => idn && country !== null && zones.some((other) => !other.idn && other.country === country),
      ).length;
    const recorded = tlds.map((tld) => ({ country: tld.country, idn: isIdn(tld) }));
    const answered = delegated().map(({ country, label_form }) => ({
      country: country ?? null,
      idn: label_form === 'idn',
    }));
    expect(pairs(answered)).toBe(pairs(recorded));
    expect(pairs(answered)).toBe(59);
  });

  test('networks of each TLD: different origins of the addresses of its name servers', () => {
    const header = text('tld/name-servers-asn.csv').split('\n')[0]?.split(',') ?? [];
    const [ip, asn] = [header.indexOf('ip'), header.indexOf('asn')];
    const asOf = new Map(csv('tld/name-servers-asn.csv').map((row) => [row[ip], row[asn]]));
    expect(asOf.size).toBeGreaterThan(1000);
    for (const zone of delegated().filter(({ id }) => id !== 'root')) {
      const addresses = delegations[zone.id]?.ns.flatMap((host) => glue[host] ?? []) ?? [];
      const known = new Set(addresses.flatMap((address) => asOf.get(address) || []));
      expect(zone.as_count, zone.id).toBe(known.size === 0 ? null : known.size);
    }
    // No longer in the root zone: nothing is known of its servers.
    const gone = listed.filter(({ active_to }) => active_to !== null);
    expect(gone.length).toBeGreaterThan(0);
    for (const { as_count: networks } of gone) expect(networks).toBeNull();
  });

  test('documented failures of software to handle internationalised names', async () => {
    const { data } = parse(incidentPageSchema, await get('/incidents?kind=idn_unsupported&limit=200'));
    expect(data.map(({ id }) => id).toSorted()).toEqual(
      recordedIncidents.flatMap(({ id, kinds }) => (kinds.includes('idn_unsupported') ? id : [])).toSorted(),
    );
    expect(data).toHaveLength(7);
  });
});

describe('Data', () => {
  test('coverage of the sources begins and ends where their files do', async () => {
    const meta = parse(metaSchema, await get('/meta'));
    const coverage = (id: string) => meta.sources.find((source) => source.id === id)?.coverage;
    const days = (file: string, column: number): readonly string[] =>
      csv(file)
        .flatMap((row) => row[column]?.slice(0, 10) ?? [])
        .toSorted();
    const dayAfter = (day: string): string =>
      new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
    for (const [id, file] of [
      ['atlas-2017', 'atlas2017/country-outcomes.csv'],
      ['public-resolvers-2026', 'resolvers2026/country-failure.csv'],
    ] as const) {
      const column =
        text(file)
          .split('\n')[0]
          ?.split(',')
          .findIndex((name) => /^(day|date|snapshot)/.test(name)) ?? -1;
      const found = days(file, column);
      expect(coverage(id)?.from.slice(0, 10), id).toBe(found[0]);
      expect(coverage(id)?.to.slice(0, 10), id).toBe(dayAfter(found.at(-1) ?? ''));
    }
    expect(coverage('incident-archive')?.from).toBe(recordedIncidents.map((one) => one.started_at).toSorted()[0]);
  });

  test('zones are the root, every TLD and those that are gone; kinds and thresholds are those of the contract', async () => {
    const meta = parse(metaSchema, await get('/meta'));
    const gone = csv('tld/historic.csv').filter(([tld]) => !tlds.some((present) => present.tld === tld)).length;
    expect(listed).toHaveLength(1 + tlds.length + gone);
    expect(meta.sources.find(({ id }) => id === 'root-zone')?.coverage.zones).toBe(1 + tlds.length + gone);
    const contract = readFileSync('contract/CONTRACT.md', 'utf8');
    const taxonomy = contract.slice(contract.indexOf('## 7. Failure kinds'), contract.indexOf('## 8. Metrics'));
    expect(meta.kinds.map(({ kind }) => kind)).toEqual(
      [...taxonomy.matchAll(/^\| `([a-z_]+)`/gm)].map((row) => row[1]),
    );
  });
});
