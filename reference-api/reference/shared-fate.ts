import type { ServerRef } from './servers.ts';
import type { ZoneRef } from './zones.ts';

export type FateBy = 'as' | 'server' | 'operator';

/** A network, name server or operator that zones depend on. */
export interface FateKey {
  /** As the contract writes it: AS number in decimal, host name, or name of an operator. */
  readonly key: string;
  readonly label: string;
  /** Name servers with at least one address that depends on the key. */
  readonly serverIxs: readonly number[];
  /** Zones with at least one such name server, in the order of the store. */
  readonly zoneIxs: readonly number[];
}

/** What one name server depends on. */
export interface ServerFate {
  /** Each once; the server is lost when all of them fail. */
  readonly keys: readonly string[];
  /** Whether an address has no known key: then nothing known takes the server away. An unknown AS is never a network. */
  readonly unknown: boolean;
}

/** Everything that zones depend on, of one kind. */
export interface Fate {
  /** Most dependent zones first, then by key. */
  readonly keys: readonly FateKey[];
  readonly byKey: ReadonlyMap<string, FateKey>;
  /** By the number of the server. */
  readonly servers: readonly ServerFate[];
}

/** A key with its name; null = not known. One per address, or one for the whole server. */
type Dependence = { readonly key: string; readonly label: string } | null;

const network = ({ originAs, originAsName }: ServerRef['addresses'][number]): Dependence =>
  originAs === null
    ? null
    : { key: String(originAs), label: originAsName === null ? `AS${originAs}` : `AS${originAs} ${originAsName}` };

const DEPENDENCES: Readonly<Record<FateBy, (server: ServerRef) => readonly Dependence[]>> = {
  as: ({ addresses }) => addresses.map(network),
  server: ({ id }) => [{ key: id, label: id }],
  operator: ({ operator }) => [operator === null ? null : { key: operator, label: operator }],
};

interface Gathered {
  /** How many addresses give the key each name: an AS has the name that most of them give. */
  readonly labels: Map<string, number>;
  readonly serverIxs: number[];
  readonly zoneIxs: Set<number>;
}

const mostGiven = (labels: ReadonlyMap<string, number>): string =>
  [...labels].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0] ?? '';

function fateOf(servers: readonly ServerRef[], dependencesOf: (server: ServerRef) => readonly Dependence[]): Fate {
  const gathered = new Map<string, Gathered>();
  const fates = servers.map((server): ServerFate => {
    const dependences = dependencesOf(server);
    const known = dependences.filter((one) => one !== null);
    const keys = [...new Set(known.map(({ key }) => key))];
    for (const { key, label } of known) {
      const found = gathered.get(key) ?? {
        labels: new Map<string, number>(),
        serverIxs: [],
        zoneIxs: new Set<number>(),
      };
      gathered.set(key, found);
      found.labels.set(label, (found.labels.get(label) ?? 0) + 1);
    }
    for (const key of keys) {
      gathered.get(key)?.serverIxs.push(server.ix);
      for (const zoneIx of server.zoneIxs) gathered.get(key)?.zoneIxs.add(zoneIx);
    }
    // A server without any address is not known to depend on anything either.
    return { keys, unknown: known.length < dependences.length || dependences.length === 0 };
  });
  const keys = [...gathered]
    .map(([key, { labels, serverIxs, zoneIxs }]): FateKey => ({
      key,
      label: mostGiven(labels),
      serverIxs,
      zoneIxs: [...zoneIxs].toSorted((a, b) => a - b),
    }))
    .toSorted((a, b) => b.zoneIxs.length - a.zoneIxs.length || a.key.localeCompare(b.key, 'en', { numeric: true }));
  return { keys, byKey: new Map(keys.map((one) => [one.key, one])), servers: fates };
}

/** What the zones of the root zone depend on, by AS, by name server and by operator of the name server. */
export type SharedFate = Readonly<Record<FateBy, Fate>>;

/** Indexes the delegations of today once. A name server is lost with a key when all of its addresses are. */
export const buildSharedFate = (servers: readonly ServerRef[]): SharedFate => ({
  as: fateOf(servers, DEPENDENCES.as),
  server: fateOf(servers, DEPENDENCES.server),
  operator: fateOf(servers, DEPENDENCES.operator),
});

/** Zones that have a delegation: the others have no name servers to lose. */
export const delegatedZones = (zones: readonly ZoneRef[]): readonly ZoneRef[] =>
  zones.filter(({ serverIxs }) => serverIxs.length > 0);
