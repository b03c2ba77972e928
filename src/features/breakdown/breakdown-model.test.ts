import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UNKNOWN_AGGREGATE, type Aggregate } from '#/domain/aggregate.ts';
import type { BreakdownAnswer, BreakdownRow } from '#/domain/answers.ts';
import { DEFAULT_THRESHOLDS } from '#/domain/failure-bin.ts';
import { breakdownTable, searchRows, sparkBuckets, summaryLeader, type BreakdownTable } from './breakdown-model.ts';

const RULES = { thresholds: DEFAULT_THRESHOLDS, minSample: 30, degradedFrom: 0.01 };

const counts = (failed: number | null, measured: number | null, more: Partial<Aggregate> = {}): Aggregate => ({
  ...UNKNOWN_AGGREGATE,
  failed,
  measured,
  ...more,
});

const row = (key: string, label: string, part: Partial<BreakdownRow> = {}): BreakdownRow => ({
  key,
  label,
  current: counts(2, 1000),
  previous: counts(2, 1000),
  kinds: [],
  topKind: null,
  spark: null,
  ...part,
});

const page = (rows: readonly BreakdownRow[], part: Partial<BreakdownAnswer> = {}): BreakdownAnswer => ({
  by: 'zone',
  window: { fromMs: 0, toMs: 3_600_000 },
  previousFromMs: null,
  rows,
  unattributed: null,
  total: null,
  totalRows: rows.length,
  nextCursor: null,
  sources: [],
  warnings: [],
  completeUntilMs: null,
  ...part,
});

const table = (rows: readonly BreakdownRow[]): BreakdownTable => {
  const made = breakdownTable([page(rows)], 'zone', RULES);
  if (made === null) throw new Error('a loaded page makes a table');
  return made;
};

describe('a row', () => {
  test('in trouble has its share, interval, bin, change and departure', () => {
    const [ru] = table([row('ru', '.ru', { current: counts(275, 1000), previous: counts(3, 1000) })]).rows;
    expect(ru).toMatchObject({ name: '.ru', code: null, type: 'country', rank: 1, state: 'value', trouble: true });
    expect(ru).toMatchObject({ ratio: 0.275, bin: 4, departure: 'worse', isNew: false });
    expect(ru?.change).toBeCloseTo(0.272, 10);
    expect(ru?.interval?.[0]).toBeLessThan(0.275);
    expect(ru?.interval?.[1]).toBeGreaterThan(0.275);
  });

  test('of low sample keeps its share and gets neither colour nor rank', () => {
    const [low] = table([row('xn--80aswg', '.сайт', { current: counts(1, 23) })]).rows;
    expect(low).toMatchObject({ state: 'low_sample', bin: null, rank: null, trouble: false, departure: null });
    expect(low?.ratio).toBeCloseTo(1 / 23, 10);
  });

  test('that nobody measured is no data, never zero', () => {
    const [none] = table([row('xn--d1alf', '.мкд', { current: counts(null, 0), previous: counts(null, 0) })]).rows;
    expect(none).toMatchObject({ state: 'no_data', ratio: null, interval: null, bin: null, rank: null, change: null });
    expect(none?.isNew).toBe(false);
    expect(table([row('zz', '.zz', { current: counts(null, 0), previous: null })]).rows[0]?.isNew).toBe(false);
  });

  test('with all its queries set aside is a measurement fault', () => {
    const [fault] = table([row('xn--j1amh', '.укр', { current: counts(null, 0, { excluded: 1204 }) })]).rows;
    expect(fault).toMatchObject({ state: 'fault', ratio: null });
  });

  test('without failures is a measured zero in the first bin', () => {
    const [zero] = table([row('museum', '.museum', { current: counts(0, 500) })]).rows;
    expect(zero).toMatchObject({ state: 'zero', ratio: 0, bin: 0, rank: 1, trouble: false });
  });

  test('is not new where there is no previous window to compare with', () => {
    const answer = page([row('timeout', 'No response', { previous: null })]);
    const total = { current: counts(275, 1000), previous: null, kinds: [], topKind: null, spark: null };
    const made = breakdownTable([{ ...answer, total }], 'kind', RULES);
    expect(made?.rows[0]).toMatchObject({ isNew: false, change: null });
    expect(made?.total).toMatchObject({ isNew: false, change: null });
  });

  test('that did not exist before is new, not changed', () => {
    expect(table([row('zz', '.zz', { previous: null })]).rows[0]).toMatchObject({ isNew: true, change: null });
  });

  test('shows its kinds as shares of what failed', () => {
    const kinds = [
      { kind: 'timeout', failed: 10 },
      { kind: 'dnssec_bogus', failed: 80 },
      { kind: 'network', failed: 10 },
    ] as const;
    expect(table([row('ru', '.ru', { kinds })]).rows[0]?.families).toEqual([
      { family: 'unreachable', share: 0.2 },
      { family: 'wrong', share: 0.8 },
    ]);
  });
});

test('the course breaks where nothing was measured', () => {
  expect(sparkBuckets({ stepMs: 1, measured: [10, null, 0, 10, 10], failed: [1, null, null, 0] })).toEqual([
    0.1,
    null,
    null,
    0,
    null,
  ]);
});

test('rank goes on over pages, and the total is the first page’s', () => {
  const total = { current: counts(4, 2000), previous: null, kinds: [], topKind: null, spark: null };
  const pages = [page([row('com', '.com')], { total, totalRows: 3 }), page([row('net', '.net')], { totalRows: 3 })];
  const made = breakdownTable(pages, 'zone', RULES);
  expect(made?.rows.map(({ key, rank }) => [key, rank])).toEqual([
    ['com', 1],
    ['net', 2],
  ]);
  expect(made).toMatchObject({ totalRows: 3, total: { ratio: 0.002 } });
});

test('no page, no table', () => {
  expect(breakdownTable([], 'zone', RULES)).toBeNull();
});

test('the other dimensions name their rows by the label', () => {
  const made = breakdownTable([page([row('cc:RU', 'Russia')])], 'country', RULES);
  expect(made?.rows[0]).toMatchObject({ name: 'Russia', code: 'RU', type: null });
  const server = breakdownTable([page([row('a.root-servers.net', 'a.root-servers.net')])], 'server', RULES);
  expect(server?.rows[0]).toMatchObject({ name: 'a.root-servers.net', code: null, nameIsCode: true });
});

describe('search', () => {
  const { rows } = table([row('root', '.'), row('ru', '.ru'), row('xn--p1ai', '.рф'), row('guru', '.guru')]);
  const found = (text: string): readonly string[] => searchRows(rows, text).map(({ key }) => key);

  test('finds by U-label and by A-label, whatever the case', () => {
    expect(found('РФ')).toEqual(['xn--p1ai']);
    expect(found('.рф')).toEqual(['xn--p1ai']);
    expect(found('XN--P1')).toEqual(['xn--p1ai']);
  });

  test('anywhere in the name, or from its beginning with a dot', () => {
    expect(found('ru')).toEqual(['ru', 'guru']);
    expect(found('.ru')).toEqual(['ru']);
  });

  test('the root by its dot and by its word', () => {
    expect(found('.')).toEqual(['root']);
    expect(found('root')).toEqual(['root']);
  });

  test('never finds what is not there, and nothing asked keeps all', () => {
    expect(found(' ')).toHaveLength(4);
    fc.assert(
      fc.property(fc.string(), (text) => {
        const keys = new Set(rows.map(({ key }) => key));
        return found(text).every((key) => keys.has(key));
      }),
    );
  });
});

test('the summary speaks of the first row that has a share', () => {
  const low = row('xn--80aswg', '.сайт', { current: counts(1, 23) });
  const none = row('xn--d1alf', '.мкд', { current: counts(null, 0) });
  expect(summaryLeader(table([none, low, row('com', '.com')]))).toEqual({
    name: '.com',
    failed: 2,
    measured: 1000,
    ratio: 0.002,
  });
  expect(summaryLeader(table([none, low]))).toBeNull();
});
