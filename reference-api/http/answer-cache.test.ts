import { expect, test } from 'vitest';
import { AnswerCache, type PreparedAnswer } from './answer-cache.ts';
import { Representation } from './representation.ts';

const answer = (bytes: number): PreparedAnswer => ({
  representation: new Representation(Buffer.alloc(bytes), 'r'),
  page: undefined,
  cacheControl: 'x',
});

test('forgets what was used longest ago, by number', () => {
  const cache = new AnswerCache(2, 1000);
  const a = answer(1);
  cache.set('a', a);
  cache.set('b', answer(1));
  expect(cache.get('a')).toBe(a);
  cache.set('c', answer(1));
  expect(cache.get('b')).toBeUndefined();
  expect(cache.get('a')).toBe(a);
});

test('forgets by bytes, and counts a replaced entry once', () => {
  const cache = new AnswerCache(10, 100);
  cache.set('a', answer(60));
  cache.set('a', answer(60));
  cache.set('b', answer(40));
  expect(cache.get('a')).toBeDefined();
  cache.set('c', answer(10));
  expect(cache.get('b')).toBeUndefined();
  expect(cache.get('a')).toBeDefined();
});

test('does not keep what is larger than all its room', () => {
  const cache = new AnswerCache(10, 100);
  cache.set('a', answer(101));
  expect(cache.get('a')).toBeUndefined();
});
