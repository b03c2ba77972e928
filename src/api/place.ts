import type * as v from 'valibot';
import type { placeSchema } from '#contract/validators/place.ts';
import type { Place } from '#/domain/place.ts';

export const translatePlace = (wire: v.InferOutput<typeof placeSchema>): Place => ({
  id: wire.id,
  level: wire.level,
  name: wire.name,
  parent: wire.parent ?? null,
  vantagePoints: wire.vantage_points ?? null,
});
