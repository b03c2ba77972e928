import { describe, expect, test } from 'vitest';
import { en } from '#/copy/en.ts';
import type { Incident } from '#/domain/incident.ts';
import {
  evidenceCounts,
  familiesWords,
  incidentItems,
  incidentTwin,
  namesWords,
  notLoaded,
  statusWords,
  summaryTitles,
} from './incident-list-model.ts';

const at = Date.parse;
const incident = (part: Partial<Incident>): Incident => ({
  id: 'ru',
  title: '.ru fails validation',
  summary: '',
  impact: null,
  status: 'resolved',
  severity: 'critical',
  evidence: 'documented',
  startedMs: at('2024-01-30T15:20Z'),
  startedPrecision: 'hour',
  endedMs: at('2024-01-30T18:22Z'),
  endedPrecision: 'minute',
  durationMs: 10_920_000,
  scope: { zones: ['ru', 'xn--p1ai'], zoneNames: [], zoneKinds: [], servers: [], places: [] },
  kinds: ['dnssec_bogus', 'servfail', 'wrong_answer'],
  cause: null,
  references: [],
  ...part,
});

test('the newest is first', () => {
  const items = incidentItems([
    incident({ id: 'old', startedMs: 1 }),
    incident({ id: 'new', startedMs: 3 }),
    incident({ id: 'mid', startedMs: 2 }),
  ]);
  expect(items.map((item) => item.incident.id)).toEqual(['new', 'mid', 'old']);
});

describe('the state in words', () => {
  const words = (part: Partial<Incident>): readonly string[] =>
    incidentItems([incident(part)]).map((item) => statusWords(en, item));
  test('says what is known of the end', () => {
    expect(words({})).toEqual(['Resolved']);
    expect(words({ endedMs: null })).toEqual(['End not documented']);
    expect(words({ endedMs: null, status: 'recovering' })).toEqual(['Recovering']);
    expect(words({ endedMs: null, status: 'confirmed' })).toEqual(['Open']);
    expect(words({ status: 'false_positive' })).toEqual(['False alarm']);
  });
});

test('families are named once, zones by their U-labels', () => {
  const [item] = incidentItems([incident({})]);
  expect(familiesWords(en, item?.families ?? [])).toBe('wrong content, answered with an error');
  expect(item?.names).toEqual(['.ru', '.рф']);
});

test('long lists of names are cut with a count, never with dots', () => {
  expect(namesWords(en, ['.a', '.b', '.c'])).toBe('.a, .b, .c');
  expect(namesWords(en, ['.a', '.b', '.c', '.d', '.e'])).toBe('.a, .b, .c, 2 more');
  expect(namesWords(en, ['.', '.de'])).toBe('root zone, .de');
  expect(namesWords(en, [])).toBe('');
});

test('what a detector found is not counted as documented', () => {
  const items = incidentItems([incident({}), incident({ id: 'b', evidence: 'weak' })]);
  expect(evidenceCounts(items)).toEqual({ documented: 1, detected: 1 });
  expect(en.incidentList.subtitle(1, 1)).toBe('1 documented, 1 found by a detector');
});

describe('when', () => {
  const onDay = at('2024-01-30T13:00Z');
  const course = (part: Partial<Incident>): string =>
    en.incidentList.course(incident(part), onDay).replaceAll('\u202f', ' ');
  test('is as precise as the archive', () => {
    expect(course({ startedPrecision: 'minute' })).toBe('15:20–18:22 UTC');
    expect(course({})).toBe('≈ 15:20 – 18:22 UTC');
    expect(course({ endedMs: null, endedPrecision: null })).toBe('from ≈ 15:20 UTC');
    const days = { startedPrecision: 'day', endedPrecision: 'day', endedMs: at('2024-02-01') } as const;
    expect(course(days)).toBe('30 Jan 2024 – 1 Feb 2024');
    expect(course({ ...days, endedMs: at('2024-01-30') })).toBe('30 Jan 2024');
    expect(course({ startedPrecision: 'month', endedMs: null })).toBe('from Jan 2024');
  });
  test('names the day when it is another', () => {
    expect(course({ startedMs: at('2024-01-29T23:00Z'), startedPrecision: 'minute' })).toBe(
      '29 Jan 2024, 23:00 – 30 Jan 2024, 18:22 UTC',
    );
  });
});

test('the table twin says all that the list says', () => {
  const rows = incidentTwin(en, incidentItems([incident({})]), at('2024-01-30')).rows;
  expect(rows[0]?.map((cell) => cell.replaceAll('\u202f', ' '))).toEqual([
    '.ru fails validation',
    '≈ 15:20 – 18:22 UTC',
    '3 h 2 min',
    'Resolved',
    'Severity critical',
    'wrong content, answered with an error',
    '.ru, .рф',
    'documented',
  ]);
});

test('the summary names three and says that there are others', () => {
  const items = incidentItems([1, 2, 3, 4].map((n) => incident({ id: String(n), title: `T${n}`, startedMs: n })));
  expect(en.incidentList.summary(summaryTitles(items), 4)).toBe('4 incidents in this window: T4; T3; T2; and others.');
  expect(en.incidentList.summary([], 0)).toBe('No incident in this window.');
});

test('what the API holds back is counted', () => {
  const answer = { incidents: [incident({})], sources: [], warnings: [], completeUntilMs: null };
  expect(notLoaded({ ...answer, total: 5 })).toBe(4);
  expect(notLoaded({ ...answer, total: null })).toBe(0);
});
