import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Dependency } from '#/domain/shared-fate.ts';
import { barParts, foundRows, sortedRows } from './ranking-rows.ts';

const row = (key: string, zones: number, halfLost: number | null, silent: number): Dependency => ({
  key,
  label: `AS${key} Network ${key}`,
  zones,
  halfLost,
  silent,
  servers: null,
  together: null,
});
const rows = [row('12041', 481, 476, 1), row('42', 233, 83, 0), row('8', 9, null, 9), row('7', 9, 2, 0)];
const keys = (found: readonly Dependency[]): readonly string[] => found.map(({ key }) => key);

test('equals stay as the API ranks them, and what is not told comes last in both directions', () => {
  expect(keys(sortedRows(rows, { by: 'zones', descending: false }))).toEqual(['8', '7', '42', '12041']);
  expect(keys(sortedRows(rows, { by: 'silent', descending: true }))).toEqual(['8', '12041', '42', '7']);
  expect(keys(sortedRows(rows, { by: 'half', descending: true }))).toEqual(['12041', '42', '7', '8']);
  expect(keys(sortedRows(rows, { by: 'half', descending: false }))).toEqual(['7', '42', '12041', '8']);
  expect(keys(sortedRows(rows, { by: 'key', descending: false }))).toEqual(['7', '8', '42', '12041']);
});

test('finds a network by its number, with or without AS, and by its name', () => {
  expect(keys(foundRows(rows, '12041'))).toEqual(['12041']);
  expect(keys(foundRows(rows, 'as42'))).toEqual(['42']);
  expect(keys(foundRows(rows, ' NETWORK 7 '))).toEqual(['7']);
  expect(foundRows(rows, '')).toHaveLength(rows.length);
});

test('the parts of a bar are never negative and add up to its zones', () => {
  const counts = fc.tuple(fc.nat(500), fc.nat(500), fc.nat(500)).map((all) => all.toSorted((a, b) => b - a));
  fc.assert(
    fc.property(counts, fc.integer({ min: 1, max: 2000 }), ([zones = 0, half = 0, silent = 0], most) => {
      const parts = barParts(row('1', zones, half, silent), most);
      expect(Math.min(parts.all, parts.half, parts.less)).toBeGreaterThanOrEqual(0);
      expect(parts.all + parts.half + parts.less).toBeCloseTo((100 * zones) / most);
    }),
  );
});
