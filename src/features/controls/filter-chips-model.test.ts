import { expect, test } from 'vitest';
import { en } from '#/copy/en.ts';
import { offer } from '#/view-state/an-offer.fixture.ts';
import { decodeView, encodeView } from '#/view-state/codec.ts';
import { resolveScope } from '#/view-state/resolve-scope.ts';
import { filterChips, filterCount, memberName } from './filter-chips-model.ts';

const chipsOf = (search: string) => {
  const { view } = decodeView(search);
  return filterChips(view, resolveScope(view, offer).scope, en);
};
const wordsOf = (search: string): string[] =>
  chipsOf(search).map(({ label, value, code }) => [label, value, code].filter((part) => part !== null).join(' | '));

test('one chip for each filter, as readers know it', () => {
  expect(wordsOf('?kind=dnssec_bogus&zone=ru,рф,.&place=RU,m49-150,as3320&ip=6&transport=dot&server=a.x')).toEqual([
    'Zone | .ru',
    'Zone | .рф | xn--p1ai',
    'Zone | . | root',
    'Place | Russia',
    'Place | Europe',
    'Place | AS3320',
    'Server | a.x',
    'Kind | DNSSEC validation failure',
    'Transport | DNS over TLS',
    'IP | IPv6',
  ]);
  expect(wordsOf('?q=x&by=country')).toEqual([]);
});

test('many of one filter share a chip, which takes all of them away', () => {
  const [chip, ...rest] = chipsOf('?zone=ru,de,fr,com,net&place=RU');
  expect(chip?.value).toBe('.ru, .de and 3 more');
  expect(chip === undefined ? '' : encodeView(chip.without)).toBe('?place=RU');
  expect(rest).toHaveLength(1);
});

test('a chip knows the view without it', () => {
  expect(chipsOf('?zone=ru,de&cmp=-7d').map((chip) => encodeView(chip.without))).toEqual([
    '?zone=de&cmp=-7d',
    '?zone=ru&cmp=-7d',
    '?zone=ru,de',
  ]);
});

test('the comparison says with what', () => {
  expect(wordsOf('?cmp=previous')).toEqual(['Compared with | previous 6\u202fh']);
  expect(wordsOf('?cmp=-7d')).toEqual(['Compared with | 7\u202fd earlier']);
  expect(wordsOf('?cmp=2026-01-01..2026-01-02')).toEqual(['Compared with | 1 Jan 2026 UTC']);
  const { view } = decodeView('?cmp=previous');
  expect(filterChips(view, null, en).map((chip) => chip.value)).toEqual(['the previous window']);
});

test('the count is that of the members', () => {
  expect(filterCount(decodeView('?zone=ru,de&kind=timeout&cmp=previous&q=x').view)).toBe(4);
  expect(filterCount(decodeView('').view)).toBe(0);
});

test('names that nobody knows stay what they are', () => {
  expect(memberName('place', 'world', en).name).toBe('World');
  expect(memberName('place', 'cc:QX', en).name).toBe('QX');
  expect(memberName('kind', 'brand_new', en).name).toBe('brand_new');
  expect(memberName('transport', 'pigeon', en).name).toBe('pigeon');
});
