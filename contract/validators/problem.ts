import * as v from 'valibot';
import { integer } from './scalar.ts';

const status = v.custom<number>(
  (value) => Number.isInteger(value) && Number(value) >= 400 && Number(value) <= 599,
  'Expected a status from 400 to 599',
);

/** RFC 9457, application/problem+json. */
export const problemSchema = v.object({
  type: v.string(),
  title: v.string(),
  status,
  detail: v.exactOptional(v.string()),
  instance: v.exactOptional(v.string()),
  errors: v.exactOptional(
    v.array(
      v.object({
        parameter: v.string(),
        detail: v.string(),
        value: v.exactOptional(v.string()),
        suggestion: v.exactOptional(v.string()),
      }),
    ),
  ),
  limit: v.exactOptional(integer),
  requested: v.exactOptional(integer),
});
