import { expect, test } from 'vitest';
import { address, matrixAnswer } from './matrix-answer.fixture.ts';
import { rowGroups } from './row-order.ts';

const answer = matrixAnswer([
  { key: address('ns10.example', 6), measured: [100], failed: [1] },
  { key: address('ns2.example', 4), measured: [100], failed: [50] },
  { key: address('ns10.example', 4), measured: [100], failed: [3] },
  { key: address('ns1.example', 4), measured: [10], failed: [9] },
  { key: address('ns3.example', 4), measured: [0], failed: [null] },
]);
const keys = (order: 'name' | 'failed', hide: readonly string[] = []): readonly string[] =>
  rowGroups(answer, order, hide, 30).flatMap(({ rows }) => rows.map(({ identity }) => identity.key));

test('by name as people count, the addresses of a server together and IPv4 first', () => {
  expect(keys('name')).toEqual(['ns1.example/4', 'ns2.example/4', 'ns3.example/4', 'ns10.example/4', 'ns10.example/6']);
});

test('by failures: the highest share first, then low samples, then what has no share', () => {
  expect(keys('failed')).toEqual([
    'ns2.example/4',
    'ns10.example/4',
    'ns10.example/6',
    'ns1.example/4',
    'ns3.example/4',
  ]);
});

test('hidden are single addresses and whole servers', () => {
  expect(keys('name', ['ns10.example', 'ns2.example/6'])).toEqual(['ns1.example/4', 'ns2.example/4', 'ns3.example/4']);
  expect(keys('name', ['ns10.example/6'])).toContain('ns10.example/4');
});

test('zones and places are named, and what cannot be attributed comes last', () => {
  const zones = matrixAnswer([
    { key: { zone: null }, label: 'Not attributed', measured: [100], failed: [99] },
    { key: { zone: 'xn--p1ai' }, label: '.рф', measured: [100], failed: [1] },
    { key: { zone: 'ru' }, measured: [100], failed: [2] },
  ]);
  const rows = rowGroups(zones, 'failed', [], 30).flatMap((group) => group.rows);
  expect(rows.map(({ identity }) => [identity.key, identity.name])).toEqual([
    ['ru', '.ru'],
    ['xn--p1ai', '.рф'],
    ['_', 'Not attributed'],
  ]);
  expect(rows.at(-1)?.identity.subject).toBeNull();
  const places = matrixAnswer([{ key: { country: 'cc:DE' }, label: 'Germany', measured: [1], failed: [0] }]);
  const [germany] = rowGroups(places, 'name', [], 30).flatMap((group) => group.rows);
  expect(germany?.identity).toMatchObject({ key: 'cc:DE', name: 'Germany', subject: { type: 'place', id: 'cc:DE' } });
});
