import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { COLUMN_DIMENSION_NAMES, dayQueries, filterQueries, windowQueries } from './sample-questions.ts';
import {
  at,
  between,
  openSampleApi,
  type SampleApi,
  type SeriesBody,
  type SeriesOfBody,
} from './sample-measurements.ts';

let api: SampleApi;
beforeAll(async () => {
  api = await openSampleApi();
});

const RUNS = { numRuns: 40 };

const column = (series: SeriesOfBody, metric: string): readonly (number | null)[] => series.values[metric] ?? [];

const sum = (values: readonly (number | null | undefined)[]): number =>
  values.reduce<number>((total, value) => total + (value ?? 0), 0);

const columnSums = (answer: SeriesBody, metric: string): number[] =>
  Array.from({ length: answer.window.points }, (_, bucket) =>
    sum(answer.series.map((series) => column(series, metric)[bucket])),
  );

const ALL = '&metrics=expected,measured,failed,excluded,vantage_points';

describe('every series', () => {
  test('has failed <= measured <= expected, and nulls only where nothing was measured', async () => {
    const dimensions = fc.subarray(['zone', 'tld_type', 'country', 'kind', 'server'], { maxLength: 2 });
    await fc.assert(
      fc.asyncProperty(windowQueries, filterQueries, dimensions, async (window, filters, groupBy) => {
        const grouped = groupBy.length === 0 ? '' : `&group_by=${groupBy.join(',')}&top=3`;
        const { series, window: answered } = await api.failures(`${window}${filters}${grouped}&max_points=9${ALL}`);
        for (const one of series) {
          expect(answered.points).toBeLessThanOrEqual(9);
          const gaps = new Set(
            (one.flags ?? []).flatMap(({ start, count, flag }) =>
              flag === 'source_gap' || flag === 'excluded' ? Array.from({ length: count }, (_, i) => start + i) : [],
            ),
          );
          for (let bucket = 0; bucket < answered.points; bucket += 1) {
            const measured = column(one, 'measured')[bucket] ?? null;
            const failed = column(one, 'failed')[bucket] ?? null;
            const expected = column(one, 'expected')[bucket] ?? null;
            expect(failed === null).toBe(measured === null || measured === 0);
            if (measured === null || measured === 0) expect(gaps).toContain(bucket);
            else {
              expect(failed).toBeLessThanOrEqual(measured);
              expect(measured).toBeLessThanOrEqual(expected ?? -1);
            }
          }
          expect(one.totals?.measured).toBe(sum(column(one, 'measured')));
          expect(one.totals?.expected).toBe(sum(column(one, 'expected')));
          expect(one.totals?.failed ?? 0).toBe(sum(column(one, 'failed')));
        }
      }),
      RUNS,
    );
  });

  test('of a dimension is a part of the whole: folded or not, the parts add up', async () => {
    const question = fc.tuple(windowQueries, filterQueries, fc.constantFrom(...COLUMN_DIMENSION_NAMES), fc.nat(4));
    await fc.assert(
      fc.asyncProperty(question, async ([window, filters, dimension, top]) => {
        const rest = `${window}${filters}&max_points=12${ALL}`;
        const whole = await api.failures(rest);
        const parts = await api.failures(`${rest}&group_by=${dimension}&top=${top + 1}`);
        for (const metric of ['expected', 'measured', 'failed']) {
          expect(columnSums(parts, metric)).toEqual(columnSums(whole, metric));
        }
        const folded = parts.series.filter((series) => series.folded !== undefined);
        expect(folded.length).toBeLessThanOrEqual(1);
        expect(parts.warnings?.some(({ code }) => code === 'groups_folded') ?? false).toBe(folded.length === 1);
      }),
      RUNS,
    );
  });

  test('of a kind has the measured of the whole, and the kinds add up to what failed', async () => {
    await fc.assert(
      fc.asyncProperty(windowQueries, filterQueries, async (window, filters) => {
        const rest = `${window}${filters}&max_points=12`;
        const [whole] = (await api.failures(rest)).series;
        const kinds = await api.failures(`${rest}&group_by=kind`);
        for (const series of kinds.series) expect(series.values.measured).toEqual(whole?.values.measured);
        expect(columnSums(kinds, 'failed')).toEqual((whole?.values.failed ?? []).map((failed) => failed ?? 0));
      }),
      RUNS,
    );
  });

  test('of two dimensions adds up too', async () => {
    const pairs = fc.constantFrom(
      'zone,transport',
      'server,ip_version',
      'country,kind',
      'kind,zone',
      'operator,region',
    );
    await fc.assert(
      fc.asyncProperty(dayQueries, pairs, async (window, pair) => {
        const whole = await api.failures(`${window}&max_points=6`);
        const parts = await api.failures(`${window}&max_points=6&group_by=${pair}&top=2`);
        expect(columnSums(parts, 'failed')).toEqual(columnSums(whole, 'failed'));
        for (const { key } of parts.series) expect(Object.keys(key)).toEqual(pair.split(','));
      }),
      RUNS,
    );
  });
});

describe('windows and steps', () => {
  test('the finest step that fits max_points and what is kept', async () => {
    const step = async (query: string) => (await api.failures(query)).window.step;
    expect(await step(`${between(at(3), at(4))}&max_points=288`)).toBe('5m');
    expect(await step(`${between(at(3), at(4))}&max_points=287`)).toBe('15m');
    expect(await step(between(at(2), at(4)))).toBe('1h');
    expect(await step(between(at(1), at(4)))).toBe('1d');
  });

  test('nothing finer than what is kept over the whole window: said in a warning', async () => {
    const { window, warnings } = await api.failures(between(at(1, '06:00'), at(1, '12:00')));
    expect(window).toMatchObject({ from: at(1), to: at(2), step: '1d', points: 1 });
    expect(warnings).toMatchObject([{ code: 'step_coarsened' }]);
  });

  test('from is floored and to is ceiled', async () => {
    const { window } = await api.failures(`${between(at(2, '01:10'), at(2, '03:20'))}&step=1h`);
    expect(window).toMatchObject({ from: at(2, '01:00'), to: at(2, '04:00'), points: 3, step_s: 3600 });
  });

  test('an end in the future is cut at the present, and a bucket still open is partial', async () => {
    // Half past eight of the last day.
    const present = await openSampleApi(Date.parse(at(5, '08:30')) / 1000);
    const { window, series, warnings } = await present.failures(`${between(at(5), at(5, '12:00'))}&step=1h`);
    expect(window).toMatchObject({ to: at(5, '09:00'), points: 9 });
    expect(warnings).toMatchObject([{ code: 'window_clipped' }]);
    expect(series[0]?.flags).toContainEqual({ start: 8, count: 1, flag: 'partial', reason: 'open_bucket' });
  });

  test('more days than max_points are answered in days', async () => {
    const { window, warnings } = await api.failures(`${between(at(1), at(6))}&max_points=2`);
    expect(window).toMatchObject({ step: '1d', points: 5 });
    expect(warnings).toMatchObject([{ code: 'step_coarsened' }]);
  });

  test('max_points is coarsened until cells fit, too', async () => {
    const window = between(at(2), at(4));
    const coarse = await api.failures(`${window}&group_by=server,kind&top=6&max_points=1500`);
    expect(coarse.series.length * coarse.window.points).toBeLessThanOrEqual(20_000);
    const fine = await api.failures(`${between(at(3), at(4))}&group_by=server,kind&top=6&max_points=1500`);
    expect(fine.window.step).toBe('5m');
  });
});

describe('caveats', () => {
  test('a day without data, a silent country, a zone before it was delegated', async () => {
    // Ten queries of the third day are Antarctica's, silent in its last two hours.
    const { series } = await api.failures(`${between(at(1), at(6))}&step=1d&zone=new${ALL}`);
    expect(series[0]?.values.measured?.slice(0, 4)).toEqual([null, null, 470, null]);
    expect(series[0]?.values.failed?.slice(0, 2)).toEqual([null, null]);
    expect(series[0]?.flags).toEqual([
      { start: 0, count: 2, flag: 'excluded', reason: 'not_deployed' },
      { start: 3, count: 1, flag: 'source_gap', reason: 'no_data' },
    ]);
  });

  test('a country that fell silent measured nothing, which is known', async () => {
    const { series } = await api.failures(`${between(at(2, '04:00'), at(2, '10:00'))}&step=1h&place=cc:TG${ALL}`);
    const [togo] = series;
    expect(togo?.values.measured?.slice(1, 5)).toEqual([0, 0, 0, 0]);
    expect(togo?.values.expected?.every((expected) => (expected ?? 0) > 0)).toBe(true);
    expect(togo?.values.vantage_points).toEqual([2, 0, 0, 0, 0, 2]);
    expect(togo?.flags).toContainEqual({ start: 1, count: 4, flag: 'source_gap', reason: 'no_probes' });
  });

  test('one silent country of four is a gap of the whole, though most was measured', async () => {
    const { series } = await api.failures(`${between(at(2, '04:00'), at(2, '07:00'))}&step=1h`);
    const [four = null, five = null] = series[0]?.values.measured ?? [];
    expect(five).toBeLessThan(0.8 * (four ?? 0));
    expect(series[0]?.flags).toEqual([{ start: 1, count: 2, flag: 'source_gap', reason: 'no_probes' }]);
  });

  test('few queries are marked, hour by hour', async () => {
    const { series } = await api.failures(`${between(at(3), at(3, '03:00'))}&step=1h&zone=de`);
    expect(series[0]?.flags).toEqual([{ start: 0, count: 3, flag: 'low_sample' }]);
  });

  test('a place without vantage points: measured 0, failed null', async () => {
    const { series } = await api.failures(`${between(at(2), at(3))}&step=1d&place=cc:TO`);
    expect(series[0]?.values).toEqual({ measured: [0], failed: [null] });
    expect(series[0]?.totals).toMatchObject({ measured: 0, failed: null, state: 'no_data', vantage_points: 0 });
  });
});

describe('groups', () => {
  test('most failed first, the rest folded, what cannot be attributed on its own', async () => {
    const { series, group_by } = await api.failures(`${between(at(3), at(4))}&group_by=operator&top=1&step=1d`);
    expect(group_by).toEqual(['operator']);
    expect(series.map(({ key, folded }) => [key.operator, folded])).toEqual([
      ['DENIC, Berlin', undefined],
      [null, undefined],
      [null, 3],
    ]);
  });

  test('without failures of a kind one series remains to say what was measured', async () => {
    const { series } = await api.failures(`${between(at(2), at(3))}&group_by=kind&kind=refused&step=1d`);
    expect(series).toHaveLength(1);
    expect(series[0]).toMatchObject({ key: { kind: 'refused' }, values: { failed: [0] } });
    expect(series[0]?.values.measured?.[0]).toBeGreaterThan(0);
  });

  test('a zone that a filter names is answered even when it did not exist', async () => {
    const { series } = await api.failures(`${between(at(1), at(2))}&group_by=zone&zone=new,de&step=1d`);
    expect(series.map(({ key, values }) => [key.zone, values.measured?.[0] === null])).toEqual([
      ['de', false],
      ['new', true],
    ]);
  });

  test('ip versions are numbers', async () => {
    const { series } = await api.failures(`${between(at(2), at(3))}&group_by=ip_version&step=1d`);
    expect(series.map(({ key }) => key.ip_version).toSorted()).toEqual([4, 6]);
  });
});

describe('sources', () => {
  test('stand side by side and are not compared', async () => {
    const both = 'source=atlas-2017,public-resolvers-2026';
    const { series, sources, warnings, window } = await api.failures(
      `${between(at(1), at(4))}&${both}&group_by=source`,
    );
    expect(series.map(({ key, source }) => [key.source, source])).toEqual([
      ['atlas-2017', 'atlas-2017'],
      ['public-resolvers-2026', 'public-resolvers-2026'],
    ]);
    expect(series[0]?.values.measured).toEqual([150, null, 55]);
    expect(series[1]?.values).toEqual({ measured: [null, 120, 100], failed: [null, 12, 30] });
    expect(sources.map(({ basis }) => basis)).toEqual(['measured', 'measured']);
    expect(warnings?.map(({ code }) => code)).toContain('sources_not_comparable');
    // The earlier end of the two.
    expect(window.complete_until).toBe(at(4));
  });

  test('without source, group_by=source takes every source that has what is asked for and names the others', async () => {
    const all = await api.failures(`${between(at(1), at(4))}&group_by=source`);
    expect(all.series.map(({ source }) => source)).toEqual(['reconstruction', 'atlas-2017', 'public-resolvers-2026']);
    const udp = await api.failures(`${between(at(1), at(4))}&group_by=source&transport=udp`);
    expect(udp.series.map(({ source }) => source)).toEqual(['reconstruction', 'atlas-2017']);
    expect(udp.warnings).toContainEqual({
      code: 'source_unavailable',
      detail: 'public-resolvers-2026 has no transports',
      source: 'public-resolvers-2026',
    });
  });
});

describe('what is refused', () => {
  const window = between(at(2), at(3));

  test.each([
    [`${window}&step=5m`, 'window-not-retained', { errors: [{ parameter: 'step', value: '5m', suggestion: '1h' }] }],
    [`${between(at(3), at(4))}&step=5m&group_by=zone,server,kind`, 'invalid-parameter', {}],
    [`${window}&source=atlas-2017&group_by=zone`, 'incompatible-parameters', { detail: 'atlas-2017 has no zones' }],
    [`${window}&source=public-resolvers-2026&transport=udp`, 'incompatible-parameters', {}],
    [`${window}&step=1m`, 'invalid-parameter', { errors: [{ parameter: 'step', value: '1m' }] }],
    [`${between('1990-01-01T00:00:00Z', at(3))}&step=1d`, 'too-many-points', { limit: 1500 }],
    [`${between('1990-01-01T00:00:00Z', at(3))}`, 'too-many-points', { limit: 1500 }],
  ])('%s: %s', async (query, type, problem) => {
    const status = ['window-not-retained', 'too-many-points'].includes(type) ? 422 : 400;
    expect(await api.problem(`/failures?${query}`, status)).toMatchObject({ type: `/problems/${type}`, ...problem });
  });

  test('a source and what it lacks are both named', async () => {
    const { errors } = await api.problem(`/failures?${window}&source=atlas-2017&zone=de`, 400);
    expect(errors).toEqual([
      { parameter: 'zone', value: 'de', detail: 'not offered by this source' },
      { parameter: 'source', value: 'atlas-2017', detail: 'has no zones' },
    ]);
  });
});
