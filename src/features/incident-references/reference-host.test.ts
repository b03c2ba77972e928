import { expect, test } from 'vitest';
import { referenceHost } from './reference-host.ts';

test('only web addresses become links', () => {
  expect(referenceHost('https://www.cctld.ru/en/media')).toBe('cctld.ru');
  expect(referenceHost('http://domainincite.com/tag')).toBe('domainincite.com');
  expect(referenceHost('https://xn--p1ai.example/')).toBe('xn--p1ai.example');
  for (const text of [
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://a.example/',
    '/relative',
    '',
    'mailto:a@b.example',
  ])
    expect(referenceHost(text), text).toBeNull();
});
