import { expect, test } from 'vitest';
import { anIncident, anUpdate } from './an-incident.fixture.ts';
import { recoveryClocks } from './recovery-clocks.ts';

const at = Date.parse;
const confirmed = anUpdate('2024-01-30T15:20Z', 'confirmed');
const recovering = anUpdate('2024-01-30T17:00Z', 'recovering');
const resolved = anUpdate('2024-01-30T17:40Z', 'resolved');

test('two ends only where the log tells them apart', () => {
  expect(recoveryClocks(anIncident())).toBeNull();
  expect(
    recoveryClocks(anIncident({ updates: [confirmed, recovering], endedMs: null, endedPrecision: null })),
  ).toBeNull();
  expect(recoveryClocks(anIncident({ updates: [confirmed, resolved] }))).toBeNull();
});

test('the second end is the entry that says so, else the end of the incident with its precision', () => {
  expect(recoveryClocks(anIncident({ updates: [confirmed, recovering, resolved] }))).toEqual({
    fixedMs: at('2024-01-30T17:00Z'),
    clearMs: at('2024-01-30T17:40Z'),
    clearPrecision: 'minute',
  });
  expect(recoveryClocks(anIncident({ updates: [confirmed, recovering] }))).toEqual({
    fixedMs: at('2024-01-30T17:00Z'),
    clearMs: at('2024-01-30T18:22Z'),
    clearPrecision: 'hour',
  });
});

test('a relapse starts anew', () => {
  const relapse = anUpdate('2024-01-30T18:00Z', 'confirmed');
  expect(recoveryClocks(anIncident({ updates: [confirmed, recovering, relapse] }))).toBeNull();
  const again = anUpdate('2024-01-30T18:10Z', 'recovering');
  expect(recoveryClocks(anIncident({ updates: [recovering, relapse, again] }))?.fixedMs).toBe(at('2024-01-30T18:10Z'));
});
