import { describe, expect, it } from 'vitest';
import { en } from '#/copy/en.ts';
import type { Flag, SeriesAnswer } from '#/domain/answers.ts';
import { bucketCounts, coarsen } from './bucket-counts.ts';
import { bucketCoverage, coverageMarks, lowCoverageMs } from './coverage.ts';
import { seriesAnswer, STEP_MS } from './series-answer.fixture.ts';
import { timelineModel, type TimelineModel } from './timeline-model.ts';
import { timelineSummary, timelineTwin } from './timeline-summary.ts';

type Column = readonly (number | null)[];

function planned(expected: Column, measured: Column, flags: readonly Flag[] = []): SeriesAnswer {
  const answer = seriesAnswer(measured, { timeout: measured.map((n) => (n === null ? null : 1)) }, flags);
  return { ...answer, series: answer.series.map((series) => ({ ...series, expected })) };
}
const flag = (name: Flag['flag'], start: number): Flag => ({ flag: name, start, count: 1, reason: null });
const model = (answer: SeriesAnswer): TimelineModel =>
  timelineModel(
    answer,
    null,
    [],
    { unit: 'share', minSample: 30, minCoverage: 0.8, degradedFrom: 0.01, ghostLabel: '', otherClock: null },
    en,
  );
const plain = (text: string): string => text.replaceAll('\u202f', ' ');

describe('coverageMarks', () => {
  it('is quiet from the least coverage on and marks what is below, missing or set aside', () => {
    const answer = planned([100, 100, 100, 100, 100], [100, 80, 79, null, 60], [flag('excluded', 4)]);
    expect(coverageMarks(bucketCounts(answer), 0.8)).toEqual(['full', 'full', 'low', 'gap', 'fault']);
  });
  it('does not blame a bucket that is still filling', () => {
    expect(coverageMarks(bucketCounts(planned([100], [20], [flag('partial', 0)])), 0.8)).toEqual(['full']);
  });
  it('says nothing where no plan is known, and has no lane where none is known at all', () => {
    expect(coverageMarks(bucketCounts(planned([100, null], [90, 90])), 0.8)).toEqual(['full', 'unknown']);
    expect(coverageMarks(bucketCounts(seriesAnswer([90], { timeout: [1] })), 0.8)).toBeNull();
    expect(model(seriesAnswer([90], { timeout: [1] })).marks.coverage).toBeNull();
  });
  it('takes the coverage of merged buckets from their sums', () => {
    const [merged] = coarsen(bucketCounts(planned([100, 300], [100, 60])), 1);
    expect(merged === undefined ? null : bucketCoverage(merged)).toBe(0.4);
  });
});

describe('coverage in words', () => {
  const answer = planned([100, 100, 100], [100, 50, null]);
  it('is in the readout of what was measured', () => {
    const { readout } = model(answer).marks;
    expect([0, 1, 2].map((i) => readout(i).coverage).map((text) => text && plain(text))).toEqual([
      'Coverage 100 %',
      'Coverage 50 %',
      null,
    ]);
    expect(plain(readout(1).sentence)).toContain('. Coverage 50 %');
  });
  it('is in the summary only when something is off', () => {
    const made = model(answer);
    expect(lowCoverageMs(made.buckets, made.marks.coverage?.marks ?? null)).toBe(STEP_MS);
    expect(plain(timelineSummary(made, null, 0.8, en))).toContain('Coverage below 80 % for 5 min of it.');
    expect(timelineSummary(model(planned([100], [90])), null, 0.8, en)).not.toContain('Coverage');
  });
  it('is a column of the table, where it is known', () => {
    const { columns, rows } = timelineTwin(model(answer), en);
    const at = columns.findIndex(({ key }) => key === 'coverage');
    expect(rows.map((row) => plain(String(row[at])))).toEqual(['100.0 %', '50.0 %', '—']);
    const without = timelineTwin(model(seriesAnswer([90], { timeout: [1] })), en);
    expect(without.columns.some(({ key }) => key === 'coverage')).toBe(false);
  });
});
