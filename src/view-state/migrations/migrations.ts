/** Parameters of an address in the order written, decoded. */
export type RawParameters = readonly (readonly [name: string, value: string])[];

/** From one version of the grammar to the next. Pure; keeps what it does not know. Once released, never changed. */
export interface Migration {
  readonly from: number;
  readonly migrate: (parameters: RawParameters) => RawParameters;
}

/** Version of the grammar that `parameters.ts` reads and writes. */
export const CURRENT_VERSION = 1;

/**
 * All migrations since version 1, oldest first. An address without `v` is of version 1, for ever: so a later writer has
 * to write its `v` always.
 */
export const MIGRATIONS: readonly Migration[] = [];

/** Parameters of a version in the words of the current one. */
export function migrate(
  parameters: RawParameters,
  version: number,
  migrations: readonly Migration[] = MIGRATIONS,
): RawParameters {
  return migrations
    .filter((migration) => migration.from >= version)
    .toSorted((a, b) => a.from - b.from)
    .reduce((now, migration) => migration.migrate(now), parameters);
}
