import { describe, expect, test } from 'vitest';
import type { Offer } from '#/domain/offer.ts';
import type { Filters } from '#/domain/question.ts';
import { offer as others } from '#/view-state/an-offer.fixture.ts';
import { DEFAULT_VIEW } from '#/view-state/default-view.ts';
import { resolveScope } from '#/view-state/resolve-scope.ts';
import { matrixAsk, matrixChoices, shownRows } from './matrix-ask.ts';

const [like] = others.resources;
const offer: Offer = {
  ...others,
  resources: like === undefined ? [] : [...others.resources, { ...like, resource: 'matrix' }],
};
const scopeOf = (filters: Partial<Filters>, src: string | null = null, maxMatrixCells = 200_000) =>
  resolveScope({ ...DEFAULT_VIEW, src, ...filters }, { ...offer, limits: { ...offer.limits, maxMatrixCells } }).scope;

describe('rows on offer', () => {
  test('all of them where nothing is filtered', () => {
    expect(matrixChoices(scopeOf({}))).toEqual(['server', 'server_address', 'zone', 'place']);
  });
  test('none of which the filters leave one', () => {
    expect(matrixChoices(scopeOf({ zone: ['ru'] }))).toEqual(['server', 'server_address', 'place']);
    expect(matrixChoices(scopeOf({ zone: ['ru'], server: ['a.example'] }))).toEqual(['server_address', 'place']);
    expect(matrixChoices(scopeOf({ place: ['cc:DE'] }))).not.toContain('place');
    expect(matrixChoices(scopeOf({ place: ['m49:150'] }))).toContain('place');
  });
  test('what the source has, even if it is one row', () => {
    expect(matrixChoices(scopeOf({}, 'public-resolvers-2026'))).toEqual(['place']);
    expect(matrixChoices(scopeOf({ place: ['cc:DE'] }, 'public-resolvers-2026'))).toEqual(['place']);
  });
  test('rows that are not offered give way to addresses, or to what there is', () => {
    expect(shownRows(scopeOf({ zone: ['ru'] }), 'zone')).toBe('server_address');
    expect(shownRows(scopeOf({}, 'public-resolvers-2026'), 'server_address')).toBe('place');
  });
});

describe('what is asked', () => {
  test('all rows of the zones that one looks at; the API widens the step where they are too many', () => {
    expect(matrixAsk(scopeOf({ zone: ['ru'] }), 'server_address', 'country', 360)).toEqual({
      rows: 'server_address',
      placeLevel: null,
      maxPoints: 360,
      top: null,
    });
  });
  test('the level of places only with rows of places', () => {
    expect(matrixAsk(scopeOf({}), 'place', 'region', 360)).toMatchObject({ placeLevel: 'region', top: null });
  });
  test.each([
    ['zone', 200_000],
    ['server_address', 200_000],
    ['zone', 20_000],
    ['server', 1000],
  ] as const)('the worst rows of %s that fit %i cells', (rows, maxCells) => {
    const { maxPoints, top } = matrixAsk(scopeOf({}, null, maxCells), rows, 'country', 360);
    expect(top).toBeGreaterThanOrEqual(50);
    expect(top).toBeLessThanOrEqual(500);
    expect((top ?? 0) * maxPoints).toBeLessThanOrEqual(maxCells);
  });
});
