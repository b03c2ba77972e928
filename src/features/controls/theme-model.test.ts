import { expect, test } from 'vitest';
import { choiceOf, shownTheme } from './theme-model.ts';

test('a theme in the link wins over the choice, the choice over the system', () => {
  expect(shownTheme('light', 'dark', true)).toBe('light');
  expect(shownTheme(null, 'dark', false)).toBe('dark');
  expect(shownTheme(null, 'system', true)).toBe('dark');
  expect(shownTheme(null, 'system', false)).toBe('light');
  expect(['light', 'dark', 'pink', null].map(choiceOf)).toEqual(['light', 'dark', 'system', 'system']);
});
