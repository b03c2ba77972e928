import { expect, test } from 'vitest';
import { UNKNOWN_AGGREGATE } from '#/domain/aggregate.ts';
import type { BreakdownRow } from '#/domain/answers.ts';
import { DEFAULT_THRESHOLDS } from '#/domain/failure-bin.ts';
import type { NameServer } from '#/domain/zone.ts';
import { byOrigin, serverRows, worstServer } from './server-rows.ts';

const server = (id: string): NameServer => ({
  id,
  rsi: null,
  operator: null,
  anycast: null,
  instances: null,
  addresses: [],
});
const row = (key: string, failed: number, measured: number): BreakdownRow => ({
  key,
  label: key,
  current: { ...UNKNOWN_AGGREGATE, failed, measured },
  previous: null,
  kinds: [],
  topKind: null,
  spark: { stepMs: 1, measured: [0, measured], failed: [null, failed] },
});
const rules = { thresholds: DEFAULT_THRESHOLDS, minSample: 30, degradedFrom: 0.01 };
const rows = serverRows(
  ['b.nic', 'a.nic', 'c.nic', 'd.nic'].map(server),
  new Map([row('a.nic', 9, 10), row('b.nic', 20, 1000), row('c.nic', 0, 1000)].map((r) => [r.key, r])),
  rules,
);

test('keeps the order of the record; what was not counted is not zero, and neither is a bucket without queries', () => {
  expect(rows.map((r) => [r.server.id, r.figures?.state ?? null])).toEqual([
    ['b.nic', 'value'],
    ['a.nic', 'low_sample'],
    ['c.nic', 'zero'],
    ['d.nic', null],
  ]);
  expect(rows[0]?.buckets).toEqual([null, 0.02]);
});

test('a low sample is never the worst, and nothing is when nothing failed', () => {
  expect(worstServer(rows)).toEqual({ name: 'b.nic', ratio: 0.02 });
  expect(worstServer(rows.slice(2))).toBeNull();
});

test('addresses of one origin stand together; an unknown origin is one too', () => {
  const address = (ip: string, originAs: number | null): NameServer['addresses'][number] => ({
    ip,
    ipVersion: 4,
    originAs,
    originAsName: originAs === null ? null : `AS ${originAs}`,
  });
  expect(byOrigin([address('a', 1), address('b', 2), address('c', 1), address('d', null)])).toEqual([
    { originAs: 1, originAsName: 'AS 1', ips: ['a', 'c'] },
    { originAs: 2, originAsName: 'AS 2', ips: ['b'] },
    { originAs: null, originAsName: null, ips: ['d'] },
  ]);
});
