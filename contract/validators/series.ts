import * as v from 'valibot';
import { aggregateSchema } from './aggregate.ts';
import { sourceRefs, warnings } from './answer.ts';
import { column, instant, integer, integerFrom, mapOf, openEnum, sourceId } from './scalar.ts';
import { step } from './vocabulary.ts';

export const windowSchema = v.object({
  from: instant,
  to: instant,
  step,
  step_s: integer,
  points: integer,
  complete_until: instant,
});

export const flagSchema = v.object({
  start: integerFrom(0),
  count: integerFrom(1),
  flag: openEnum(['partial', 'low_sample', 'source_gap', 'inconclusive', 'excluded', 'revised', 'estimated']),
  reason: v.exactOptional(
    openEnum([
      'open_bucket',
      'clipped',
      'no_data',
      'no_probes',
      'reconfig',
      'maintenance',
      'not_deployed',
      'upstream_error',
    ]),
  ),
});

const keyMember = v.custom<string | number | null>(
  (value) => value === null || typeof value === 'string' || Number.isInteger(value),
  'Expected a string, an integer or null',
);

export const seriesSchema = v.object({
  key: mapOf(keyMember),
  label: v.exactOptional(v.string()),
  source: sourceId,
  folded: v.exactOptional(integerFrom(1)),
  values: mapOf(column),
  flags: v.exactOptional(v.array(flagSchema)),
  totals: v.exactOptional(aggregateSchema),
});

/** Answer of /failures and /matrix. Bucket i of every column starts at `window.from + i * step_s`. */
export const seriesResponseSchema = v.pipe(
  v.object({
    window: windowSchema,
    group_by: v.array(v.string()),
    series: v.array(seriesSchema),
    sources: sourceRefs,
    warnings,
  }),
  // No JSON schema can say it: a column of another length would put every number at a wrong time.
  v.check(
    ({ window, series }) =>
      series.every(({ values }) => Object.values(values).every(({ length }) => length === window.points)),
    'Expected every column to be window.points long',
  ),
);
