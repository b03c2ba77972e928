import { expect, test } from 'vitest';
import { enDetail } from '#/copy/en-detail.ts';
import { anIncident } from '#/domain/an-incident.fixture.ts';
import type { IncidentDetail } from '#/domain/incident.ts';
import { evidenceRows } from './evidence-rows.ts';

const simulated = { id: 'reconstruction', name: 'Reconstruction', basis: 'simulated' } as const;
const row = (key: string, part: Partial<IncidentDetail> = {}, counted: typeof simulated | null = simulated) =>
  evidenceRows(anIncident(part), counted, enDetail).find((each) => each.key === key);

test('what the record says bears its badge, with how well it is known', () => {
  expect(row('cause')).toMatchObject({ detail: 'DNSSEC key rollover, as reported', by: 'record' });
  expect(row('end')?.detail.replaceAll('\u202f', ' ')).toBe('30 Jan 2024, ≈ 18:22 UTC, known to the hour');
  expect(row('start', { startedPrecision: 'month' })?.detail).toBe('Jan 2024, known to the month');
});

test('what it leaves out bears none, and is never open', () => {
  expect(row('servers')).toMatchObject({ detail: 'None named', by: 'nobody' });
  expect(row('end', { endedMs: null })).toMatchObject({ detail: 'Over, but not documented when', by: 'nobody' });
  expect(row('end', { endedMs: null, isCondition: true })?.detail).toBe('None: a continuing condition');
  const unknown = { cause: { category: 'unknown', confidence: 'reported' } };
  expect(row('cause', unknown)).toMatchObject({ detail: 'The reports name none', by: 'nobody' });
});

test('shares are those of the source that counts, or not measured', () => {
  expect(row('shares')).toMatchObject({ by: 'counts', detail: 'A model fitted to the reports; evidence of nothing' });
  expect(row('shares', {}, null)).toMatchObject({ by: 'nobody', detail: 'Not measured' });
});
