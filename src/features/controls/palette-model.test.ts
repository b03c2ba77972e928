import { describe, expect, it } from 'vitest';
import type { Zone } from '#/domain/zone.ts';
import { hitRow, paletteSections, typedWarning, zoneEntries } from './palette-model.ts';

const zone = (id: string, uLabel: string | null = null, operator: string | null = null): Zone => ({
  id,
  uLabel,
  tldType: 'gtld',
  labelForm: uLabel === null ? 'ascii' : 'idn',
  script: null,
  country: null,
  operator,
  technicalOperator: null,
  dnssec: 'signed',
  serverCount: 4,
  asCount: 2,
  activeFromMs: null,
  activeToMs: null,
});
const entries = zoneEntries([
  zone('de', null, 'DENIC eG'),
  zone('hair'),
  zone('xn--p1ai', 'рф', 'Coordination Center for TLD RU'),
  zone('xn--l1acc', 'мон'),
  zone('ru', null, 'Coordination Center for TLD RU'),
]);
const labels = (text: string): readonly string[] =>
  paletteSections(text, entries, []).flatMap(({ rows }) => rows.map(({ label }) => label));

describe('paletteSections', () => {
  it('finds a zone by both labels, its operator and the wrong keyboard layout', () => {
    expect(labels('рф')[0]).toBe('.рф');
    expect(labels('.XN--P1AI')[0]).toBe('.рф');
    expect(labels('denic')).toEqual(['.de']);
    expect(labels('ha')).toEqual(['.рф', '.hair']);
    expect(labels('кг')[0]).toBe('.ru');
  });
  it('puts what was typed as it is before what the other layout means', () => {
    const found = paletteSections('ru', zoneEntries([zone('ru'), zone('xn--x', 'кг')]), []);
    expect(found[0]?.rows.map(({ label }) => label)).toEqual(['.ru', '.кг']);
  });
  it('joins what the API found, each once, the group with the best match first', () => {
    const hits = [
      hitRow({ type: 'zone', id: 'de', label: '.de', detail: null, score: 1 }),
      hitRow({ type: 'place', id: 'cc:DE', label: 'Germany', detail: '1,252 vantage points', score: 1 }),
      hitRow({ type: 'unknown', id: 'x', label: 'x', detail: null, score: 1 }),
    ].filter((row) => row !== null);
    const german = paletteSections('germany', entries, hits);
    expect(german.map(({ group }) => group)).toEqual(['place', 'zone']);
    expect(paletteSections('de', entries, hits).flatMap(({ rows }) => rows.map(({ key }) => key))).toEqual([
      'zone:de',
      'place:cc:DE',
    ]);
  });
  it('says what a label looks like', () => {
    const [entry] = zoneEntries([zone('xn--x', 'сом')]);
    expect(entry?.looksLike).toBe('.com');
    expect(entry?.mentions).toContain('com');
  });
});

describe('typedWarning', () => {
  it('names mixed scripts and look-alikes', () => {
    expect(typedWarning('раypal')).toEqual({ mixed: ['Latin', 'Cyrillic'], looksLike: 'paypal' });
    expect(typedWarning('рф')).toEqual({ mixed: [], looksLike: null });
  });
});
