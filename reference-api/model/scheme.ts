import type { CountryRef, ReferenceData, ZoneRef } from '#reference-api/reference/reference-data.ts';
import type { Parameters } from './parameters.ts';
import { RandomStream } from './random.ts';

/** Five-minute slots of an hour. */
export const SLOTS = 12;

/** What a query is, apart from when it is sent. */
export interface Tuple {
  readonly zone: number;
  readonly country: number;
  readonly server: number;
  readonly ipVersion: 4 | 6;
  /** 0 = udp, 1 = tcp. */
  readonly transport: 0 | 1;
}

/** `n` queries of one tuple, sent in one slot of every hour. */
export interface DesignRow {
  /** Index in `Scheme.tuples`. */
  readonly tuple: number;
  /** 0 to 11. */
  readonly slot: number;
  readonly n: number;
}

/** The sampling scheme: what the probe network asks in every hour. */
export interface Scheme {
  /** Sorted by zone, country, server, IP version, transport. */
  readonly tuples: readonly Tuple[];
  /** Sorted as the tuples, then by slot. */
  readonly rows: readonly DesignRow[];
}

/** One query of the scheme before equal ones are added up. */
interface Query extends Tuple {
  readonly slot: number;
}

/**
 * Steps of the additive recurrence that spreads a zone's queries over slots, servers, IP versions and transports: the
 * powers of 1/phi with phi the root of x^5 = x + 1, which leave no pattern in any pair of the four.
 */
const PHI = 1.167_303_978_261_418_7;
const STEPS = [1 / PHI, 1 / PHI ** 2, 1 / PHI ** 3, 1 / PHI ** 4] as const;

const fraction = (value: number): number => value - Math.floor(value);

/**
 * Builds the scheme. Countries without vantage points ask nothing, and zones without known servers (the historic ones)
 * are not asked for.
 */
export const buildScheme = (reference: ReferenceData, parameters: Parameters): Scheme => {
  const asking = reference.countries.filter(({ vantagePoints }) => vantagePoints > 0);
  const countryAt = cumulativePicker(asking);
  const weights = zoneWeights(reference, parameters);
  const weightSum = weights.reduce((sum, weight) => sum + weight, 0);
  const random = new RandomStream();
  const queries: Query[] = [];
  for (const zone of reference.zones) {
    if (zone.serverIxs.length === 0) continue;
    random.start(parameters.seed, zone.ix);
    const home = asking.find(({ iso2 }) => iso2 === zone.country);
    const shared = ((weights[zone.ix] ?? 0) / weightSum) * parameters.scheme.shared;
    const homeward = home === undefined ? 0 : shared * parameters.scheme.homeShare;
    const abroad = Math.round(parameters.scheme.floorPerZone + shared - homeward);
    const offset = random.next();
    const places = Array.from({ length: abroad }, (_, q) => countryAt((q + offset) / abroad));
    if (home !== undefined) {
      places.push(...Array.from({ length: Math.round(parameters.scheme.floorAtHome + homeward) }, () => home));
    }
    queries.push(...queriesOf(zone, places, reference, random, parameters));
  }
  return addUp(queries);
};

/** Picks a country by a number in [0, 1), with a chance that grows with the root of its vantage points. */
const cumulativePicker = (countries: readonly CountryRef[]): ((at: number) => CountryRef) => {
  const sum = countries.reduce((total, { vantagePoints }) => total + Math.sqrt(vantagePoints), 0);
  let reached = 0;
  const bounds = countries.map((country) => {
    reached += Math.sqrt(country.vantagePoints) / sum;
    return { country, upTo: reached };
  });
  return (at) => {
    const found = bounds.find(({ upTo }) => at < upTo) ?? bounds.at(-1);
    if (found === undefined) throw new Error('no country has vantage points');
    return found.country;
  };
};

/** The weight of every zone among the shared queries, by its number. */
const zoneWeights = (reference: ReferenceData, { scheme }: Parameters): number[] => {
  const pointsOf = (zone: ZoneRef): number =>
    Math.sqrt(1 + (zone.country === null ? 0 : (reference.countryById.get(`cc:${zone.country}`)?.vantagePoints ?? 0)));
  const others = reference.zones.filter(
    ({ id, serverIxs }) => scheme.popularity[id] === undefined && serverIxs.length > 0,
  );
  const countryCodes = others.filter(({ tldType }) => tldType === 'cctld');
  const points = countryCodes.reduce((sum, zone) => sum + pointsOf(zone), 0);
  const rest = others.length - countryCodes.length;
  return reference.zones.map((zone) => {
    const own = scheme.popularity[zone.id];
    if (own !== undefined) return own;
    if (zone.serverIxs.length === 0) return 0;
    return zone.tldType === 'cctld' ? (scheme.otherCountryCodes * pointsOf(zone)) / points : scheme.otherZones / rest;
  });
};

/** One query per place, rotated over the servers, address families, transports and slots. */
const queriesOf = (
  zone: ZoneRef,
  places: readonly CountryRef[],
  { servers }: ReferenceData,
  random: RandomStream,
  { scheme }: Parameters,
): Query[] => {
  const offsets = STEPS.map(() => random.next());
  return places.map((country, q) => {
    const [slotAt = 0, serverAt = 0, familyAt = 0, transportAt = 0] = STEPS.map((step, dimension) =>
      fraction((offsets[dimension] ?? 0) + q * step),
    );
    const serverIx = zone.serverIxs[Math.floor(serverAt * zone.serverIxs.length)] ?? 0;
    const versions = new Set(servers[serverIx]?.addresses.map(({ ipVersion }) => ipVersion));
    const wantsIpv6 = familyAt < scheme.ipv6Share;
    return {
      zone: zone.ix,
      country: country.ix,
      server: serverIx,
      ipVersion: versions.has(6) && (wantsIpv6 || !versions.has(4)) ? 6 : 4,
      transport: transportAt < scheme.tcpShare ? 1 : 0,
      slot: Math.floor(slotAt * SLOTS),
    };
  });
};

const addUp = (queries: readonly Query[]): Scheme => {
  const sorted = queries.toSorted(
    (a, b) =>
      a.zone - b.zone ||
      a.country - b.country ||
      a.server - b.server ||
      a.ipVersion - b.ipVersion ||
      a.transport - b.transport ||
      a.slot - b.slot,
  );
  const tuples: Tuple[] = [];
  const rows: { tuple: number; slot: number; n: number }[] = [];
  for (const { slot, ...tuple } of sorted) {
    const last = tuples.at(-1);
    const isSame =
      last !== undefined &&
      last.zone === tuple.zone &&
      last.country === tuple.country &&
      last.server === tuple.server &&
      last.ipVersion === tuple.ipVersion &&
      last.transport === tuple.transport;
    if (!isSame) tuples.push(tuple);
    const row = rows.at(-1);
    if (isSame && row !== undefined && row.slot === slot) row.n += 1;
    else rows.push({ tuple: tuples.length - 1, slot, n: 1 });
  }
  return { tuples, rows };
};

/** Queries per hour by the number of the country they come from. */
export const queriesByCountry = ({ tuples, rows }: Scheme): number[] => {
  const counts: number[] = [];
  for (const { tuple, n } of rows) {
    const country = tuples[tuple]?.country;
    if (country !== undefined) counts[country] = (counts[country] ?? 0) + n;
  }
  return counts;
};
