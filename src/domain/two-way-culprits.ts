import { wilsonInterval } from './aggregate.ts';
import { DROP_95, serverPartInterval } from './server-part.ts';
import type { Attribution } from './two-way-attribution.ts';
import { combined, meanRate, mixtureOf, shareAbove } from './two-way-fit.ts';
import type { Guilt, SplitRules } from './two-way-guilt.ts';
import type { FitWithPaths, PathCell } from './two-way-paths.ts';
import {
  addCounts,
  cellCounts,
  placeCounts,
  serverCounts,
  tableCounts,
  type Counts,
  type TwoWayTable,
} from './two-way-table.ts';

export type Cause = 'zone' | 'server' | 'place' | 'path';

/** What stands out of the table: the zone as a whole, a server, a place, or the path between a server and some places. */
export interface Culprit extends Counts {
  readonly cause: Cause;
  /** Id of the server; null for the zone and for places. */
  readonly server: string | null;
  /** Id of the place, ids of those at the other end of the path; none for the zone and for servers. */
  readonly places: readonly string[];
  /** 95 % interval of failed / measured, which are the counts of its cells. */
  readonly interval: readonly [number, number] | null;
  /** Its own part of failure, without what others explain, 0 to 1; of a server with its 95 % profile interval. */
  readonly part: number;
  readonly partInterval: readonly [number, number] | null;
  /** Share of the measured places that see it, 0 to 1, estimated. */
  readonly seenBy: number;
  /** Servers that fail by it, of those measured. */
  readonly failingServers: number;
  readonly ofServers: number;
  /** Failed queries that it explains. */
  readonly explains: number;
}

/** Below this share of places a server is not at fault, but the way to it. */
const MOST = 0.5;

export function culpritsOf(
  table: TwoWayTable,
  found: FitWithPaths,
  guilt: Guilt,
  attributed: Attribution,
  rules: SplitRules,
): readonly Culprit[] {
  const ofServers = table.servers.filter((_, i) => serverCounts(table, i).measured > 0).length;
  return [
    ...(guilt.zoneWide ? [zoneCulprit(table, found, guilt, attributed.zone, ofServers, rules)] : []),
    ...guilt.servers.map((index) => serverCulprit(table, found, guilt, index, attributed, ofServers, rules)),
    ...guilt.places.map((index) => placeCulprit(table, found, guilt, index, attributed)),
    ...pathCulprits(table, found, guilt, attributed, ofServers),
  ];
}

const counted = (counts: Counts): Counts & Pick<Culprit, 'interval'> => ({
  ...counts,
  interval: wilsonInterval(counts.failed, counts.measured),
});

function zoneCulprit(
  table: TwoWayTable,
  { fit }: FitWithPaths,
  { shared }: Guilt,
  explains: number,
  ofServers: number,
  { degradedFrom }: SplitRules,
): Culprit {
  return {
    cause: 'zone',
    server: null,
    places: [],
    ...counted(tableCounts(table)),
    part: shared,
    partInterval: null,
    seenBy: shareAbove(fit.mixture, degradedFrom),
    // The shared part is what the best server shows, so every server has it.
    failingServers: ofServers,
    ofServers,
    explains,
  };
}

function serverCulprit(
  table: TwoWayTable,
  { fit, bound }: FitWithPaths,
  { shared }: Guilt,
  index: number,
  attributed: Attribution,
  ofServers: number,
  { degradedFrom }: SplitRules,
): Culprit {
  const cells = table.places
    .map((place, j) => ({ place, ...cellCounts(table, index, j) }))
    .filter(({ measured }) => measured > 0);
  const seenBy = shareAbove(mixtureOf(cells), combined(shared, degradedFrom));
  const path = seenBy < MOST;
  const part = fit.serverParts[index] ?? 0;
  const ill = cells.filter(({ failed, measured }) => failed > 0 && failed / measured >= combined(shared, part));
  return {
    cause: path ? 'path' : 'server',
    server: table.servers[index] ?? null,
    places: path ? ill.map(({ place }) => place) : [],
    ...counted(path ? addCounts(ill) : serverCounts(table, index)),
    part,
    partInterval: serverPartInterval(fit, bound, index, DROP_95),
    seenBy,
    failingServers: 1,
    ofServers,
    explains: (attributed.servers.get(index) ?? 0) + (attributed.paths.get(index) ?? 0),
  };
}

function placeCulprit(
  table: TwoWayTable,
  { fit }: FitWithPaths,
  { shared }: Guilt,
  index: number,
  attributed: Attribution,
): Culprit {
  const weights = fit.placeRates[index] ?? [];
  const cells = table.servers.map((_, i) => cellCounts(table, i, index)).filter(({ measured }) => measured > 0);
  return {
    cause: 'place',
    server: null,
    places: [table.places[index] ?? ''],
    ...counted(placeCounts(table, index)),
    part: Math.max(0, 1 - (1 - meanRate(weights)) / (1 - shared)),
    partInterval: null,
    seenBy: 1 / Math.max(fit.placeRates.length, 1),
    failingServers: cells.filter(({ failed }) => failed > 0).length,
    ofServers: cells.length,
    explains: attributed.places.get(index) ?? 0,
  };
}

/** Cells that stand out, those of one server together. A server that is guilty as a whole has its own in its account. */
function pathCulprits(
  table: TwoWayTable,
  { fit, paths }: FitWithPaths,
  guilt: Guilt,
  attributed: Attribution,
  ofServers: number,
): readonly Culprit[] {
  const servers = [...new Set(paths.map(({ server }) => server))].filter((server) => !guilt.servers.includes(server));
  return servers.map((server) => {
    const cells = paths.filter((cell) => cell.server === server);
    const counts = addCounts(cells);
    return {
      cause: 'path' as const,
      server: table.servers[server] ?? null,
      places: cells.toSorted((a, b) => b.failed - a.failed).map(({ place }) => table.places[place] ?? ''),
      ...counted(counts),
      part: Math.max(0, 1 - (1 - counts.failed / counts.measured) / (1 - fittedOf(cells))),
      partInterval: null,
      seenBy: cells.length / Math.max(fit.placeRates.length, 1),
      failingServers: 1,
      ofServers,
      explains: attributed.paths.get(server) ?? 0,
    };
  });
}

const fittedOf = (cells: readonly PathCell[]): number => {
  const { failed, measured } = addCounts(cells.map(({ fitted, measured: n }) => ({ measured: n, failed: n * fitted })));
  return measured === 0 ? 0 : failed / measured;
};
