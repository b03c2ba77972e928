import { expect, test } from 'vitest';
import { readKey } from './keys-model.ts';

test('keys act alone, or after t, and t waits for one key only', () => {
  expect(readKey(false, '/', 'Slash')).toEqual({ action: 'search', waiting: false });
  expect(readKey(false, 'Escape', 'Escape')).toEqual({ action: 'peel', waiting: false });
  expect(readKey(false, 't', 'KeyT')).toEqual({ action: null, waiting: true });
  expect(readKey(false, 'ArrowLeft', 'ArrowLeft')).toEqual({ action: null, waiting: false });
  const after = ['ArrowLeft', 'ArrowRight', '+', '=', '-', 'a', 'x', '/'].map((key) => readKey(true, key, ''));
  expect(after.map((read) => read.action)).toEqual([
    'earlier',
    'later',
    'zoom_in',
    'zoom_in',
    'zoom_out',
    'absolute',
    null,
    null,
  ]);
  expect(after.every((read) => !read.waiting)).toBe(true);
});

test('letters are found by their place on a Cyrillic layout', () => {
  expect(readKey(false, 'е', 'KeyT').waiting).toBe(true);
  expect(readKey(true, 'ф', 'KeyA').action).toBe('absolute');
  // The same places on a French layout write other Latin letters: there the letter counts.
  expect(readKey(true, 'q', 'KeyA').action).toBeNull();
});
