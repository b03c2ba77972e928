import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unusualDays, usualLoad } from './usual-load.ts';

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return sorted.length % 2 === 1
    ? (sorted[Math.floor(half)] ?? 0)
    : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
};

describe('usual load', () => {
  test('is the median of the known days around, gaps aside', () => {
    expect(usualLoad([1, null, 9, 4, 100], 1)).toEqual([5, null, 4, 9, 52]);
    expect(usualLoad([], 3)).toEqual([]);
    expect(usualLoad([null], 3)).toEqual([null]);
  });

  test('equals the median counted plainly, whatever the days', () => {
    const days = fc.array(fc.option(fc.integer({ min: 0, max: 20 }), { nil: null }), { maxLength: 60 });
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 8 }), (counts, neighbours) => {
        const known = counts.filter((count) => count !== null);
        const usual = usualLoad(counts, neighbours);
        const plain = known.map((_, i) => median(known.slice(Math.max(0, i - neighbours), i + neighbours + 1)));
        expect(usual.filter((value) => value !== null)).toEqual(plain);
        expect(usual.map((value) => value === null)).toEqual(counts.map((count) => count === null));
      }),
    );
  });
});

/** The recorded flags are made by another program; the rule here must find the same days. */
test('the rule finds the recorded high and low days, and no other', () => {
  const read = (file: string): string[][] =>
    readFileSync(`reference-api/data/rssac002/${file}`, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','));
  const rows = read('traffic-volume.csv').map(([date = '', letter = '', ...counts]) => ({
    date,
    letter,
    count: counts.reduce((sum, count) => sum + Number(count), 0),
  }));
  const found = [...new Set(rows.map(({ letter }) => letter))].flatMap((letter) => {
    const own = rows.filter((row) => row.letter === letter);
    // The flags count a reported zero as a day of the letter; here it is a gap. Their median hardly moves.
    const queries = own.map(({ count }) => (count === 0 ? null : count));
    const record = { server: letter, letter, queries, responses: [], caveats: [] };
    return unusualDays(record).map(({ day, kind }) => `${own[day]?.date} ${letter} ${kind}`);
  });
  const recorded = read('traffic-volume-flags.csv')
    .filter(([, , flag]) => flag !== 'zero')
    .map(([date, letter, flag]) => `${date} ${letter} ${flag}`);
  expect(found.toSorted()).toEqual(recorded.toSorted());
  expect(recorded).toHaveLength(197);
});
