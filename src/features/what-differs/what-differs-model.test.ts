import { describe, expect, test } from 'vitest';
import { UNKNOWN_AGGREGATE } from '#/domain/aggregate.ts';
import type { BreakdownAnswer } from '#/domain/answers.ts';
import { DEFAULT_VIEW } from '#/view-state/default-view.ts';
import { differenceTone, differences, filterBy } from './what-differs-model.ts';

const answer = (by: string, rows: Readonly<Record<string, readonly [number, number]>>): BreakdownAnswer => ({
  by,
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

const rules = { minSample: 30, leastDifference: 0.01 };
const found = differences(
  [
    {
      by: 'transport',
      selection: answer('transport', { udp: [200, 1000], tcp: [40, 200] }),
      all: answer('transport', { udp: [210, 5000], tcp: [42, 1000] }),
    },
    {
      by: 'server',
      selection: answer('server', { a: [240, 600], b: [0, 600] }),
      all: answer('server', { a: [246, 3000], b: [6, 3000] }),
    },
    { by: 'script', selection: answer('script', { Latn: [240, 1200] }), all: answer('script', { Latn: [252, 6000] }) },
    {
      by: 'kind',
      selection: answer('kind', { timeout: [40, 1200], dnssec_bogus: [200, 1200] }),
      all: answer('kind', { timeout: [52, 6000], dnssec_bogus: [200, 6000] }),
    },
  ],
  rules,
);

describe('dimensions', () => {
  test('the rest is the whole without the selection', () => {
    expect(found.selection).toEqual({ part: 240, whole: 1200 });
    expect(found.rest).toEqual({ part: 12, whole: 4800 });
  });
  test('what differs by some values comes before what differs alike; one value tells nothing apart', () => {
    expect(found.dimensions.map(({ by }) => by).toSorted()).toEqual(['kind', 'server', 'transport']);
    expect(found.dimensions.at(-1)?.by).not.toBe('server');
    const at = (by: string): number => found.dimensions.findIndex((dimension) => dimension.by === by);
    expect(at('server')).toBeLessThan(at('transport'));
  });
  test('kinds are shares of failures', () => {
    const kinds = found.dimensions.find(({ by }) => by === 'kind');
    // Twelve failures in the rest are too few to compare with.
    expect(kinds?.values).toEqual([]);
  });
});

test('rows choose the filter of their dimension, where it is one', () => {
  expect(filterBy(DEFAULT_VIEW, 'country', 'cc:DE')?.next.place).toEqual(['cc:DE']);
  expect(filterBy(DEFAULT_VIEW, 'ip_version', '6')?.next.ipVersion).toEqual([6]);
  expect(filterBy(DEFAULT_VIEW, 'kind', 'timeout')?.next.kind).toEqual(['timeout']);
  expect(filterBy({ ...DEFAULT_VIEW, server: ['a'] }, 'server', 'a')).toMatchObject({ selected: true });
  expect(filterBy(DEFAULT_VIEW, 'operator', 'Netnod')).toBeNull();
  expect(filterBy(DEFAULT_VIEW, 'kind', 'gremlins')).toBeNull();
});

test('tones mirror each other', () => {
  for (const size of [0.01, 0.1, 0.5]) expect(differenceTone(size).slice(1)).toBe(differenceTone(-size).slice(1));
  expect(differenceTone(0.3)).toBe('w3');
  expect(differenceTone(-0.3)).toBe('b3');
});
