/**
 * From a schema of openapi.yaml: one answer that has every member, and all the small ways to break it. Both come from
 * the YAML alone, so they judge a validator without knowing it.
 */
import type { Document, SchemaNode } from './document.ts';

export type Path = readonly (string | number)[];

/** `fails`: must be refused. `passes`: must come out as it is. `unknown`: must come out as 'unknown'. */
export interface Mutation {
  readonly path: Path;
  readonly what: string;
  readonly value: unknown;
  readonly expected: 'fails' | 'passes' | 'unknown';
}

/** As a value: the member is left out. */
export const ABSENT = Symbol('absent');

interface Shape extends Omit<SchemaNode, 'type'> {
  readonly types: readonly string[];
}

/** One string for each pattern in the YAML; a new pattern needs a new line here. */
const MATCHING: Readonly<Record<string, string>> = {
  Z$: '2026-05-05T19:30:00Z',
  '^\\d{4}-(0[1-9]|1[0-2])$': '2026-07',
  '^[A-Z][a-z]{3}$': 'Cyrl',
  '^[A-Z]{2}$': 'DE',
  '^[a-m]$': 'k',
  '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$': 'xn--p1ai',
  '^[a-z0-9_]([a-z0-9_.-]{0,251}[a-z0-9])?$': 'ns1.nic.example',
  '^(world|m49:\\d{3}|cc:[A-Z]{2}|as:\\d{1,10})$': 'cc:DE',
  '^[a-z0-9][a-z0-9_-]{0,39}$': 'incident-archive',
  '^(inc_[0-9A-Za-z]{8,40}|[a-z0-9][a-z0-9_-]{3,63})$': 'inc_01JD8Z6Q4M',
};

const WRONG: Readonly<Record<string, unknown>> = {
  string: 'text',
  integer: 7,
  boolean: true,
  null: null,
  array: [],
  object: {},
};

/** A schema with its references followed, `allOf` merged, and `anyOf [x, null]` written as a type. */
function shapeOf(document: Document, node: SchemaNode): Shape {
  if (node.$ref !== undefined) {
    const target = document.components.schemas[node.$ref.replace('#/components/schemas/', '')];
    if (target === undefined) throw new Error(`no schema ${node.$ref}`);
    return shapeOf(document, target);
  }
  if (node.allOf !== undefined) {
    const parts = node.allOf.map((part) => shapeOf(document, part));
    return {
      types: ['object'],
      properties: Object.assign({}, ...parts.map(({ properties }) => properties)),
      required: parts.flatMap(({ required }) => required ?? []),
    };
  }
  if (node.anyOf !== undefined) {
    const parts = node.anyOf.map((part) => shapeOf(document, part));
    return Object.assign({}, ...parts, { types: parts.flatMap(({ types }) => types) });
  }
  const { type, ...rest } = node;
  return { ...rest, types: [type ?? []].flat() };
}

/** An answer with every member of the schema, arrays of one item, and the smallest numbers from 1 up. */
export function fullSample(document: Document, node: SchemaNode): unknown {
  const shape = shapeOf(document, node);
  const { types, properties, items, additionalProperties } = shape;
  if (shape.enum !== undefined) return shape.enum[0];
  if (shape.const !== undefined) return shape.const;
  if (types.includes('object')) {
    const free = typeof additionalProperties === 'object' ? { anything: additionalProperties } : {};
    const members = Object.entries({ ...properties, ...free });
    return Object.fromEntries(members.map(([key, member]) => [key, fullSample(document, member)]));
  }
  if (types.includes('array')) {
    const length = shape.minItems ?? 1;
    return Array.from({ length }, () => fullSample(document, items ?? {}));
  }
  if (types.includes('string')) return sampleString(shape);
  if (types.includes('integer') || types.includes('number')) return Math.max(1, shape.minimum ?? 1);
  return true;
}

function sampleString({ pattern, format }: Shape): string {
  if (pattern === undefined) return format === 'uri' ? 'https://dns.example.net/' : 'words';
  const found = MATCHING[pattern];
  if (found === undefined) throw new Error(`no sample for the pattern ${pattern}`);
  return found;
}

/** Every single change of `fullSample` whose result openapi.yaml decides. */
export function* mutations(document: Document, node: SchemaNode, path: Path = []): Generator<Mutation> {
  const shape = shapeOf(document, node);
  for (const change of changesOf(shape)) yield { path, ...change };
  for (const [key, member] of Object.entries(shape.properties ?? {})) {
    const required = shape.required?.includes(key) === true;
    yield { path: [...path, key], what: 'left out', value: ABSENT, expected: required ? 'fails' : 'passes' };
    yield* mutations(document, member, [...path, key]);
  }
  if (shape.items !== undefined) yield* mutations(document, shape.items, [...path, 0]);
  if (typeof shape.additionalProperties === 'object')
    yield* mutations(document, shape.additionalProperties, [...path, 'anything']);
}

type Change = Omit<Mutation, 'path'>;

const fails = (what: string, value: unknown): Change => ({ what, value, expected: 'fails' });

function* changesOf(shape: Shape): Generator<Change> {
  const { types, minimum, maximum, minLength, maxLength, minItems, maxItems } = shape;
  for (const [type, value] of Object.entries(WRONG)) {
    const allowed = types.includes(type) || (type === 'integer' && types.includes('number'));
    if (!allowed) yield fails(`${type} instead`, value);
  }
  if (types.includes('null')) yield { what: 'null', value: null, expected: 'passes' };
  if (types.includes('number')) yield fails('not finite', Infinity);
  if (types.includes('integer') && !types.includes('number')) yield fails('a fraction', 60.5);
  if (minimum !== undefined) yield fails('too small', minimum - 1);
  if (maximum !== undefined) yield fails('too large', maximum + 1);
  if (minLength !== undefined) yield fails('too short', 'x'.repeat(minLength - 1));
  if (maxLength !== undefined) yield fails('too long', 'x'.repeat(maxLength + 1));
  if (minItems !== undefined) yield fails('too few items', Array(minItems - 1).fill(1));
  if (maxItems !== undefined) yield fails('too many items', Array(maxItems + 1).fill(1));
  if (shape.const !== undefined) yield fails('another constant', typeof shape.const === 'number' ? 1 : 'words');
  if (shape.not !== undefined) yield fails('the reserved word', shape.not.const);
  yield* textChanges(shape);
}

function* textChanges({ enum: members, pattern, format }: Shape): Generator<Change> {
  if (members !== undefined) {
    for (const value of members) yield { what: `member ${value}`, value, expected: 'passes' };
    yield { what: 'a member of tomorrow', value: typeof members[0] === 'number' ? 9 : 'tomorrow', expected: 'unknown' };
  }
  if (pattern !== undefined) yield fails('outside the pattern', '§ 1');
  if (format === 'date-time') {
    for (const value of [
      'tomorrow',
      '2026-13-01T00:00:00Z',
      '2026-05-05T19:30:00+02:00',
      '2026-05-05',
      ' 2026-05-05T19:30:00Z',
    ])
      yield fails('no instant', value);
  }
  if (format === 'uri') yield fails('no URI', 'dns example');
}

/** A copy of `value` with the change made at `path`. */
export function changed(value: unknown, [first, ...rest]: Path, replacement: unknown): unknown {
  if (first === undefined) return replacement;
  if (Array.isArray(value)) return value.map((item, i) => (i === first ? changed(item, rest, replacement) : item));
  if (typeof value !== 'object' || value === null) throw new Error(`nothing at ${first}`);
  const members = Object.entries(value).map(([key, member]): [string, unknown] => [
    key,
    key === first ? changed(member, rest, replacement) : member,
  ]);
  return Object.fromEntries(members.filter(([, member]) => member !== ABSENT));
}
