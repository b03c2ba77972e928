/**
 * The building blocks of every validator: numbers, strings with a pattern, open enumerations, maps.
 *
 * Each is one check without a pipe where that is possible, because an answer holds thousands of them. The comments
 * `@__NO_SIDE_EFFECTS__` let a bundler drop the schemas that nobody imports.
 */
import * as v from 'valibot';
import type { Column, CountColumn } from '#contract/wire.ts';

const isCount = (value: unknown): boolean => value === null || (Number.isInteger(value) && Number(value) >= 0);
const isFiniteOrNull = (value: unknown): boolean => value === null || Number.isFinite(value);

/** A finite number; JSON can spell 1e999, which would arrive as Infinity. */
export const finite = v.custom<number>(Number.isFinite, 'Expected a number');

export const finiteOrNull = v.custom<number | null>(isFiniteOrNull, 'Expected a number or null');

export const integer = v.custom<number>(Number.isInteger, 'Expected an integer');

export const integerOrNull = v.custom<number | null>(
  (value) => value === null || Number.isInteger(value),
  'Expected an integer or null',
);

/** An integer from `least` up. */
/* @__NO_SIDE_EFFECTS__ */
export function integerFrom(least: number) {
  return v.custom<number>(
    (value) => Number.isInteger(value) && Number(value) >= least,
    `Expected an integer from ${least}`,
  );
}

/** A number from `least` to `most`, both included. */
/* @__NO_SIDE_EFFECTS__ */
export function finiteWithin(least: number, most: number) {
  return v.custom<number>(
    (value) => Number.isFinite(value) && Number(value) >= least && Number(value) <= most,
    `Expected a number from ${least} to ${most}`,
  );
}

/** `null` = unknown, `0` = measured zero. */
export const count = v.custom<number | null>(isCount, 'Expected a count or null');

/** One number per bucket. Checked as a whole: a series answer holds up to 75,000 of these numbers. */
export const column = v.custom<Column>(
  (value) => Array.isArray(value) && value.every(isFiniteOrNull),
  'Expected an array of numbers and nulls',
);

export const countColumn = v.custom<CountColumn>(
  (value) => Array.isArray(value) && value.every(isCount),
  'Expected an array of counts and nulls',
);

/** Lower and upper end of a 95 % Wilson interval. */
export const interval = v.custom<[number, number]>(
  (value) => Array.isArray(value) && value.length === 2 && value.every(Number.isFinite),
  'Expected two numbers',
);

/* @__NO_SIDE_EFFECTS__ */
export function stringLike(pattern: RegExp, name: string) {
  return v.custom<string>((value) => typeof value === 'string' && pattern.test(value), `Expected ${name}`);
}

/**
 * RFC 3339 in UTC with `Z`. The leap second `:60` is refused, because JavaScript cannot read it and it would go on as
 * an invalid date.
 */
export const instant = stringLike(
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?Z$/,
  'an instant in UTC with Z',
);

export const instantOrNull = v.nullable(instant);

export const timeSpanSchema = v.object({ from: instant, to: instant });

export const zoneId = stringLike(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/, 'a zone id');
export const serverId = stringLike(/^[a-z0-9_]([a-z0-9_.-]{0,251}[a-z0-9])?$/, 'a server id');
export const placeId = stringLike(/^(world|m49:\d{3}|cc:[A-Z]{2}|as:\d{1,10})$/, 'a place id');
export const sourceId = stringLike(/^[a-z0-9][a-z0-9_-]{0,39}$/, 'a source id');
export const incidentId = stringLike(
  /^(?!summary$)(inc_[0-9A-Za-z]{8,40}|[a-z0-9][a-z0-9_-]{3,63})$/,
  'an incident id',
);

/** An absolute URI of any scheme; whoever makes a link of it decides which schemes may be followed. */
export const uri = stringLike(/^[a-z][a-z0-9+.-]*:\S+$/i, 'a URI');

/** Text or `null`. */
export const text = v.nullable(v.string());

/**
 * An enumeration that may grow: a member that this version does not know becomes `'unknown'` (CONTRACT.md, section 1,
 * rule 1), another type than that of the members fails.
 */
/* @__NO_SIDE_EFFECTS__ */
export function openEnum<const Member extends string | number>(members: readonly Member[]) {
  const known = new Set<unknown>(members);
  const type = typeof members[0];
  return v.pipe(
    v.custom<Member>(
      // All numbers among the members are integers in openapi.yaml.
      (value) => typeof value === type && (typeof value !== 'number' || Number.isInteger(value)),
      `Expected one of ${members.join(', ')}`,
    ),
    v.transform((value): Member | 'unknown' => (known.has(value) ? value : 'unknown')),
  );
}

/**
 * An object with free names. Arrays are refused here, because valibot takes them for objects; the names `__proto__`,
 * `constructor` and `prototype` are dropped by `v.record`.
 */
/* @__NO_SIDE_EFFECTS__ */
export function mapOf<const Value extends v.GenericSchema>(value: Value) {
  return v.pipe(
    v.custom<Record<string, v.InferInput<Value>>>(
      (input) => typeof input === 'object' && input !== null && !Array.isArray(input),
      'Expected an object',
    ),
    v.record(v.string(), value),
  );
}
