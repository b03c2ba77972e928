import type { Incident } from './incident.ts';

/** An incident for tests: one evening of .ru and .рф, known to the hour. Imported by tests alone. */
export const anIncident = (part: Partial<Incident> = {}): Incident => ({
  id: 'ru',
  title: '.ru fails validation',
  summary: '',
  impact: null,
  status: 'resolved',
  severity: 'critical',
  isCondition: false,
  evidence: 'documented',
  startedMs: Date.parse('2024-01-30T15:20Z'),
  startedPrecision: 'hour',
  endedMs: Date.parse('2024-01-30T18:22Z'),
  endedPrecision: 'minute',
  durationMs: 10_920_000,
  scope: { zones: ['ru', 'xn--p1ai'], zoneNames: [], zoneKinds: ['cctld'], servers: [], places: [] },
  kinds: ['dnssec_bogus', 'servfail'],
  cause: { category: 'dnssec_rollover', confidence: 'reported' },
  references: [],
  ...part,
});
