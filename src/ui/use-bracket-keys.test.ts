import { expect, test } from 'vitest';
import { bracketOf } from './use-bracket-keys.ts';

test.each([
  ['[', 'BracketLeft', '['],
  [']', 'BracketRight', ']'],
  // A German keyboard: AltGr with 8 and 9.
  ['[', 'Digit8', '['],
  ['ü', 'BracketLeft', '['],
  // A Russian one.
  ['х', 'BracketLeft', '['],
  ['ъ', 'BracketRight', ']'],
  // Dvorak has a slash there.
  ['/', 'BracketLeft', null],
  ['х', 'KeyH', null],
  ['Enter', 'Enter', null],
])('%s on %s is %s', (key, code, expected) => {
  expect(bracketOf(key, code)).toBe(expected);
});
