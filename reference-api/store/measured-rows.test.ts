import { beforeAll, expect, it } from 'vitest';
import { kindIxOf } from '#reference-api/reference/kinds.ts';
import { loadReferenceData } from '#reference-api/reference/reference-data.ts';
import type { ReferenceData } from '#reference-api/reference/reference-data.ts';
import { ANSWERED, atlasRows, EXCLUDED, resolverRows } from './measured-rows.ts';

let reference: ReferenceData;
beforeAll(() => {
  reference = loadReferenceData(new URL('../data', import.meta.url).pathname);
});
const ixOf = (iso2: string): number => reference.countryById.get(`cc:${iso2}`)?.ix ?? -1;

it('adds up the targets of a day, country, kind and transport, and leaves out what is no failure rate', () => {
  const row = { day: 86_400, country: 'DE', measurement: 'qname', outcome: 'noerror', results: 3 };
  expect(
    atlasRows(reference, [
      row,
      { ...row, results: 4 },
      { ...row, measurement: 'tcp', outcome: 'tcp_fail' },
      { ...row, outcome: 'bad_addr' },
      { ...row, measurement: 'v6only', outcome: 'servfail' },
      { ...row, day: 0, country: 'ZZ' },
    ]),
  ).toEqual([
    [0, ixOf('ZZ'), ANSWERED, 0, 3],
    [86_400, ixOf('DE'), kindIxOf('network'), 1, 3],
    [86_400, ixOf('DE'), EXCLUDED, 0, 3],
    [86_400, ixOf('DE'), ANSWERED, 0, 7],
  ]);
});

it('puts a snapshot on its day and keeps its instant', () => {
  const snapshot = { at: 86_400 + 59_000, country: 'XK', resolvers: 10, failed: 4 };
  expect(resolverRows(reference, [snapshot])).toEqual([[86_400, 86_400 + 59_000, ixOf('XK'), 10, 4]]);
});

it('refuses a country that is not in the reference data', () => {
  expect(() => resolverRows(reference, [{ at: 0, country: 'QQ', resolvers: 1, failed: 0 }])).toThrow('QQ');
});
