import { expect, test } from 'vitest';
import { zoneName, zoneType } from './zone-name.ts';

test('a type is what the id proves and no more', () => {
  expect(['root', 'arpa', 'ru', 'xn--p1ai', 'com', 'museum'].map(zoneType)).toEqual([
    'root',
    'infrastructure',
    'country',
    'idn',
    'generic',
    'generic',
  ]);
});

test('the A-label follows only when it differs', () => {
  expect(zoneName('ru', 'ru')).toEqual({ name: '.ru', code: null });
  expect(zoneName('ru', '.ru')).toEqual({ name: '.ru', code: null });
  expect(zoneName('xn--p1ai', 'рф')).toEqual({ name: '.рф', code: 'xn--p1ai' });
  expect(zoneName('xn--p1ai', '.рф')).toEqual({ name: '.рф', code: 'xn--p1ai' });
});

test('the root is a dot, and a missing label leaves the id', () => {
  expect(zoneName('root', 'root zone')).toEqual({ name: '.', code: 'root' });
  expect(zoneName('xn--p1ai', null)).toEqual({ name: '.xn--p1ai', code: null });
  expect(zoneName('xn--p1ai', '')).toEqual({ name: '.xn--p1ai', code: null });
});
