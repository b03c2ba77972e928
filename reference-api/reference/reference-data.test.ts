import { beforeAll, describe, expect, it } from 'vitest';
import { loadReferenceData } from './reference-data.ts';
import type { ReferenceData } from './reference-data.ts';

const DATA_DIR = new URL('../data', import.meta.url).pathname;

describe('the recorded files as reference data', () => {
  let reference: ReferenceData;
  beforeAll(() => {
    reference = loadReferenceData(DATA_DIR);
  });
  const zone = (id: string) => reference.zoneById.get(id);

  it('numbers the zones by id with the root first, historic zones included', () => {
    expect(reference.zones[0]?.id).toBe('root');
    expect(reference.zones.length).toBe(1 + 1438 + 22);
    const ids = reference.zones.slice(1).map(({ id }) => id);
    expect(ids).toEqual(ids.toSorted());
    expect(reference.zones.every(({ ix }, at) => ix === at)).toBe(true);
  });

  it('knows types, forms and dates of zones', () => {
    expect(zone('de')).toMatchObject({
      fqdn: 'de.',
      uLabel: null,
      tldType: 'cctld',
      country: 'DE',
      dnssec: 'signed',
      script: 'Latn',
    });
    expect(zone('xn--p1ai')).toMatchObject({ uLabel: 'рф', labelForm: 'idn', script: 'Cyrl', country: 'RU' });
    expect(zone('com')).toMatchObject({ tldType: 'gtld', country: null });
    expect(zone('arpa')?.tldType).toBe('infrastructure');
    expect(zone('root')).toMatchObject({ fqdn: '.', tldType: 'root', dnssec: 'signed', activeFrom: null });
    expect(zone('aaa')?.activeFrom).toBe(Date.UTC(2015, 7, 28) / 1000);
    expect(zone('goo')).toMatchObject({ activeTo: Date.UTC(2026, 1, 6, 22) / 1000, serverIxs: [], dnssec: 'unknown' });
    expect(reference.zones.filter(({ dnssec }) => dnssec === 'unsigned')).toHaveLength(88);
  });

  it('ties servers to zones in both directions', () => {
    expect(reference.servers).toHaveLength(5927);
    for (const { ix, serverIxs } of reference.zones) {
      for (const serverIx of serverIxs) expect(reference.servers[serverIx]?.zoneIxs).toContain(ix);
    }
    expect(
      zone('root')
        ?.serverIxs.map((ix) => reference.servers[ix]?.rsi)
        .join(''),
    ).toBe('abcdefghijklm');
  });

  it('names the operator of a root letter, and the network of other servers', () => {
    expect(reference.serverById.get('k.root-servers.net')).toMatchObject({ rsi: 'k', operator: 'RIPE NCC' });
    expect(reference.serverById.get('1.ns.ph')).toMatchObject({
      rsi: null,
      operator: 'WOODYNET-1',
      addresses: [
        { ip: '206.51.255.1', ipVersion: 4, originAs: 42, originAsName: 'WOODYNET-1' },
        { ip: '2620:171:805:ad2:7068::1', ipVersion: 6, originAs: 42, originAsName: 'WOODYNET-1' },
      ],
    });
  });

  it('lists the countries, then the unknown place and Kosovo', () => {
    expect(reference.countries).toHaveLength(249 + 2);
    expect(reference.countries.slice(-2).map(({ id }) => id)).toEqual(['cc:ZZ', 'cc:XK']);
    expect(reference.countryById.get('cc:DE')).toMatchObject({
      name: 'Germany',
      regionId: 'm49:150',
      vantagePoints: 1252,
    });
    expect(reference.countryById.get('cc:AQ')?.regionId).toBeNull();
    expect(reference.countryById.get('cc:SE')?.validatingShare).toBeCloseTo(0.75, 1);
    expect(reference.countryById.get('cc:XK')?.validatingShare).toBeNull();
  });
});
