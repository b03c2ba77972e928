import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWellFormed, subjectOfPath, subjectPath } from './subject.ts';

describe('subjectOfPath', () => {
  it('reads what people write and gives ids of the contract', () => {
    expect(subjectOfPath('/zones/рф')).toEqual({ type: 'zone', id: 'xn--p1ai' });
    expect(subjectOfPath('/zones/%D1%80%D1%84/')).toEqual({ type: 'zone', id: 'xn--p1ai' });
    expect(subjectOfPath('/zones/RU.')).toEqual({ type: 'zone', id: 'ru' });
    expect(subjectOfPath('/zones/.')).toEqual({ type: 'zone', id: 'root' });
    expect(subjectOfPath('/places/m49-150')).toEqual({ type: 'place', id: 'm49:150' });
    expect(subjectOfPath('/places/ru')).toEqual({ type: 'place', id: 'cc:RU' });
    expect(subjectOfPath('/servers/A.Root-Servers.net.')).toEqual({ type: 'server', id: 'a.root-servers.net' });
    expect(subjectOfPath('/incidents/2024-01-30-ru-dnssec')).toEqual({ type: 'incident', id: '2024-01-30-ru-dnssec' });
  });
  it('is nothing for other paths and for broken escapes', () => {
    for (const path of ['/', '/zones', '/zones/', '/zones/a/b', '/zones/%E0%A4', '/data'])
      expect(subjectOfPath(path), path).toBeNull();
  });
  it('keeps what no API can know, so that the page can name it', () => {
    const subject = subjectOfPath('/zones/no%20zone');
    expect(subject).toEqual({ type: 'zone', id: 'no zone' });
    expect(subject !== null && isWellFormed(subject)).toBe(false);
  });
  it('gives back what subjectPath wrote', () => {
    const ids = fc.oneof(
      fc.constantFrom('ru', 'root', 'xn--p1ai').map((id) => ({ type: 'zone' as const, id })),
      fc.constantFrom('cc:DE', 'm49:150', 'as:3320', 'world').map((id) => ({ type: 'place' as const, id })),
      fc.constantFrom('a.root-servers.net').map((id) => ({ type: 'server' as const, id })),
      fc.stringMatching(/^[A-Za-z0-9_-]{1,40}$/).map((id) => ({ type: 'incident' as const, id })),
    );
    fc.assert(
      fc.property(ids, (subject) => {
        expect(subjectOfPath(subjectPath(subject))).toEqual(subject);
      }),
    );
  });
});
