import * as v from 'valibot';
import { parse } from 'yaml';
import openapiText from '#contract/openapi.yaml?raw';

/** Reads the contract's YAML once into the rules that requests are checked against. The text is bundled, so no path is needed at run time. */

export type IdKind = 'zone' | 'server' | 'place' | 'source' | 'incident';

/** What one value (or each member of a list) must look like. */
export interface ValueRule {
  readonly type: 'text' | 'integer' | 'instant';
  /** The value names something that must exist; checked after its form. */
  readonly id?: IdKind;
  readonly oneOf?: readonly string[];
  readonly pattern?: RegExp;
  /** In code points. */
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

export interface ParameterRule {
  readonly name: string;
  readonly where: 'query' | 'path';
  readonly required: boolean;
  readonly value: ValueRule;
  /** Present when the parameter is a comma-separated list. */
  readonly list?: { readonly maxItems: number; readonly unique: boolean };
  readonly fallback?: string;
}

export interface Operation {
  /** Template as in the contract, for example `/zones/{zone}`. */
  readonly path: string;
  readonly parameters: readonly ParameterRule[];
}

interface SchemaNode {
  $ref?: string | undefined;
  type?: string | string[] | undefined;
  enum?: (string | number)[] | undefined;
  pattern?: string | undefined;
  minLength?: number | undefined;
  maxLength?: number | undefined;
  minimum?: number | undefined;
  maximum?: number | undefined;
  items?: SchemaNode | undefined;
  maxItems?: number | undefined;
  uniqueItems?: boolean | undefined;
  default?: string | number | undefined;
}

const schemaNode: v.GenericSchema<unknown, SchemaNode> = v.object({
  $ref: v.optional(v.string()),
  type: v.optional(v.union([v.string(), v.array(v.string())])),
  enum: v.optional(v.array(v.union([v.string(), v.number()]))),
  pattern: v.optional(v.string()),
  minLength: v.optional(v.number()),
  maxLength: v.optional(v.number()),
  minimum: v.optional(v.number()),
  maximum: v.optional(v.number()),
  items: v.optional(v.lazy(() => schemaNode)),
  maxItems: v.optional(v.number()),
  uniqueItems: v.optional(v.boolean()),
  default: v.optional(v.union([v.string(), v.number()])),
});

const parameterNode = v.object({
  name: v.string(),
  in: v.picklist(['query', 'path']),
  required: v.optional(v.boolean(), false),
  schema: schemaNode,
});

const parameterOrRef = v.union([v.object({ $ref: v.string() }), parameterNode]);

const documentNode = v.object({
  paths: v.record(v.string(), v.object({ get: v.object({ parameters: v.optional(v.array(parameterOrRef), []) }) })),
  components: v.object({
    parameters: v.record(v.string(), v.unknown()),
    schemas: v.record(v.string(), v.unknown()),
  }),
});

const ID_OF_SCHEMA: Readonly<Record<string, IdKind>> = {
  ZoneId: 'zone',
  ServerId: 'server',
  PlaceId: 'place',
  SourceId: 'source',
  IncidentId: 'incident',
};

const lastSegment = (ref: string): string => ref.slice(ref.lastIndexOf('/') + 1);

export class ContractOperations {
  /** The whole contract as the YAML says it: what `/openapi.json` answers. */
  readonly document: unknown;
  readonly operations: readonly Operation[];
  readonly #schemas: Readonly<Record<string, unknown>>;
  readonly #parameters: Readonly<Record<string, unknown>>;

  /** Throws when the text is not the kind of OpenAPI document that this code reads. */
  constructor(yamlText: string) {
    const document: unknown = parse(yamlText);
    const read = v.parse(documentNode, document);
    this.document = document;
    this.#schemas = read.components.schemas;
    this.#parameters = read.components.parameters;
    this.operations = Object.entries(read.paths).map(([path, item]) => ({
      path,
      parameters: item.get.parameters.map((parameter) => this.#rule(parameter)),
    }));
  }

  /** The operation of a path template, for example `/zones/{zone}`; throws when the contract has none. */
  operation(path: string): Operation {
    const found = this.operations.find((operation) => operation.path === path);
    if (found === undefined) throw new Error(`The contract has no path ${path}`);
    return found;
  }

  /** The template that a request path (without the base) falls under, literal segments first; undefined = not in the contract. */
  templateOf(path: string): string | undefined {
    const segments = path.split('/');
    const fits = (template: string): boolean => {
      const parts = template.split('/');
      return (
        parts.length === segments.length &&
        parts.every((part, i) => part === segments[i] || (part.startsWith('{') && segments[i] !== ''))
      );
    };
    return this.operations
      .map((operation) => operation.path)
      .filter(fits)
      .toSorted((a, b) => Number(a.includes('{')) - Number(b.includes('{')))[0];
  }

  #rule(given: v.InferOutput<typeof parameterOrRef>): ParameterRule {
    const node = '$ref' in given ? v.parse(parameterNode, this.#parameters[lastSegment(given.$ref)]) : given;
    const [schema, name] = this.#resolve(node.schema);
    const base = { name: node.name, where: node.in, required: node.required };
    const fallback = schema.default === undefined ? {} : { fallback: String(schema.default) };
    if (schema.items === undefined) return { ...base, ...fallback, value: valueRule(schema, name) };
    return {
      ...base,
      ...fallback,
      value: valueRule(...this.#resolve(schema.items)),
      list: { maxItems: schema.maxItems ?? Infinity, unique: schema.uniqueItems ?? false },
    };
  }

  #resolve(node: SchemaNode): [SchemaNode, string | undefined] {
    if (node.$ref === undefined) return [node, undefined];
    const name = lastSegment(node.$ref);
    return [v.parse(schemaNode, this.#schemas[name]), name];
  }
}

function valueRule(schema: SchemaNode, name: string | undefined): ValueRule {
  const id = name === undefined ? undefined : ID_OF_SCHEMA[name];
  return {
    type: name === 'Instant' ? 'instant' : schema.type === 'integer' ? 'integer' : 'text',
    ...(id === undefined ? {} : { id }),
    ...(schema.enum === undefined ? {} : { oneOf: schema.enum.map(String) }),
    ...(schema.pattern === undefined ? {} : { pattern: new RegExp(schema.pattern, 'u') }),
    ...(schema.minLength === undefined ? {} : { minLength: schema.minLength }),
    ...(schema.maxLength === undefined ? {} : { maxLength: schema.maxLength }),
    ...(schema.minimum === undefined ? {} : { minimum: schema.minimum }),
    ...(schema.maximum === undefined ? {} : { maximum: schema.maximum }),
  };
}

let shared: ContractOperations | undefined;

/** The contract of this repository, read at first use. */
export function contractOperations(): ContractOperations {
  shared ??= new ContractOperations(openapiText);
  return shared;
}
