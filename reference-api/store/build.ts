import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DOCUMENTED_EFFECTS } from '#reference-api/model/documented-effects.ts';
import type { Parameters } from '#reference-api/model/parameters.ts';
import { PARAMETERS } from '#reference-api/model/parameters.ts';
import type { Scheme } from '#reference-api/model/scheme.ts';
import { createSimulation } from '#reference-api/model/simulate.ts';
import { completeUntil } from '#reference-api/model/timeline.ts';
import type { World } from '#reference-api/model/world.ts';
import { buildWorld } from '#reference-api/model/world.ts';
import { DAY_S, instantOf } from '#reference-api/reference/instant.ts';
import { loadRecordings } from '#reference-api/reference/recordings.ts';
import type { ReferenceData } from '#reference-api/reference/reference-data.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Manifest } from './manifest.ts';
import { parseManifest } from './manifest.ts';
import { atlasRows, resolverRows } from './measured-rows.ts';
import { RowFile, rowFileOf, TABLES, writeParquet } from './table-files.ts';

export interface BuildOptions {
  readonly dataDir: string;
  readonly cacheDir: string;
  readonly log: (line: string) => void;
  readonly reference: ReferenceData;
  /** Other numbers than those of the product: for tests. */
  readonly parameters?: Parameters;
}

export interface BuiltStore {
  /** Holds one Parquet file per table and manifest.json. */
  readonly folder: string;
  readonly manifest: Manifest;
}

const MANIFEST_FILE = 'manifest.json';

/**
 * Builds the files of the store unless those of the same inputs, parameters and code are there already. They appear all
 * at once, so a build that is broken off leaves nothing that looks finished. Rejects when it cannot read or write.
 */
export const buildStore = async (options: BuildOptions): Promise<BuiltStore> => {
  const { dataDir, cacheDir, log, reference, parameters = PARAMETERS } = options;
  const fingerprint = fingerprintOf(dataDir, { parameters, effects: DOCUMENTED_EFFECTS, tables: TABLES });
  const folder = join(cacheDir, fingerprint.slice(0, 16));
  if (!existsSync(join(folder, MANIFEST_FILE))) {
    const unfinished = join(cacheDir, `unfinished-${randomUUID()}`);
    await mkdir(unfinished, { recursive: true });
    try {
      await writeStore(unfinished, fingerprint, { dataDir, log, reference, parameters });
      await moveInto(unfinished, folder);
    } finally {
      await rm(unfinished, { recursive: true, force: true });
    }
  }
  return { folder, manifest: parseManifest(readFileSync(join(folder, MANIFEST_FILE), 'utf8')) };
};

/** Renames the folder, unless somebody else has finished the same build in the meantime. */
const moveInto = async (from: string, to: string): Promise<void> => {
  try {
    await rename(from, to);
  } catch (error) {
    if (!existsSync(join(to, MANIFEST_FILE))) throw error;
  }
};

const writeStore = async (
  folder: string,
  fingerprint: string,
  { dataDir, log, reference, parameters }: Required<Omit<BuildOptions, 'cacheDir'>>,
): Promise<void> => {
  log('Store: calibrating the model on the recorded measurements');
  const recordings = loadRecordings(dataDir);
  const world = buildWorld(reference, recordings, parameters);
  const fact = await writeFacts(folder, world, log);
  const rows = {
    design: await writeRows(folder, 'design', designRows(world.scheme)),
    fact,
    atlas: await writeRows(folder, 'atlas', atlasRows(reference, recordings.outcomes)),
    resolvers: await writeRows(folder, 'resolvers', resolverRows(reference, recordings.snapshots)),
  };
  log(`Store: writing ${fact.toLocaleString('en')} rows of failures`);
  await writeParquet(folder);
  const until = instantOf(completeUntil(parameters));
  const manifest: Manifest = {
    fingerprint,
    revision: `r${until.slice(0, 10).replaceAll('-', '')}-${fingerprint.slice(0, 8)}`,
    complete_until: until,
    rows,
    eras: [...world.eras],
    gaps: [...world.gaps],
  };
  await writeFile(join(folder, MANIFEST_FILE), `${JSON.stringify(manifest)}\n`);
};

/** Plays all days in order and writes the failures; says every tenth of the way how far it is. */
const writeFacts = async (folder: string, world: World, log: BuildOptions['log']): Promise<number> => {
  const play = createSimulation(world);
  const prefixes = world.scheme.tuples.map((tuple) =>
    [tuple.zone, tuple.country, tuple.server, tuple.ipVersion, tuple.transport].join(),
  );
  const days = world.eras.flatMap(({ from, to, step_s }) =>
    Array.from({ length: (to - from) / DAY_S }, (_, at) => ({ day: from + at * DAY_S, step: step_s })),
  );
  const file = new RowFile(rowFileOf(folder, 'fact'));
  for (const [at, { day, step }] of days.entries()) {
    if (at % Math.ceil(days.length / 10) === 0) {
      log(`Store: simulating day ${at + 1} of ${days.length} (${instantOf(day).slice(0, 10)})`);
    }
    play(day, step, (t, tuple, kind, n) => file.add(`${t},${prefixes[tuple]},${kind},${n}`));
    await file.flush();
  }
  await file.close();
  return file.rows;
};

const writeRows = async (
  folder: string,
  table: 'design' | 'atlas' | 'resolvers',
  rows: readonly (readonly number[])[],
): Promise<number> => {
  const file = new RowFile(rowFileOf(folder, table));
  for (const row of rows) file.add(row.join());
  await file.close();
  return rows.length;
};

const designRows = ({ tuples, rows }: Scheme): number[][] =>
  rows.flatMap(({ tuple, slot, n }) => {
    const of = tuples[tuple];
    return of === undefined ? [] : [[of.zone, of.country, of.server, of.ipVersion, of.transport, slot, n]];
  });
