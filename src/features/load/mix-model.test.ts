import { expect, test } from 'vitest';
import type { LoadSeries } from '#/api/load.ts';
import { mixRows } from './mix-model.ts';

const part = (letter: string, rcode: number, count: number | null): LoadSeries => ({
  key: { server: `${letter}.root-servers.net`, rcode },
  label: null,
  queries: null,
  responses: [count],
  flags: [],
});
const answer = (series: LoadSeries[]) => ({
  window: { fromMs: 0, toMs: 86_400_000 },
  points: 1,
  series,
  sources: [],
  warnings: [],
  completeUntilMs: null,
});

test('each letter is a hundred per cent, all together come first, rare codes are others, and what is not known is no row', () => {
  const rows = mixRows(
    answer([part('k', 0, 60), part('k', 3, 140), part('a', 3, 90), part('a', 23, 10), part('b', 0, null)]),
    'Others',
  );
  expect(rows.map(({ letter, responses }) => [letter, responses])).toEqual([
    [null, 300],
    ['a', 100],
    ['k', 200],
  ]);
  expect(rows[0]?.parts.map(({ name, responses }) => [name, responses])).toEqual([
    ['NOERROR', 60],
    ['NXDOMAIN', 230],
    ['REFUSED', 0],
    ['SERVFAIL', 0],
    ['Others', 10],
  ]);
  for (const { parts } of rows) expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
});

test('one letter alone has no sum above it', () => {
  expect(mixRows(answer([part('c', 3, 1)]), 'Others').map(({ letter }) => letter)).toEqual(['c']);
});
