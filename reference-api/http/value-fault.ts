import type { ParameterRule, ValueRule } from './contract-operations.ts';
import { instantFault } from './instant-fault.ts';
import { nearestName } from './nearest-name.ts';
import type { ParameterError } from './problem.ts';
import { formFault, rightForm } from './right-form.ts';

type Fault = Omit<ParameterError, 'parameter' | 'value'>;

const withSuggestion = (detail: string, suggestion: string | undefined): Fault =>
  suggestion === undefined ? { detail } : { detail, suggestion };

function integerFault(value: string, rule: ValueRule): Fault | undefined {
  if (rule.oneOf !== undefined)
    return rule.oneOf.includes(value) ? undefined : { detail: `not one of ${rule.oneOf.join(' ')}` };
  if (!/^-?\d{1,15}$/.test(value)) return { detail: 'not an integer' };
  const number = Number(value);
  if (rule.minimum !== undefined && number < rule.minimum) {
    return { detail: `less than ${rule.minimum}`, suggestion: String(rule.minimum) };
  }
  if (rule.maximum !== undefined && number > rule.maximum) {
    return { detail: `more than ${rule.maximum}`, suggestion: String(rule.maximum) };
  }
  return undefined;
}

function textFault(value: string, rule: ValueRule): Fault | undefined {
  if (rule.oneOf !== undefined && !rule.oneOf.includes(value)) {
    return withSuggestion(`not one of ${rule.oneOf.join(' ')}`, nearestName(value.toLowerCase(), rule.oneOf));
  }
  const length = [...value].length;
  if (rule.minLength !== undefined && length < rule.minLength)
    return { detail: `shorter than ${rule.minLength} characters` };
  if (rule.maxLength !== undefined && length > rule.maxLength)
    return { detail: `longer than ${rule.maxLength} characters` };
  if (rule.pattern !== undefined && !rule.pattern.test(value)) {
    if (rule.id === undefined) return { detail: `does not match ${rule.pattern.source}` };
    return withSuggestion(formFault(rule.id, value), rightForm(rule.id, value, rule.pattern));
  }
  return undefined;
}

/** What is wrong with one value in type, enum, range or pattern; undefined = nothing. A time that is not UTC is not wrong here: it is a window fault. */
export function valueFault(value: string, rule: ValueRule): Fault | undefined {
  if (value === '') return { detail: 'empty' };
  if (rule.type === 'integer') return integerFault(value, rule);
  if (rule.type === 'instant')
    return instantFault(value) === 'shape'
      ? { detail: 'not an RFC 3339 instant such as 2026-05-05T18:00:00Z' }
      : undefined;
  return textFault(value, rule);
}

/** Faults of a whole parameter: of its list, or of each value in it. `offered`: what this API has of the contract's values. */
export function parameterFaults(
  raw: string,
  rule: ParameterRule,
  offered: readonly string[] | undefined,
): ParameterError[] {
  const values = rule.list === undefined ? [raw] : raw.split(',');
  const errors: ParameterError[] = [];
  for (const value of values) {
    const fault =
      valueFault(value, rule.value) ??
      (offered === undefined || offered.includes(value)
        ? undefined
        : withSuggestion(`not offered; offered are ${offered.join(' ')}`, undefined));
    if (fault === undefined) continue;
    const detail = value === '' && rule.list !== undefined && values.length > 1 ? 'empty list member' : fault.detail;
    errors.push({ parameter: rule.name, value, ...fault, detail });
  }
  if (rule.list === undefined || errors.length > 0) return errors;
  if (values.length > rule.list.maxItems) {
    return [
      {
        parameter: rule.name,
        value: raw.slice(0, 200),
        detail: `${values.length} values; at most ${rule.list.maxItems}`,
      },
    ];
  }
  const unique = [...new Set(values)];
  if (rule.list.unique && unique.length < values.length) {
    return [{ parameter: rule.name, value: raw, detail: 'a value is given twice', suggestion: unique.join(',') }];
  }
  return [];
}
