import * as v from 'valibot';
import { count, finiteOrNull, finiteWithin, interval, openEnum } from './scalar.ts';
import { failureKind } from './vocabulary.ts';

/** Counts of one window, group or place; a ratio is derived and never the primary number. */
export const aggregateSchema = v.object({
  expected: v.exactOptional(count),
  measured: count,
  failed: count,
  excluded: v.exactOptional(count),
  failure_ratio: v.exactOptional(v.nullable(finiteWithin(0, 1))),
  ci95: v.exactOptional(v.nullable(interval)),
  rtt_p50_ms: v.exactOptional(finiteOrNull),
  rtt_p95_ms: v.exactOptional(finiteOrNull),
  vantage_points: v.exactOptional(count),
  state: v.exactOptional(openEnum(['ok', 'degraded', 'failing', 'low_sample', 'no_data'])),
});

/** `null` = did not exist in the previous window. */
export const previousAggregate = v.exactOptional(v.nullable(aggregateSchema));

export const topKind = v.nullable(failureKind);
