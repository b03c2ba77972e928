import type { FlagName, Series, SeriesAnswer } from '#/domain/answers.ts';
import { familyOf, isFailureKind, type KindFamily } from '#/domain/failure-kind.ts';

/** Counts of one bucket over all kinds. Unknown is null, never 0. */
export interface BucketCounts {
  readonly startMs: number;
  readonly endMs: number;
  /** Planned measurements; null when the answer does not say. */
  readonly expected: number | null;
  readonly measured: number | null;
  /** Sum over the families. */
  readonly failed: number | null;
  readonly families: ReadonlyMap<KindFamily, number>;
  readonly flags: readonly FlagName[];
  readonly reasons: readonly string[];
}

/** A chart holds no more buckets than this; more cost time that nobody sees. */
export const MOST_BUCKETS = 300;

/**
 * An answer as buckets. Grouped by kind every series has the same `measured` and `failed` adds up (CONTRACT.md section 3); without
 * groups the one series counts as kind not known.
 */
export function bucketCounts(answer: SeriesAnswer): readonly BucketCounts[] {
  return Array.from({ length: answer.points }, (_, i) => {
    const startMs = answer.window.fromMs + i * answer.stepMs;
    const expected = firstKnown(answer.series.map((series) => series.expected?.[i] ?? null));
    const measured = firstKnown(answer.series.map((series) => series.measured[i] ?? null));
    const families = new Map<KindFamily, number>();
    for (const series of answer.series) {
      const failed = series.failed[i] ?? null;
      const family = seriesFamily(series);
      if (failed !== null) families.set(family, (families.get(family) ?? 0) + failed);
    }
    const marks = answer.series.flatMap((series) =>
      series.flags.filter((flag) => i >= flag.start && i < flag.start + flag.count),
    );
    return {
      startMs,
      endMs: Math.min(startMs + answer.stepMs, Math.max(answer.window.toMs, startMs + 1)),
      expected,
      measured,
      failed: families.size === 0 ? null : sum([...families.values()]),
      families,
      flags: unique(marks.map((flag) => flag.flag)),
      reasons: unique(marks.flatMap((flag) => (flag.reason === null ? [] : [flag.reason]))),
    };
  });
}

function seriesFamily(series: Series): KindFamily {
  const kind = series.key['kind'];
  return typeof kind === 'string' && isFailureKind(kind) ? familyOf(kind) : 'unknown';
}

/** Adds neighbouring buckets up until there are at most `most`. A merged bucket is unknown only where all of its parts are. */
export function coarsen(buckets: readonly BucketCounts[], most: number): readonly BucketCounts[] {
  const size = Math.ceil(buckets.length / most);
  if (size <= 1) return buckets;
  return Array.from({ length: Math.ceil(buckets.length / size) }, (_, i) =>
    merged(buckets.slice(i * size, (i + 1) * size)),
  );
}

/** What makes a merged bucket unusable must be true of all its parts; any other caveat holds for the whole. */
const BREAKING: readonly FlagName[] = ['source_gap', 'excluded', 'low_sample'];

function merged(parts: readonly BucketCounts[]): BucketCounts {
  const families = new Map<KindFamily, number>();
  for (const part of parts) {
    for (const [family, failed] of part.families) families.set(family, (families.get(family) ?? 0) + failed);
  }
  const flags = unique(parts.flatMap((part) => part.flags)).filter(
    (flag) => !BREAKING.includes(flag) || parts.every((part) => part.flags.includes(flag)),
  );
  return {
    startMs: parts[0]?.startMs ?? 0,
    endMs: parts.at(-1)?.endMs ?? 0,
    expected: sumKnown(parts.map((part) => part.expected)),
    measured: sumKnown(parts.map((part) => part.measured)),
    failed: sumKnown(parts.map((part) => part.failed)),
    families,
    flags,
    reasons: unique(parts.flatMap((part) => part.reasons)),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);
const firstKnown = (numbers: readonly (number | null)[]): number | null => numbers.find((n) => n !== null) ?? null;
const unique = <T>(items: readonly T[]): readonly T[] => [...new Set(items)];

function sumKnown(numbers: readonly (number | null)[]): number | null {
  const known = numbers.flatMap((n) => (n === null ? [] : [n]));
  return known.length === 0 ? null : sum(known);
}
