import { expect, test } from 'vitest';
import type { TimeWindow } from '#/domain/time-window.ts';
import { offer, publicResolvers } from './an-offer.fixture.ts';
import { decodeView, encodeFrozen } from './codec.ts';
import { resolveScope } from './resolve-scope.ts';

const ms = Date.parse;
const windowOf = (search: string): string => text(scopeOf(search).window);
const text = ({ fromMs, toMs }: TimeWindow): string =>
  `${new Date(fromMs).toISOString().slice(0, 16)} ${new Date(toMs).toISOString().slice(0, 16)}`;
const scopeOf = (search: string) => resolveScope(decodeView(search).view, offer).scope;

test('without a window the API says where to open, or the source when it has its own', () => {
  expect(windowOf('')).toBe('2026-05-05T18:00 2026-05-06T00:00');
  const own = { fromMs: ms('2026-02-05'), toMs: ms('2026-02-20') };
  const sources = [{ ...publicResolvers, defaultWindow: own }];
  const { scope } = resolveScope(decodeView('?src=public-resolvers-2026').view, { ...offer, sources });
  expect(scope.window).toEqual(own);
});

test('a source that does not cover the default window opens on its last day', () => {
  expect(windowOf('?src=public-resolvers-2026')).toBe('2026-02-28T00:00 2026-03-01T00:00');
});

test('now is what the chosen source is complete until', () => {
  expect(windowOf('?from=now-6h&to=now')).toBe('2026-08-21T18:00 2026-08-22T00:00');
  expect(windowOf('?from=now-2d/d&to=now&src=public-resolvers-2026')).toBe('2026-02-27T00:00 2026-03-01T00:00');
  expect(scopeOf('').nowMs).toBe(ms('2026-08-22'));
});

test('half a window is completed: from ends now, to is as long as the default', () => {
  expect(windowOf('?from=2026-08-01')).toBe('2026-08-01T00:00 2026-08-22T00:00');
  expect(windowOf('?to=2026-08-01')).toBe('2026-07-31T18:00 2026-08-01T00:00');
});

test.each([
  '?from=2026-05-02&to=2026-05-01',
  '?from=2026-05-02&to=2026-05-02',
  '?from=now&to=now-6h',
  '?from=2026-09-01',
])('%s ends before it starts: the default holds, and it is said', (search) => {
  const { scope, ignored } = resolveScope(decodeView(search).view, offer);
  expect(text(scope.window)).toBe('2026-05-05T18:00 2026-05-06T00:00');
  expect(ignored.map((i) => [i.parameter, i.reason])).toEqual([['from', 'inverted_window']]);
});

const comparisonOf = (cmp: string): string => text(scopeOf(`?from=2026-05-05T18:00Z&to=2026-05-06${cmp}`).comparison);

test('the comparison is the previous window, a shifted one, or the one said', () => {
  expect(comparisonOf('')).toBe('2026-05-05T12:00 2026-05-05T18:00');
  expect(comparisonOf('&cmp=previous')).toBe('2026-05-05T12:00 2026-05-05T18:00');
  expect(comparisonOf('&cmp=-7d')).toBe('2026-04-28T18:00 2026-04-29T00:00');
  expect(comparisonOf('&cmp=2026-01-01..2026-01-02')).toBe('2026-01-01T00:00 2026-01-02T00:00');
});

test('a source that the panels cannot use is named, and the default answers', () => {
  for (const src of ['nobody', 'incident-archive']) {
    const { scope, ignored } = resolveScope(decodeView(`?src=${src}`).view, offer);
    expect(scope.source?.id).toBe('reconstruction');
    expect(ignored).toEqual([{ parameter: 'src', value: src, reason: 'unknown_source' }]);
  }
});

test('the question carries window, source, filters and revision; world is no filter', () => {
  const { question } = scopeOf('?zone=ru&place=world,RU&rev=r1');
  expect(question).toMatchObject({ source: 'reconstruction', rev: 'r1', filters: { zone: ['ru'], place: [] } });
  expect(question.window).toEqual(scopeOf('').window);
});

test('a window outside of the coverage is empty, with the nearest data of the same length', () => {
  expect(scopeOf('?from=2015-11-30&to=2015-12-01').empty).toEqual({
    kind: 'outside_coverage',
    nearest: { fromMs: ms('2024-01-01'), toMs: ms('2024-01-02') },
  });
  expect(scopeOf('?from=2026-10-01&to=2026-10-03').empty).toEqual({
    kind: 'outside_coverage',
    nearest: { fromMs: ms('2026-08-20'), toMs: ms('2026-08-22') },
  });
  expect(scopeOf('?from=2000-01-01&to=2020-01-01').empty).toEqual({
    kind: 'outside_coverage',
    nearest: { fromMs: ms('2024-01-01'), toMs: ms('2026-08-22') },
  });
  expect(scopeOf('?from=2023-12-31&to=2024-01-02').empty).toBeNull();
});

test('a window between the spans that the API keeps is empty, with the nearest span', () => {
  const span = (from: string, to: string) => ({ fromMs: ms(from), toMs: ms(to) });
  const gappy = {
    ...offer,
    sources: offer.sources.map((s) => ({ ...s, coverage: { ...s.coverage, fromMs: ms('1997-01-01') } })),
  };
  const keptWindows = [
    span('1997-07-16', '1997-07-19'),
    span('2015-11-29', '2015-12-02'),
    span('2024-01-01', '2026-08-22'),
  ];
  const emptyOf = (search: string) => resolveScope(decodeView(search).view, { ...gappy, keptWindows }).scope.empty;
  expect(emptyOf('?from=2015-12-05&to=2015-12-06')).toEqual({
    kind: 'outside_coverage',
    nearest: span('2015-12-01', '2015-12-02'),
  });
  expect(emptyOf('?from=2015-10-01&to=2015-12-30')).toBeNull();
  expect(emptyOf('?from=2023-11-01&to=2023-11-02')).toEqual({
    kind: 'outside_coverage',
    nearest: span('2024-01-01', '2024-01-02'),
  });
});

test('a filter that the source does not offer is said rather than dropped', () => {
  const empty = scopeOf('?src=public-resolvers-2026&zone=ru').empty;
  expect(empty).toEqual({ kind: 'not_offered', source: 'Public resolvers', dimension: 'zone' });
  expect(scopeOf('?src=public-resolvers-2026&place=as3320').empty).toMatchObject({ dimension: 'as' });
  expect(scopeOf('?src=public-resolvers-2026&place=RU').empty).toBeNull();
});

test('a frozen link says window, source, revision and version, and shows the same', () => {
  const { view } = decodeView('?from=now-6h&to=now&zone=ru&theme=dark');
  const frozen = encodeFrozen(view, resolveScope(view, offer).scope);
  expect(frozen).toBe(
    '?from=2026-08-21T18:00Z&to=2026-08-22T00:00Z&zone=ru&src=reconstruction&theme=dark&rev=r20260822T0000&v=1',
  );
  const again = decodeView(frozen);
  expect(again.ignored).toEqual([]);
  expect(resolveScope(again.view, offer).scope.window).toEqual(resolveScope(view, offer).scope.window);
});
