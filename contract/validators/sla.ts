import * as v from 'valibot';
import { sourceRefs, warnings } from './answer.ts';
import { thresholdSchema } from './meta.ts';
import {
  count,
  countColumn,
  finiteOrNull,
  finiteWithin,
  incidentId,
  instant,
  integer,
  integerFrom,
  openEnum,
  stringLike,
  zoneId,
} from './scalar.ts';
import { step } from './vocabulary.ts';

const profile = openEnum(['icann_ra_spec10', 'rssac047_rsi', 'rssac047_rss']);
const verdict = openEnum(['pass', 'fail', 'at_risk', 'inconclusive', 'not_applicable', 'no_data']);
const slaBasis = openEnum(['official', 'own_measurement', 'simulated']);
const resolution = v.exactOptional(v.nullable(integerFrom(1)));

/** One obligation of one subject in one month. */
export const slaRowSchema = v.object({
  profile,
  period: stringLike(/^\d{4}-(0[1-9]|1[0-2])$/, 'a calendar month'),
  subject: v.object({ type: openEnum(['zone', 'server', 'address', 'system']), id: v.string() }),
  parameter: v.string(),
  threshold: thresholdSchema,
  value: finiteOrNull,
  measured: v.exactOptional(count),
  verdict,
  period_complete: v.exactOptional(v.boolean()),
  basis: slaBasis,
  coverage: v.exactOptional(v.nullable(finiteWithin(0, 1))),
  resolution_s: resolution,
  reason: v.exactOptional(
    v.nullable(
      openEnum([
        'not_measured',
        'operator_reported',
        'not_derivable',
        'low_sample',
        'no_coverage',
        'coverage_low',
        'period_open',
        'not_bound',
        'not_in_force',
      ]),
    ),
  ),
});

export const slaPageSchema = v.object({
  data: v.array(slaRowSchema),
  total: v.exactOptional(count),
  verdicts: v.exactOptional(
    v.array(v.object({ parameter: v.nullable(v.string()), verdict, subjects: integerFrom(0) })),
  ),
  sources: sourceRefs,
  warnings,
});

const seriesSchema = v.pipe(
  v.object({
    from: instant,
    step,
    step_s: integer,
    points: integer,
    downtime_s: countColumn,
    consumed_s: countColumn,
  }),
  // Of another length, every number would stand at a wrong time.
  v.check(
    ({ points, downtime_s: down, consumed_s: rolling }) => down.length === points && rolling.length === points,
    'Expected columns as long as points',
  ),
);

/** The rolling seven days before `at` against the emergency threshold. */
export const slaBurnSchema = v.object({
  zone: zoneId,
  service: openEnum(['dns', 'dnssec']),
  at: instant,
  from: instant,
  window: v.literal('rolling_7d'),
  window_s: v.literal(604_800),
  threshold_s: integer,
  consumed_s: count,
  measured_s: count,
  resolution_s: resolution,
  verdict,
  basis: slaBasis,
  cite: v.exactOptional(v.string()),
  incidents: v.exactOptional(v.array(incidentId)),
  series: seriesSchema,
  sources: sourceRefs,
  warnings,
});
