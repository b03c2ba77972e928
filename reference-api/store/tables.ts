import type { DuckDBConnection } from '@duckdb/node-api';
import { DuckDBInstance } from '@duckdb/node-api';
import { parquetOf, quoted, TABLE_NAMES } from './table-files.ts';

/** Loads the tables of a built store into a DuckDB of its own, in memory, in the order in which they were written. */
export const openTables = async (folder: string): Promise<DuckDBConnection> => {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  for (const table of TABLE_NAMES) {
    await connection.run(`CREATE TABLE ${table} AS SELECT * FROM read_parquet(${quoted(parquetOf(folder, table))})`);
  }
  return connection;
};
