import * as v from 'valibot';
import { sourceRefs, warnings } from './answer.ts';
import { instantOrNull, integerFrom, openEnum } from './scalar.ts';

const natural = integerFrom(0);

const countsEntries = {
  incidents: natural,
  documented_seconds: natural,
  with_duration: natural,
  coarse: natural,
  without_end: natural,
  open: natural,
};

export const incidentCountsSchema = v.object(countsEntries);

export const incidentSummaryRowSchema = v.object({ ...countsEntries, key: v.string(), label: v.string() });

export const incidentSummarySchema = v.object({
  by: openEnum(['year', 'month', 'kind', 'cause', 'zone', 'place', 'zone_kind']),
  from: instantOrNull,
  to: instantOrNull,
  data: v.array(incidentSummaryRowSchema),
  total: incidentCountsSchema,
  sources: sourceRefs,
  warnings,
});
