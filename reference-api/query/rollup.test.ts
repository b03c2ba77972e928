import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OutcomeRows } from './columns.ts';
import { rollUp, smallestTable } from './rollup.ts';

const row = fc.record({
  time: fc.integer({ min: 0, max: 6 }),
  zone: fc.integer({ min: 0, max: 4 }),
  country: fc.integer({ min: 0, max: 3 }),
  kind: fc.integer({ min: 0, max: 15 }),
  n: fc.integer({ min: 1, max: 60_000 }),
});

const tables = fc.array(row, { maxLength: 80 }).map((rows): OutcomeRows => {
  const sorted = rows.toSorted((a, b) => a.time - b.time);
  return {
    rows: sorted.length,
    time: Uint32Array.from(sorted, ({ time }) => time),
    columns: {
      zone: Uint16Array.from(sorted, ({ zone }) => zone),
      country: Uint16Array.from(sorted, ({ country }) => country),
    },
    kind: Uint16Array.from(sorted, ({ kind }) => kind),
    n: Uint32Array.from(sorted, ({ n }) => n),
  };
});

/** Queries by time, number of the column and kind. */
const contents = (table: OutcomeRows, column: 'zone' | null): Map<string, number> => {
  const sums = new Map<string, number>();
  for (let i = 0; i < table.rows; i += 1) {
    const number = column === null ? 0 : (table.columns[column]?.[i] ?? -1);
    const key = [table.time[i], number, table.kind[i]].join(' ');
    sums.set(key, (sums.get(key) ?? 0) + (table.n[i] ?? 0));
  }
  return sums;
};

describe('a rollup', () => {
  test.each([['zone' as const], [null]])('over all but %s says the same in one row for each cell', (kept) => {
    fc.assert(
      fc.property(tables, (table) => {
        const rolled = rollUp(table, kept, 5);
        expect(contents(rolled, kept)).toEqual(contents(table, kept));
        expect(rolled.rows).toBe(contents(table, kept).size);
        expect([...rolled.time]).toEqual([...rolled.time].toSorted((a, b) => a - b));
      }),
    );
  });

  test('is taken when it has what is asked for', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const byZone = rollUp(table, 'zone', 5);
        const list = [rollUp(table, null, 1), byZone, table];
        const byZones = { axes: [{ column: 'zone' as const, groupOf: new Int32Array(5) }], size: 1, name: null };
        const all = { masks: {}, kinds: null, key: '' };
        const inPlace = { ...all, masks: { country: new Uint8Array(4) } };
        expect(smallestTable(list, all, { ...byZones, axes: [] })).toBe(list[0]);
        expect(smallestTable(list, all, byZones)).toBe(byZone);
        expect(smallestTable(list, inPlace, byZones)).toBe(table);
      }),
      { numRuns: 5 },
    );
  });
});
