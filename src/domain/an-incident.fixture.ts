import type { IncidentDetail, IncidentUpdate } from './incident.ts';

/** The failure of .ru on 30 January 2024 as the archive has it, with what a test changes of it. */
export const anIncident = (part: Partial<IncidentDetail> = {}): IncidentDetail => ({
  id: '2024-01-30-ru-dnssec',
  title: '.ru fails validation after a key collision',
  summary: '',
  impact: null,
  status: 'resolved',
  severity: 'critical',
  evidence: 'documented',
  isCondition: false,
  startedMs: Date.parse('2024-01-30T15:20Z'),
  startedPrecision: 'hour',
  endedMs: Date.parse('2024-01-30T18:22Z'),
  endedPrecision: 'hour',
  durationMs: 10_920_000,
  scope: { zones: ['ru'], zoneNames: [], zoneKinds: ['cctld'], servers: [], places: ['world', 'cc:RU'] },
  kinds: ['dnssec_bogus', 'servfail'],
  cause: { category: 'dnssec_rollover', confidence: 'reported' },
  references: [{ url: 'https://cctld.ru/en/media/news/kc/35575', title: 'DNSSEC software imperfection' }],
  updates: [
    anUpdate('2024-01-26T00:00Z', 'confirmed', 'Additional key'),
    anUpdate('2024-01-30T15:20Z', 'confirmed', 'Zone switches to the new key'),
    anUpdate('2024-01-30T18:22Z', 'resolved', 'Signatures made with the old key are back'),
  ],
  related: [],
  detectedMs: null,
  updatedMs: Date.parse('2024-01-30T18:22Z'),
  sources: ['incident-archive'],
  ...part,
});

export function anUpdate(at: string, status: IncidentUpdate['status'], body = at): IncidentUpdate {
  return { id: `at-${at}`, atMs: Date.parse(at), status, body, author: 'editor', references: [] };
}
