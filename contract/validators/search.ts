import * as v from 'valibot';
import { warnings } from './answer.ts';
import { finiteWithin, openEnum, text } from './scalar.ts';

export const searchHitSchema = v.object({
  type: openEnum(['zone', 'server', 'place', 'incident']),
  id: v.string(),
  label: v.string(),
  detail: text,
  score: finiteWithin(0, 1),
});

export const searchResponseSchema = v.object({ q: v.string(), data: v.array(searchHitSchema), warnings });
