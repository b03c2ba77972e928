import type { Source, SourceRef, TimeSpan } from '#contract/wire.ts';
import { DAY_S, instantOf, secondsOf } from '#reference-api/reference/instant.ts';
import { FIRST_SEEN_PRECISION_S } from '#reference-api/reference/root-zone-history.ts';
import { delegatedZones } from '#reference-api/reference/shared-fate.ts';
import type { Store } from '#reference-api/store/store.ts';
import { rssac002 } from './meta-rssac002.ts';
import { DEFAULT_WINDOW } from './meta-windows.ts';
import {
  ATLAS_2017,
  INCIDENT_ARCHIVE,
  NAME_SERVER_NETWORKS,
  PUBLIC_RESOLVERS_2026,
  RECONSTRUCTION,
  ROOT_SERVERS,
  ROOT_ZONE,
  STORE_DIMENSIONS,
} from './offering.ts';

/** Where each source comes from, as reference-api/data/PROVENANCE.md records it. Recordings have no lag: nothing more is coming. */

/** First and last day with results, the end exclusive. */
export const ATLAS_SPAN: TimeSpan = { from: '2017-06-22T00:00:00Z', to: '2017-07-11T00:00:00Z' };
export const RESOLVERS_SPAN: TimeSpan = { from: '2026-02-04T00:00:00Z', to: '2026-02-22T00:00:00Z' };
/** The day after the list of sites was last taken: its month, to the end. */
const SITES_AS_OF = '2025-08-01T00:00:00Z';

/** First day of the month of the table of networks; its own day is not recorded. */
const NETWORKS_FROM = '2026-08-01T00:00:00Z';

const RIPE = 'Measurements: RIPE Atlas, RIPE NCC.';
const GEOLITE = 'This product includes GeoLite data created by MaxMind, available from https://www.maxmind.com.';
const ROOT_FACTS = 'Root zone and TLD facts: IANA, ICANN.';

/** What is shown with all data of this product. */
export const PRODUCT_ATTRIBUTION = [
  RIPE,
  GEOLITE,
  ROOT_FACTS,
  'Open resolvers: Public DNS directory (pingproxies). Root servers and their RSSAC002 statistics: root-servers.org and their operators. AS numbers: IPtoASN.',
].join(' ');

function reconstruction({ reference, manifest }: Store): Source {
  const from = Math.min(...manifest.eras.map((era) => era.from));
  return {
    id: RECONSTRUCTION,
    name: 'Reconstruction',
    description:
      'A model of a worldwide probe network. Real in it: zones, name servers, vantage points by country, the usual level of failure, who validates, ' +
      'and the documented incidents with their times, kinds and places. Modelled: which single query failed. It is evidence of nothing by itself.',
    basis: 'simulated',
    licence: {
      id: 'MIT',
      attribution: `Servfail reconstruction. ${RIPE} ${GEOLITE} ${ROOT_FACTS}`,
      redistribution: 'open',
    },
    method: {
      id: 'reconstruction',
      vantage: 'simulated',
      timeout_ms: { udp: 5000, tcp: 5000 },
      interval_s: 3600,
      success: 'Drawn from the model: a validated answer from one of the name servers of the zone',
      nxdomain_is_failure: true,
    },
    coverage: {
      from: instantOf(from),
      to: manifest.complete_until,
      native_step: '5m',
      zones: reference.zones.length,
      vantage_points: reference.countries.reduce((sum, country) => sum + country.vantagePoints, 0),
    },
    status: 'current',
    lag_s: null,
    dimensions: STORE_DIMENSIONS,
    default_window: DEFAULT_WINDOW,
  };
}

const atlas = ({ reference }: Store): Source => ({
  id: ATLAS_2017,
  name: 'RIPE Atlas 2017',
  description:
    'Single tests sent from RIPE Atlas probes in June and July 2017 to two public resolvers and to the resolvers of the probes, a different test each day. ' +
    'Compares countries and tests of those days; it shows no trend and not the present.',
  basis: 'measured',
  url: 'https://github.com/recdnsfp/measurements',
  licence: {
    id: null,
    attribution: `${RIPE} Measured and published by the recdnsfp project. ${GEOLITE}`,
    redistribution: 'unknown',
  },
  method: {
    id: 'atlas-2017',
    vantage: 'active_resolver',
    timeout_ms: {},
    interval_s: null,
    success: 'The answer that the test expects, from the resolver asked; addresses that the probe refused are excluded',
    nxdomain_is_failure: true,
  },
  coverage: {
    ...ATLAS_SPAN,
    native_step: '1d',
    zones: null,
    vantage_points: reference.countries.reduce((sum, country) => sum + country.vantagePoints, 0),
  },
  status: 'current',
  lag_s: null,
  dimensions: ['region', 'country', 'kind', 'transport', 'source'],
  default_window: ATLAS_SPAN,
});

const resolvers = (): Source => ({
  id: PUBLIC_RESOLVERS_2026,
  name: 'Public resolvers 2026',
  description:
    'Open resolvers of a public directory that failed at least one check in the past 24 hours, by country, half-daily in February 2026. The directory ' +
    'lists working resolvers only, so real failure is higher, and few people use these resolvers.',
  basis: 'measured',
  url: 'https://github.com/pingproxies/public-dns-directory',
  licence: { id: 'MIT', attribution: 'Public DNS directory (pingproxies)', redistribution: 'open' },
  method: {
    id: 'public-resolvers-2026',
    vantage: 'active_resolver',
    timeout_ms: {},
    interval_s: 43_200,
    success: 'The directory saw no failed check of the resolver in the past 24 hours; how it checks is not published',
  },
  coverage: { ...RESOLVERS_SPAN, native_step: '1d', zones: null, vantage_points: null },
  status: 'current',
  lag_s: null,
  dimensions: ['region', 'country', 'kind', 'source'],
  default_window: RESOLVERS_SPAN,
});

/** Where the archive begins. */
const FIRST_INCIDENT = '1997-07-17T00:00:00Z';

/** The end of the day of an instant: coverage is half-open, and its last day is covered. */
const dayAfter = (instant: string): string => instantOf((Math.floor(secondsOf(instant) / DAY_S) + 1) * DAY_S);

function incidentArchive({ reference }: Store): Source {
  const starts = reference.incidents.map((incident) => incident.started_at).toSorted();
  const updates = reference.incidents.map((incident) => incident.updated_at).toSorted();
  return {
    id: INCIDENT_ARCHIVE,
    name: 'Incident archive',
    description:
      'DNS incidents since 1997 collected from published reports, each with its references. Chosen because they were written about: it cannot show how ' +
      'often DNS fails, which registry is worse, or a trend.',
    basis: 'documented',
    licence: {
      id: 'MIT',
      attribution: 'Servfail incident archive, after the reports named with each incident',
      redistribution: 'open',
    },
    method: null,
    coverage: {
      from: starts[0] ?? FIRST_INCIDENT,
      to: dayAfter([...updates, ...starts].toSorted().at(-1) ?? FIRST_INCIDENT),
      native_step: '1m',
    },
    status: 'current',
    lag_s: null,
    dimensions: [],
  };
}

const rootZone = ({ reference, manifest }: Store): Source => ({
  id: ROOT_ZONE,
  name: 'Root zone history',
  description:
    'Successive root zones since 2023-11 as an archive stored them, and what changed between them; the delegations of the last one, with the facts ' +
    'that IANA and ICANN publish about each TLD, and the TLDs removed since. The archive looks every ten minutes, so its times are upper bounds on ' +
    'publication, and it stripped the signatures.',
  basis: 'documented',
  url: 'https://www.iana.org/domains/root/files',
  licence: {
    id: null,
    attribution: `${ROOT_FACTS} Root zone history: kidmin/rza. AS numbers: IPtoASN.`,
    redistribution: 'unknown',
  },
  method: null,
  coverage: {
    from: '2023-11-04T00:00:00Z',
    // The zone is known until the step of the archive after its last serial, which may be later than the measurements reach.
    to: instantOf(
      Math.max(
        secondsOf(manifest.complete_until),
        ...reference.serials.slice(-1).map(({ firstSeen }) => firstSeen + FIRST_SEEN_PRECISION_S),
      ),
    ),
    native_step: '10m',
    zones: reference.zones.length,
    vantage_points: null,
  },
  status: 'current',
  lag_s: null,
  dimensions: [],
});

const rootServers = ({ reference }: Store): Source => {
  const dates = reference.sites.flatMap(({ activeFrom }) => activeFrom ?? []);
  return {
    id: ROOT_SERVERS,
    name: 'Root server sites',
    description:
      'Anycast sites that the thirteen root server operators list at root-servers.org, as of July 2025. Coordinates are usually those of the town. ' +
      'A site says where a server is, not from where it is reached; a local site serves some networks only.',
    basis: 'documented',
    url: 'https://root-servers.org/',
    licence: {
      id: null,
      attribution: 'Root servers: root-servers.org and their operators.',
      redistribution: 'unknown',
    },
    method: null,
    coverage: {
      // Without a dated site nothing earlier than the list itself is known.
      from: dates.length === 0 ? SITES_AS_OF : instantOf(Math.min(...dates)),
      to: SITES_AS_OF,
      native_step: '1d',
      zones: 1,
      vantage_points: null,
    },
    status: 'current',
    lag_s: null,
    dimensions: [],
  };
};

const nameServerNetworks = ({ reference }: Store): Source => ({
  id: NAME_SERVER_NETWORKS,
  name: 'Name server networks',
  description:
    'Delegations of one root zone joined with the AS that originates each name server address (IPtoASN, August 2026). An anycast address is in many ' +
    'places but in one AS. The AS is a network, not a company: one company may have several. An address without a known AS is not routed or unknown.',
  basis: 'documented',
  url: 'https://iptoasn.com/',
  licence: {
    id: null,
    attribution: `${ROOT_FACTS} Root zone: kidmin/rza. AS numbers: IPtoASN (public domain) through case/iana-data.`,
    redistribution: 'unknown',
  },
  method: null,
  coverage: {
    from: NETWORKS_FROM,
    to: instantOf(reference.delegatedAsOf),
    native_step: '1d',
    zones: delegatedZones(reference.zones).length,
    vantage_points: null,
  },
  status: 'current',
  lag_s: null,
  dimensions: [],
});

/** Every source of this API, the default of the measurements first. */
export function allSources(store: Store): Source[] {
  return [
    reconstruction(store),
    atlas(store),
    resolvers(),
    incidentArchive(store),
    rootZone(store),
    rootServers(store),
    nameServerNetworks(store),
    rssac002(),
  ];
}

export const ROOT_ZONE_REF: SourceRef = { id: ROOT_ZONE, name: 'Root zone history', basis: 'documented' };
export const ROOT_SERVERS_REF: SourceRef = { id: ROOT_SERVERS, name: 'Root server sites', basis: 'documented' };
export const SHARED_FATE_REF: SourceRef = {
  id: NAME_SERVER_NETWORKS,
  name: 'Name server networks',
  basis: 'documented',
};
export const INCIDENT_ARCHIVE_REF: SourceRef = { id: INCIDENT_ARCHIVE, name: 'Incident archive', basis: 'documented' };
export const RECONSTRUCTION_REF: SourceRef = { id: RECONSTRUCTION, name: 'Reconstruction', basis: 'simulated' };
