import type { Operation, ParameterRule } from './contract-operations.ts';
import type { Params } from './handler.ts';
import { nearestName } from './nearest-name.ts';
import { ProblemError, type ParameterError, type ProblemType } from './problem.ts';
import { parameterFaults } from './value-fault.ts';

/** By parameter name: the values of the contract that this API has. */
export type OfferedValues = Readonly<Record<string, readonly string[]>>;

/** Checked parameters over the rules of their operation. Asking for a name that the operation does not have is a bug and throws. */
export class CheckedParams implements Params {
  readonly #given: ReadonlyMap<string, string>;
  readonly #rules: ReadonlyMap<string, ParameterRule>;

  constructor(operation: Operation, given: ReadonlyMap<string, string>) {
    this.#given = given;
    this.#rules = new Map(operation.parameters.map((rule) => [rule.name, rule]));
  }

  text(name: string): string | undefined {
    const rule = this.#rules.get(name);
    if (rule === undefined) throw new Error(`${name} is not a parameter of this operation`);
    return this.#given.get(name) ?? rule.fallback;
  }

  integer(name: string): number | undefined {
    const text = this.text(name);
    return text === undefined ? undefined : Number(text);
  }

  list(name: string): readonly string[] {
    return this.text(name)?.split(',') ?? [];
  }

  has(name: string): boolean {
    return this.#given.has(name);
  }
}

function refuse(type: ProblemType, errors: readonly ParameterError[], detail: string): void {
  if (errors.length > 0) throw new ProblemError(type, { detail, errors });
}

function repeated(rule: ParameterRule, values: readonly string[]): ParameterError {
  const fault = { parameter: rule.name, detail: `given ${values.length} times` };
  return rule.list === undefined ? fault : { ...fault, suggestion: `${rule.name}=${values.join(',')}` };
}

/**
 * Classes 1 to 3 of the contract's validation (CONTRACT.md section 12): unknown, repeated, missing, and wrong in type, enum, range, pattern or length.
 * `pathValues` are the decoded segments of the template. Throws a ProblemError with every offending parameter of the first failing class.
 */
export function checkParameters(
  operation: Operation,
  pathValues: Readonly<Record<string, string>>,
  query: URLSearchParams,
  offered: OfferedValues,
): CheckedParams {
  const rules = operation.parameters.filter((rule) => rule.where === 'query');
  const names = rules.map((rule) => rule.name);
  const asked = [...new Set(query.keys())];

  const unknown = asked.filter((name) => !names.includes(name));
  const unknownErrors = unknown.map((parameter) => {
    const suggestion = nearestName(parameter, names);
    return { parameter, detail: 'unknown parameter', ...(suggestion === undefined ? {} : { suggestion }) };
  });
  refuse('unknown-parameter', unknownErrors, `${unknown.join(', ')}: no parameter of ${operation.path}`);

  const repeats = rules
    .map((rule) => ({ rule, values: query.getAll(rule.name) }))
    .filter(({ values }) => values.length > 1)
    .map(({ rule, values }) => repeated(rule, values));
  refuse('repeated-parameter', repeats, 'Each parameter once; lists are separated by commas');

  const missing = rules.filter((rule) => rule.required && !query.has(rule.name)).map((rule) => rule.name);
  const missingErrors = missing.map((parameter) => ({ parameter, detail: 'required' }));
  refuse('missing-parameter', missingErrors, `${missing.join(' and ')} required by ${operation.path}`);

  const given = new Map<string, string>();
  for (const rule of operation.parameters) {
    const value = rule.where === 'path' ? pathValues[rule.name] : query.get(rule.name);
    if (value !== undefined && value !== null) given.set(rule.name, value);
  }
  const invalid = operation.parameters.flatMap((rule) => {
    const raw = given.get(rule.name);
    return raw === undefined ? [] : parameterFaults(raw, rule, offered[rule.name]);
  });
  const first = invalid[0];
  refuse('invalid-parameter', invalid, first === undefined ? '' : `${first.parameter}: ${first.detail}`);
  return new CheckedParams(operation, given);
}
