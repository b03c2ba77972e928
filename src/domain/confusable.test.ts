import { describe, expect, it } from 'vitest';
import { latinLookAlike, mixedScripts } from './confusable.ts';

describe('latinLookAlike', () => {
  it('says what a label may be taken for', () => {
    expect(latinLookAlike('сом')).toBe('com');
    expect(latinLookAlike('сot')).toBe('cot');
    expect(latinLookAlike('ορ')).toBe('op');
  });
  it('is silent about Latin labels and about letters that look like no other', () => {
    for (const label of ['com', 'xn--p1ai', 'рф', 'онлайн', '中国', ''])
      expect(latinLookAlike(label), label).toBeNull();
  });
});

describe('mixedScripts', () => {
  it('names the scripts of a mixture', () => {
    expect(mixedScripts('раypal')).toEqual(['Latin', 'Cyrillic']);
    expect(mixedScripts('αb')).toEqual(['Latin', 'Greek']);
  });
  it('leaves one script, digits and Japanese in peace', () => {
    for (const label of ['com', 'рф', 'a1-b', 'みんな', 'アマゾン', '東京ファッション', ''])
      expect(mixedScripts(label), label).toEqual([]);
  });
});
