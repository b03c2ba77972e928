import { expect, test } from 'vitest';
import type { DesignRows } from './columns.ts';
import { zoneSamples } from './zone-samples.ts';

const column = (values: readonly number[]): Uint16Array => Uint16Array.from(values);

/** Zone 0: 24 queries in each slot of the hour; zone 1: 12 in one slot; zone 2: two in one. Country 1 sends half of zone 1. */
function design(): DesignRows {
  const slots = Array.from({ length: 12 }, (_, slot) => slot);
  const zone = [...slots.map(() => 0), 1, 1, 2];
  const filler = column(zone.map(() => 0));
  return {
    rows: zone.length,
    columns: {
      zone: column(zone),
      country: column([...slots.map(() => 0), 0, 1, 0]),
      server: filler,
      ipVersion: filler,
      transport: filler,
    },
    slot: column([...slots, 3, 4, 0]),
    n: column([...slots.map(() => 24), 6, 6, 2]),
  };
}

const GAP = { from: 7200, to: 10_800 };
const [large, small, least] = zoneSamples(design(), 3, [[], [GAP]], [0.5, 0.25], 20);

test('a block is the shortest with enough queries in each', () => {
  expect([large?.blockS, small?.blockS, least?.blockS]).toEqual([300, 7200, null]);
});

test('counts what the scheme sends, and how much of it validates', () => {
  expect(large?.measured(300, 600)).toEqual({ queries: 24, validating: 12 });
  expect(small?.measured(0, 7200)).toEqual({ queries: 24, validating: 2 * (6 * 0.5 + 6 * 0.25) });
});

test('what fell silent is not measured', () => {
  expect(small?.measured(7200, 14_400)).toEqual({ queries: 18, validating: 2 * 6 * 0.5 + 6 * 0.25 });
  expect(small?.gaps).toEqual([GAP]);
  expect([large?.surely, small?.surely]).toEqual([24, 12]);
});
