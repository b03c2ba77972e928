import type { DuckDBConnection } from '@duckdb/node-api';
import type { ReferenceData } from '#reference-api/reference/reference-data.ts';
import { loadReferenceData } from '#reference-api/reference/reference-data.ts';
import { buildStore } from './build.ts';
import type { Manifest } from './manifest.ts';
import { openTables } from './tables.ts';

export type { Era, Gap, Manifest } from './manifest.ts';

/** The opened store: the tables of docs/reference-api.md in an in-process DuckDB, and what explains their numbers. */
export interface Store {
  readonly connection: DuckDBConnection;
  readonly reference: ReferenceData;
  readonly manifest: Manifest;
}

export interface StoreOptions {
  /** The recorded files (reference-api/data). */
  readonly dataDir: string;
  /** Where built files are kept, one folder per fingerprint. Created when it is missing. */
  readonly cacheDir: string;
  /** Told the progress, one line at a time. */
  readonly log: (line: string) => void;
}

/**
 * Opens the store and builds it first when the inputs, the parameters or the model have changed since the last build.
 * Rejects when the recorded files cannot be read or the cache folder cannot be written.
 */
export const openStore = async ({ dataDir, cacheDir, log }: StoreOptions): Promise<Store> => {
  const reference = loadReferenceData(dataDir);
  const { folder, manifest } = await buildStore({ dataDir, cacheDir, log, reference });
  return { connection: await openTables(folder), reference, manifest };
};
