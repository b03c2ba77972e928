import { DuckDBInstance } from '@duckdb/node-api';
import { KINDS } from '#reference-api/reference/kinds.ts';
import { instantOf } from '#reference-api/reference/instant.ts';
import type { Manifest, Store } from '#reference-api/store/store.ts';
import { sampleReference } from './sample-reference.ts';

/**
 * A store of a few days for tests, together with every query that went into it, so that a test can count them one by one.
 * The first day is kept in days, the second in hours, the third in five minutes, the fourth not at all, the fifth in hours.
 */

const DAY_S = 86_400;
const HOUR_S = 3600;
const SLOT_S = 300;

/** First second of the sample: a whole UTC day. */
export const SAMPLE_FROM_S = Date.UTC(2026, 4, 1) / 1000;
/** The end of what is complete. */
export const SAMPLE_TO_S = SAMPLE_FROM_S + 5 * DAY_S;

/** Queries of one design row in one hour, as they were sent. */
export interface SampleQueries {
  readonly sentS: number;
  readonly zone: number;
  readonly country: number;
  readonly server: number;
  readonly ipVersion: number;
  readonly transport: number;
  readonly n: number;
  /** The vantage points of the country were silent. */
  readonly isSilent: boolean;
  readonly failed: number;
  readonly kind: number;
}

export interface Sample {
  readonly store: Store;
  readonly queries: readonly SampleQueries[];
}

const ERAS: Manifest['eras'] = [
  { from: SAMPLE_FROM_S, to: SAMPLE_FROM_S + DAY_S, step_s: 86_400 },
  { from: SAMPLE_FROM_S + DAY_S, to: SAMPLE_FROM_S + 2 * DAY_S, step_s: 3600 },
  { from: SAMPLE_FROM_S + 2 * DAY_S, to: SAMPLE_FROM_S + 3 * DAY_S, step_s: 300 },
  { from: SAMPLE_FROM_S + 4 * DAY_S, to: SAMPLE_TO_S, step_s: 3600 },
];

const GAPS: Manifest['gaps'] = [
  { country: 2, from: SAMPLE_FROM_S + DAY_S + 5 * HOUR_S, to: SAMPLE_FROM_S + DAY_S + 9 * HOUR_S },
  // From a five-minute day across the day without data into the last one.
  { country: 3, from: SAMPLE_FROM_S + 3 * DAY_S - 2 * HOUR_S, to: SAMPLE_FROM_S + 4 * DAY_S + 3 * HOUR_S },
];

/** A number in [0, 1) that depends on nothing but its arguments. */
const noise = (...parts: readonly number[]): number => {
  let hash = 2_166_136_261;
  for (const part of parts) hash = Math.imul(hash ^ part, 16_777_619) ^ (hash >>> 13);
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32;
};

const design = sampleReference.zones.flatMap(({ ix: zone, serverIxs }) =>
  [0, 1, 2, 3].flatMap((country) =>
    serverIxs.map((server, i) => ({
      zone,
      country,
      server,
      ipVersion: (zone + country + i) % 3 === 0 ? 6 : 4,
      transport: (country + i) % 4 === 0 ? 1 : 0,
      slot: (zone * 5 + country * 3 + i * 7) % 12,
      n: 1 + ((zone + i) % 3),
    })),
  ),
);

const isInside = (sentS: number, from: number, to: number): boolean => sentS >= from && sentS < to;

const isActive = (zone: number, sentS: number): boolean => {
  const { activeFrom = null, activeTo = null } = sampleReference.zones[zone] ?? {};
  const floor = (seconds: number): number => Math.floor(seconds / DAY_S) * DAY_S;
  return (activeFrom === null || sentS >= floor(activeFrom)) && (activeTo === null || sentS < floor(activeTo));
};

const allQueries = (): SampleQueries[] =>
  ERAS.flatMap((era) =>
    Array.from({ length: (era.to - era.from) / HOUR_S }, (_, hour) => era.from + hour * HOUR_S).flatMap((hour) =>
      design.flatMap(({ slot, ...row }): SampleQueries[] => {
        const sentS = hour + slot * SLOT_S;
        if (!isActive(row.zone, sentS)) return [];
        const isSilent = GAPS.some(({ country, from, to }) => country === row.country && isInside(sentS, from, to));
        // A third of the rows fail in part; one zone fails altogether for some hours.
        const isOutage =
          row.zone === 1 && isInside(sentS, SAMPLE_FROM_S + 2 * DAY_S, SAMPLE_FROM_S + 2 * DAY_S + 6 * HOUR_S);
        const luck = noise(sentS, row.zone, row.country, row.server);
        const failed = isSilent ? 0 : isOutage ? row.n : luck < 0.3 ? 1 : 0;
        const kind = [1, 1, 5, 6, 0][Math.floor(noise(row.zone, sentS, row.country) * 5)] ?? 1;
        return [{ ...row, sentS, isSilent, failed, kind }];
      }),
    ),
  );

const failureRows = (queries: readonly SampleQueries[]): string[] =>
  queries
    .filter(({ failed }) => failed > 0)
    .map((row) => {
      const step = ERAS.find(({ from, to }) => isInside(row.sentS, from, to))?.step_s ?? HOUR_S;
      const t = Math.floor(row.sentS / step) * step;
      return `(${t},${row.zone},${row.country},${row.server},${row.ipVersion},${row.transport},${row.kind},${row.failed})`;
    });

// Answered 255, excluded 254; the unknown place is country 5.
const ATLAS = [
  [SAMPLE_FROM_S, 0, 255, 0, 90],
  [SAMPLE_FROM_S, 0, 1, 0, 10],
  [SAMPLE_FROM_S, 1, 255, 1, 40],
  [SAMPLE_FROM_S, 5, 255, 0, 7],
  [SAMPLE_FROM_S, 5, 0, 0, 3],
  [SAMPLE_FROM_S + 2 * DAY_S, 0, 254, 1, 20],
  [SAMPLE_FROM_S + 2 * DAY_S, 0, 255, 1, 5],
  [SAMPLE_FROM_S + 2 * DAY_S, 1, 5, 0, 50],
];

const RESOLVERS = [
  [SAMPLE_FROM_S + DAY_S, 0, 100, 12],
  [SAMPLE_FROM_S + DAY_S, 1, 20, 0],
  [SAMPLE_FROM_S + 2 * DAY_S, 0, 100, 30],
];

const values = (rows: readonly (readonly number[])[]): string => rows.map((row) => `(${row.join(',')})`).join(',');

/** Builds the sample in a new in-memory database. */
export const openSampleStore = async (): Promise<Sample> => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const queries = allQueries();
  await connection.run(
    'CREATE TABLE design ("zone" USMALLINT, country UTINYINT, server USMALLINT, ip_version UTINYINT, transport UTINYINT, slot UTINYINT, n USMALLINT)',
  );
  const designRows = design.map((row) => [
    row.zone,
    row.country,
    row.server,
    row.ipVersion,
    row.transport,
    row.slot,
    row.n,
  ]);
  await connection.run(`INSERT INTO design VALUES ${values(designRows)}`);
  await connection.run(
    'CREATE TABLE fact (t UINTEGER, "zone" USMALLINT, country UTINYINT, server USMALLINT, ip_version UTINYINT, transport UTINYINT, kind UTINYINT, n USMALLINT)',
  );
  await connection.run(`INSERT INTO fact VALUES ${failureRows(queries).join(',')}`);
  await connection.run(
    'CREATE TABLE atlas (t UINTEGER, country UTINYINT, kind UTINYINT, transport UTINYINT, n UINTEGER)',
  );
  await connection.run(`INSERT INTO atlas VALUES ${values(ATLAS)}`);
  await connection.run('CREATE TABLE resolvers (t UINTEGER, country UTINYINT, resolvers UINTEGER, failed UINTEGER)');
  await connection.run(`INSERT INTO resolvers VALUES ${values(RESOLVERS)}`);
  const manifest: Manifest = {
    fingerprint: 'sample',
    revision: 'r20260506-sample',
    complete_until: instantOf(SAMPLE_TO_S),
    rows: { design: design.length, fact: queries.length, atlas: ATLAS.length, resolvers: RESOLVERS.length },
    eras: ERAS,
    gaps: GAPS,
  };
  return { store: { connection, reference: sampleReference, manifest }, queries };
};

/** Kind numbers that the sample uses, for tests that filter by kind. */
export const SAMPLE_KINDS = [KINDS[0], KINDS[1], KINDS[5], KINDS[6]] as const;
