import * as v from 'valibot';
import { aggregateSchema, previousAggregate, topKind } from './aggregate.ts';
import { sourceRefs, warnings } from './answer.ts';
import { countColumn, instant, integerFrom, openEnum } from './scalar.ts';
import { compare, failureKind } from './vocabulary.ts';

export const kindCountSchema = v.object({ kind: failureKind, failed: integerFrom(0) });

export const sparkSchema = v.pipe(
  v.object({ step_s: integerFrom(60), measured: countColumn, failed: countColumn }),
  // Bucket i of one column is the denominator of bucket i of the other.
  v.check(({ measured, failed }) => measured.length === failed.length, 'Expected columns of equal length'),
);

const totalEntries = {
  current: aggregateSchema,
  previous: previousAggregate,
  kinds: v.exactOptional(v.array(kindCountSchema)),
  top_kind: topKind,
  spark: v.exactOptional(sparkSchema),
};

export const breakdownTotalSchema = v.object(totalEntries);

export const breakdownRowSchema = v.object({ ...totalEntries, key: v.string(), label: v.string() });

export const breakdownResponseSchema = v.object({
  by: openEnum([
    'zone',
    'tld_type',
    'label_form',
    'script',
    'server',
    'operator',
    'ip_version',
    'transport',
    'region',
    'country',
    'as',
    'kind',
    'source',
  ]),
  from: instant,
  to: instant,
  complete_until: instant,
  compare,
  previous_from: v.exactOptional(instant),
  sort: openEnum(['failed', 'failure_ratio', 'measured', 'change', 'key']),
  order: openEnum(['asc', 'desc']),
  data: v.array(breakdownRowSchema),
  unattributed: v.exactOptional(aggregateSchema),
  total: v.nullable(breakdownTotalSchema),
  total_rows: integerFrom(0),
  sources: sourceRefs,
  warnings,
});
