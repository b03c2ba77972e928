import * as v from 'valibot';
import { sourceRefs, warnings } from './answer.ts';
import { count, finiteWithin, instantOrNull, openEnum, serverId, stringLike } from './scalar.ts';

/** Where a name server is, never where it is reached from. */
export const siteSchema = v.object({
  id: v.string(),
  server: serverId,
  town: v.string(),
  country: stringLike(/^[A-Z]{2}$/, 'a country code'),
  lat: v.nullable(finiteWithin(-90, 90)),
  lon: v.nullable(finiteWithin(-180, 180)),
  type: openEnum(['global', 'local']),
  instances: count,
  ipv4: v.nullable(v.boolean()),
  ipv6: v.nullable(v.boolean()),
  active_from: instantOrNull,
  active_to: instantOrNull,
});

export const sitePageSchema = v.object({
  data: v.array(siteSchema),
  total: v.exactOptional(count),
  sources: sourceRefs,
  warnings,
});
