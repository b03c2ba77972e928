import type { DuckDBConnection } from '@duckdb/node-api';
import type { Store } from '#reference-api/store/store.ts';
import { ANSWERED } from '#reference-api/store/measured-rows.ts';
import type { ColumnSizes, DesignRows, OutcomeRows } from './columns.ts';

/** The tables of the store as typed arrays: what is counted over. */
export interface StoreColumns {
  readonly design: DesignRows;
  readonly failures: OutcomeRows;
  readonly atlas: OutcomeRows;
  readonly resolvers: OutcomeRows;
  readonly sizes: ColumnSizes;
}

/** Fills the targets with the columns of a SELECT, in order. Throws when it has another number of rows or a value is no number. */
const fill = async (
  connection: DuckDBConnection,
  sql: string,
  targets: readonly (Uint16Array | Uint32Array)[],
): Promise<void> => {
  const result = await connection.stream(sql);
  let start = 0;
  for (let chunk = await result.fetchChunk(); chunk !== null && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    const { rowCount } = chunk;
    for (const [columnIx, target] of targets.entries()) {
      if (start + rowCount > target.length) throw new Error(`more rows than counted: ${sql}`);
      const vector = chunk.getColumnVector(columnIx);
      for (let row = 0; row < rowCount; row += 1) {
        const value = vector.getItem(row);
        if (typeof value !== 'number') throw new Error(`no number in column ${columnIx} of: ${sql}`);
        target[start + row] = value;
      }
    }
    start += rowCount;
  }
  if (targets.some(({ length }) => length !== start)) throw new Error(`fewer rows than counted: ${sql}`);
};

const countRows = async (connection: DuckDBConnection, table: string): Promise<number> => {
  const reader = await connection.runAndReadAll(`SELECT count(*)::INTEGER FROM ${table}`);
  return Number(reader.value(0, 0));
};

const loadFailures = async (connection: DuckDBConnection): Promise<OutcomeRows> => {
  const rows = await countRows(connection, 'fact');
  const column = (): Uint16Array => new Uint16Array(rows);
  const time = new Uint32Array(rows);
  const columns = { zone: column(), country: column(), server: column(), ipVersion: column(), transport: column() };
  const kind = column();
  const n = new Uint32Array(rows);
  await fill(
    connection,
    `SELECT t::UINTEGER, "zone"::USMALLINT, country::USMALLINT, server::USMALLINT, ip_version::USMALLINT,
            transport::USMALLINT, kind::USMALLINT, n::UINTEGER
     FROM fact ORDER BY t`,
    [time, columns.zone, columns.country, columns.server, columns.ipVersion, columns.transport, kind, n],
  );
  return { rows, time, columns, kind, n };
};

const loadDesign = async (connection: DuckDBConnection): Promise<DesignRows> => {
  const rows = await countRows(connection, 'design');
  const column = (): Uint16Array => new Uint16Array(rows);
  const columns = { zone: column(), country: column(), server: column(), ipVersion: column(), transport: column() };
  const slot = column();
  const n = column();
  await fill(
    connection,
    `SELECT "zone"::USMALLINT, country::USMALLINT, server::USMALLINT, ip_version::USMALLINT, transport::USMALLINT,
            slot::USMALLINT, n::USMALLINT
     FROM design ORDER BY country, "zone", server, ip_version, transport, slot`,
    [columns.zone, columns.country, columns.server, columns.ipVersion, columns.transport, slot, n],
  );
  return { rows, columns, slot, n };
};

const loadAtlas = async (connection: DuckDBConnection): Promise<OutcomeRows> => {
  const rows = await countRows(connection, 'atlas');
  const column = (): Uint16Array => new Uint16Array(rows);
  const time = new Uint32Array(rows);
  const columns = { country: column(), transport: column() };
  const kind = column();
  const n = new Uint32Array(rows);
  await fill(
    connection,
    'SELECT t::UINTEGER, country::USMALLINT, transport::USMALLINT, kind::USMALLINT, n::UINTEGER FROM atlas ORDER BY t',
    [time, columns.country, columns.transport, kind, n],
  );
  return { rows, time, columns, kind, n };
};

/** Two rows of outcomes for each of the table: the resolvers that failed a check, of kind unknown, and the others. */
const loadResolvers = async (connection: DuckDBConnection, unknownKind: number): Promise<OutcomeRows> => {
  const rows = 2 * (await countRows(connection, 'resolvers'));
  const column = (): Uint16Array => new Uint16Array(rows);
  const time = new Uint32Array(rows);
  const columns = { country: column() };
  const kind = column();
  const n = new Uint32Array(rows);
  await fill(
    connection,
    `SELECT t::UINTEGER, country::USMALLINT, ${ANSWERED}::USMALLINT, (resolvers - failed)::UINTEGER FROM resolvers
     UNION ALL SELECT t::UINTEGER, country::USMALLINT, ${unknownKind}::USMALLINT, failed::UINTEGER FROM resolvers
     ORDER BY 1, 2, 3`,
    [time, columns.country, kind, n],
  );
  return { rows, time, columns, kind, n };
};

/** A number beyond the servers (their zone is historic, its servers are not recorded) becomes one past the last. */
const capAt = (column: Uint16Array, limit: number): void => {
  for (let row = 0; row < column.length; row += 1) if ((column[row] ?? 0) > limit) column[row] = limit;
};

/** Reads the whole store into memory: about 20 bytes for each row. Takes under two seconds for five million rows. */
export const loadColumns = async ({ connection, reference }: Store): Promise<StoreColumns> => {
  const design = await loadDesign(connection);
  const failures = await loadFailures(connection);
  const serverCount = reference.servers.length;
  for (const server of [design.columns.server, failures.columns.server]) {
    if (server !== undefined) capAt(server, serverCount);
  }
  return {
    design,
    failures,
    atlas: await loadAtlas(connection),
    resolvers: await loadResolvers(connection, reference.kinds.indexOf('unknown')),
    sizes: {
      zone: reference.zones.length,
      country: reference.countries.length,
      server: serverCount + 1,
      ipVersion: 7,
      transport: 2,
    },
  };
};
