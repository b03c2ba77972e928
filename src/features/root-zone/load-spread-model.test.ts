import { expect, test } from 'vitest';
import { rootZone } from '#/copy/en/root-zone.ts';
import { loadSpread } from '#/domain/load-spread.ts';
import type { LoadReport } from '#/domain/root-zone.ts';
import { offer } from '#/view-state/an-offer.fixture.ts';
import { lateLoads, latencyThreshold, letterRows, namedTimes, silenceLines, spreadTwin } from './load-spread-model.ts';

const DAY = Date.parse('2024-05-21T00:00Z');
const report = (letter: string, nth: number, operatorP95S: number | null): LoadReport => ({
  serial: 2024052100 + nth,
  publishedMs: DAY,
  server: `${letter}.root-servers.net`,
  operatorP95S,
  outsideMedianS: null,
  notReported: operatorP95S === null ? 'no_file' : null,
});
const SPREAD = loadSpread([report('a', 0, 0), report('f', 0, 21_718), report('f', 1, 32), report('e', 0, null)], null);
const words = rootZone.spread;

test('a row per letter: reported, silent, or not looked up, which are three different things', () => {
  const rows = letterRows(SPREAD, 3900, words);
  const row = (key: string) => rows.find((one) => one.key === key);
  expect(rows).toHaveLength(13);
  expect(row('a')).toMatchObject({ state: 'reported', note: null, dots: [{ seconds: 0, late: false }] });
  expect(row('e')).toMatchObject({ state: 'silent', note: 'no report', dots: [] });
  expect(row('b')).toMatchObject({ state: 'unknown', note: 'not looked up', dots: [] });
  expect(row('f')?.dots.map(({ late }) => late)).toEqual([true, false]);
  expect(row('f')?.words).toBe('F-root: 2024052100 in 21,718\u202fs (6\u202fh 2\u202fmin); 2024052101 in 32\u202fs');
});

test('late loads and silent letters are named', () => {
  expect(lateLoads(SPREAD, 3900, words)).toEqual(['F-root, serial 2024052100, 6\u202fh 2\u202fmin']);
  const lines = silenceLines(SPREAD, words);
  expect(lines[0]).toBe('No report or no figure: E-root (no report on 21 May 2024).');
  expect(lines[1]).toContain('Not looked up, so not known: B-root, C-root');
  expect(namedTimes(SPREAD, words).map(({ value }) => value)).toEqual([
    '32\u202fs',
    '6\u202fh 2\u202fmin',
    '6\u202fh 2\u202fmin',
  ]);
});

test('the table has 0 for a reported zero and nothing for no report', () => {
  const { rows } = spreadTwin(SPREAD, words, rootZone.letterName);
  expect(rows[0]).toEqual(['A-root', '2024052100', '21 May 2024', '0', 'reported']);
  expect(rows[1]).toEqual(['E-root', '', '21 May 2024', '', 'no report']);
});

test('the limit is that of a single root server as the API cites it, in minutes', () => {
  const limit = {
    profile: 'rssac047_rsi' as const,
    parameter: 'publication_latency_median_min',
    operator: '<=' as const,
    value: 65,
    unit: 'min',
    sharePct: null,
    cite: 'RSSAC047 section 5.4',
  };
  const system = { ...limit, profile: 'rssac047_rss' as const, value: 35 };
  expect(latencyThreshold({ ...offer, thresholds: [system, limit] })).toBe(limit);
  expect(latencyThreshold({ ...offer, thresholds: [{ ...limit, unit: 's' }] })).toBeNull();
});
