import { describe, expect, it } from 'vitest';
import { nextCursor, queryString, retryAfterMs } from './http.ts';

describe('queryString', () => {
  it('leaves out what is not said and keeps lists and instants readable', () => {
    expect(
      queryString({ from: '2026-05-05T18:00:00Z', zone: ['ru', 'xn--p1ai'], kind: [], rev: null, limit: 500 }),
    ).toBe('?from=2026-05-05T18:00:00Z&zone=ru,xn--p1ai&limit=500');
    expect(queryString({})).toBe('');
  });
  it('keeps text from becoming syntax', () => {
    expect(queryString({ q: 'a&b=c,d#e' })).toBe('?q=a%26b%3Dc%2Cd%23e');
  });
});

describe('nextCursor', () => {
  it('reads the next page out of a Link header and nothing else', () => {
    expect(nextCursor('</api/v1/zones?cursor=abc&limit=5>; rel="next", </api/v1/zones>; rel="first"')).toBe('abc');
    expect(nextCursor('</api/v1/zones?cursor=abc>; rel="prev"')).toBeNull();
    expect(nextCursor(null)).toBeNull();
  });
});

describe('retryAfterMs', () => {
  it('reads seconds', () => {
    expect(retryAfterMs('41')).toBe(41_000);
    expect(retryAfterMs('Wed, 21 Oct 2026 07:28:00 GMT')).toBeNull();
    expect(retryAfterMs(null)).toBeNull();
  });
});
