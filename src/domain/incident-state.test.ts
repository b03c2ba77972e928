import { expect, test } from 'vitest';
import { anIncident } from './an-incident.fixture.ts';
import { incidentState } from './incident-state.ts';

test('an unknown end is never open, and a condition has none to wait for', () => {
  expect(incidentState(anIncident())).toBe('resolved');
  expect(incidentState(anIncident({ endedMs: null }))).toBe('not_documented');
  expect(incidentState(anIncident({ endedMs: null, isCondition: true }))).toBe('condition');
  expect(incidentState(anIncident({ endedMs: null, status: 'recovering' }))).toBe('recovering');
  expect(incidentState(anIncident({ endedMs: null, status: 'confirmed' }))).toBe('open');
  expect(incidentState(anIncident({ endedMs: null, status: 'false_positive' }))).toBe('false_alarm');
});
