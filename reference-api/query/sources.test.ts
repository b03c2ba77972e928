import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Buckets, bucketsOf } from './buckets.ts';
import { type Counts, type Selection, ungrouped } from './counts.ts';
import { COLUMN_DIMENSIONS, type ColumnDimension, columnGroups } from './dimensions.ts';
import { choose, cross, groupingBy } from './groups.ts';
import { sampleReference } from './sample-reference.ts';
import { openSampleStore, type SampleQueries, type Sample, SAMPLE_FROM_S, SAMPLE_TO_S } from './sample-store.ts';
import { type Filters, selectionOf } from './selection.ts';
import { finestStepS, type MeasurementSource, sourcesOf } from './sources.ts';

let sample: Sample;
let reconstruction: MeasurementSource;

beforeAll(async () => {
  sample = await openSampleStore();
  const source = (await sourcesOf(sample.store)).byId.get('reconstruction');
  if (source === undefined) throw new Error('no reconstruction');
  reconstruction = source;
});

const NO_FILTERS: Filters = {
  zone: [],
  tldType: [],
  labelForm: [],
  script: [],
  server: [],
  operator: [],
  place: [],
  kind: [],
  transport: [],
  ipVersion: [],
};

const some = (...values: string[]) => fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.subarray(values));

const filters: fc.Arbitrary<Filters> = fc.record({
  zone: some(...sampleReference.zones.map(({ id }) => id)),
  tldType: some('root', 'gtld', 'cctld', 'test'),
  labelForm: some('ascii', 'idn'),
  script: some('Latn', 'Cyrl', 'Hans'),
  server: some(...sampleReference.servers.map(({ id }) => id)),
  operator: some('DENIC, Berlin', 'Example', 'nobody'),
  place: some('world', 'm49:150', 'm49:009', 'cc:DE', 'cc:AQ', 'cc:TO'),
  kind: some('network', 'timeout', 'dnssec_bogus', 'too_slow'),
  transport: some('udp', 'tcp', 'doh'),
  ipVersion: some('4', '6'),
});

/** Aligned to what is kept, from before the sample to after it. */
const windows = fc
  .tuple(fc.integer({ min: -300, max: 1600 }), fc.integer({ min: 1, max: 1900 }))
  .map(([start, length]) => {
    const fromS = SAMPLE_FROM_S + start * 300;
    const toS = fromS + length * 300;
    const stepS = finestStepS(reconstruction, fromS, toS);
    return { fromS: Math.floor(fromS / stepS) * stepS, toS: Math.ceil(toS / stepS) * stepS, stepS };
  });

const bucketed: fc.Arbitrary<Buckets> = fc
  .tuple(windows, fc.integer({ min: 1, max: 40 }))
  .map(([{ fromS, toS, stepS }, times]) => bucketsOf(fromS, toS, stepS * times));

const valueOf = (row: SampleQueries, dimension: ColumnDimension): string | null => {
  const zone = sampleReference.zones[row.zone];
  const server = sampleReference.servers[row.server];
  const country = sampleReference.countries[row.country];
  switch (dimension) {
    case 'zone':
      return zone?.id ?? null;
    case 'tld_type':
      return zone?.tldType ?? null;
    case 'label_form':
      return zone?.labelForm ?? null;
    case 'script':
      return zone?.script ?? null;
    case 'server':
      return server?.id ?? null;
    case 'operator':
      return server?.operator ?? null;
    case 'ip_version':
      return String(row.ipVersion);
    case 'transport':
      return row.transport === 1 ? 'tcp' : 'udp';
    case 'region':
      return country?.regionId ?? null;
    case 'country':
      return country?.iso2 === 'ZZ' ? null : (country?.id ?? null);
  }
};

const passesOne = (list: readonly string[], value: string | null): boolean =>
  list.length === 0 || (value !== null && list.includes(value));

const passes = (row: SampleQueries, given: Filters): boolean =>
  passesOne(given.zone, valueOf(row, 'zone')) &&
  passesOne(given.tldType, valueOf(row, 'tld_type')) &&
  passesOne(given.labelForm, valueOf(row, 'label_form')) &&
  passesOne(given.script, valueOf(row, 'script')) &&
  passesOne(given.server, valueOf(row, 'server')) &&
  passesOne(given.operator, valueOf(row, 'operator')) &&
  passesOne(given.transport, valueOf(row, 'transport')) &&
  passesOne(given.ipVersion, valueOf(row, 'ip_version')) &&
  (given.place.includes('world') ||
    passesOne(given.place, valueOf(row, 'country')) ||
    passesOne(given.place, valueOf(row, 'region')));

interface Cell {
  readonly expected: number;
  readonly measured: number;
  readonly failed: number;
}

/** The same count made by looking at every query of the sample. */
const countByHand = (given: Filters, from: number, to: number, isInGroup: (row: SampleQueries) => boolean): Cell => {
  const rows = sample.queries.filter(
    (row) => row.sentS >= from && row.sentS < to && passes(row, given) && isInGroup(row),
  );
  const heard = rows.filter(({ isSilent }) => !isSilent);
  const sum = (list: readonly SampleQueries[], of: (row: SampleQueries) => number): number =>
    list.reduce((total, row) => total + of(row), 0);
  const kinds = given.kind;
  return {
    expected: sum(rows, ({ n }) => n),
    measured: sum(heard, ({ n }) => n),
    failed: sum(heard, ({ failed, kind }) => (passesOne(kinds, sampleReference.kinds[kind] ?? '') ? failed : 0)),
  };
};

const cellOf = ({ expected, measured, failed, buckets }: Counts, group: number, bucket: number): Cell => {
  const cell = group * buckets + bucket;
  return { expected: expected[cell] ?? -1, measured: measured[cell] ?? -1, failed: failed[cell] ?? -1 };
};

const selection = (given: Filters): Selection => selectionOf(sampleReference, given);

describe('the reconstruction', () => {
  test('counts what one finds by looking at every query, for any filter, dimension and bucket', () => {
    const question = fc.tuple(filters, fc.constantFrom(...COLUMN_DIMENSIONS), bucketed);
    fc.assert(
      fc.property(question, ([given, dimension, buckets]) => {
        const groups = columnGroups(sampleReference, dimension);
        const request = {
          selection: selection(given),
          grouping: groupingBy(groups),
          buckets,
          kinds: 'bucket' as const,
        };
        const counts = reconstruction.count(request);
        const keys = [...groups.members.map(({ key }) => key), null];
        for (const [group, key] of keys.entries()) {
          for (let bucket = 0; bucket < buckets.count; bucket += 1) {
            const from = buckets.edges[bucket] ?? 0;
            const to = buckets.edges[bucket + 1] ?? 0;
            const byHand = countByHand(given, from, to, (row) => valueOf(row, dimension) === key);
            expect(cellOf(counts, group, bucket)).toEqual(byHand);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('counts pairs of dimensions, and the kinds of a cell add up to what failed', () => {
    const dimension = fc.constantFrom<ColumnDimension>('zone', 'server', 'country', 'transport', 'operator');
    const pair = fc.tuple(dimension, dimension).filter(([a, b]) => a !== b);
    fc.assert(
      fc.property(filters, pair, bucketed, (given, [firstName, secondName], buckets) => {
        const firstGroups = columnGroups(sampleReference, firstName);
        const secondGroups = columnGroups(sampleReference, secondName);
        const first = choose(firstGroups, [1, 0]);
        const second = choose(secondGroups, [0]);
        const grouping = cross(first, second);
        const counts = reconstruction.count({ selection: selection(given), grouping, buckets, kinds: 'bucket' });
        const [from = 0] = buckets.edges;
        const to = buckets.edges.at(-1) ?? 0;
        const wanted = countByHand(
          given,
          from,
          to,
          (row) =>
            valueOf(row, firstName) === firstGroups.members[0]?.key &&
            valueOf(row, secondName) === secondGroups.members[0]?.key,
        );
        const group = 1 * second.size + 0;
        const cells = Array.from({ length: buckets.count }, (_, bucket) => cellOf(counts, group, bucket));
        expect(cells.reduce((sum, { measured }) => sum + measured, 0)).toBe(wanted.measured);
        expect(cells.reduce((sum, { failed }) => sum + failed, 0)).toBe(wanted.failed);
        for (let cell = 0; cell < grouping.size * buckets.count; cell += 1) {
          const group = Math.floor(cell / buckets.count);
          const bucket = cell % buckets.count;
          let kinds = 0;
          for (let kind = 0; kind < counts.kindCount; kind += 1) {
            kinds += counts.failedByKind[(group * counts.kindCount + kind) * counts.kindBuckets + bucket] ?? 0;
          }
          expect(kinds).toBe(counts.failed[cell]);
          expect(counts.failed[cell]).toBeLessThanOrEqual(counts.measured[cell] ?? -1);
          expect(counts.measured[cell]).toBeLessThanOrEqual(counts.expected[cell] ?? -1);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('says which buckets it covers: the fourth day and everything around are unknown', () => {
    const buckets = bucketsOf(SAMPLE_FROM_S - 86_400, SAMPLE_TO_S + 86_400, 86_400);
    const counts = reconstruction.count({
      selection: selection(NO_FILTERS),
      grouping: ungrouped,
      buckets,
      kinds: 'none',
    });
    expect([...counts.covered]).toEqual([0, 1, 1, 1, 0, 1, 0]);
  });

  test('adds up vantage points of the countries that asked, each once', () => {
    const groups = columnGroups(sampleReference, 'zone');
    const buckets = bucketsOf(SAMPLE_FROM_S, SAMPLE_FROM_S + 86_400, 86_400);
    const counts = reconstruction.count({
      selection: selection({ ...NO_FILTERS, place: ['cc:DE', 'cc:BR'] }),
      grouping: groupingBy(groups),
      buckets,
      kinds: 'none',
    });
    const ofZone = (id: string): number | undefined =>
      counts.vantagePoints?.[groups.members.findIndex(({ key }) => key === id)];
    expect(ofZone('de')).toBe(82);
    expect(ofZone('lost')).toBe(0);
    expect(counts.allVantagePoints).toBe(82);
  });

  test('keeps the step of each day, and a day where nothing is kept', () => {
    const day = (from: number, to: number) =>
      finestStepS(reconstruction, SAMPLE_FROM_S + from * 86_400, SAMPLE_FROM_S + to * 86_400);
    expect([day(0, 1), day(1, 2), day(2, 3), day(3, 4), day(2, 4), day(1, 3), day(0, 5), day(-9, -8)]).toEqual([
      86_400, 3600, 300, 86_400, 300, 3600, 86_400, 86_400,
    ]);
  });
});

describe('recorded sources', () => {
  const countAll = (id: string, days: number) => {
    const source = sourcesOf(sample.store).then(({ byId }) => byId.get(id));
    return source.then((found) =>
      found?.count({
        selection: selection(NO_FILTERS),
        grouping: groupingBy(columnGroups(sampleReference, 'country')),
        buckets: bucketsOf(SAMPLE_FROM_S, SAMPLE_FROM_S + days * 86_400, 86_400),
        kinds: 'bucket',
      }),
    );
  };

  test('atlas-2017: excluded results are expected but not measured', async () => {
    const counts = await countAll('atlas-2017', 3);
    const germany = columnGroups(sampleReference, 'country').members.findIndex(({ key }) => key === 'cc:DE');
    expect([...(counts?.covered ?? [])]).toEqual([1, 0, 1]);
    expect([...(counts?.measured.slice(germany * 3, germany * 3 + 3) ?? [])]).toEqual([100, 0, 5]);
    expect([...(counts?.expected.slice(germany * 3, germany * 3 + 3) ?? [])]).toEqual([100, 0, 25]);
    expect([...(counts?.excluded.slice(germany * 3, germany * 3 + 3) ?? [])]).toEqual([0, 0, 20]);
    expect(counts?.failed[germany * 3]).toBe(10);
  });

  test('public-resolvers-2026: every failure is of kind unknown, and vantage points are not known', async () => {
    const counts = await countAll('public-resolvers-2026', 3);
    const germany = columnGroups(sampleReference, 'country').members.findIndex(({ key }) => key === 'cc:DE');
    expect(counts?.measured[germany * 3 + 1]).toBe(100);
    expect(counts?.failed[germany * 3 + 1]).toBe(12);
    const unknown = sampleReference.kinds.indexOf('unknown');
    expect(counts?.failedByKind[(germany * 16 + unknown) * 3 + 2]).toBe(30);
    expect(counts?.vantagePoints).toBeNull();
    expect(counts?.allVantagePoints).toBeNull();
  });
});
