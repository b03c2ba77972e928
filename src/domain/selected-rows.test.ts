import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Series } from './answers.ts';
import { filtersOfRows, keysBetween, rowKey } from './selected-rows.ts';

const series = (key: Series['key']): Series => ({
  key,
  label: null,
  source: 's',
  folded: null,
  expected: null,
  measured: [],
  failed: [],
  flags: [],
  totals: null,
});

test('keys of rows as links write them', () => {
  expect(rowKey(series({ server: 'a.nic.de' }))).toBe('a.nic.de');
  expect(rowKey(series({ server: 'a.nic.de', ip_version: 6, ip: '2001:678:2::53' }))).toBe('a.nic.de/6');
  expect(rowKey(series({ zone: 'de' }))).toBe('de');
  expect(rowKey(series({ country: 'cc:DE' }))).toBe('cc:DE');
});

test('rows between two keys, from whichever end', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 2 }), fc.nat(), fc.nat(), (rows, i, j) => {
      const [a, b] = [rows[i % rows.length] ?? '', rows[j % rows.length] ?? ''];
      const between = keysBetween(rows, a, b);
      expect(between).toEqual(keysBetween(rows, b, a));
      expect(between).toContain(a);
      expect(between).toContain(b);
      expect(between?.length).toBe(Math.abs(rows.indexOf(a) - rows.indexOf(b)) + 1);
    }),
  );
  expect(keysBetween(['a', 'b'], 'a', 'gone')).toBeNull();
});

test('rows as filters; addresses as servers and versions', () => {
  expect(filtersOfRows('server', ['a', 'b'])).toEqual({ server: ['a', 'b'] });
  expect(filtersOfRows('place', ['cc:DE'])).toEqual({ place: ['cc:DE'] });
  expect(filtersOfRows('server_address', ['a/6'])).toEqual({ server: ['a'], ipVersion: [6] });
  expect(filtersOfRows('server_address', ['a/6', 'b/4'])).toEqual({ server: ['a', 'b'], ipVersion: [4, 6] });
});
