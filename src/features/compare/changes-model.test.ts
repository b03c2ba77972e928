import { describe, expect, it } from 'vitest';
import { UNKNOWN_AGGREGATE } from '#/domain/aggregate.ts';
import type { BreakdownAnswer } from '#/domain/answers.ts';
import { changesBetween, expectedByChance } from './changes-model.ts';

const answer = (rows: Readonly<Record<string, readonly [number | null, number | null]>>): BreakdownAnswer => ({
  by: 'zone',
  window: { fromMs: 0, toMs: 1 },
  previousFromMs: null,
  rows: Object.entries(rows).map(([key, [failed, measured]]) => ({
    key,
    label: key,
    current: { ...UNKNOWN_AGGREGATE, failed, measured },
    previous: null,
    kinds: [],
    topKind: null,
    spark: null,
  })),
  unattributed: null,
  total: null,
  totalRows: 0,
  nextCursor: null,
  sources: [],
  warnings: [],
  completeUntilMs: null,
});

describe('changesBetween', () => {
  const a = answer({ up: [50, 100], far: [900, 1000], same: [10, 100], few: [5, 10], gone: [1, 100], none: [null, 0] });
  const b = answer({ up: [10, 100], far: [100, 1000], same: [11, 100], few: [0, 10], none: [1, 100], added: [1, 100] });
  const found = changesBetween(a, b, 30);
  it('keeps what is beyond chance, largest first', () => {
    expect(found.rows.map(({ key }) => key)).toEqual(['far', 'up']);
  });
  it('counts what was compared, and what could not be', () => {
    expect(found.compared).toBe(3);
    expect(found.leftOut).toBe(4);
  });
  it('turns signs over with the sides, and nothing else', () => {
    const turned = changesBetween(b, a, 30);
    expect(turned.rows.map(({ key }) => key)).toEqual(['far', 'up']);
    expect(turned.rows[0]?.found.difference).toBeCloseTo(-0.8);
  });
});

it('says how many rows chance alone makes', () => expect(expectedByChance(1440)).toBe(72));
