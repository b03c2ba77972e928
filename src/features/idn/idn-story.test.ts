import { expect, test } from 'vitest';
import { idn as words } from '#/copy/en/idn.ts';
import { zone } from '#/domain/a-zone.fixture.ts';
import { UNKNOWN_AGGREGATE } from '#/domain/aggregate.ts';
import { PARITY_TYPES, parityOf } from '#/domain/idn-parity.ts';
import { idnFigures, idnSentence } from './idn-story.ts';

const ZONES = [
  zone('xn--p1ai', { tldType: 'cctld', labelForm: 'idn', uLabel: 'рф', script: 'Cyrl' }),
  zone('xn--90ais', { tldType: 'cctld', labelForm: 'idn', uLabel: 'бел', script: 'Cyrl', dnssec: 'unsigned' }),
  zone('ru', { tldType: 'cctld' }),
  zone('de', { tldType: 'cctld' }),
  zone('xn--shop', { labelForm: 'idn', script: 'Hani' }),
  zone('com'),
];
const RULES = { degradedFrom: 0.01, minSample: 30 };

function parities(counts: Readonly<Record<string, readonly [failed: number, measured: number]>>) {
  const byZone = new Map(
    Object.entries(counts).map(([id, [failed, measured]]) => [id, { ...UNKNOWN_AGGREGATE, failed, measured }]),
  );
  return PARITY_TYPES.map((type) => parityOf(type, ZONES, byZone, [], RULES));
}
const sentence = (counts: Parameters<typeof parities>[0]) => idnSentence(parities(counts), words.side([]), words);
const CALM = {
  'xn--p1ai': [20, 10_000],
  ru: [20, 10_000],
  de: [20, 10_000],
  'xn--shop': [2, 1000],
  com: [2, 1000],
} as const;

test('a difference that chance may explain is none', () => {
  const { title, calm } = sentence(CALM);
  expect(title).toBe('No clear difference between IDN TLDs and ASCII ones in this window.');
  expect(calm).toContain('within chance');
});

test('a gap that one zone makes is said to be its own, with what is left without it', () => {
  const { title, calm } = sentence({ ...CALM, de: [4000, 10_000] });
  expect(title).toBe('Country-code IDN TLDs fail less than ASCII ones in this window, because of .de.');
  expect(calm).toContain('without .de no clear difference');
  expect(sentence({ ...CALM, 'xn--p1ai': [4000, 10_000] }).title).toBe(
    'Country-code IDN TLDs fail more than ASCII ones in this window, because of .рф.',
  );
});

test('a gap of all alike is a finding, of one type or of both', () => {
  const worse = { ...CALM, 'xn--p1ai': [80, 10_000] } as const;
  expect(sentence(worse).title).toBe('Country-code IDN TLDs fail more than ASCII ones in this window.');
  expect(sentence({ ...worse, 'xn--shop': [80, 10_000], com: [2, 10_000] }).title).toBe(
    'IDN TLDs fail more than ASCII ones in this window.',
  );
});

test('without enough queries nothing is claimed', () => {
  expect(sentence({}).title).toBe('Too little was measured to compare IDN TLDs with ASCII ones.');
  expect(sentence({ 'xn--p1ai': [29, 29], ru: [0, 100] }).title).toBe(
    'Too little was measured to compare IDN TLDs with ASCII ones.',
  );
});

test('figures count zones, and are blank before there are any', () => {
  const figures = idnFigures(parities(CALM), { tlds: 6, scripts: 2 }, words);
  expect(figures.map(({ key, value }) => [key, value])).toEqual([
    ['tlds', '3'],
    ['cctld', '±0.00'],
    ['gtld', '±0.00'],
    ['signed', '50.0\u202f%'],
  ]);
  expect(idnFigures(null, null, words).every(({ value }) => value === null)).toBe(true);
});
