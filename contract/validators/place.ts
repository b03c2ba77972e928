import * as v from 'valibot';
import { sourceRefs, warnings } from './answer.ts';
import { count, integerFrom, placeId } from './scalar.ts';
import { placeLevel } from './vocabulary.ts';

/** Where a query came from, never where a server or a registry is. */
export const placeSchema = v.object({
  id: placeId,
  level: placeLevel,
  name: v.string(),
  parent: v.exactOptional(v.nullable(placeId)),
  vantage_points: v.exactOptional(integerFrom(0)),
});

export const placePageSchema = v.object({
  data: v.array(placeSchema),
  total: v.exactOptional(count),
  sources: sourceRefs,
  warnings,
});
