import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestMatches, folded, matchScore } from './text-match.ts';

const entry = (names: string[], mentions: string[] = []) => ({
  names: names.map(folded),
  mentions: mentions.map(folded),
});

describe('folded', () => {
  it('forgives case, accents of Latin letters and the dot of a TLD, and keeps letters of other scripts', () => {
    expect(folded(' .Québec')).toBe('quebec');
    expect(folded('.РФ')).toBe('рф');
    expect(folded('край')).toBe('край');
  });
});

describe('bestMatches', () => {
  it('puts the whole name before its beginning, a word before the inside, names before mentions', () => {
    const entries = [
      entry(['shade']),
      entry(['x'], ['DENIC eG']),
      entry(['north de south']),
      entry(['dental']),
      entry(['de']),
    ];
    expect(bestMatches(entries, 'de', 9).map(({ entry: { names } }) => names[0])).toEqual([
      'de',
      'dental',
      'north de south',
      'x',
      'shade',
    ]);
  });
  it('finds nothing for nothing', () => {
    expect(bestMatches([entry(['de'])], '', 9)).toEqual([]);
    expect(matchScore(entry(['de']), 'ru')).toBe(0);
  });
  it('finds every part of every name', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 12 }), fc.nat(11), fc.nat(11), (name, a, b) => {
        const text = folded(name);
        const q = text.slice(Math.min(a, b), Math.max(a, b) + 1);
        if (q !== '') expect(matchScore({ names: [text], mentions: [] }, q)).toBeGreaterThan(0);
      }),
    );
  });
});
