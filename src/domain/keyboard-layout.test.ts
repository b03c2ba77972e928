import { expect, test } from 'vitest';
import { onOtherLayout } from './keyboard-layout.ts';

test.each([
  ['ha', 'рф'],
  ['HA', 'рф'],
  ['кг', 'ru'],
  ['сщь', 'com'],
  [',tk', 'бел'],
  ['vjcrdf', 'москва'],
  ['xn--p1ai', 'чт--з1фш'],
])('%s is %s on the other layout', (typed, meant) => {
  expect(onOtherLayout(typed)).toBe(meant);
});

test('both ways give the text back', () => {
  expect(onOtherLayout(onOtherLayout('русский') ?? '')).toBe('русский');
});

test('nothing to swap, or both scripts: as written', () => {
  expect(['', '123', '中国', 'ruрф'].map(onOtherLayout)).toEqual([null, null, null, null]);
});
