import { describe, expect, it } from 'vitest';
import { en } from '#/copy/en.ts';
import type { SeriesAnswer } from '#/domain/answers.ts';
import { seriesAnswer } from './series-answer.fixture.ts';
import { timelineModel, type TimelineModel } from './timeline-model.ts';
import { timelineFacts, timelineSummary, timelineTwin } from './timeline-summary.ts';

const model = (answer: SeriesAnswer): TimelineModel =>
  timelineModel(
    answer,
    null,
    [],
    { unit: 'share', minSample: 30, minCoverage: 0.8, degradedFrom: 0.01, ghostLabel: '', otherClock: null },
    en,
  );
const plain = (text: string | undefined): string => (text ?? '').replaceAll('\u202f', ' ');

describe('timelineFacts', () => {
  it('finds the peak by share, not by count, and prefers sure buckets', () => {
    const facts = timelineFacts(
      model(seriesAnswer([10_000, 100, 10], { timeout: [200, 1, 0], dnssec_bogus: [0, 29, 9] })),
    );
    expect(facts.peak).toEqual({ index: 1, ratio: 0.3, family: 'wrong' });
    expect(facts).toMatchObject({ measured: 10_110, failed: 239, gapMs: 0 });
  });
  it('has no peak where nothing failed', () => {
    expect(timelineFacts(model(seriesAnswer([100, 100], { timeout: [0, 0] }))).peak).toBeNull();
  });
  it('leaves gaps out of the sums and counts their length', () => {
    const flags = [{ start: 1, count: 1, flag: 'source_gap', reason: null }] as const;
    const facts = timelineFacts(model(seriesAnswer([100, 100, null], { timeout: [5, 90, null] }, flags)));
    expect(facts).toMatchObject({ measured: 100, failed: 5, gapMs: 600_000, usual: 0.05 });
  });
});

describe('timelineSummary', () => {
  it('names the peak, when, and the main family', () => {
    const answer = seriesAnswer([1000, 1000, null], { timeout: [2, 3, null], dnssec_bogus: [0, 36, null] });
    const before = { label: 'Previous 15 minutes', answer: seriesAnswer([1000], { all: [2] }, [], { groupBy: [] }) };
    expect(plain(timelineSummary(model(answer), before, 0.8, en))).toBe(
      'Failed share of queries, 30 Jan 2024, 13:00–13:15 UTC: 2.05 % overall, 41 of 2,000 queries. ' +
        'Highest 3.90 % in 13:05–13:10 UTC, mostly wrong content. Half of the buckets are at 0.20 % or less. ' +
        'Previous 15 minutes: 0.20 %. No data for 5 min of it.',
    );
  });
});

describe('timelineTwin', () => {
  it('has one row per bucket, the state in words, and no number for a gap', () => {
    const table = timelineTwin(model(seriesAnswer([1000, null], { timeout: [2, null], servfail: [1, null] })), en);
    expect(table.columns.map((column) => column.label)).toEqual([
      'Time, UTC',
      'Measured',
      'Failed',
      'Share',
      'Unreachable',
      'Answered with an error',
      'State',
    ]);
    expect(table.rows.map((row) => row.map(plain))).toEqual([
      ['30 Jan 2024, 13:00–13:05 UTC', '1,000', '3', '0.30 %', '2', '1', 'Complete'],
      ['30 Jan 2024, 13:05–13:10 UTC', '—', '—', '—', '—', '—', 'No data: nothing was measured'],
    ]);
  });
});
