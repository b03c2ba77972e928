import { failureRatio, wilsonInterval } from './aggregate.ts';
import type { SeriesAnswer } from './answers.ts';

/** One bucket of the whole; null = not known there. */
export interface CourseBucket {
  readonly startMs: number;
  readonly measured: number | null;
  readonly failed: number | null;
}

/**
 * The whole per bucket. Grouped by kind, every series has the same `measured` and `failed` adds up (CONTRACT.md section 3); else
 * both add up. A bucket that no series knows stays unknown, and so does one that is not complete.
 */
export function courseOf(answer: SeriesAnswer): readonly CourseBucket[] {
  const byKind = answer.groupBy.includes('kind');
  const partial = new Set(
    answer.series.flatMap(({ flags }) =>
      flags
        .filter(({ flag }) => flag === 'partial' || flag === 'excluded')
        .flatMap(({ start, count }) => Array.from({ length: count }, (_, i) => start + i)),
    ),
  );
  return Array.from({ length: answer.points }, (_, i) => {
    const measured = answer.series.map((series) => series.measured[i] ?? null);
    const failed = answer.series.map((series) => series.failed[i] ?? null);
    const known = !partial.has(i);
    return {
      startMs: answer.window.fromMs + i * answer.stepMs,
      measured: !known ? null : byKind ? (measured.find((n) => n !== null) ?? null) : sumOf(measured),
      failed: !known ? null : sumOf(failed),
    };
  });
}

function sumOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((n) => n !== null);
  return known.length === 0 ? null : known.reduce((sum, n) => sum + n, 0);
}

export interface Peak {
  readonly atMs: number;
  readonly ratio: number;
  readonly index: number;
}

/** The bucket with the highest share among those with enough measured queries; the first of equals. Null when nothing failed. */
export function peakOf(course: readonly CourseBucket[], minSample: number): Peak | null {
  let peak: Peak | null = null;
  course.forEach((bucket, index) => {
    const ratio = failureRatio(bucket);
    if (ratio === null || (bucket.measured ?? 0) < minSample) return;
    if (ratio > (peak?.ratio ?? 0)) peak = { atMs: bucket.startMs, ratio, index };
  });
  return peak;
}

/** Buckets above the range that make a step; one alone may be chance among three hundred. */
const STEP_BUCKETS = 2;

/**
 * When the share left its normal range: the start of the stretch around the peak in which the lower end of each bucket's 95 %
 * interval is above the upper end of the interval of `before`, the whole previous window, and the share is at least twice as
 * high. Unknown buckets inside the stretch do not end it. Null when the stretch is shorter than two known buckets.
 */
export function leftNormalRange(
  course: readonly CourseBucket[],
  before: { readonly failed: number | null; readonly measured: number | null } | null,
  minSample: number,
): number | null {
  const peak = peakOf(course, minSample);
  const usual = before === null ? null : wilsonInterval(before.failed, before.measured);
  if (peak === null || usual === null || before === null) return null;
  const usualRatio = failureRatio(before) ?? 0;
  const isAbove = ({ failed, measured }: CourseBucket): boolean | null => {
    const interval = wilsonInterval(failed, measured);
    if (interval === null || failed === null || measured === null) return null;
    return interval[0] > usual[1] && failed / measured >= 2 * usualRatio;
  };
  const until = (buckets: readonly CourseBucket[]): readonly CourseBucket[] => {
    const end = buckets.findIndex((bucket) => isAbove(bucket) === false);
    return (end === -1 ? buckets : buckets.slice(0, end)).filter((bucket) => isAbove(bucket) === true);
  };
  const upToPeak = until(course.slice(0, peak.index + 1).toReversed());
  const afterPeak = until(course.slice(peak.index + 1));
  if (upToPeak.length === 0 || upToPeak.length + afterPeak.length < STEP_BUCKETS) return null;
  return upToPeak.at(-1)?.startMs ?? null;
}
