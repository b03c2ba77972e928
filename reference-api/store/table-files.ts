import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { once } from 'node:events';
import { DuckDBInstance } from '@duckdb/node-api';

/** The columns of every table, in order, with their DuckDB types. Docs: docs/reference-api.md. */
export const TABLES = {
  design: {
    zone: 'USMALLINT',
    country: 'UTINYINT',
    server: 'USMALLINT',
    ip_version: 'UTINYINT',
    transport: 'UTINYINT',
    slot: 'UTINYINT',
    n: 'USMALLINT',
  },
  fact: {
    t: 'INTEGER',
    zone: 'USMALLINT',
    country: 'UTINYINT',
    server: 'USMALLINT',
    ip_version: 'UTINYINT',
    transport: 'UTINYINT',
    kind: 'UTINYINT',
    n: 'USMALLINT',
  },
  atlas: { t: 'INTEGER', country: 'UTINYINT', kind: 'UTINYINT', transport: 'UTINYINT', n: 'INTEGER' },
  resolvers: { t: 'INTEGER', snapshot_at: 'INTEGER', country: 'UTINYINT', resolvers: 'INTEGER', failed: 'INTEGER' },
} as const satisfies Record<string, Record<string, string>>;

export type TableName = keyof typeof TABLES;

export const TABLE_NAMES: readonly TableName[] = ['design', 'fact', 'atlas', 'resolvers'];

export const parquetOf = (folder: string, table: TableName): string => join(folder, `${table}.parquet`);

const BUFFER_CHARS = 1 << 20;

/** Collects the rows of one table as text beside the files to be. Rows are kept in the order in which they come. */
export class RowFile {
  readonly #stream;
  #buffer = '';
  /** Rows written so far. */
  rows = 0;

  constructor(path: string) {
    this.#stream = createWriteStream(path);
  }

  /** Adds one row: its cells with commas between them. */
  add(row: string): void {
    this.#buffer += `${row}\n`;
    this.rows += 1;
  }

  /** Hands what was added to the disk; to be awaited now and then so that memory stays small. */
  async flush(): Promise<void> {
    if (this.#buffer.length < BUFFER_CHARS) return;
    const isFree = this.#stream.write(this.#buffer);
    this.#buffer = '';
    if (!isFree) await once(this.#stream, 'drain');
  }

  async close(): Promise<void> {
    this.#stream.end(this.#buffer);
    await once(this.#stream, 'close');
  }
}

/** Where the rows of a table wait to become Parquet. */
export const rowFileOf = (folder: string, table: TableName): string => join(folder, `${table}.csv`);

/** Turns the collected rows of all tables into Parquet, in their order, and removes the text. */
export const writeParquet = async (folder: string): Promise<void> => {
  // One thread and a fixed row group: the same rows then give the same bytes.
  const instance = await DuckDBInstance.create(':memory:', { threads: '1', preserve_insertion_order: 'true' });
  try {
    const connection = await instance.connect();
    for (const table of TABLE_NAMES) {
      const columns = Object.entries(TABLES[table])
        .map(([name, type]) => `'${name}': '${type}'`)
        .join(', ');
      const rows = rowFileOf(folder, table);
      await connection.run(
        `COPY (SELECT * FROM read_csv(${quoted(rows)}, header = false, auto_detect = false, delim = ',', columns = {${columns}}))
         TO ${quoted(parquetOf(folder, table))} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 122880)`,
      );
      await rm(rows);
    }
    connection.closeSync();
  } finally {
    instance.closeSync();
  }
};

/** A path or text as an SQL literal. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
