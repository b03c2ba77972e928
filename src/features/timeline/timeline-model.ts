import { formatCount, formatShare } from '#/copy/format.ts';
import type { Copy } from '#/copy/en.ts';
import { coverageWords } from '#/copy/en/coverage.ts';
import type { SeriesAnswer } from '#/domain/answers.ts';
import { FAMILIES, type KindFamily } from '#/domain/failure-kind.ts';
import { DAY_MS, durationMs, type TimeWindow } from '#/domain/time-window.ts';
import type {
  BucketMark,
  BucketState,
  FlagMark,
  GhostMark,
  Readout,
  TimelineMarks,
} from '#/viz/chart/timeline-marks.ts';
import { bucketCounts, coarsen, MOST_BUCKETS, type BucketCounts } from './bucket-counts.ts';
import { bucketCoverage, coverageMarks } from './coverage.ts';

export interface TimelineRules {
  readonly unit: 'share' | 'count';
  /** Fewer measured queries than this are a low sample. */
  readonly minSample: number;
  /** Less measured than this share of the plan (0 to 1) is too little. */
  readonly minCoverage: number;
  /** From this failed share (0 to 1) on a number is in trouble. */
  readonly degradedFrom: number;
  readonly ghostLabel: string;
  /** A clock in the reader's second time zone, `19:55 MSK`. */
  readonly otherClock: ((ms: number) => string) | null;
}

/** Everything the timeline panel says about an answer: counts per bucket, and the marks drawn of them. */
export interface TimelineModel {
  readonly marks: TimelineMarks;
  readonly buckets: readonly BucketCounts[];
  /** Families that occur, from the bottom of the stack up. */
  readonly families: readonly KindFamily[];
  readonly byKind: boolean;
}

export function timelineModel(
  answer: SeriesAnswer,
  ghostAnswer: SeriesAnswer | null,
  flags: readonly FlagMark[],
  rules: TimelineRules,
  copy: Copy,
): TimelineModel {
  const buckets = coarsen(bucketCounts(answer), MOST_BUCKETS);
  const byKind = answer.groupBy.includes('kind');
  const families = FAMILIES.filter((family) => buckets.some((bucket) => (bucket.families.get(family) ?? 0) > 0));
  const shown = byKind || families.length > 0 ? families : (['unknown'] as const);
  const window = { fromMs: answer.window.fromMs, toMs: buckets.at(-1)?.endMs ?? answer.window.toMs };
  const states = buckets.map((bucket) => bucketState(bucket, rules.minSample));
  const values = buckets.map((bucket, i) => (isBroken(states[i] ?? 'gap') ? null : bucketValue(bucket, rules.unit)));
  const stepMs = durationOf(buckets[0]) ?? answer.stepMs;
  const ghost = ghostAnswer === null ? null : ghostMark(ghostAnswer, window, stepMs, rules);
  const label = (family: KindFamily): string => (byKind ? copy.words.family[family] : copy.timeline.failedWithoutKind);
  const marks: TimelineMarks = {
    window,
    stepMs,
    unit: rules.unit,
    buckets: buckets.map(({ startMs, endMs }, i): BucketMark => {
      const total = values[i] ?? null;
      const state = states[i] ?? 'gap';
      return { startMs, endMs, total, state: total === null && !isBroken(state) ? 'gap' : state };
    }),
    stacks: shown.map((family) => ({
      family,
      label: label(family),
      values: buckets.map((bucket, i) =>
        (values[i] ?? null) === null ? null : familyValue(bucket, family, rules.unit),
      ),
    })),
    ghost,
    coverage: coverageOf(buckets, rules.minCoverage),
    flags,
    readout: (index) => {
      const bucket = buckets[index];
      const state = states[index] ?? 'gap';
      const stack = shown.map((family) => ({ family, label: label(family) }));
      return readoutOf(bucket, state, stack, ghostAt(ghost, bucket), window, rules, copy);
    },
  };
  return { marks, buckets, families: shown, byKind };
}

function coverageOf(buckets: readonly BucketCounts[], minCoverage: number): TimelineMarks['coverage'] {
  const marks = coverageMarks(buckets, minCoverage);
  return marks === null ? null : { marks, label: coverageWords.lane, lowLabel: coverageWords.below(minCoverage) };
}

const isBroken = (state: BucketState): boolean => state === 'gap' || state === 'fault';
const durationOf = (bucket: BucketCounts | undefined): number | null =>
  bucket === undefined ? null : bucket.endMs - bucket.startMs;

/** What a bucket is, besides its value. Nothing measured, or too little, is a gap: a line breaks there (CONTRACT.md section 3). */
export function bucketState(bucket: BucketCounts, minSample: number): BucketState {
  if (bucket.flags.includes('excluded')) return 'fault';
  if (bucket.measured === null || bucket.measured === 0 || bucket.failed === null) return 'gap';
  if (bucket.flags.includes('source_gap')) return 'gap';
  if (bucket.flags.includes('partial')) return 'partial';
  return bucket.flags.includes('low_sample') || bucket.measured < minSample ? 'low_sample' : 'value';
}

function bucketValue({ measured, failed }: BucketCounts, unit: 'share' | 'count'): number | null {
  if (measured === null || measured === 0 || failed === null) return null;
  return unit === 'share' ? failed / measured : failed;
}

function familyValue(bucket: BucketCounts, family: KindFamily, unit: 'share' | 'count'): number {
  const failed = bucket.families.get(family) ?? 0;
  return unit === 'share' && bucket.measured !== null && bucket.measured > 0 ? failed / bucket.measured : failed;
}

/**
 * The other window moved so that both begin at the same place. One point per bucket; what runs past the end is left out. Counts
 * of buckets of another length cannot be compared and are not drawn.
 */
function ghostMark(
  answer: SeriesAnswer,
  window: TimeWindow,
  stepMs: number,
  { unit, ghostLabel, minSample }: TimelineRules,
): GhostMark | null {
  const buckets = coarsen(bucketCounts(answer), MOST_BUCKETS);
  if (unit === 'count' && durationOf(buckets[0]) !== stepMs) return null;
  const shift = window.fromMs - answer.window.fromMs;
  const points = buckets.flatMap((bucket) => {
    const atMs = (bucket.startMs + bucket.endMs) / 2 + shift;
    if (atMs > window.toMs) return [];
    return [{ atMs, value: isBroken(bucketState(bucket, minSample)) ? null : bucketValue(bucket, unit) }];
  });
  return points.some((point) => point.value !== null) ? { label: ghostLabel, points } : null;
}

/** Value of the other window at the same distance from its start; buckets of another length are found by their middle. */
function ghostAt(ghost: GhostMark | null, bucket: BucketCounts | undefined): number | null {
  if (ghost === null || bucket === undefined) return null;
  return ghost.points.find(({ atMs }) => atMs >= bucket.startMs && atMs < bucket.endMs)?.value ?? null;
}

function readoutOf(
  bucket: BucketCounts | undefined,
  state: BucketState,
  stack: readonly { readonly family: KindFamily; readonly label: string }[],
  before: number | null,
  window: TimeWindow,
  rules: TimelineRules,
  { timeline }: Copy,
): Readout {
  const span = { fromMs: bucket?.startMs ?? window.fromMs, toMs: bucket?.endMs ?? window.fromMs };
  const time = timeline.bucketTime(span, durationMs(window) > DAY_MS);
  const otherTime = rules.otherClock === null ? null : rules.otherClock(span.fromMs);
  const { measured = null, failed = null } = bucket ?? {};
  const notes = notesOf(bucket, state, timeline);
  const covered = bucket === undefined ? null : bucketCoverage(bucket);
  const coverage = covered === null ? null : coverageWords.readout(covered);
  const asides = coverage === null ? notes : [coverage, ...notes];
  const beforeRow =
    before === null
      ? null
      : { label: rules.ghostLabel, share: rules.unit === 'share' ? formatShare(before) : formatCount(before) };
  if (bucket === undefined || isBroken(state) || measured === null || failed === null) {
    const sentence = [timeline.bucketGapSentence(time), ...asides].join('. ');
    return { time, otherTime, rows: [], total: null, before: beforeRow, coverage, notes, sentence };
  }
  const counts = stack.map(({ family, label }) => ({ family, label, failed: bucket.families.get(family) ?? 0 }));
  const most = counts.reduce<(typeof counts)[number] | null>(
    (best, count) => (count.failed > (best?.failed ?? 0) ? count : best),
    null,
  );
  const ratio = failed / measured;
  return {
    time,
    otherTime,
    rows: counts.toReversed().map((count) => ({
      family: count.family,
      label: count.label,
      failed: formatCount(count.failed),
      share: formatShare(count.failed / measured),
    })),
    total: {
      label: timeline.failedOf(measured),
      failed: formatCount(failed),
      share: formatShare(ratio),
      trouble: ratio >= rules.degradedFrom && state !== 'low_sample',
    },
    before: beforeRow,
    coverage,
    notes,
    sentence: [timeline.bucketSentence(time, ratio, failed, measured, most?.label ?? null), ...asides].join('. '),
  };
}

function notesOf(bucket: BucketCounts | undefined, state: BucketState, timeline: Copy['timeline']): readonly string[] {
  const flags = bucket?.flags ?? [];
  const said = flags.map((flag) => timeline.note[flag]);
  if (state === 'low_sample' && !flags.includes('low_sample')) said.push(timeline.note.low_sample);
  if (state === 'gap' && !flags.includes('source_gap')) said.push(timeline.nothingMeasured);
  return said;
}
