import { describe, expect, test } from 'vitest';
import { contractOperations } from './contract-operations.ts';

const contract = contractOperations();
const rule = (path: string, name: string) =>
  contract.operation(path).parameters.find((parameter) => parameter.name === name);

describe('what is read from the contract', () => {
  test('lists, ranges, defaults and ids', () => {
    expect(rule('/incidents', 'zone')).toMatchObject({ list: { maxItems: 50, unique: false }, value: { id: 'zone' } });
    expect(rule('/failures', 'group_by')).toMatchObject({ list: { maxItems: 2, unique: true } });
    expect(rule('/zones', 'limit')).toMatchObject({
      fallback: '100',
      value: { type: 'integer', minimum: 1, maximum: 500 },
    });
    expect(rule('/map', 'compare')).toMatchObject({ fallback: 'none', value: { oneOf: ['none', 'previous'] } });
    expect(rule('/map', 'from')).toMatchObject({ required: true, value: { type: 'instant' } });
    expect(rule('/map', 'ip_version')).toMatchObject({ value: { type: 'integer', oneOf: ['4', '6'] } });
    expect(rule('/zones/{zone}', 'zone')).toMatchObject({ where: 'path', required: true });
  });

  test('every parameter of every operation has a form that is checked', () => {
    const loose = contract.operations.flatMap(({ path, parameters }) =>
      parameters
        .filter(({ value }) => value.type === 'text' && !value.oneOf && !value.pattern && value.maxLength === undefined)
        .map(({ name }) => `${path} ${name}`),
    );
    expect(loose).toEqual([]);
  });

  test('templates', () => {
    expect(contract.templateOf('/incidents/summary')).toBe('/incidents/summary');
    expect(contract.templateOf('/incidents/abc')).toBe('/incidents/{id}');
    expect(contract.templateOf('/incidents/')).toBeUndefined();
    expect(contract.templateOf('/nothing')).toBeUndefined();
  });
});
