import type { Aggregate, BreakdownRow, BreakdownTotal, Series } from '#contract/wire.ts';

/** Counts of a place, zone or bucket about which nothing is known; they stay valid under the contract's rules (null = unknown, never 0). */

export const NO_DATA: Aggregate = { measured: 0, failed: null, failure_ratio: null, ci95: null, state: 'no_data' };

const nulls = (length: number): null[] => Array.from({ length }, () => null);

/** Somebody measured, but the vantage points were at fault: everything was excluded. */
export const excluded = (before: Aggregate): Aggregate => ({
  ...NO_DATA,
  expected: before.expected ?? before.measured,
  excluded: before.measured,
});

/** Too few queries to say much: twelve, of which as many failed as did before, at most two. */
export function lowSample(before: Aggregate): Aggregate {
  const measured = Math.min(12, before.measured ?? 0);
  if (measured === 0) return NO_DATA;
  const failed = Math.min(2, before.failed ?? 0, measured);
  return { measured, failed, failure_ratio: failed / measured, state: 'low_sample' };
}

/** A breakdown row (or total) with other counts; its kinds still add up to what failed, and its small series is unknown. */
export function withCurrent<Row extends BreakdownTotal | BreakdownRow>(row: Row, current: Aggregate): Row {
  const failed = current.failed ?? 0;
  const topKind = failed > 0 ? row.top_kind : null;
  const spark = row.spark;
  return {
    ...row,
    current,
    top_kind: topKind,
    ...(row.kinds === undefined ? {} : { kinds: topKind === null ? [] : [{ kind: topKind, failed }] }),
    ...(spark === undefined
      ? {}
      : { spark: { ...spark, measured: nulls(spark.measured.length), failed: nulls(spark.failed.length) } }),
  };
}

/** A series without any value, flagged as a gap from end to end. */
export function withoutData(series: Series, points: number): Series {
  const columns = Object.keys(series.values).map((metric): [string, null[]] => [metric, nulls(points)]);
  return {
    ...series,
    values: Object.fromEntries(columns),
    flags: points === 0 ? [] : [{ start: 0, count: points, flag: 'source_gap', reason: 'no_data' }],
    ...(series.totals === undefined ? {} : { totals: NO_DATA }),
  };
}
