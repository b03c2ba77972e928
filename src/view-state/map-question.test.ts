import { expect, test } from 'vitest';
import { offer, publicResolvers } from './an-offer.fixture.ts';
import { decodeView } from './codec.ts';
import { resolveScope } from './resolve-scope.ts';
import { offeredLevels, refusal, shownLevel, withoutPlaces } from './map-question.ts';

const scopeOf = (query: string, offered = offer) => resolveScope(decodeView(query).view, offered).scope;

test('levels are those that the API offers and the source has', () => {
  expect(offeredLevels(scopeOf(''))).toEqual(['region', 'country', 'as']);
  const fewer = { ...offer, resources: offer.resources.map((r) => ({ ...r, placeLevels: ['country', 'region'] })) };
  expect(offeredLevels(scopeOf('', fewer))).toEqual(['region', 'country']);
  expect(offeredLevels(scopeOf(`src=${publicResolvers.id}&from=2026-02-05&to=2026-02-07`))).toEqual([
    'region',
    'country',
  ]);
});

test('a level that is not offered falls back to countries', () => {
  const scope = scopeOf(`src=${publicResolvers.id}&from=2026-02-05&to=2026-02-07`);
  expect(shownLevel(scope, 'as')).toBe('country');
  expect(shownLevel(scope, 'region')).toBe('region');
  expect(shownLevel(null, 'as')).toBe('as');
});

test('the question keeps all filters but the places', () => {
  const { question } = scopeOf('zone=ru&place=RU,KZ&kind=timeout');
  const asked = withoutPlaces(question);
  expect(question.filters.place).toEqual(['cc:RU', 'cc:KZ']);
  expect(asked.filters).toEqual({ ...question.filters, place: [] });
});

test('a source without places is said, not asked', () => {
  const without = { ...offer, sources: offer.sources.map((source) => ({ ...source, dimensions: ['zone'] })) };
  expect(refusal(scopeOf('', without), 'country', 'places')).toEqual({
    kind: 'not_offered',
    source: 'Reconstruction',
    dimension: 'places',
  });
  expect(refusal(scopeOf(''), 'country', 'places')).toBeNull();
});
