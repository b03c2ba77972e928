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

describe('/map', () => {
  test('places and what has none are the total, by region as by country', async () => {
    await fc.assert(
      fc.asyncProperty(windowQueries, filterQueries, async (window, filters) => {
        const [countries, regions] = await Promise.all([
          api.map(`${window}${filters}&level=country`),
          api.map(`${window}${filters}&level=region`),
        ]);
        expect(regions.total).toEqual(countries.total);
        for (const { data, unplaced, total } of [countries, regions]) {
          for (const count of ['expected', 'measured', 'failed'] as const) {
            expect(sum([...data.map(({ current }) => current[count]), unplaced?.[count]])).toBe(total?.[count] ?? 0);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('lists places without vantage points, so that unmeasured never looks healthy', async () => {
    const { data } = await api.map(`${between(at(2), at(3))}&level=country&compare=previous`);
    expect(data.map(({ place }) => place.id)).toEqual(['cc:AQ', 'cc:BR', 'cc:DE', 'cc:TG', 'cc:TO', 'cc:XK']);
    expect(data.find(({ place }) => place.id === 'cc:TO')).toEqual({
      place: { id: 'cc:TO', level: 'country', name: 'Tonga', parent: 'm49:009', vantage_points: 0 },
      current: {
        expected: 0,
        measured: 0,
        failed: null,
        excluded: 0,
        failure_ratio: null,
        ci95: null,
        vantage_points: 0,
        state: 'no_data',
      },
      previous: null,
      top_kind: null,
    });
  });

  test('Antarctica is in no region', async () => {
    const { data, unplaced } = await api.map(`${between(at(2), at(3))}&level=region`);
    expect(data.map(({ place }) => place.id)).toEqual(
      ['m49:002', 'm49:009', 'm49:019', 'm49:142', 'm49:150'].filter((id) => id !== 'm49:142'),
    );
    expect(unplaced?.measured).toBeGreaterThan(0);
    expect(unplaced?.vantage_points).toBe(1);
  });

  test('the previous window is the one before', async () => {
    const map = await api.map(`${between(at(3), at(4))}&level=country&compare=previous`);
    const before = await api.map(`${between(at(2), at(3))}&level=country`);
    expect(map.previous_from).toBe(at(2));
    expect(map.data.map(({ previous }) => previous ?? undefined)).toEqual(
      before.data.map(({ current }) => (current.expected === 0 ? undefined : current)),
    );
  });

  test('the most frequent kind of a place', async () => {
    const { data } = await api.map(`${between(at(1), at(4))}&level=country&source=atlas-2017`);
    expect(data.map(({ place, top_kind }) => [place.id, top_kind]).filter(([, kind]) => kind !== null)).toEqual([
      ['cc:BR', 'dnssec_bogus'],
      ['cc:DE', 'timeout'],
    ]);
  });

  test('what comes from an unknown country is unplaced', async () => {
    const { unplaced } = await api.map(`${between(at(1), at(2))}&level=country&source=atlas-2017`);
    expect(unplaced).toMatchObject({ measured: 10, failed: 3, vantage_points: null, state: 'low_sample' });
  });

  test.each([
    ['level=country&source=atlas-2017&zone=de', 'atlas-2017 has no zones'],
    ['level=country&source=atlas-2017,reconstruction', 'source: one source only'],
  ])('%s is refused', async (query, detail) => {
    const problem = await api.problem(`/map?${between(at(1), at(2))}&${query}`, 400);
    expect(problem).toMatchObject({ type: '/problems/incompatible-parameters', detail });
  });

  test('levels that no vantage point is known at are not offered', async () => {
    const { type } = await api.problem(`/map?${between(at(1), at(2))}&level=as`, 400);
    expect(type).toBe('/problems/invalid-parameter');
  });
});
