import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '#/copy/en.ts';
import type { SeriesAnswer } from '#/domain/answers.ts';
import { FROM_MS, seriesAnswer, STEP_MS } from './series-answer.fixture.ts';
import { timelineModel, type TimelineModel, type TimelineRules } from './timeline-model.ts';

const RULES: TimelineRules = {
  unit: 'share',
  minSample: 30,
  minCoverage: 0.8,
  degradedFrom: 0.01,
  ghostLabel: 'Previous 6 hours',
  otherClock: null,
};
const model = (
  answer: SeriesAnswer,
  ghost: SeriesAnswer | null = null,
  rules: Partial<TimelineRules> = {},
): TimelineModel => timelineModel(answer, ghost, [], { ...RULES, ...rules }, en);
const plain = (text: string | undefined): string => (text ?? '').replaceAll('\u202f', ' ');

describe('marks', () => {
  it('stacks families from unreachable up and leaves out what never occurs', () => {
    const { marks } = model(seriesAnswer([1000], { dnssec_bogus: [40], timeout: [10], too_slow: [0] }));
    expect(marks.stacks.map((s) => [s.family, s.label, s.values[0]])).toEqual([
      ['unreachable', 'Unreachable', 0.01],
      ['wrong', 'Wrong content', 0.04],
    ]);
    expect(marks.buckets[0]).toMatchObject({ startMs: FROM_MS, endMs: FROM_MS + STEP_MS, total: 0.05, state: 'value' });
  });
  it('has stacks that add up to the total, in both units, and nulls in the same buckets', () => {
    const bucket = fc
      .tuple(
        fc.option(fc.nat(5000), { nil: null }),
        fc.array(fc.double({ min: 0, max: 0.2, noNaN: true }), { minLength: 4, maxLength: 4 }),
      )
      .map(([measured, shares]) => ({
        measured,
        failed: shares.map((share) => (measured === null ? null : Math.floor(measured * share))),
      }));
    fc.assert(
      fc.property(
        fc.array(bucket, { minLength: 1, maxLength: 40 }),
        fc.constantFrom('share', 'count'),
        (buckets, unit) => {
          const kinds = ['timeout', 'servfail', 'dnssec_bogus', 'too_slow'];
          const failed = Object.fromEntries(kinds.map((kind, k) => [kind, buckets.map((b) => b.failed[k] ?? null)]));
          const { marks } = model(
            seriesAnswer(
              buckets.map((b) => b.measured),
              failed,
            ),
            null,
            { unit },
          );
          marks.buckets.forEach(({ total, state }, i) => {
            const parts = marks.stacks.map((stack) => stack.values[i] ?? null);
            if (total === null) expect(parts.every((part) => part === null)).toBe(true);
            else expect(parts.reduce<number>((sum, part) => sum + (part ?? Number.NaN), 0)).toBeCloseTo(total, 9);
            expect(total === null).toBe(state === 'gap' || state === 'fault');
          });
        },
      ),
    );
  });
  it('tells gap, fault, partial and low sample apart', () => {
    const flags = [
      { start: 1, count: 1, flag: 'source_gap', reason: null },
      { start: 3, count: 1, flag: 'excluded', reason: null },
      { start: 5, count: 1, flag: 'partial', reason: null },
    ] as const;
    const { marks } = model(seriesAnswer([100, 2, null, 100, 29, 90, 0], { timeout: [1, 0, null, 1, 1, 1, 0] }, flags));
    expect(marks.buckets.map((b) => b.state)).toEqual(['value', 'gap', 'gap', 'fault', 'low_sample', 'partial', 'gap']);
  });
  it('draws one series of unknown kind where the source has no kinds', () => {
    const { marks, byKind } = model(seriesAnswer([100], { all: [0] }, [], { groupBy: [] }));
    expect(byKind).toBe(false);
    expect(marks.stacks).toEqual([{ family: 'unknown', label: 'Failed, kind not known', values: [0] }]);
  });
});

describe('ghost', () => {
  const before = (measured: readonly number[], stepMs: number): SeriesAnswer =>
    seriesAnswer(measured, { all: measured.map(() => 1) }, [], {
      groupBy: [],
      stepMs,
      window: { fromMs: FROM_MS - 86_400_000, toMs: FROM_MS - 86_400_000 + measured.length * stepMs },
    });
  it('begins where the window begins', () => {
    const { marks } = model(seriesAnswer([100, 100], { timeout: [1, 1] }), before([50, 100], STEP_MS));
    expect(marks.ghost).toEqual({
      label: 'Previous 6 hours',
      points: [
        { atMs: FROM_MS + STEP_MS / 2, value: 0.02 },
        { atMs: FROM_MS + (STEP_MS * 3) / 2, value: 0.01 },
      ],
    });
  });
  it('leaves out what runs past the end of the window', () => {
    const { marks } = model(seriesAnswer([100, 100], { timeout: [1, 1] }), before([50, 50, 50, 50], STEP_MS));
    expect(marks.ghost?.points.length).toBe(2);
  });
  it('does not compare counts of buckets of different lengths', () => {
    const answer = seriesAnswer([100, 100], { timeout: [1, 1] });
    expect(model(answer, before([50, 50], 3 * STEP_MS), { unit: 'count' }).marks.ghost).toBeNull();
    expect(model(answer, before([50, 50], 3 * STEP_MS)).marks.ghost).not.toBeNull();
  });
});

describe('readout', () => {
  it('lists the stack from the top with numerators beside shares', () => {
    const { marks } = model(seriesAnswer([54_485], { timeout: [68], servfail: [375], dnssec_bogus: [1564] }));
    const readout = marks.readout(0);
    expect(readout.time).toBe('13:00–13:05 UTC');
    expect(readout.rows.map((row) => [row.label, row.failed, plain(row.share)])).toEqual([
      ['Wrong content', '1,564', '2.87 %'],
      ['Answered with an error', '375', '0.69 %'],
      ['Unreachable', '68', '0.12 %'],
    ]);
    expect(readout.total).toMatchObject({ label: 'Failed of 54,485', failed: '2,007', trouble: true });
    expect(plain(readout.sentence)).toBe(
      '13:00–13:05 UTC: 3.68 % failed, 2,007 of 54,485 queries, mostly wrong content',
    );
  });
  it('says why there is no number, and never says zero', () => {
    const { marks } = model(seriesAnswer([null, 100], { timeout: [null, 0] }));
    expect(marks.readout(0)).toMatchObject({ rows: [], total: null, notes: ['No data: nothing was measured'] });
    expect(plain(marks.readout(1).total?.share)).toBe('0.00 %');
  });
  it('calls no low sample trouble', () => {
    const { marks } = model(seriesAnswer([20], { timeout: [10] }));
    expect(marks.readout(0)).toMatchObject({ total: { trouble: false }, notes: ['Low sample'] });
  });
  it('shows the second time zone and the window compared with', () => {
    const answer = seriesAnswer([100], { timeout: [1] });
    const readout = model(answer, answer, { otherClock: () => '16:00 MSK' }).marks.readout(0);
    expect(readout.otherTime).toBe('16:00 MSK');
    expect(readout.before?.label).toBe('Previous 6 hours');
  });
});
