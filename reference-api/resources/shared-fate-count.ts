import type { SharedFateDepth, SharedFateTogether } from '#contract/wire.ts';
import type { Fate, FateKey } from '#reference-api/reference/shared-fate.ts';
import type { ZoneRef } from '#reference-api/reference/zones.ts';

/** Counting for `/shared-fate`: which name servers and zones are lost with one key, and with several. */

/** What a zone loses with a key. */
export interface ZoneLoss {
  readonly zone: ZoneRef;
  readonly left: number;
  readonly total: number;
  /** Name servers with an address of unknown key; they count as left. */
  readonly unknown: number;
}

/** A server is lost with a key when all of its addresses are; one address of unknown key keeps it. */
const isLostWith = (fate: Fate, serverIx: number, key: string): boolean => {
  const server = fate.servers[serverIx];
  return server !== undefined && !server.unknown && server.keys.length === 1 && server.keys[0] === key;
};

export function zoneLoss(fate: Fate, zone: ZoneRef, key: string): ZoneLoss {
  const { serverIxs } = zone;
  return {
    zone,
    left: serverIxs.filter((ix) => !isLostWith(fate, ix, key)).length,
    total: serverIxs.length,
    unknown: serverIxs.filter((ix) => fate.servers[ix]?.unknown === true).length,
  };
}

/** Known keys on which a zone depends, each once, most dependent zones first. */
export function keysOf(fate: Fate, zone: ZoneRef): readonly string[] {
  const keys = new Set(zone.serverIxs.flatMap((ix) => fate.servers[ix]?.keys ?? []));
  const zones = (key: string): number => fate.byKey.get(key)?.zoneIxs.length ?? 0;
  return [...keys].toSorted((a, b) => zones(b) - zones(a) || a.localeCompare(b, 'en', { numeric: true }));
}

/** Zones by the number of known keys on which they depend, fewest first. */
export function depthOf(fate: Fate, zones: readonly ZoneRef[]): SharedFateDepth[] {
  const counts = new Map<number, number>();
  for (const zone of zones) {
    const keys = new Set(zone.serverIxs.flatMap((ix) => fate.servers[ix]?.keys ?? [])).size;
    counts.set(keys, (counts.get(keys) ?? 0) + 1);
  }
  return [...counts].map(([keys, count]) => ({ keys, zones: count })).toSorted((a, b) => a.keys - b.keys);
}

/** For each key what it and all before it do together: zones touched, and zones whose name servers are all lost. */
export function togetherOf(fate: Fate, keys: readonly FateKey[], zones: readonly ZoneRef[]): SharedFateTogether[] {
  const counted = new Map(zones.map((zone) => [zone.ix, zone]));
  const zonesOf = new Map<number, number[]>();
  for (const { ix, serverIxs } of zones) {
    for (const server of serverIxs) zonesOf.set(server, [...(zonesOf.get(server) ?? []), ix]);
  }
  const keysLeft = new Map([...zonesOf.keys()].map((ix) => [ix, fate.servers[ix]?.keys.length ?? 0]));
  const serversLeft = new Map(zones.map(({ ix, serverIxs }) => [ix, serverIxs.length]));
  const touched = new Set<number>();
  let silent = 0;
  return keys.map(({ serverIxs }) => {
    for (const server of serverIxs) {
      const own = zonesOf.get(server) ?? [];
      for (const ix of own) if (counted.has(ix)) touched.add(ix);
      const left = (keysLeft.get(server) ?? 0) - 1;
      keysLeft.set(server, left);
      if (left !== 0 || fate.servers[server]?.unknown !== false) continue;
      for (const ix of own) {
        const servers = (serversLeft.get(ix) ?? 0) - 1;
        serversLeft.set(ix, servers);
        if (servers === 0) silent += 1;
      }
    }
    return { zones: touched.size, zones_without_server: silent };
  });
}
