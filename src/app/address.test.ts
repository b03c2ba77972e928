import { describe, expect, it } from 'vitest';
import { isOurs, splitAddress, type LinkClick } from './address.ts';

describe('splitAddress', () => {
  it('cuts at the first question mark and keeps the query as it was written', () => {
    expect(splitAddress('/zones?q=a?b&from=now-7d/d')).toEqual({ path: '/zones', search: '?q=a?b&from=now-7d/d' });
    expect(splitAddress('/')).toEqual({ path: '/', search: '' });
  });
});

describe('isOurs', () => {
  const origin = 'http://localhost:8353';
  const plain: LinkClick = { origin, target: '', download: false, button: 0, modified: false, handled: false };
  it('follows a plain click on a link of this site', () => {
    expect(isOurs(plain, origin)).toBe(true);
    expect(isOurs({ ...plain, target: '_self' }, origin)).toBe(true);
  });
  it('leaves to the browser what is another site, another tab, a download or handled already', () => {
    const others: Partial<LinkClick>[] = [
      { origin: 'https://example.org' },
      { target: '_blank' },
      { download: true },
      { button: 1 },
      { modified: true },
      { handled: true },
    ];
    for (const other of others) expect(isOurs({ ...plain, ...other }, origin), JSON.stringify(other)).toBe(false);
  });
});
