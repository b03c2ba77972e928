import { describe, expect, test } from 'vitest';
import { bucketsOf } from './buckets.ts';
import { rememberCounts } from './count-cache.ts';
import { type CountRequest, type Counts, ungrouped } from './counts.ts';

const emptyCounts = (cells: number): Counts => {
  const array = new Float64Array(cells);
  return {
    groups: 1,
    buckets: cells,
    covered: new Uint8Array(cells),
    scheduled: array,
    expected: array,
    measured: array,
    excluded: array,
    failed: array,
    failedByKind: new Float64Array(0),
    kindCount: 16,
    kindBuckets: 1,
    vantagePoints: null,
    allVantagePoints: null,
  };
};

const request: CountRequest = {
  selection: { masks: {}, kinds: null, key: '' },
  grouping: ungrouped,
  buckets: bucketsOf(0, 7200, 3600),
  kinds: 'none',
};

/** A counting of ten cells that says how often it was made. */
const counted = (mostCells: number) => {
  const asked: CountRequest[] = [];
  const count = rememberCounts((question) => {
    asked.push(question);
    return emptyCounts(10);
  }, mostCells);
  return { asked, count };
};

describe('remembered counts', () => {
  test('the same question is counted once', () => {
    const { asked, count } = counted(100);
    expect(count({ ...request, buckets: bucketsOf(0, 7200, 3600) })).toBe(count(request));
    expect(asked).toHaveLength(1);
  });

  test.each([
    ['filter', { selection: { masks: {}, kinds: null, key: 'zone=de' } }],
    ['grouping', { grouping: { axes: [], size: 1, name: 'zone' } }],
    ['kinds', { kinds: 'window' }],
    ['step', { buckets: bucketsOf(0, 7200, 1800) }],
    ['end', { buckets: bucketsOf(0, 7000, 3600) }],
    ['start', { buckets: bucketsOf(300, 7500, 3600) }],
  ] as const)('another %s is another question', (_, other) => {
    const { asked, count } = counted(100);
    count(request);
    count({ ...request, ...other });
    expect(asked).toHaveLength(2);
  });

  test('a grouping without a name is never remembered', () => {
    const { asked, count } = counted(100);
    const grouping = { axes: [], size: 1, name: null };
    count({ ...request, grouping });
    count({ ...request, grouping });
    expect(asked).toHaveLength(2);
  });

  test('the one not used for longest is forgotten first', () => {
    const { asked, count } = counted(20);
    const named = (name: string): CountRequest => ({ ...request, grouping: { axes: [], size: 1, name } });
    for (const name of ['a', 'b', 'a', 'c', 'a', 'b']) count(named(name));
    expect(asked.map(({ grouping }) => grouping.name)).toEqual(['a', 'b', 'c', 'b']);
  });
});
