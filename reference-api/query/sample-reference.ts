import { KINDS } from '#reference-api/reference/kinds.ts';
import { buildSharedFate } from '#reference-api/reference/shared-fate.ts';
import type { CountryRef, ReferenceData, ServerRef, ZoneRef } from '#reference-api/reference/reference-data.ts';

/** A world of seven zones and seven places for tests. */

const zone = (ix: number, id: string, more: Partial<ZoneRef>): ZoneRef => ({
  ix,
  id,
  fqdn: `${id}.`,
  uLabel: null,
  tldType: 'gtld',
  labelForm: 'ascii',
  script: 'Latn',
  country: null,
  operator: null,
  techOperator: null,
  dnssec: 'signed',
  ds: null,
  serverIxs: [],
  asCount: null,
  activeFrom: null,
  activeTo: null,
  ...more,
});

const at = (day: number, hour: number): number => Date.UTC(2026, 4, day, hour) / 1000;

const zones: ZoneRef[] = [
  zone(0, 'root', { fqdn: '.', tldType: 'root', script: null, serverIxs: [0, 1] }),
  zone(1, 'de', { tldType: 'cctld', country: 'DE', serverIxs: [2, 3, 4] }),
  // Removed during the second day, so inactive from its start.
  zone(2, 'gone', { activeTo: at(2, 15), serverIxs: [4] }),
  // Removed before the sample began.
  zone(3, 'lost', { activeTo: at(1, 0) - 86_400 * 30 }),
  // Delegated during the third day, so active from its start.
  zone(4, 'new', { activeFrom: at(3, 9), serverIxs: [3, 4] }),
  zone(5, 'org', { serverIxs: [4, 5] }),
  zone(6, 'xn--p1ai', { uLabel: 'рф', tldType: 'cctld', labelForm: 'idn', script: 'Cyrl', serverIxs: [5] }),
];

const server = (ix: number, id: string, operator: string | null): ServerRef => ({
  ix,
  id,
  rsi: null,
  operator,
  addresses: [
    { ip: `192.0.2.${ix + 1}`, ipVersion: 4, originAs: 64_496, originAsName: 'EXAMPLE' },
    { ip: `2001:db8::${ix + 1}`, ipVersion: 6, originAs: 64_496, originAsName: 'EXAMPLE' },
  ],
  zoneIxs: zones.filter(({ serverIxs }) => serverIxs.includes(ix)).map((item) => item.ix),
});

const country = (
  ix: number,
  iso2: string,
  name: string,
  regionId: string | null,
  vantagePoints: number,
): CountryRef => ({
  ix,
  id: `cc:${iso2}`,
  iso2,
  name,
  regionId,
  vantagePoints,
  lon: 0,
  lat: 0,
  validatingShare: null,
});

const servers: ServerRef[] = [
  server(0, 'a.root-servers.net', 'Verisign, Inc.'),
  server(1, 'b.root-servers.net', 'USC-ISI'),
  server(2, 'a.nic.de', 'DENIC, Berlin'),
  server(3, 'f.nic.de', 'DENIC, Berlin'),
  server(4, 'ns.example', null),
  server(5, 'ns.example.org', 'Example'),
];

const countries: CountryRef[] = [
  country(0, 'DE', 'Germany', 'm49:150', 70),
  country(1, 'BR', 'Brazil', 'm49:019', 12),
  country(2, 'TG', 'Togo', 'm49:002', 2),
  // No region, as in the M49 list.
  country(3, 'AQ', 'Antarctica', null, 1),
  country(4, 'TO', 'Tonga', 'm49:009', 0),
  country(5, 'ZZ', 'Unknown place', null, 0),
  country(6, 'XK', 'Kosovo', 'm49:150', 0),
];

const byId = <Item extends { readonly id: string }>(items: readonly Item[]): Map<string, Item> =>
  new Map(items.map((item) => [item.id, item]));

export const sampleReference: ReferenceData = {
  zones,
  zoneById: byId(zones),
  servers,
  serverById: byId(servers),
  delegatedAsOf: at(4, 0),
  sharedFate: buildSharedFate(servers),
  sites: [],
  serials: [],
  rootChanges: [],
  signingSteps: new Map(),
  loadTimes: [],
  rootLoad: { days: new Map(), rcodes: [] },
  countries,
  countryById: byId(countries),
  regions: [
    { id: 'm49:002', name: 'Africa' },
    { id: 'm49:009', name: 'Oceania' },
    { id: 'm49:019', name: 'Americas' },
    { id: 'm49:142', name: 'Asia' },
    { id: 'm49:150', name: 'Europe' },
  ],
  incidents: [],
  incidentById: new Map(),
  kinds: KINDS,
};
