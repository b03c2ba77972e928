import { expect, test } from 'vitest';
import { offer } from '#/view-state/an-offer.fixture.ts';
import { decodeView, encodeView } from '#/view-state/codec.ts';
import { resolveScope } from '#/view-state/resolve-scope.ts';
import { archiveFilters, histogramFilters, isNarrowed, wholeArchive } from './archive-filters.ts';

const of = (search: string) => {
  const { view } = decodeView(search);
  return archiveFilters(view, resolveScope(view, offer).scope);
};

test('without a window in the address time is not asked for', () => {
  expect(of('').window).toBeNull();
  expect(isNarrowed(of(''))).toBe(false);
  const year = of('?from=2016-01-01&to=2017-01-01').window;
  expect(year).toEqual({ fromMs: Date.UTC(2016, 0), toMs: Date.UTC(2017, 0) });
});

test.each([
  'zone=ru',
  'place=RU',
  'kind=timeout',
  'cause=ddos',
  'zone_kind=root',
  'severity=major',
  'q=facebook',
  'from=2016-01-01',
])('%s narrows the archive, and the whole of it is one step away', (search) => {
  expect(isNarrowed(of(`?${search}`))).toBe(true);
  expect(encodeView(wholeArchive(decodeView(`?${search}&theme=dark&group=cause`).view))).toBe(
    '?group=cause&theme=dark',
  );
});

test('bars are not narrowed by what they choose themselves', () => {
  const all = of('?from=2016-01-01&to=2017-01-01&kind=timeout&cause=ddos&zone_kind=root&q=flood');
  expect(histogramFilters(all, 'year')).toEqual({ ...all, window: null });
  expect(histogramFilters(all, 'kind')).toEqual({ ...all, kind: [] });
  expect(histogramFilters(all, 'cause')).toEqual({ ...all, cause: [] });
  expect(histogramFilters(all, 'zone_kind')).toEqual({ ...all, zoneKind: [] });
});
