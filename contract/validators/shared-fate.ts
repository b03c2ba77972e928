import * as v from 'valibot';
import { sourceRefs, warnings } from './answer.ts';
import { count, instant, integerFrom, openEnum, text, zoneId } from './scalar.ts';

/** What depends on one key: an AS, a name server or an operator of name servers. */
export const sharedFateRowSchema = v.object({
  key: v.string(),
  label: v.string(),
  zones: integerFrom(0),
  zones_half_lost: v.exactOptional(count),
  zones_without_server: integerFrom(0),
  servers: v.exactOptional(count),
  together: v.exactOptional(v.object({ zones: integerFrom(0), zones_without_server: integerFrom(0) })),
});

export const sharedFateMemberSchema = v.object({
  zone: zoneId,
  u_label: v.exactOptional(text),
  servers_left: integerFrom(0),
  servers_total: integerFrom(1),
  servers_unknown: v.exactOptional(count),
  other_keys: v.exactOptional(v.array(v.string())),
});

export const sharedFateDepthSchema = v.object({ keys: integerFrom(0), zones: integerFrom(0) });

export const sharedFatePageSchema = v.object({
  by: openEnum(['as', 'server', 'operator']),
  key: v.exactOptional(v.string()),
  as_of: instant,
  data: v.array(sharedFateRowSchema),
  members: v.exactOptional(v.array(sharedFateMemberSchema)),
  total: v.exactOptional(count),
  zones: v.exactOptional(count),
  zones_unknown: v.exactOptional(count),
  depth: v.exactOptional(v.array(sharedFateDepthSchema)),
  sources: sourceRefs,
  warnings,
});
