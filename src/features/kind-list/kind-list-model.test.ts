import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { en } from '#/copy/en.ts';
import { UNKNOWN_AGGREGATE } from '#/domain/aggregate.ts';
import type { Series, SeriesAnswer } from '#/domain/answers.ts';
import { KINDS, type FailureKind } from '#/domain/failure-kind.ts';
import { allChosen, kindTotals, kindTwin, largestFamily, toggledKinds, wasMeasured } from './kind-list-model.ts';

const series = (kind: string | null, failed: number, part: Partial<Series> = {}): Series => ({
  key: { kind },
  label: null,
  source: 's',
  folded: null,
  expected: null,
  measured: [100, 100],
  failed: [failed, 0],
  flags: [],
  totals: { ...UNKNOWN_AGGREGATE, measured: 200, failed },
  ...part,
});

const answer = (all: readonly Series[]): SeriesAnswer => ({
  window: { fromMs: 0, toMs: 600_000 },
  stepMs: 300_000,
  points: 2,
  groupBy: ['kind'],
  series: all,
  sources: [],
  warnings: [],
  completeUntilMs: null,
});

test('nothing measured is told apart from nothing failed', () => {
  const without: Partial<Series> = { measured: [null, null], failed: [null, null], totals: { ...UNKNOWN_AGGREGATE } };
  expect(wasMeasured(answer([series('timeout', 0)]))).toBe(true);
  expect(wasMeasured(answer([series('timeout', 0, { totals: null })]))).toBe(true);
  expect(wasMeasured(answer([series('timeout', 0, without), series('network', 0, { ...without, totals: null })]))).toBe(
    false,
  );
  expect(wasMeasured(answer([]))).toBe(false);
});

describe('totals', () => {
  const totals = kindTotals(answer([series('timeout', 20), series('network', 10), series('dnssec_bogus', 70)]), []);
  test('add kinds up to families in their fixed order, with shares of all failures', () => {
    expect(totals.failed).toBe(100);
    expect(totals.families.map(({ family, failed, share }) => [family, failed, share])).toEqual([
      ['unreachable', 30, 0.3],
      ['error', 0, 0],
      ['wrong', 70, 0.7],
      ['notfresh', 0, 0],
      ['poor', 0, 0],
      ['unknown', 0, 0],
    ]);
  });
  test('the longest bar is the largest family’s', () => {
    expect(totals.families.map(({ bar }) => bar)).toEqual([30 / 70, 0, 1, 0, 0, 0]);
    expect(largestFamily(totals)?.family).toBe('wrong');
  });
  test('kinds inside a family come most failed first', () => {
    expect(totals.families[0]?.kinds).toEqual([
      { kind: 'timeout', failed: 20, share: 0.2 },
      { kind: 'network', failed: 10, share: 0.1 },
    ]);
  });
});

test('a series without totals is added up from its buckets, gaps counting nothing', () => {
  const { failed } = kindTotals(answer([series('timeout', 0, { totals: null, failed: [3, null] })]), []);
  expect(failed).toBe(3);
});

test('what is folded or not known to this version is unknown, not lost', () => {
  const { families } = kindTotals(answer([series(null, 4), series('gremlins', 5)]), []);
  expect(families.at(-1)).toMatchObject({ family: 'unknown', failed: 9, share: 1 });
});

test('no failures: no shares, no largest', () => {
  const totals = kindTotals(answer([series('timeout', 0)]), []);
  expect(totals.failed).toBe(0);
  expect(totals.families.every(({ share, bar }) => share === 0 && bar === 0)).toBe(true);
  expect(largestFamily(totals)).toBeNull();
});

test('a filtered answer shows the families that can occur in it', () => {
  const { families } = kindTotals(answer([series('timeout', 5)]), ['timeout', 'refused']);
  expect(families.map(({ family }) => family)).toEqual(['unreachable', 'error']);
});

test('choosing twice changes nothing, and choosing holds all', () => {
  const kinds = fc.subarray<FailureKind>([...KINDS], { minLength: 1 });
  fc.assert(
    fc.property(fc.subarray<FailureKind>([...KINDS]), kinds, (filter, chosen) => {
      const once = toggledKinds(filter, chosen);
      expect(allChosen(once, chosen)).toBe(!allChosen(filter, chosen));
      if (!filter.some((kind) => chosen.includes(kind))) expect(toggledKinds(once, chosen)).toEqual(filter);
    }),
  );
  expect(allChosen(['timeout'], [])).toBe(false);
});

test('the table twin has one row per kind that occurs', () => {
  const { rows } = kindTwin(en, kindTotals(answer([series('timeout', 1), series('refused', 19)]), []));
  expect(rows.map((row) => row.map((cell) => cell.replaceAll('\u202f', ' ')))).toEqual([
    ['Unreachable', 'No response', '1', '5.0 %'],
    ['Answered with an error', 'Refused', '19', '95.0 %'],
  ]);
});
