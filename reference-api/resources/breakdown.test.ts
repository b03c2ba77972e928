import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { COLUMN_DIMENSION_NAMES, dayQueries, filterQueries, windowQueries } from './sample-questions.ts';
import {
  type AggregateOfBody,
  at,
  between,
  type BreakdownBody,
  openSampleApi,
  type RowOfBody,
  type SampleApi,
} from './sample-measurements.ts';

let api: SampleApi;
beforeAll(async () => {
  api = await openSampleApi();
});

const RUNS = { numRuns: 40 };
const ALL_DIMENSIONS = [...COLUMN_DIMENSION_NAMES, 'kind'] as const;

const sum = (values: readonly (number | null | undefined)[]): number =>
  values.reduce<number>((total, value) => total + (value ?? 0), 0);

const sound = ({ expected, measured, failed, failure_ratio: ratio, ci95, state }: AggregateOfBody): void => {
  if (measured === null || measured === 0) {
    expect([failed, ratio, ci95, state]).toEqual([null, null, null, 'no_data']);
    return;
  }
  expect(failed).toBeLessThanOrEqual(measured);
  expect(measured).toBeLessThanOrEqual(expected ?? -1);
  expect(ratio).toBe(Math.round(((failed ?? 0) / measured) * 1e6) / 1e6);
  expect(ci95?.[0]).toBeLessThanOrEqual(ratio ?? -1);
  expect(ci95?.[1]).toBeGreaterThanOrEqual(ratio ?? 2);
  expect(state === 'low_sample').toBe(measured < 30);
};

describe('rows', () => {
  test('are sound, and with what cannot be attributed they are the total', async () => {
    const question = fc.tuple(windowQueries, filterQueries, fc.constantFrom(...COLUMN_DIMENSION_NAMES));
    await fc.assert(
      fc.asyncProperty(question, async ([window, filters, by]) => {
        const answer = await api.breakdown(`${window}${filters}&by=${by}&compare=previous&spark=7`);
        const { data, unattributed, total } = answer;
        const rows = [...data.map(({ current }) => current), ...(unattributed === undefined ? [] : [unattributed])];
        for (const row of rows) sound(row);
        if (total === null) throw new Error('no total');
        sound(total.current);
        for (const count of ['expected', 'measured', 'failed', 'excluded'] as const) {
          expect(sum(rows.map((row) => row[count]))).toBe(total.current[count] ?? 0);
        }
        for (const row of [...data, total]) {
          expect(sum((row.kinds ?? []).map(({ failed }) => failed))).toBe(row.current.failed ?? 0);
          expect(row.top_kind).toBe(row.kinds?.[0]?.kind ?? null);
          expect(row.spark?.measured.length).toBeLessThanOrEqual(7);
          expect(sum(row.spark?.measured ?? [])).toBe(row.current.measured);
          expect(sum(row.spark?.failed ?? [])).toBe(row.current.failed ?? 0);
        }
      }),
      RUNS,
    );
  });

  test('of kinds have one denominator and add up to the total', async () => {
    await fc.assert(
      fc.asyncProperty(windowQueries, filterQueries, async (window, filters) => {
        const { data, total } = await api.breakdown(`${window}${filters}&by=kind&spark=5&limit=500`);
        for (const { current } of data) expect(current.measured).toBe(total?.current.measured);
        expect(sum(data.map(({ current }) => current.failed))).toBe(total?.current.failed ?? 0);
        expect(data.every((row) => row.kinds === undefined) && total?.kinds === undefined).toBe(true);
      }),
      RUNS,
    );
  });

  test('agree with the map and the timeline on the same question', async () => {
    await fc.assert(
      fc.asyncProperty(dayQueries, filterQueries, fc.constantFrom(...ALL_DIMENSIONS), async (window, filters, by) => {
        const breakdown = await api.breakdown(`${window}${filters}&by=${by}`);
        const map = await api.map(`${window}${filters}&level=country`);
        const timeline = await api.failures(`${window}${filters}&step=1d`);
        expect(breakdown.total?.current).toEqual(map.total);
        expect(timeline.series[0]?.totals).toEqual(map.total);
      }),
      RUNS,
    );
  });

  test('of every page are the whole, each once', async () => {
    const sorts = fc.constantFrom('failed', 'failure_ratio', 'measured', 'key');
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('zone', 'server', 'country'),
        sorts,
        fc.integer({ min: 1, max: 4 }),
        async (by, sort, limit) => {
          const query = `${between(at(2), at(4))}&by=${by}&sort=${sort}`;
          const whole = await api.breakdown(`${query}&limit=500`);
          const rows: RowOfBody[] = [];
          for (let path: string | undefined = `/breakdown?${query}&limit=${limit}`; path !== undefined;) {
            const page: BreakdownBody = await api.breakdown(path.replace('/breakdown?', ''));
            expect(page.data.length).toBeLessThanOrEqual(limit);
            expect(page.total).toEqual(whole.total);
            expect(page.total_rows).toBe(whole.data.length);
            rows.push(...page.data);
            path = await api.nextPage(path);
          }
          expect(rows).toEqual(whole.data);
        },
      ),
      { numRuns: 15 },
    );
  });
});

describe('which rows there are', () => {
  const keys = async (query: string): Promise<string[]> =>
    (await api.breakdown(`${query}&sort=key`)).data.map(({ key }) => key);

  test('every zone of today, measured or not, and a historic one only where it was measured', async () => {
    const today = ['de', 'new', 'org', 'root', 'xn--p1ai'];
    expect(await keys(`${between(at(1), at(2))}&by=zone`)).toEqual(['de', 'gone', 'new', 'org', 'root', 'xn--p1ai']);
    expect(await keys(`${between(at(3), at(4))}&by=zone`)).toEqual(today);
    const { data } = await api.breakdown(`${between(at(1), at(2))}&by=zone&zone=new`);
    expect(data[0]?.current).toMatchObject({ measured: 0, failed: null, state: 'no_data' });
  });

  test('zones that a filter by server lets through are those it serves', async () => {
    expect(await keys(`${between(at(3), at(4))}&by=zone&server=f.nic.de`)).toEqual(['de', 'new']);
    expect(await keys(`${between(at(3), at(4))}&by=server&zone=root`)).toEqual([
      'a.root-servers.net',
      'b.root-servers.net',
    ]);
  });

  test('other dimensions list the values of the zones, servers and places that pass', async () => {
    const day = between(at(3), at(4));
    expect(await keys(`${day}&by=tld_type`)).toEqual(['cctld', 'gtld', 'root']);
    expect(await keys(`${day}&by=script&tld_type=cctld`)).toEqual(['Cyrl', 'Latn']);
    expect(await keys(`${day}&by=ip_version`)).toEqual(['4', '6']);
    expect(await keys(`${day}&by=region`)).toEqual(['m49:002', 'm49:009', 'm49:019', 'm49:150']);
    expect(await keys(`${day}&by=kind&kind=timeout,refused`)).toEqual(['refused', 'timeout']);
    expect(await keys(`${day}&by=country&place=m49:150`)).toEqual(['cc:DE', 'cc:XK']);
    expect(await keys(`${day}&by=zone&operator=nobody`)).toEqual([]);
  });

  test('labels are for people', async () => {
    const { data } = await api.breakdown(`${between(at(3), at(4))}&by=zone&sort=key`);
    expect(data.map(({ label }) => label)).toEqual(['.de', '.new', '.org', 'Root zone', '.рф']);
  });
});

describe('the previous window', () => {
  test('is as long and ends where the window starts; what did not exist then is null', async () => {
    const answer = await api.breakdown(`${between(at(3), at(4))}&by=zone&compare=previous&sort=key`);
    const before = await api.breakdown(`${between(at(2), at(3))}&by=zone&sort=key`);
    expect(answer.previous_from).toBe(at(2));
    expect(answer.data.find(({ key }) => key === 'new')?.previous).toBeNull();
    const current = before.data.find(({ key }) => key === 'de')?.current;
    expect(answer.data.find(({ key }) => key === 'de')?.previous).toEqual(current);
    expect(answer.total?.previous).toEqual(before.total?.current);
  });

  test('is unknown where the source keeps longer steps', async () => {
    const answer = await api.breakdown(`${between(at(2), at(2, '06:00'))}&by=zone&compare=previous`);
    expect(answer.total?.previous).toMatchObject({ measured: null, failed: null, state: 'no_data' });
  });

  test('is null where nothing was measured at all', async () => {
    const answer = await api.breakdown(`${between(at(1), at(2))}&by=kind&compare=previous`);
    expect(answer.total?.previous).toBeNull();
    expect(answer.data.every(({ previous }) => previous === null)).toBe(true);
  });
});

describe('order', () => {
  const values: Readonly<Record<string, (row: RowOfBody) => number | null>> = {
    failed: ({ current }) => current.failed,
    failure_ratio: ({ current }) => current.failure_ratio ?? null,
    measured: ({ current }) => current.measured,
    change: ({ current, previous }) => {
      const now = current.failure_ratio ?? null;
      const before = previous?.failure_ratio ?? null;
      return now === null || before === null ? null : now - before;
    },
  };

  test('nulls last in either order, ties by key', async () => {
    const question = fc.tuple(windowQueries, fc.constantFrom(...Object.keys(values)), fc.constantFrom('asc', 'desc'));
    await fc.assert(
      fc.asyncProperty(question, fc.constantFrom('zone', 'server', 'country'), async ([window, sort, order], by) => {
        const { data } = await api.breakdown(`${window}&by=${by}&compare=previous&sort=${sort}&order=${order}`);
        const valueOf = values[sort] ?? (() => null);
        for (const [i, row] of data.slice(1).entries()) {
          const before = data[i];
          if (before === undefined) continue;
          const [a, b] = [valueOf(before), valueOf(row)];
          if (a === null) expect(b).toBeNull();
          else if (b !== null && a !== b) expect(order === 'asc' ? a < b : a > b).toBe(true);
          if (a === b) expect(before.key < row.key).toBe(true);
        }
      }),
      RUNS,
    );
  });

  test('by default most failed first, keys ascending', async () => {
    expect(await api.breakdown(`${between(at(3), at(4))}&by=zone`)).toMatchObject({ sort: 'failed', order: 'desc' });
    expect(await api.breakdown(`${between(at(3), at(4))}&by=zone&sort=key`)).toMatchObject({ order: 'asc' });
  });
});

describe('sources', () => {
  test('side by side with by=source, never added up', async () => {
    const { data, total } = await api.breakdown(`${between(at(1), at(4))}&by=source&sort=key&compare=previous`);
    expect(total).toBeNull();
    expect(data.map(({ key, label }) => [key, label])).toEqual([
      ['atlas-2017', 'RIPE Atlas 2017'],
      ['public-resolvers-2026', 'Public resolvers 2026'],
      ['reconstruction', 'Reconstruction'],
    ]);
    expect(data[1]?.kinds).toEqual([{ kind: 'unknown', failed: 42 }]);
    expect(data[1]?.current).toMatchObject({ measured: 220, failed: 42, vantage_points: null });
  });

  test('what has no known country is not attributed', async () => {
    const { unattributed, data } = await api.breakdown(`${between(at(1), at(2))}&by=country&source=atlas-2017`);
    expect(unattributed).toMatchObject({ measured: 10, failed: 3 });
    expect(data.map(({ key }) => key)).not.toContain('cc:ZZ');
  });

  test('excluded results are counted on their own', async () => {
    const { total } = await api.breakdown(`${between(at(3), at(4))}&by=country&source=atlas-2017`);
    expect(total?.current).toMatchObject({ expected: 75, measured: 55, excluded: 20, failed: 50 });
  });

  test.each([
    [`by=zone&source=atlas-2017`, 'atlas-2017 has no zones'],
    [`by=country&source=public-resolvers-2026&ip_version=4`, 'public-resolvers-2026 has no IP versions'],
    [`by=source&source=reconstruction,atlas-2017&operator=Example`, 'atlas-2017 has no name servers'],
    [`by=country&source=atlas-2017,reconstruction`, 'source: one source only'],
  ])('%s is refused', async (query, detail) => {
    const problem = await api.problem(`/breakdown?${between(at(1), at(2))}&${query}`, 400);
    expect(problem).toMatchObject({ type: '/problems/incompatible-parameters', detail });
  });
});
