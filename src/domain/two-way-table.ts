/** Counts of one window by server (rows) and place of the vantage point (columns). Nothing measured is 0 / 0: such a cell says nothing. */
export interface TwoWayTable {
  readonly servers: readonly string[];
  readonly places: readonly string[];
  /** [server][place] */
  readonly measured: readonly (readonly number[])[];
  readonly failed: readonly (readonly number[])[];
}

export interface Counts {
  readonly failed: number;
  readonly measured: number;
}

export const cellCounts = (table: TwoWayTable, server: number, place: number): Counts => ({
  failed: table.failed[server]?.[place] ?? 0,
  measured: table.measured[server]?.[place] ?? 0,
});

export const addCounts = (all: Iterable<Counts>): Counts => {
  let failed = 0;
  let measured = 0;
  for (const counts of all) {
    failed += counts.failed;
    measured += counts.measured;
  }
  return { failed, measured };
};

export const serverCounts = (table: TwoWayTable, server: number): Counts =>
  addCounts(table.places.map((_, place) => cellCounts(table, server, place)));

export const placeCounts = (table: TwoWayTable, place: number): Counts =>
  addCounts(table.servers.map((_, server) => cellCounts(table, server, place)));

export const tableCounts = (table: TwoWayTable): Counts =>
  addCounts(table.servers.map((_, server) => serverCounts(table, server)));

/** The table without places of which nothing was measured: they would count as places and say nothing. */
export function measuredTable(table: TwoWayTable): TwoWayTable {
  const kept = table.places.map((_, place) => placeCounts(table, place).measured > 0);
  const keep = <T>(row: readonly T[]): T[] => row.filter((_, place) => kept[place] === true);
  return {
    servers: table.servers,
    places: keep(table.places),
    measured: table.measured.map(keep),
    failed: table.failed.map(keep),
  };
}
