import { describe, expect, test } from 'vitest';
import { enDetail } from '#/copy/en-detail.ts';
import { en } from '#/copy/en.ts';
import { anIncident } from '#/domain/a-listed-incident.fixture.ts';
import type { Incident } from '#/domain/incident.ts';
import { durationWords, listTwin, namesWords, notLoaded } from './archive-list-model.ts';

const plain = (text: string): string => text.replaceAll('\u202f', ' ');

describe('how long', () => {
  const words = (part: Partial<Incident>): string => plain(durationWords(enDetail, anIncident(part)));
  const noEnd = { durationMs: null, endedMs: null, endedPrecision: null };
  test('is a duration only when both ends are known', () => {
    expect(words({})).toBe('3 h 2 min');
    expect(words({ durationMs: null, endedPrecision: 'day' })).toBe('Known to the day');
    expect(words({ durationMs: null, startedPrecision: 'day' })).toBe('Known to the day');
    expect(words({ durationMs: null, startedPrecision: 'month', endedPrecision: 'day' })).toBe('Known to the month');
  });
  test('an end that is not documented is never an open one', () => {
    expect(words(noEnd)).toBe('End not documented');
    expect(words({ ...noEnd, status: 'confirmed' })).toBe('Still open');
    expect(words({ ...noEnd, status: 'recovering' })).toBe('Recovering');
    expect(words({ ...noEnd, status: 'false_positive' })).toBe('False alarm');
  });
});

test('names are U-labels, and long lists are counted', () => {
  const named = (zones: readonly string[], zoneNames: readonly string[]): string =>
    namesWords(enDetail, anIncident({ scope: { ...anIncident().scope, zones, zoneNames } }));
  expect(named(['ru', 'xn--p1ai', 'root'], ['1.1.1.1'])).toBe('.ru, .рф, root zone, 1.1.1.1');
  expect(named(['a', 'b', 'c', 'd', 'e', 'f'], [])).toBe('.a, .b, .c, .d, 2 more');
  expect(named([], [])).toBe('');
});

test('the table twin says all that the list says, and when it ended', () => {
  const [row] = listTwin(en, enDetail, [anIncident({ cause: null })]).rows;
  expect(row?.map(plain)).toEqual([
    '.ru fails validation',
    '30 Jan 2024, ≈ 15:20',
    '30 Jan 2024, 18:22',
    '3 h 2 min',
    'Critical',
    'DNSSEC validation failure, Server failure',
    'Not examined',
    'Country-code TLD',
    '.ru, .рф',
    'Documented',
  ]);
});

test('what the API holds back is counted', () => {
  const answer = { incidents: [anIncident()], sources: [], warnings: [], completeUntilMs: null };
  expect(notLoaded({ ...answer, total: 5 })).toBe(4);
  expect(notLoaded({ ...answer, total: null })).toBe(0);
});
