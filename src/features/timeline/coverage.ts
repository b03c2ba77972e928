import { coverage } from '#/domain/aggregate.ts';
import type { CoverageMark } from '#/viz/chart/timeline-marks.ts';
import type { BucketCounts } from './bucket-counts.ts';

/** Measured share of what was planned, 0 to 1; null where nothing was measured, it was set aside, or the plan is not known. */
export function bucketCoverage(bucket: BucketCounts): number | null {
  if (bucket.flags.includes('excluded') || (bucket.measured ?? 0) === 0) return null;
  return coverage(bucket);
}

/**
 * Health of the measurement per bucket: whether the probes rather than the DNS were the problem. Null when the answer does not say what was
 * planned: then there is nothing to tell.
 */
export function coverageMarks(buckets: readonly BucketCounts[], minCoverage: number): readonly CoverageMark[] | null {
  if (buckets.every(({ expected }) => expected === null)) return null;
  return buckets.map((bucket) => coverageMark(bucket, minCoverage));
}

function coverageMark(bucket: BucketCounts, minCoverage: number): CoverageMark {
  if (bucket.flags.includes('excluded')) return 'fault';
  if ((bucket.measured ?? 0) === 0) return 'gap';
  const ratio = bucketCoverage(bucket);
  if (ratio === null) return 'unknown';
  // A bucket that is still filling has less than its plan and nothing wrong with it.
  return ratio < minCoverage && !bucket.flags.includes('partial') ? 'low' : 'full';
}

/** How long coverage was too low, in milliseconds. */
export const lowCoverageMs = (buckets: readonly BucketCounts[], marks: readonly CoverageMark[] | null): number =>
  buckets.reduce((sum, { startMs, endMs }, i) => (marks?.[i] === 'low' ? sum + endMs - startMs : sum), 0);
