import { describe, expect, test } from 'vitest';
import { addedTld, addedZones } from './added-tld.ts';
import type { ChangeType, RootChange, RootSerial } from './root-zone.ts';

const change = (serial: number, zone: string, type: ChangeType, part: Partial<RootChange> = {}): RootChange => ({
  serial,
  previousSerial: serial - 1,
  seenMs: serial * 1000,
  zone,
  type,
  summary: '',
  added: [],
  removed: [],
  ...part,
});
const serial = (id: number, signedTlds: number): RootSerial => ({
  serial: id,
  firstSeenMs: id * 1000,
  tlds: 9,
  signedTlds,
  changes: null,
});

describe('addedTld', () => {
  const SERIALS = [serial(1, 5), serial(2, 6), serial(3, 6)];

  test('came signed when the signed TLDs grew by the ones added and nothing else could have moved them', () => {
    const found = addedTld('new', [change(3, 'new', 'ns'), change(2, 'new', 'added')], SERIALS, []);
    expect(found?.signing).toEqual({ when: 'at_once' });
    expect(found?.later.map(({ type }) => type)).toEqual(['ns']);
  });

  test('a key exchanged in another zone moves no number', () => {
    const both = [change(2, 'new', 'added'), change(2, 'old', 'ds', { added: ['2 8'], removed: ['1 8'] })];
    expect(addedTld('new', both, SERIALS, [])?.signing).toEqual({ when: 'at_once' });
  });

  test('nothing is claimed when another zone was signed in the same serial, or the serial before is not known', () => {
    const both = [change(2, 'new', 'added'), change(2, 'old', 'ds', { added: ['1 8'] })];
    expect(addedTld('new', both, SERIALS, [])?.signing).toEqual({ when: 'unknown' });
    expect(addedTld('new', [change(1, 'new', 'added')], SERIALS, [])?.signing).toEqual({ when: 'unknown' });
  });

  test('signed later by its first DS; a key exchanged later does not say when the first one came', () => {
    const signed = change(3, 'new', 'ds', { added: ['1 8'] });
    const unsigned = [serial(1, 5), serial(2, 5), serial(3, 6)];
    expect(addedTld('new', [signed, change(2, 'new', 'added')], unsigned, [])?.signing).toEqual({
      when: 'later',
      change: signed,
    });
    const rolled = change(3, 'new', 'ds', { added: ['2 8'], removed: ['1 8'] });
    expect(addedTld('new', [rolled, change(2, 'new', 'added')], unsigned, [])?.signing).toEqual({ when: 'unknown' });
  });

  test('loads are those of its own serial', () => {
    const report = (id: number, letter: string, operatorP95S: number | null) => ({
      serial: id,
      publishedMs: 0,
      server: `${letter}.root-servers.net`,
      operatorP95S,
      outsideMedianS: null,
      notReported: null,
    });
    const reports = [report(2, 'a', 0), report(2, 'b', null), report(3, 'c', 7)];
    expect(addedTld('new', [change(2, 'new', 'added')], SERIALS, reports)?.loadedBy).toEqual([
      { letter: 'a', seconds: 0 },
    ]);
  });

  test('a zone that was not added has no such life', () => {
    expect(addedTld('old', [change(2, 'old', 'ds')], SERIALS, [])).toBeNull();
    expect(addedZones([change(3, 'b', 'added'), change(2, 'a', 'added'), change(1, 'a', 'ns')])).toEqual(['b', 'a']);
  });
});
