import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AtlasOutcome } from './atlas-outcomes.ts';
import { parseAtlasOutcomes } from './atlas-outcomes.ts';
import type { ResolverSnapshot } from './resolver-snapshots.ts';
import { parseResolverSnapshots } from './resolver-snapshots.ts';

/** The two recorded measurements. */
export interface Recordings {
  readonly outcomes: readonly AtlasOutcome[];
  readonly snapshots: readonly ResolverSnapshot[];
}

/** Reads both measurements below `dataDir`. Throws when a file is missing or is not shaped as PROVENANCE.md says. */
export const loadRecordings = (dataDir: string): Recordings => ({
  outcomes: parseAtlasOutcomes(readFileSync(join(dataDir, 'atlas2017/country-outcomes.csv'), 'utf8')),
  snapshots: parseResolverSnapshots(readFileSync(join(dataDir, 'resolvers2026/country-failure.csv'), 'utf8')),
});
