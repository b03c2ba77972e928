import { expect, test } from 'vitest';
import { idn as words } from '#/copy/en/idn.ts';
import { anIncident } from '#/domain/a-listed-incident.fixture.ts';
import { zone } from '#/domain/a-zone.fixture.ts';
import { UNKNOWN_AGGREGATE } from '#/domain/aggregate.ts';
import { DEFAULT_THRESHOLDS } from '#/domain/failure-bin.ts';
import { documentedOf, namedZones, windowToLookAt } from './documented.ts';
import { scriptRows, scriptTwin } from './script-rows.ts';
import { differing, mixedSigning, siblingRows, siblingTwin, signingWords } from './sibling-rows.ts';

const RULES = { thresholds: DEFAULT_THRESHOLDS, minSample: 30, degradedFrom: 0.01 };
const NOW_MS = Date.UTC(2026, 0);
const counts = (failed: number, measured: number) => ({ ...UNKNOWN_AGGREGATE, failed, measured });
const scopeOf = (zones: readonly string[]) => ({ zones, zoneNames: [], zoneKinds: [], servers: [], places: [] });
const idn = (id: string, country: string, script: string) =>
  zone(id, { tldType: 'cctld', labelForm: 'idn', country, script });
const ZONES = [
  idn('xn--90ais', 'BY', 'Cyrl'),
  idn('xn--p1ai', 'RU', 'Cyrl'),
  idn('xn--wgbh1c', 'EG', 'Arab'),
  zone('by', { tldType: 'cctld', country: 'BY' }),
  zone('eg', { tldType: 'cctld', country: 'EG', dnssec: 'unsigned' }),
  zone('ru', { tldType: 'cctld', country: 'RU' }),
];
const BY_ZONE = new Map([
  ['xn--90ais', counts(0, 10)],
  ['xn--p1ai', counts(4, 1000)],
  ['by', counts(0, 1000)],
  ['ru', counts(300, 1000)],
]);

test('siblings with a gap beyond chance come first; few queries and none make no gap', () => {
  const rows = siblingRows(ZONES, BY_ZONE, [], RULES);
  expect(rows.map((row) => [row.ascii.id, row.gap === null])).toEqual([
    ['ru', false],
    ['by', true],
    ['eg', true],
  ]);
  expect(differing(rows)).toBe(1);
  expect(mixedSigning(rows)).toBe(1);
  expect(rows.map((row) => signingWords(row, words.siblings))).toEqual(['Both', 'Both', '.xn--wgbh1c only']);
  expect(siblingRows(ZONES, BY_ZONE, ['Arab'], RULES)).toHaveLength(1);
  expect(siblingTwin(rows, words.siblings).rows[2]?.slice(2, 5)).toEqual(['', '', '']);
});

test('scripts say what they do not know, and a low sample is called one', () => {
  const rows = scriptRows(ZONES, BY_ZONE, RULES, (code) => code ?? 'Not known');
  expect(rows.map(({ name, figures }) => [name, figures.state])).toEqual([
    ['Cyrl', 'value'],
    ['Arab', 'no_data'],
  ]);
  expect(scriptTwin(rows, words.scripts).rows[1]?.slice(4)).toEqual(['', '', '']);
});

test('what software did not handle is kept apart from what an IDN TLD did', () => {
  const support = anIncident({ id: 'support', kinds: ['idn_unsupported'], scope: scopeOf(['xn--p1ai']) });
  const broken = anIncident({ id: 'broken', kinds: ['dnssec_bogus'], scope: scopeOf(['xn--p1ai']) });
  const other = anIncident({ id: 'other', kinds: ['dnssec_bogus'], scope: scopeOf(['ru']) });
  const found = documentedOf([support, broken, other], ZONES);
  expect(found.support.map(({ id }) => id)).toEqual(['support']);
  expect(found.tlds.map(({ id }) => id)).toEqual(['broken']);
  expect(namedZones(ZONES, [support, broken, other])).toBe(2);
});

test('a window to look at needs a start known to the hour and something measured then', () => {
  const timed = anIncident({ id: 'timed' });
  const kept = [{ fromMs: timed.startedMs - 1, toMs: timed.startedMs + 1 }];
  expect(windowToLookAt(timed, kept, NOW_MS)?.fromMs).toBeLessThan(timed.startedMs);
  expect(windowToLookAt(timed, [], NOW_MS)).toBeNull();
  expect(windowToLookAt(anIncident({ id: 'day', startedPrecision: 'day' }), kept, NOW_MS)).toBeNull();
});
