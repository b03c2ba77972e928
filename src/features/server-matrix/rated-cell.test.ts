import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { failureRatio, UNKNOWN_AGGREGATE } from '#/domain/aggregate.ts';
import { cellState } from '#/domain/cell-state.ts';
import { DEFAULT_THRESHOLDS, failureBin } from '#/domain/failure-bin.ts';
import { cellCode } from '#/viz/matrix/matrix-marks.ts';
import { CAVEAT } from './cell-columns.ts';
import { rateCell, type CellRules } from './rated-cell.ts';

const RULES: CellRules = { thresholds: DEFAULT_THRESHOLDS, minSample: 30, completeMs: null };
const cell = (measured: number | null, failed: number | null, caveat = 0) => ({
  measured: [measured],
  failed: [failed],
  caveats: Uint8Array.of(caveat),
});
const rated = (measured: number | null, failed: number | null, caveat = 0, rules = RULES) =>
  rateCell(cell(measured, failed, caveat), 0, 1000, rules);

describe('the six states', () => {
  test('a measured zero is a value of its own', () => {
    expect(rated(100, 0)).toMatchObject({ state: 'zero', bin: 0, ratio: 0 });
  });
  test('fewer than enough have a share and no colour', () => {
    expect(rated(29, 29)).toMatchObject({ state: 'low_sample', bin: null, ratio: 1 });
  });
  test('nobody measured, or too few of those expected', () => {
    expect(rated(null, null)).toMatchObject({ state: 'no_data', bin: null, ratio: null });
    expect(rated(0, null).state).toBe('no_data');
    expect(rated(100, 50, CAVEAT.gap)).toMatchObject({ state: 'no_data', bin: null });
  });
  test('a server that did not exist, and a fault of the measurement', () => {
    expect(rated(null, null, CAVEAT.notDeployed).state).toBe('not_applicable');
    expect(rated(null, null, CAVEAT.excluded).state).toBe('fault');
  });
  test('what ends after the source does is stale and keeps its colour; a low sample stays one', () => {
    const behind = { ...RULES, completeMs: 999 };
    expect(rated(100, 30, 0, behind)).toMatchObject({ state: 'stale', bin: 4 });
    expect(rated(10, 3, 0, behind).state).toBe('low_sample');
    expect(rated(100, 30, 0, { ...RULES, completeMs: 1000 }).state).toBe('value');
  });
});

test('without a caveat a cell is what the domain makes of its counts, for any counts and thresholds', () => {
  const counts = fc
    .record({ measured: fc.integer({ min: 0, max: 1000 }), share: fc.double({ min: 0, max: 1, noNaN: true }) })
    .map(({ measured, share }) => ({ measured, failed: measured === 0 ? null : Math.round(measured * share) }));
  const unknown = fc.constant({ measured: null, failed: null });
  const minSample = fc.integer({ min: 0, max: 100 });
  fc.assert(
    fc.property(fc.oneof(counts, unknown), minSample, ({ measured, failed }, least) => {
      const rules = { ...RULES, minSample: least };
      const said = rated(measured, failed, 0, rules);
      const aggregate = { ...UNKNOWN_AGGREGATE, measured, failed };
      const state = cellState(aggregate, rules);
      expect(said.state).toBe(state);
      const ratio = failureRatio(aggregate);
      const bin = state === 'value' || state === 'zero' ? failureBin(ratio ?? 0) : null;
      expect(said.bin).toBe(bin);
      // A picture shows a bin where there is one, and never one where there is none.
      const code = cellCode(said.state, said.bin);
      if (bin === null) expect(code).toBeGreaterThan(5);
      else expect(code).toBe(bin);
    }),
  );
});
