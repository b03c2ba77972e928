import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { filterQueries, windowQueries } from './sample-questions.ts';
import { at, between, openSampleApi, type SampleApi } from './sample-measurements.ts';

let api: SampleApi;
beforeAll(async () => {
  api = await openSampleApi();
});

const sum = (values: readonly (number | null | undefined)[]): number =>
  values.reduce<number>((total, value) => total + (value ?? 0), 0);

const day = between(at(3), at(4));

describe('/matrix', () => {
  test('rows are the whole, bucket by bucket', async () => {
    const rows = fc.constantFrom('zone', 'server', 'server_address', 'place', 'place&place_level=region');
    await fc.assert(
      fc.asyncProperty(windowQueries, filterQueries, rows, async (window, filters, kind) => {
        const rest = `${window}${filters}&max_points=8`;
        const whole = await api.failures(rest);
        const matrix = await api.matrix(`${rest}&rows=${kind}`);
        for (const metric of ['measured', 'failed']) {
          for (let bucket = 0; bucket < whole.window.points; bucket += 1) {
            const cells = matrix.series.map(({ values }) => values[metric]?.[bucket]);
            expect(sum(cells)).toBe(whole.series[0]?.values[metric]?.[bucket] ?? 0);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('top keeps the rows with most failed and leaves the others out, folding nothing', async () => {
    const all = await api.matrix(`${day}&rows=zone&step=1d`);
    const two = await api.matrix(`${day}&rows=zone&step=1d&top=2`);
    expect(two.series).toEqual(all.series.slice(0, 2));
    expect(two.warnings).toEqual([
      { code: 'rows_omitted', detail: '3 rows with fewer failures are left out', source: 'reconstruction' },
    ]);
    const failed = all.series.map(({ totals }) => totals?.failed ?? 0);
    expect(failed).toEqual(failed.toSorted((a, b) => b - a));
  });

  test('places without vantage points have a row, so that a frame needs nothing but the rows', async () => {
    const { series, group_by } = await api.matrix(`${day}&rows=place&step=6h`);
    expect(group_by).toEqual(['country']);
    expect(series.map(({ key }) => key.country)).toEqual(['cc:AQ', 'cc:BR', 'cc:DE', 'cc:TG', 'cc:TO', 'cc:XK']);
    expect(series[4]).toMatchObject({
      values: { measured: [0, 0, 0, 0], failed: [null, null, null, null] },
      flags: [{ start: 0, count: 4, flag: 'source_gap', reason: 'no_probes' }],
    });
  });

  test('addresses name server, version and address', async () => {
    const { series, group_by } = await api.matrix(`${day}&rows=server_address&server=a.nic.de&step=1d`);
    expect(group_by).toEqual(['server', 'ip_version']);
    expect(series.map(({ key, label }) => [key, label])).toEqual([
      [{ server: 'a.nic.de', ip_version: 4, ip: '192.0.2.3' }, 'a.nic.de 192.0.2.3'],
      [{ server: 'a.nic.de', ip_version: 6, ip: '2001:db8::3' }, 'a.nic.de 2001:db8::3'],
    ]);
    const one = await api.matrix(`${day}&rows=server_address&server=a.nic.de&ip_version=6&step=1d`);
    expect(one.series.map(({ key }) => key.ip_version)).toEqual([6]);
  });

  test('a row before it existed is excluded', async () => {
    const { series } = await api.matrix(`${between(at(2), at(4))}&rows=zone&zone=new&step=1d`);
    expect(series[0]?.values.measured?.[0]).toBeNull();
    expect(series[0]?.flags).toContainEqual({ start: 0, count: 1, flag: 'excluded', reason: 'not_deployed' });
  });

  test('recorded sources have places', async () => {
    const { series } = await api.matrix(`${between(at(1), at(4))}&rows=place&source=public-resolvers-2026&step=1d`);
    const germany = series.find(({ key }) => key.country === 'cc:DE');
    expect(germany?.values).toEqual({ measured: [null, 100, 100], failed: [null, 12, 30] });
  });

  test('what a source does not have is refused with both named', async () => {
    const problem = await api.problem(`/matrix?${day}&rows=zone&source=atlas-2017`, 400);
    expect(problem).toMatchObject({
      type: '/problems/incompatible-parameters',
      detail: 'atlas-2017 has no zones',
      errors: [
        { parameter: 'rows', value: 'zone' },
        { parameter: 'source', value: 'atlas-2017' },
      ],
    });
  });

  test('single vantage points are not offered', async () => {
    const { type } = await api.problem(`/matrix?${day}&rows=vantage`, 400);
    expect(type).toBe('/problems/invalid-parameter');
  });

  test('steps are those of the timeline', async () => {
    const problem = await api.problem(`/matrix?${between(at(2), at(3))}&rows=zone&step=15m`, 422);
    expect(problem).toMatchObject({ type: '/problems/window-not-retained', errors: [{ suggestion: '1h' }] });
  });
});
