import { beforeAll, describe, expect, it } from 'vitest';
import { loadReferenceData } from '#reference-api/reference/reference-data.ts';
import type { ReferenceData } from '#reference-api/reference/reference-data.ts';
import { PARAMETERS } from './parameters.ts';
import { buildScheme, queriesByCountry, SLOTS } from './scheme.ts';
import type { DesignRow, Scheme, Tuple } from './scheme.ts';

const DATA_DIR = new URL('../data', import.meta.url).pathname;

describe('the sampling scheme', () => {
  let reference: ReferenceData;
  let scheme: Scheme;
  beforeAll(() => {
    reference = loadReferenceData(DATA_DIR);
    scheme = buildScheme(reference, PARAMETERS);
  });
  const tupleOf = ({ tuple }: DesignRow): Tuple => {
    const found = scheme.tuples[tuple];
    if (found === undefined) throw new Error(`no tuple ${tuple}`);
    return found;
  };
  const queriesWhere = (test: (tuple: Tuple, row: DesignRow) => boolean): number =>
    scheme.rows.reduce((sum, row) => sum + (test(tupleOf(row), row) ? row.n : 0), 0);
  const all = (): number => queriesWhere(() => true);
  const zoneIx = (id: string): number => reference.zoneById.get(id)?.ix ?? -1;

  const share = (id: string): number => queriesWhere(({ zone }) => zone === zoneIx(id)) / all();

  it('sends 80 to 90 thousand queries an hour', () => {
    expect(all()).toBeGreaterThan(80_000);
    expect(all()).toBeLessThan(90_000);
  });

  it('asks only countries with vantage points, and more where there are more', () => {
    const counts = queriesByCountry(scheme);
    for (const { ix, vantagePoints } of reference.countries) expect((counts[ix] ?? 0) > 0).toBe(vantagePoints > 0);
    const of = (id: string): number => counts[reference.countryById.get(id)?.ix ?? -1] ?? 0;
    expect(of('cc:DE')).toBeGreaterThan(of('cc:SE'));
    // The root of the vantage points, and some for the country's own TLD.
    expect(of('cc:US') / of('cc:AU')).toBeGreaterThan(Math.sqrt(1029 / 128) * 0.75);
    expect(of('cc:US') / of('cc:AU')).toBeLessThan(Math.sqrt(1029 / 128) * 1.25);
  });

  it('asks every delegated zone at least ten times, from as many countries, and no historic one', () => {
    for (const { serverIxs, activeTo } of reference.zones) {
      if (activeTo !== null) expect(serverIxs).toEqual([]);
    }
    const zones = new Map<number, { queries: number; countries: Set<number> }>();
    for (const row of scheme.rows) {
      const { zone, country } = tupleOf(row);
      const seen = zones.get(zone) ?? { queries: 0, countries: new Set() };
      seen.countries.add(country);
      zones.set(zone, { ...seen, queries: seen.queries + row.n });
    }
    expect(zones.size).toBe(reference.zones.filter(({ serverIxs }) => serverIxs.length > 0).length);
    for (const { queries, countries } of zones.values()) {
      expect(queries).toBeGreaterThanOrEqual(10);
      expect(countries.size).toBeGreaterThanOrEqual(9);
    }
  });

  it('asks most for what is asked most: shares of the root, .de and .ru', () => {
    expect(share('root')).toBeCloseTo(0.04, 2);
    expect(share('de')).toBeCloseTo(0.03, 2);
    expect(share('ru')).toBeCloseTo(0.025, 2);
    expect(share('com')).toBeGreaterThan(0.1);
  });

  it('asks for a country code at home too', () => {
    const bd = reference.countryById.get('cc:BD')?.ix;
    expect(queriesWhere(({ zone, country }) => zone === zoneIx('bd') && country === bd)).toBeGreaterThanOrEqual(12);
  });

  it('asks only servers of the zone, over address families they have', () => {
    const wrong = scheme.tuples.filter(
      ({ zone, server, ipVersion }) =>
        reference.zones[zone]?.serverIxs.includes(server) !== true ||
        reference.servers[server]?.addresses.some((address) => address.ipVersion === ipVersion) !== true,
    );
    expect(wrong).toEqual([]);
    expect(scheme.tuples.some(({ ipVersion }) => ipVersion === 6)).toBe(true);
  });

  it('spreads slots, transports and servers evenly, also within a big zone', () => {
    const tcp = queriesWhere(({ transport }) => transport === 1) / all();
    expect(tcp).toBeCloseTo(PARAMETERS.scheme.tcpShare, 2);
    for (const zone of ['de', 'ru', 'root']) {
      const ix = zoneIx(zone);
      const ofZone = queriesWhere((tuple) => tuple.zone === ix);
      for (let slot = 0; slot < SLOTS; slot += 1) {
        const inSlot = queriesWhere((tuple, row) => tuple.zone === ix && row.slot === slot);
        expect(inSlot / (ofZone / SLOTS)).toBeGreaterThan(0.9);
        expect(inSlot / (ofZone / SLOTS)).toBeLessThan(1.1);
      }
      const servers = reference.zones[ix]?.serverIxs ?? [];
      for (const server of servers) {
        const share = queriesWhere((tuple) => tuple.zone === ix && tuple.server === server) / ofZone;
        expect(share * servers.length).toBeGreaterThan(0.9);
        expect(share * servers.length).toBeLessThan(1.1);
      }
    }
  });

  it('has every tuple and slot once, in order', () => {
    const keys = scheme.rows.map((row) => {
      const { zone, country, server, ipVersion, transport } = tupleOf(row);
      return [zone, country, server, ipVersion, transport, row.slot]
        .map((part) => String(part).padStart(5, '0'))
        .join();
    });
    expect(keys).toEqual(keys.toSorted());
    expect(new Set(keys).size).toBe(keys.length);
    expect(scheme.rows.every(({ n }) => n > 0)).toBe(true);
  });
});
