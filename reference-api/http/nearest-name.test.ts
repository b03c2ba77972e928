import { expect, test } from 'vitest';
import { nearestName } from './nearest-name.ts';

test.each([
  ['exmaple', ['other', 'example'], 'example'],
  ['zones', ['source', 'zone', 'zone_kind'], 'zone'],
  ['dee', ['fr', 'de'], 'de'],
  ['atlas', ['root-zone', 'atlas-2017'], 'atlas-2017'],
  ['colour', ['zone', 'kind', 'cause'], undefined],
  ['q', ['zone', 'kind'], undefined],
  ['', ['zone'], undefined],
])('%s is near to %s', (given, names, expected) => {
  expect(nearestName(given, names)).toBe(expected);
});

test('the first of equals wins', () => {
  expect(nearestName('cat', ['car', 'can'])).toBe('car');
});
