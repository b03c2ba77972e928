import * as v from 'valibot';
import { cellOf, parseCsv } from './csv.ts';
import type { Delegations } from './delegations.ts';
import type { ZoneRef, ZoneSeed } from './zones.ts';

/** A name server that the root zone of today names. */
export interface ServerRef {
  readonly ix: number;
  /** Host name in lower case without the trailing dot. */
  readonly id: string;
  /** Root server letter. */
  readonly rsi: string | null;
  /**
   * Who operates the name server: for a root letter its operator, otherwise the name of the AS that originates most
   * of its addresses, which is where the server is connected and not proof of who runs it.
   */
  readonly operator: string | null;
  readonly addresses: readonly {
    readonly ip: string;
    readonly ipVersion: 4 | 6;
    readonly originAs: number | null;
    readonly originAsName: string | null;
  }[];
  readonly zoneIxs: readonly number[];
}

/** The AS that originates an address, and its name. */
export interface AddressOrigin {
  readonly asn: number;
  readonly name: string | null;
}

/** Reads tld/name-servers-asn.csv: origin by address; addresses without a known AS are left out. */
export const parseAddressOrigins = (text: string): Map<string, AddressOrigin> =>
  new Map(
    parseCsv(text).flatMap((row) => {
      const asn = cellOf(row, 'asn');
      const name = cellOf(row, 'as_name');
      return asn === '' ? [] : [[cellOf(row, 'ip'), { asn: Number(asn), name: name === '' ? null : name }]];
    }),
  );

const RootOperators = v.array(v.object({ letter: v.string(), operator: v.string() }));

/** Reads rootservers/operators.json: operator by letter. */
export const parseRootOperators = (text: string): Map<string, string> =>
  new Map(v.parse(RootOperators, JSON.parse(text)).map(({ letter, operator }) => [letter, operator]));

const letterOf = (host: string): string | null => /^([a-m])\.root-servers\.net$/.exec(host)?.[1] ?? null;

/** The name that most addresses share; the first one wins a tie. */
const mostCommon = (names: readonly string[]): string | null => {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  let best: string | null = null;
  for (const [name, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = name;
  return best;
};

/** Different ASes of the addresses, those without a known AS aside; null when that leaves none. */
const countOrigins = (servers: readonly ServerRef[]): number | null => {
  const known = servers.flatMap(({ addresses }) => addresses.flatMap(({ originAs }) => originAs ?? []));
  return known.length === 0 ? null : new Set(known).size;
};

/** Numbers the name servers and ties them to the zones. Servers are sorted by host. */
export const buildServers = (
  seeds: readonly ZoneSeed[],
  delegations: Delegations,
  origins: ReadonlyMap<string, AddressOrigin>,
  rootOperators: ReadonlyMap<string, string>,
): { zones: ZoneRef[]; servers: ServerRef[] } => {
  const zoneIxsByHost = new Map<string, number[]>();
  for (const { id, ix } of seeds) {
    for (const host of delegations.zones[id]?.ns ?? []) {
      zoneIxsByHost.set(host, [...(zoneIxsByHost.get(host) ?? []), ix]);
    }
  }
  const servers = [...zoneIxsByHost.keys()].toSorted().map((id, ix): ServerRef => {
    const addresses = (delegations.glue[id] ?? []).map((ip) => ({
      ip,
      ipVersion: ip.includes(':') ? (6 as const) : (4 as const),
      originAs: origins.get(ip)?.asn ?? null,
      originAsName: origins.get(ip)?.name ?? null,
    }));
    const rsi = letterOf(id);
    const names = addresses.flatMap(({ ip }) => origins.get(ip)?.name ?? []);
    return {
      ix,
      id,
      rsi,
      operator: (rsi === null ? undefined : rootOperators.get(rsi)) ?? mostCommon(names),
      addresses,
      zoneIxs: zoneIxsByHost.get(id) ?? [],
    };
  });
  const ixByHost = new Map(servers.map(({ id, ix }) => [id, ix]));
  const zones = seeds.map((seed): ZoneRef => {
    const serverIxs = (delegations.zones[seed.id]?.ns ?? []).flatMap((host) => ixByHost.get(host) ?? []);
    return { ...seed, serverIxs, asCount: countOrigins(serverIxs.flatMap((ix) => servers[ix] ?? [])) };
  });
  return { zones, servers };
};
