import { describe, expect, test } from 'vitest';
import { CURSOR_LIFETIME_S, readCursor, writeCursor } from './cursor.ts';
import { ProblemError } from './problem.ts';

const URL_A = new URL('http://x/api/v1/zones?limit=10&q=a');
const NOW_S = 1_000_000;
const cursor = writeCursor(40, URL_A, 'r1', NOW_S);

const detailOf = (read: () => number): string | undefined => {
  try {
    read();
    return undefined;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    expect(error.type).toBe('invalid-cursor');
    return error.details.errors?.[0]?.detail;
  }
};

describe('cursor', () => {
  test('gives back its offset for ten minutes, whatever the order of the parameters', () => {
    const reordered = new URL(`http://x/api/v1/zones?q=a&cursor=${cursor}&limit=10`);
    expect(readCursor(cursor, reordered, 'r1', NOW_S + CURSOR_LIFETIME_S)).toBe(40);
    expect(detailOf(() => readCursor(cursor, URL_A, 'r1', NOW_S + CURSOR_LIFETIME_S + 1))).toBe('expired');
    expect(detailOf(() => readCursor(cursor, URL_A, 'r1', NOW_S - 1))).toBe('expired');
  });

  test('belongs to one query and one revision', () => {
    expect(detailOf(() => readCursor(cursor, new URL('http://x/api/v1/zones?limit=10&q=b'), 'r1', NOW_S))).toBe(
      'of another query',
    );
    expect(detailOf(() => readCursor(cursor, new URL('http://x/api/v1/places?limit=10&q=a'), 'r1', NOW_S))).toBe(
      'of another query',
    );
    expect(detailOf(() => readCursor(cursor, URL_A, 'r2', NOW_S))).toBe('of an older revision');
  });

  test.each(['x', 'e30', '%%%', Buffer.from('{"o":-1,"q":"","r":"","t":0}').toString('base64url'), 'bnVsbA'])(
    'refuses %s',
    (text) => {
      expect(detailOf(() => readCursor(text, URL_A, 'r1', NOW_S))).toBe('malformed');
    },
  );
});
