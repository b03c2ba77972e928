/** Versions of the root zone, what changed in them, and how fast they spread (CONTRACT.md, section 5). */
import * as v from 'valibot';
import { sourceRefs, warnings } from './answer.ts';
import { count, instant, integer, integerFrom, integerOrNull, openEnum, serverId, sourceId, zoneId } from './scalar.ts';

export const serialRowSchema = v.object({
  serial: integer,
  first_seen: instant,
  first_seen_precision_s: v.exactOptional(integer),
  tlds: count,
  signed_tlds: count,
  changes: v.exactOptional(count),
});

export const serialPageSchema = v.object({
  data: v.array(serialRowSchema),
  total: v.exactOptional(count),
  sources: sourceRefs,
  warnings,
});

export const changeDetailSchema = v.object({
  summary: v.string(),
  added: v.array(v.string()),
  removed: v.array(v.string()),
});

export const changeRowSchema = v.object({
  serial: integer,
  previous_serial: v.exactOptional(integerOrNull),
  seen_at: instant,
  zone: zoneId,
  change: openEnum(['added', 'removed', 'ns', 'ds', 'dnskey', 'glue']),
  detail: changeDetailSchema,
});

export const changePageSchema = v.object({
  data: v.array(changeRowSchema),
  total: v.exactOptional(count),
  sources: sourceRefs,
  warnings,
});

/** The median is an outside measurement, the 95th percentile what an operator reports of itself: two measures, two members. */
export const propagationRowSchema = v.object({
  serial: integer,
  published_at: instant,
  published_precision_s: v.exactOptional(integer),
  server: serverId,
  source: sourceId,
  observations: integerFrom(0),
  not_seen: v.exactOptional(count),
  latency_median_s: integerOrNull,
  latency_p95_s: v.exactOptional(integerOrNull),
  latency_max_s: v.exactOptional(integerOrNull),
  resolution_s: v.exactOptional(integer),
  not_reported: v.exactOptional(openEnum(['no_file', 'no_serials', 'no_value'])),
});

export const propagationPageSchema = v.object({
  data: v.array(propagationRowSchema),
  total: v.exactOptional(count),
  sources: sourceRefs,
  warnings,
});
