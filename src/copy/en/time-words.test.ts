import { expect, test } from 'vitest';
import { momentWords, spanWords } from './time-words.ts';

const MINUTE = 60_000;

test('spans are one unit in words, "about" when rounding moved them', () => {
  expect([5, 45, 90, 160, 182, 360, 1440, 2 * 1440, 15 * 1440].map((minutes) => spanWords(minutes * MINUTE))).toEqual([
    '5 minutes',
    '45 minutes',
    '90 minutes',
    'about three hours',
    'three hours',
    'six hours',
    '24 hours',
    'two days',
    '15 days',
  ]);
  expect(spanWords(MINUTE)).toBe('1 minute');
  expect(spanWords(10_000)).toBe('about 1 minute');
});

test('moments are as precise as they are known, with the day when it is another', () => {
  const day = Date.parse('2024-01-30T13:00Z');
  const ms = Date.parse('2024-01-30T15:20Z');
  expect(momentWords(ms, 'minute', day)).toBe('15:20 UTC');
  expect(momentWords(ms, 'hour', day)).toBe('about 15:20 UTC');
  expect(momentWords(ms, 'minute', Date.parse('2024-01-29'))).toBe('15:20 UTC on 30 Jan 2024');
  expect(momentWords(ms, 'day', day)).toBe('30 Jan 2024');
  expect(momentWords(ms, 'month', day)).toBe('Jan 2024');
});
