import * as v from 'valibot';
import { aggregateSchema, previousAggregate, topKind } from './aggregate.ts';
import { sourceRefs, warnings } from './answer.ts';
import { placeSchema } from './place.ts';
import { instant } from './scalar.ts';
import { compare, placeLevel } from './vocabulary.ts';

export const mapRowSchema = v.object({
  place: placeSchema,
  current: aggregateSchema,
  previous: previousAggregate,
  top_kind: topKind,
});

export const mapResponseSchema = v.object({
  from: instant,
  to: instant,
  complete_until: instant,
  level: placeLevel,
  compare,
  previous_from: v.exactOptional(instant),
  data: v.array(mapRowSchema),
  unplaced: v.exactOptional(aggregateSchema),
  total: v.exactOptional(aggregateSchema),
  sources: sourceRefs,
  warnings,
});
