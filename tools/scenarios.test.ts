import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { SCENARIO_NAMES } from '#reference-api/http/scenarios/scenario.ts';
import { UNREACHABLE } from '#reference-api/http/scenarios/unreachable.ts';

it('the end-to-end tests know the scenarios of the reference API in the order of their ports', () => {
  const text = readFileSync('e2e/scenario.ts', 'utf8');
  const list = /SCENARIOS = \[([^\]]*)\]/.exec(text)?.[1] ?? '';
  const names = [...list.matchAll(/'([^']+)'/g)].map(([, name]) => name);
  expect(names).toEqual(['healthy', ...SCENARIO_NAMES, UNREACHABLE]);
});
