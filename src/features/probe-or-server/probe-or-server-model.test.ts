import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { probeOrServer as copy, type Phrase } from '#/copy/en/probe-or-server.ts';
import { plantedTable, type Planting } from '#/domain/planted-table.fixture.ts';
import { splitTwoWay, type TwoWaySplit } from '#/domain/two-way-split.ts';
import { explainedCounts, lettered, squareMarks, verdictTwin, wholeNumbers } from './probe-or-server-model.ts';

const split = (planting: Planting): TwoWaySplit =>
  splitTwoWay(plantedTable(7, { places: 60, ...planting }), { minSample: 30, degradedFrom: 0.01 });
const text = (phrase: Phrase): string => phrase.map((part) => (typeof part === 'string' ? part : part.host)).join('');
const naming = (id: string): string => id.replace('cc:P', 'Place ');
const loud = (of: TwoWaySplit): string => text(copy.loud(of, naming));

const zone = split({ fault: () => 0.3 });
const server = split({ fault: (i) => (i === 2 ? 0.4 : 0) });
const place = split({ fault: (_, j) => (j === 3 ? 0.6 : 0) });
const path = split({ fault: (i, j) => (i === 1 && j === 4 ? 0.8 : 0) });
const both = split({ fault: (i, j) => (i === 1 ? 0.3 : j === 3 ? 0.5 : 0) });
const healthy = split({ size: 3 });

describe('the sentence names', () => {
  test('the zone', () => expect(loud(zone)).toBe('It is the zone, not a server or a probe.'));
  test('a server', () => {
    expect(loud(server)).toBe('It is the server ns2.example, not the probes.');
    expect(copy.calm(server)).toMatch(/the other 5 servers do not stand out\.$/);
  });
  test('a place', () => {
    expect(loud(place)).toBe('It is the probes in Place 3, not the servers.');
    expect(copy.calm(place)).toBe('6 of 6 servers fail as seen from there; the other 59 places do not stand out.');
  });
  test('a way', () => expect(loud(path)).toBe('It is the way to ns1.example from Place 4.'));
  test('two things', () => expect(loud(both)).toBe('It is more than one thing: ns1.example and Place 3.'));
  test('nothing, and the counts that say so', () => {
    expect(loud(healthy)).toBe('Nothing stands out.');
    expect(copy.calm(healthy)).toMatch(/^\d+ of [\d,]+ queries failed, /);
  });
  test('three servers and how many more', () => {
    const four = split({ servers: 8, fault: (i) => (i < 4 ? 0.9 : 0) });
    expect(loud(four)).toMatch(
      /^It is the servers ns\d\.example, ns\d\.example, ns\d\.example and 1 more, not the probes\.$/,
    );
  });
});

test('marks stand in the corner of their cause, and never on top of one another', () => {
  const corner = (of: TwoWaySplit): string[] =>
    squareMarks(lettered(of), [1, 5, 20, 50], () => '').map(
      ({ x, y }) => `${x < 0.5 ? 'left' : 'right'} ${y < 0.5 ? 'low' : 'high'}`,
    );
  expect(corner(zone)).toEqual(['right high']);
  expect(corner(server)).toEqual(['right low']);
  expect(corner(place)).toEqual(['left high']);
  expect(corner(path)).toEqual(['left low']);
  const marks = squareMarks(lettered(split({ servers: 8, fault: (i) => (i < 3 ? 0.9 : 0) })), [1, 5, 20, 50], () => '');
  expect(new Set(marks.map(({ x, y }) => `${x.toFixed(2)} ${y.toFixed(2)}`)).size).toBe(3);
});

test('whole numbers add up to the whole and stay within one of what they were', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1e5, noNaN: true }), { maxLength: 6 }), (parts) => {
      const whole = wholeNumbers(parts);
      expect(whole.reduce((sum, n) => sum + n, 0)).toBe(Math.round(parts.reduce((sum, n) => sum + n, 0)));
      for (const [i, n] of whole.entries()) expect(Math.abs(n - (parts[i] ?? 0))).toBeLessThanOrEqual(1 + 1e-9);
    }),
  );
});

test('what is explained adds up to what failed', () => {
  for (const of of [zone, server, place, path, both, healthy])
    expect(explainedCounts(of).reduce((sum, { failed }) => sum + failed, 0)).toBe(of.total.failed);
});

test('the table has every culprit with its counts', () => {
  const { rows, columns } = verdictTwin(copy, both, naming);
  expect(rows.map(([cause, name]) => [cause, name])).toEqual([
    ['Server', 'ns1.example'],
    ['Probe', 'Place 3'],
  ]);
  expect(rows.every((row) => row.length === columns.length)).toBe(true);
});
