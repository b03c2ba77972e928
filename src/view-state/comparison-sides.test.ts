import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offer } from './an-offer.fixture.ts';
import { anyView } from './arbitrary-view.fixture.ts';
import { decodeView, encodeView } from './codec.ts';
import { comparisonSides, whatIsCompared, withMembersCompared, withSidesSwapped } from './comparison-sides.ts';
import { resolveScope } from './resolve-scope.ts';
import type { ViewState } from './view-state.ts';

const viewOf = (search: string): ViewState => decodeView(search).view;
const scopeOf = (view: ViewState) => resolveScope(view, offer).scope;
const sidesOf = (search: string) => comparisonSides(viewOf(search), scopeOf(viewOf(search)));

describe('what is compared', () => {
  it.each([
    ['', 'period'],
    ['?zone=ru', 'period'],
    ['?zone=ru&place=RU', 'period'],
    ['?zone=ru,de', 'zone'],
    ['?zone=ru&place=RU,DE', 'place'],
    ['?server=a.root-servers.net,b.root-servers.net', 'server'],
    ['?zone=ru,de&place=RU,DE', 'zone'],
    ['?zone=ru,de&cmp=previous', 'period'],
    ['?place=RU,DE&cmp=-7d', 'period'],
  ])('%s compares by %s', (search, compared) => expect(whatIsCompared(viewOf(search))).toBe(compared));
});

describe('comparisonSides', () => {
  const WINDOW = 'from=2024-01-30T13:00Z&to=2024-01-30T19:00Z';
  it('compares with the previous window unless told otherwise', () => {
    const { a, b } = sidesOf(`?${WINDOW}&zone=ru`);
    expect(b.scope.window).toEqual({ fromMs: a.scope.window.fromMs - 21_600_000, toMs: a.scope.window.fromMs });
    expect(a.scope.filters).toEqual(b.scope.filters);
    expect(b.scope.filters.zone).toEqual(['ru']);
  });
  it('takes the first two members and names the others', () => {
    const { a, b, leftOut } = sidesOf(`?${WINDOW}&zone=ru,de,fr&place=RU`);
    expect([a.scope.filters.zone, b.scope.filters.zone, leftOut]).toEqual([['ru'], ['de'], ['fr']]);
    expect(a.scope.filters.place).toEqual(['cc:RU']);
    expect(a.scope.window).toEqual(b.scope.window);
  });
  it('takes the world as a place', () => {
    const { a, b } = sidesOf('?place=RU,world');
    expect([a.scope.filters.place, b.scope.filters.place, b.id]).toEqual([['cc:RU'], [], 'world']);
  });
  it('asks both sides of the same source and revision, whatever the view', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const { a, b } = comparisonSides(view, scopeOf(view));
        expect(a.scope.question.source).toBe(b.scope.question.source);
        expect(a.scope.question.rev).toBe(b.scope.question.rev);
      }),
    );
  });
  it('differs in nothing but what is compared', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const { compared, a, b } = comparisonSides(view, scopeOf(view));
        if (compared === 'period') expect(b.scope.filters).toEqual(a.scope.filters);
        else {
          expect(b.scope.window).toEqual(a.scope.window);
          expect({ ...b.scope.filters, [compared]: [] }).toEqual({ ...a.scope.filters, [compared]: [] });
        }
      }),
    );
  });
});

describe('withSidesSwapped', () => {
  it('turns the sides over, and back', () => {
    for (const search of ['?zone=ru,de', '?place=RU,world', '?from=2024-01-30&to=2024-01-31&cmp=-7d']) {
      const view = viewOf(search);
      const [here, there] = [comparisonSides(view, scopeOf(view)), withSidesSwapped(view, scopeOf(view))];
      const turned = comparisonSides(there, scopeOf(there));
      expect(turned.compared).toBe(here.compared);
      expect(turned.a.scope.question).toEqual(here.b.scope.question);
      expect(turned.b.scope.question).toEqual(here.a.scope.question);
      const back = withSidesSwapped(there, scopeOf(there));
      expect(comparisonSides(back, scopeOf(back)).a.scope.question).toEqual(here.a.scope.question);
    }
  });
});

describe('withMembersCompared', () => {
  it('compares what was chosen, also after a link', () => {
    const compared = fc.constantFrom('zone' as const, 'place' as const, 'server' as const);
    const members = {
      zone: ['ru', 'de'],
      place: ['cc:RU', 'm49:150'],
      server: ['a.root-servers.net', 'b.root-servers.net'],
    } as const;
    fc.assert(
      fc.property(anyView, compared, (view, by) => {
        const next = withMembersCompared(view, by, members[by]);
        expect(whatIsCompared(next)).toBe(by);
        const { a, b } = comparisonSides(next, scopeOf(next));
        expect([a.id, b.id]).toEqual(members[by]);
        expect(whatIsCompared(decodeView(encodeView(next)).view)).toBe(by);
      }),
    );
  });
});
