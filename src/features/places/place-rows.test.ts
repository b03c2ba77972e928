import { describe, expect, it } from 'vitest';
import { UNKNOWN_AGGREGATE } from '#/domain/aggregate.ts';
import type { MapRow } from '#/domain/answers.ts';
import { nearestNeighbours } from './nearest-neighbours.ts';
import { foundPlaces, placeRows, sortedPlaces, type PlaceRow } from './place-rows.ts';

const row = (
  code: string,
  name: string,
  failed: number | null,
  measured: number | null,
  parent = 'm49:150',
): MapRow => ({
  place: { id: `cc:${code}`, level: 'country', name, parent, vantagePoints: 3 },
  current: { ...UNKNOWN_AGGREGATE, failed, measured },
  previous: null,
  topKind: null,
});
const rules = { thresholds: [1, 5, 20, 50], minSample: 30, degradedFrom: 0.01 } as const;
const rows = placeRows(
  {
    rows: [
      row('AX', 'Åland', 500, 10_000),
      row('FR', 'France', 0, 10_000),
      row('VA', 'Vatican City', 12, 12),
      row('AQ', 'Antarctica', null, 0),
      row('US', 'United States', 900, 100_000, 'm49:019'),
    ],
  },
  rules,
);
const names = (some: readonly PlaceRow[]): readonly string[] => some.map(({ place }) => place.name);

describe('placeRows', () => {
  it('ranks what has a share to rely on, among its like alone', () => {
    expect(rows.map(({ rank }) => rank?.rank ?? null)).toEqual([1, 3, null, null, 2]);
    expect(rows[0]?.rank?.of).toBe(3);
  });
  it('gives a low sample its share and no colour, and no data neither', () => {
    expect(rows.map(({ state }) => state)).toEqual(['value', 'zero', 'low_sample', 'no_data', 'value']);
    expect(rows.map(({ bin }) => bin)).toEqual([3, 0, null, null, 1]);
    expect(rows[2]?.ratio).toBe(1);
  });
});

describe('sortedPlaces', () => {
  it('puts what has no value last, whichever way', () => {
    const order = ['Åland', 'United States', 'France', 'Vatican City', 'Antarctica'];
    expect(names(sortedPlaces(rows, { by: 'ratio', descending: true }))).toEqual(order);
    const rising = names(sortedPlaces(rows, { by: 'ratio', descending: false }));
    expect(rising).toEqual(['France', 'United States', 'Åland', 'Vatican City', 'Antarctica']);
    expect(names(sortedPlaces(rows, { by: 'failed', descending: true }))[0]).toBe('United States');
    expect(names(sortedPlaces(rows, { by: 'key', descending: false }))[0]).toBe('Åland');
  });
});

it('finds by the beginning of a word or by code, accents aside', () => {
  expect(names(foundPlaces(rows, 'aland'))).toEqual(['Åland']);
  expect(names(foundPlaces(rows, 'states'))).toEqual(['United States']);
  expect(names(foundPlaces(rows, 'fr'))).toEqual(['France']);
  expect(names(foundPlaces(rows, 'ance'))).toEqual([]);
});

it('shows a place between the neighbours of its own region', () => {
  const [own] = rows;
  if (own === undefined) throw new Error('there are rows');
  expect(names(nearestNeighbours(rows, own))).toEqual(['Åland', 'France']);
});
