/** openapi.yaml as data, for the tests that hold other parties to it. Needs Node and a development dependency. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { parse } from 'yaml';

/** The part of JSON Schema that openapi.yaml uses; a keyword beyond it makes reading fail instead of being overlooked. */
export interface SchemaNode {
  $ref?: string;
  type?: string | string[];
  properties?: Record<string, SchemaNode>;
  required?: string[];
  items?: SchemaNode;
  additionalProperties?: boolean | SchemaNode;
  anyOf?: SchemaNode[];
  allOf?: SchemaNode[];
  enum?: (string | number)[];
  const?: string | number;
  not?: { const: string };
  pattern?: string;
  format?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  default?: string;
  description?: string;
}

const strings = v.array(v.string());

const schemaNode: v.GenericSchema<unknown, SchemaNode> = v.strictObject({
  $ref: v.optional(v.string()),
  type: v.optional(v.union([v.string(), strings])),
  properties: v.optional(v.lazy(() => v.record(v.string(), schemaNode))),
  required: v.optional(strings),
  items: v.optional(v.lazy(() => schemaNode)),
  additionalProperties: v.optional(v.union([v.boolean(), v.lazy(() => schemaNode)])),
  anyOf: v.optional(v.lazy(() => v.array(schemaNode))),
  allOf: v.optional(v.lazy(() => v.array(schemaNode))),
  enum: v.optional(v.array(v.union([v.string(), v.number()]))),
  const: v.optional(v.union([v.string(), v.number()])),
  not: v.optional(v.strictObject({ const: v.string() })),
  pattern: v.optional(v.string()),
  format: v.optional(v.string()),
  minimum: v.optional(v.number()),
  maximum: v.optional(v.number()),
  minLength: v.optional(v.number()),
  maxLength: v.optional(v.number()),
  minItems: v.optional(v.number()),
  maxItems: v.optional(v.number()),
  default: v.optional(v.string()),
  description: v.optional(v.string()),
});

const named = <const Value extends v.GenericSchema>(value: Value) => v.record(v.string(), value);

const examples = v.optional(named(v.object({ value: v.unknown() })));

const answers = named(
  v.object({
    content: v.optional(
      named(
        v.object({
          schema: v.optional(v.object({ $ref: v.optional(v.string()) })),
          example: v.optional(v.unknown()),
          examples,
        }),
      ),
    ),
  }),
);

const documentSchema = v.object({
  paths: named(v.object({ get: v.object({ operationId: v.string(), responses: answers }) })),
  components: v.object({ schemas: named(schemaNode), responses: answers }),
});

export type Document = v.InferOutput<typeof documentSchema>;

export interface Example {
  readonly name: string;
  readonly value: unknown;
}

const textOf = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8');

/** @throws {v.ValiError} when openapi.yaml uses a keyword that `SchemaNode` lacks. */
export function readDocument(): Document {
  return v.parse(documentSchema, parse(textOf('./openapi.yaml')));
}

type Content = Document['components']['responses'][string]['content'];

function examplesIn(content: Content, media: string, name: string): Example[] {
  const found = content?.[media];
  const single = found?.example === undefined ? [] : [{ name, value: found.example }];
  const several = Object.entries(found?.examples ?? {}).map(([key, { value }]) => ({ name: `${name} ${key}`, value }));
  return [...single, ...several];
}

/** Examples of the answer 200 in JSON of one operation. */
export function answerExamples(document: Document, operationId: string): Example[] {
  return Object.values(document.paths)
    .filter(({ get }) => get.operationId === operationId)
    .flatMap(({ get }) => examplesIn(get.responses['200']?.content, 'application/json', operationId));
}

/** The name in `components.schemas` of what one operation answers, or undefined. */
export function answerSchemaName(document: Document, operationId: string): string | undefined {
  const operation = Object.values(document.paths).find(({ get }) => get.operationId === operationId);
  return operation?.get.responses['200']?.content?.['application/json']?.schema?.$ref?.split('/').at(-1);
}

export function problemExamples(document: Document): Example[] {
  return Object.entries(document.components.responses).flatMap(([name, { content }]) =>
    examplesIn(content, 'application/problem+json', name),
  );
}

/** The JSON blocks of CONTRACT.md that name their schema, as in "```json MapResponse". */
export function proseExamples(): { schemaName: string; value: unknown }[] {
  return [...textOf('./CONTRACT.md').matchAll(/^```json (\w+)\n(.*?)^```$/gms)].map(
    ([, schemaName = '', json = '']) => ({
      schemaName,
      value: JSON.parse(json),
    }),
  );
}
