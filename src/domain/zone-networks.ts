import type { NameServer } from './zone.ts';

/** A network that announces name servers of a zone. */
export interface ZoneNetwork {
  readonly as: number;
  readonly name: string | null;
  /** Name servers with an address in it. */
  readonly servers: readonly string[];
  /** Those of them with all addresses in it: they are lost with it alone. */
  readonly lost: readonly string[];
}

/** What stands between a zone and silence. */
export interface ZoneNetworks {
  /** Most name servers first. All of them have to fail before no name server is left. */
  readonly networks: readonly ZoneNetwork[];
  /** Different networks by the version of IP, for a resolver that has only that one. */
  readonly overIpv4: number;
  readonly overIpv6: number;
  /** Name servers with an address of unknown network, or without any address: what takes them away is not known. */
  readonly unknown: readonly string[];
  /** Different known operators of the name servers. */
  readonly operators: readonly string[];
  readonly serverCount: number;
}

const originsOf = (servers: readonly NameServer[], ipVersion: 4 | 6): number =>
  new Set(
    servers.flatMap(({ addresses }) =>
      addresses.filter((address) => address.ipVersion === ipVersion).flatMap(({ originAs }) => originAs ?? []),
    ),
  ).size;

/** Networks behind the name servers of a zone. An address of unknown origin is never a network. */
export function zoneNetworks(servers: readonly NameServer[]): ZoneNetworks {
  const found = new Map<number, { name: string | null; servers: string[]; lost: string[] }>();
  for (const { id, addresses } of servers) {
    const origins = new Set(addresses.map(({ originAs }) => originAs));
    for (const as of origins) {
      if (as === null) continue;
      const name = addresses.find(({ originAs }) => originAs === as)?.originAsName ?? null;
      const network = found.get(as) ?? { name, servers: [], lost: [] };
      found.set(as, network);
      network.servers.push(id);
      if (origins.size === 1) network.lost.push(id);
    }
  }
  return {
    networks: [...found]
      .map(([as, network]) => ({ as, ...network }))
      .toSorted((a, b) => b.lost.length - a.lost.length || b.servers.length - a.servers.length || a.as - b.as),
    overIpv4: originsOf(servers, 4),
    overIpv6: originsOf(servers, 6),
    unknown: servers
      .filter(({ addresses }) => addresses.length === 0 || addresses.some(({ originAs }) => originAs === null))
      .map(({ id }) => id),
    operators: [...new Set(servers.flatMap(({ operator }) => operator ?? []))],
    serverCount: servers.length,
  };
}
