import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PARAMETERS } from '#reference-api/model/parameters.ts';
import type { Parameters } from '#reference-api/model/parameters.ts';
import { isActive } from '#reference-api/model/simulate.ts';
import { DAY_S, secondsOf } from '#reference-api/reference/instant.ts';
import { loadReferenceData } from '#reference-api/reference/reference-data.ts';
import type { ReferenceData } from '#reference-api/reference/reference-data.ts';
import type { BuiltStore } from './build.ts';
import { buildStore } from './build.ts';
import { openTables } from './tables.ts';

const DATA_DIR = new URL('../data', import.meta.url).pathname;

/** A few days of each step around the .de incident, so that a build takes a second. */
const SMALL: Parameters = {
  ...PARAMETERS,
  retention: {
    ...PARAMETERS.retention,
    daily: { from: '2026-04-28', to: '2026-05-02' },
    hourly: { from: '2026-05-02', to: '2026-05-10' },
  },
  gaps: { ...PARAMETERS.gaps, chancePerDay: 0.1 },
};

describe('a built store', () => {
  let cacheDir: string;
  let reference: ReferenceData;
  let lines: string[];
  let built: BuiltStore;
  const build = (dir: string, parameters = SMALL): Promise<BuiltStore> =>
    buildStore({ dataDir: DATA_DIR, cacheDir: dir, log: (line) => lines.push(line), reference, parameters });

  beforeAll(async () => {
    const all = loadReferenceData(DATA_DIR);
    reference = { ...all, incidents: all.incidents.filter(({ id }) => id === '2026-05-05-de-dnssec') };
    cacheDir = await mkdtemp(join(tmpdir(), 'servfail-store-'));
    lines = [];
    built = await build(cacheDir);
  });
  afterAll(() => rm(cacheDir, { recursive: true, force: true }));

  /** Whole numbers of a query, row by row. */
  const rowsOf = async (sql: string): Promise<number[][]> => {
    const connection = await openTables(built.folder);
    try {
      return (await connection.runAndReadAll(sql)).getRows().map((row) => row.map(Number));
    } finally {
      connection.closeSync();
    }
  };

  it('is byte by byte the same when built twice', async () => {
    const again = await mkdtemp(join(tmpdir(), 'servfail-store-'));
    try {
      const second = await build(again);
      const names = (await readdir(built.folder)).toSorted();
      expect(names).toEqual(['atlas.parquet', 'design.parquet', 'fact.parquet', 'manifest.json', 'resolvers.parquet']);
      for (const name of names) {
        const [a, b] = await Promise.all([built.folder, second.folder].map((folder) => readFile(join(folder, name))));
        expect(a?.equals(b ?? Buffer.alloc(0)), name).toBe(true);
      }
    } finally {
      await rm(again, { recursive: true, force: true });
    }
  });

  it('says what it does while it builds, and is not built again', async () => {
    expect(lines.some((line) => line.includes('simulating day 1 of 12'))).toBe(true);
    lines = [];
    const marker = join(built.folder, 'marker');
    await writeFile(marker, '');
    expect((await build(cacheDir)).folder).toBe(built.folder);
    expect(await readFile(marker, 'utf8')).toBe('');
    await rm(marker);
    expect(lines).toEqual([]);
  });

  it('is built anew for other parameters, beside the first, and leaves nothing unfinished', async () => {
    const other = await build(cacheDir, { ...SMALL, seed: 1 });
    expect(other.folder).not.toBe(built.folder);
    expect(other.manifest.revision).not.toBe(built.manifest.revision);
    expect((await readdir(cacheDir)).filter((name) => name.startsWith('unfinished'))).toEqual([]);
  });

  it('leaves nothing behind when it is broken off', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'servfail-store-'));
    try {
      const broken = buildStore({
        dataDir: DATA_DIR,
        cacheDir: dir,
        reference,
        parameters: SMALL,
        log: (line) => {
          if (line.includes('writing')) throw new Error('no room');
        },
      });
      await expect(broken).rejects.toThrow('no room');
      expect(await readdir(dir)).toEqual([]);
    } finally {
      await rm(dir, { recursive: true, force: true });
    }
  });

  it('states its eras, its revision and its rows', async () => {
    const { manifest } = built;
    expect(manifest.complete_until).toBe('2026-05-10T00:00:00Z');
    expect(manifest.revision).toBe(`r20260510-${manifest.fingerprint.slice(0, 8)}`);
    const days = (date: string): number => secondsOf(date);
    expect(manifest.eras).toEqual([
      { from: days('2026-04-28'), to: days('2026-05-02'), step_s: 86_400 },
      { from: days('2026-05-02'), to: days('2026-05-04'), step_s: 3600 },
      { from: days('2026-05-04'), to: days('2026-05-07'), step_s: 300 },
      { from: days('2026-05-07'), to: days('2026-05-10'), step_s: 3600 },
    ]);
    expect(manifest.gaps.length).toBeGreaterThan(5);
    for (const table of ['design', 'fact', 'atlas', 'resolvers'] as const) {
      expect(await rowsOf(`SELECT count(*) FROM ${table}`)).toEqual([[manifest.rows[table]]]);
    }
  });

  it('has failures at the step of their era only, in order', async () => {
    const outside = built.manifest.eras.map(
      ({ from, to, step_s }) => `(t >= ${from} AND t < ${to} AND t % ${step_s} = 0)`,
    );
    expect(await rowsOf(`SELECT count(*) FROM fact WHERE NOT (${outside.join(' OR ')})`)).toEqual([[0]]);
    const key = '(t, zone, country, server, ip_version, transport, kind)';
    expect(
      await rowsOf(
        `SELECT count(*) FROM (SELECT ${key} AS key, lag(${key}) OVER (ORDER BY rowid) AS before FROM fact) WHERE key <= before`,
      ),
    ).toEqual([[0]]);
  });

  it('fails no more queries than the scheme sends, in every cell', async () => {
    const tooMany = built.manifest.eras.map(({ from, to, step_s }) => {
      const slots = step_s === 300 ? 'AND (f.t // 300) % 12 = d.slot' : '';
      const hours = step_s === 86_400 ? 24 : 1;
      return `SELECT count(*) FROM (
        SELECT any_value(f.n) AS failed, sum(d.n) * ${hours} AS sent
        FROM (SELECT t, zone, country, server, ip_version, transport, sum(n) AS n FROM fact
              WHERE t >= ${from} AND t < ${to} GROUP BY ALL) f
        LEFT JOIN design d ON (d.zone, d.country, d.server, d.ip_version, d.transport)
          = (f.zone, f.country, f.server, f.ip_version, f.transport) ${slots}
        GROUP BY f.t, f.zone, f.country, f.server, f.ip_version, f.transport
      ) WHERE sent IS NULL OR failed > sent`;
    });
    for (const sql of tooMany) expect(await rowsOf(sql)).toEqual([[0]]);
  });

  it('has no failures in the silent hours of a country', async () => {
    const hourly = built.manifest.eras.filter(({ step_s }) => step_s < DAY_S);
    const silent = built.manifest.gaps.flatMap(({ country, from, to }) =>
      hourly.map(
        (era) => `(country = ${country} AND t >= ${Math.max(from, era.from)} AND t < ${Math.min(to, era.to)})`,
      ),
    );
    expect(await rowsOf(`SELECT count(*) FROM fact WHERE ${silent.join(' OR ')}`)).toEqual([[0]]);
  });

  it('asks for zones of today only, and those are delegated', async () => {
    const zones = (await rowsOf('SELECT DISTINCT zone FROM design')).flat();
    const asked = zones.map((ix) => reference.zones[ix]);
    expect(asked.every((zone) => zone !== undefined && isActive(zone, secondsOf('2026-08-21')))).toBe(true);
    expect(asked).toHaveLength(1439);
  });

  it('shows the documented incident: .de, bogus answers, 19:30 to 22:30', async () => {
    const de = reference.zoneById.get('de')?.ix;
    const bogus = reference.kinds.indexOf('dnssec_bogus');
    const [from, to] = [secondsOf('2026-05-05T19:30:00Z'), secondsOf('2026-05-05T23:00:00Z')];
    const [[inside = 0, all = 0] = []] = await rowsOf(
      `SELECT sum(n) FILTER (t >= ${from} AND t < ${to} AND kind = ${bogus}), sum(n) FROM fact
       WHERE zone = ${de} AND t >= ${secondsOf('2026-05-05')} AND t < ${secondsOf('2026-05-06')}`,
    );
    expect(all).toBeGreaterThan(3000);
    expect(inside / all).toBeGreaterThan(0.7);
  });

  it('keeps the two measurements as they were recorded', async () => {
    // 367,401 results in the file, 175,986 of them in the five measurements that are failure rates.
    expect(await rowsOf('SELECT sum(n) FROM atlas')).toEqual([[175_986]]);
    expect(await rowsOf('SELECT sum(n) FROM atlas WHERE kind = 254')).toEqual([[6432]]);
    expect(await rowsOf('SELECT sum(n) FROM atlas WHERE kind = 255')).toEqual([[160_392]]);
    expect(await rowsOf('SELECT count(*), count(DISTINCT snapshot_at) FROM resolvers')).toEqual([[5482, 36]]);
  });
});
