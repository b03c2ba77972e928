import { expect, test } from 'vitest';
import { readKey } from './keys-model.ts';

test('keys that stand alone', () => {
  const alone = ['/', 'd', 'c', 's', 'p', '?', 'Escape'];
  expect(alone.map((key) => readKey(null, key, '').action)).toEqual([
    'search',
    'twin',
    'compare',
    'share',
    'present',
    'keys',
    'peel',
  ]);
  expect(readKey(null, 'x', 'KeyX')).toEqual({ action: null, waiting: null });
});

test('t and g wait for a second key, which is not read as one of its own', () => {
  expect(readKey(null, 't', 'KeyT')).toEqual({ action: null, waiting: 't' });
  expect(readKey(null, 'g', 'KeyG')).toEqual({ action: null, waiting: 'g' });
  expect(['ArrowLeft', '+', '=', '-', 'a'].map((key) => readKey('t', key, '').action)).toEqual([
    'earlier',
    'zoom_in',
    'zoom_in',
    'zoom_out',
    'absolute',
  ]);
  expect(['o', 'i', 'z', 's', 'p', 'r'].map((key) => readKey('g', key, '').action)).toEqual([
    'go:/',
    'go:/incidents',
    'go:/zones',
    'go:/servers',
    'go:/places',
    'go:/root-zone',
  ]);
  expect(readKey('g', '/', 'Slash')).toEqual({ action: null, waiting: null });
});

test('letters are read by their place on a keyboard of another script', () => {
  expect(readKey(null, 'е', 'KeyT').waiting).toBe('t');
  expect(readKey('t', 'ф', 'KeyA').action).toBe('absolute');
  expect(readKey('g', 'я', 'KeyZ').action).toBe('go:/zones');
  // On a Latin layout that puts another letter there, the letter counts.
  expect(readKey(null, 'y', 'KeyT')).toEqual({ action: null, waiting: null });
});
