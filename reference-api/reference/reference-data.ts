import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FailureKind, IncidentDetail } from '#contract/wire.ts';
import { parseAtlasOutcomes, validatingShares } from './atlas-outcomes.ts';
import type { CountryRef, RegionRef } from './countries.ts';
import { parseCountries, REGIONS } from './countries.ts';
import { parseDelegations } from './delegations.ts';
import { parseIncidents } from './incidents.ts';
import { KINDS } from './kinds.ts';
import { parseLoadTimes, type LoadTimeRef } from './load-times.ts';
import { parseChanges, parseSerials, type ChangeRef, type SerialRef } from './root-zone-history.ts';
import type { RootLoad } from './root-load.ts';
import { parseRootLoad } from './root-load.ts';
import type { ServerRef } from './servers.ts';
import { buildServers, parseAddressOrigins, parseRootOperators } from './servers.ts';
import { secondsOf } from './instant.ts';
import { buildSharedFate, type SharedFate } from './shared-fate.ts';
import type { SiteRef } from './sites.ts';
import { parseSites } from './sites.ts';
import { signingSteps, type SigningStep } from './signing-steps.ts';
import type { ZoneRef } from './zones.ts';
import { buildZones, parseHistoric, parseTlds } from './zones.ts';

export type { CountryRef, RegionRef } from './countries.ts';
export type { LetterDay, RootLoad } from './root-load.ts';
export type { ServerRef } from './servers.ts';
export type { SiteRef } from './sites.ts';
export type { ZoneRef } from './zones.ts';

/** What the recorded files say about the world, indexed. The index of a list is the number in the store. */
export interface ReferenceData {
  /** Sorted by id, `root` first, historic zones included. */
  readonly zones: readonly ZoneRef[];
  readonly zoneById: ReadonlyMap<string, ZoneRef>;
  /** Sorted by host. */
  readonly servers: readonly ServerRef[];
  readonly serverById: ReadonlyMap<string, ServerRef>;
  /** Epoch seconds of the root zone that the delegations are from. */
  readonly delegatedAsOf: number;
  /** What zones depend on, by AS, name server and operator. */
  readonly sharedFate: SharedFate;
  /** Anycast sites of the root server letters, by letter, former ones too. */
  readonly sites: readonly SiteRef[];
  /** Versions of the root zone, oldest first. */
  readonly serials: readonly SerialRef[];
  /** What changed from one to the next, oldest first. */
  readonly rootChanges: readonly ChangeRef[];
  /** The DS changes that signed a zone or ended that. */
  readonly signingSteps: ReadonlyMap<ChangeRef, SigningStep>;
  /** What the root server operators report about loading a serial, by day. */
  readonly loadTimes: readonly LoadTimeRef[];
  /** What the root server letters report about their own load. */
  readonly rootLoad: RootLoad;
  /** In the order of countries.csv, then `cc:ZZ` (unknown place) and `cc:XK` last. */
  readonly countries: readonly CountryRef[];
  /** By place id, `cc:DE`. */
  readonly countryById: ReadonlyMap<string, CountryRef>;
  /** The five M49 regions, by id. */
  readonly regions: readonly RegionRef[];
  /** As the contract shapes them, oldest start first. */
  readonly incidents: readonly IncidentDetail[];
  readonly incidentById: ReadonlyMap<string, IncidentDetail>;
  /** In the order of the contract. */
  readonly kinds: readonly FailureKind[];
}

/**
 * Reads the recorded files below `dataDir` (the layout of PROVENANCE.md). Throws when a file is missing or is not
 * shaped as PROVENANCE.md says; the message names the file.
 */
export const loadReferenceData = (dataDir: string): ReferenceData => {
  const read = <T>(path: string, parse: (text: string) => T): T => {
    try {
      return parse(readFileSync(join(dataDir, path), 'utf8'));
    } catch (cause) {
      throw new Error(`cannot read ${path}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    }
  };
  const delegations = read('rootzone/delegations.json', parseDelegations);
  const { zones, servers } = buildServers(
    buildZones(read('tld/tlds.json', parseTlds), read('tld/historic.csv', parseHistoric), delegations),
    delegations,
    read('tld/name-servers-asn.csv', parseAddressOrigins),
    read('rootservers/operators.json', parseRootOperators),
  );
  const serials = read('rootzone/serials.csv', parseSerials);
  const rootChanges = read('rootzone/changes.csv', (text) => parseChanges(text, serials));
  const shares = read('atlas2017/country-outcomes.csv', (text) => validatingShares(parseAtlasOutcomes(text)));
  const countries = read('geo/countries.csv', (text) => parseCountries(text, shares));
  const zoneById = new Map(zones.map((zone) => [zone.id, zone]));
  const incidents = read('incidents/incidents.json', (text) => parseIncidents(text, zoneById));
  return {
    zones,
    zoneById,
    servers,
    serverById: new Map(servers.map((server) => [server.id, server])),
    delegatedAsOf: secondsOf(delegations.as_of),
    sharedFate: buildSharedFate(servers),
    sites: read('rootservers/sites.csv', parseSites),
    serials,
    rootChanges,
    signingSteps: signingSteps(rootChanges, delegations),
    loadTimes: read('rssac002/load-time.csv', (text) => parseLoadTimes(text, serials)),
    rootLoad: parseRootLoad({
      queries: read('rssac002/traffic-volume.csv', (text) => text),
      flags: read('rssac002/traffic-volume-flags.csv', (text) => text),
      responses: read('rssac002/responses-2026.csv', (text) => text),
      rcodes: read('rssac002/rcode-volume.csv', (text) => text),
      uniqueSources: read('rssac002/unique-sources-2026.csv', (text) => text),
    }),
    countries,
    countryById: new Map(countries.map((country) => [country.id, country])),
    regions: REGIONS,
    incidents,
    incidentById: new Map(incidents.map((incident) => [incident.id, incident])),
    kinds: KINDS,
  };
};
