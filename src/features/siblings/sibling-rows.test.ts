import { expect, test } from 'vitest';
import { zone } from '#/domain/a-zone.fixture.ts';
import { UNKNOWN_AGGREGATE } from '#/domain/aggregate.ts';
import { DEFAULT_THRESHOLDS } from '#/domain/failure-bin.ts';
import type { NameServer, Zone, ZoneDetail } from '#/domain/zone.ts';
import { differing, siblingRows } from './sibling-rows.ts';

const RULES = { thresholds: DEFAULT_THRESHOLDS, minSample: 30, degradedFrom: 0.01 };
const server = (id: string): NameServer => ({
  id,
  rsi: null,
  operator: null,
  anycast: null,
  instances: null,
  addresses: [],
});
const detail = (of: Zone, servers: readonly string[]): ZoneDetail => ({
  ...of,
  ds: [],
  servers: servers.map(server),
  sources: [],
  warnings: [],
  completeUntilMs: null,
});
const ru = zone('ru', { tldType: 'cctld' });
const rf = zone('xn--p1ai', { tldType: 'cctld', labelForm: 'idn' });
const counts = (failed: number, measured: number) => ({ ...UNKNOWN_AGGREGATE, failed, measured });

test('the zone first, then its siblings with their gap to it and the servers in common', () => {
  const rows = siblingRows(
    detail(ru, ['a.ns', 'b.ns']),
    [rf],
    new Map([[rf.id, detail(rf, ['b.ns', 'c.ns'])]]),
    new Map([
      ['ru', counts(500, 1000)],
      ['xn--p1ai', counts(5, 1000)],
    ]),
    RULES,
  );
  expect(rows.map(({ zone: { id }, shared }) => [id, shared])).toEqual([
    ['ru', null],
    ['xn--p1ai', 1],
  ]);
  expect(rows[1]?.gap?.difference).toBeCloseTo(-0.495);
  expect(differing(rows)).toBe(1);
});

test('without counts or records nothing is claimed', () => {
  const [, row] = siblingRows(detail(ru, ['a.ns']), [rf], new Map(), null, RULES);
  expect(row).toMatchObject({ figures: null, gap: null, shared: null });
  const few = new Map([
    ['ru', counts(0, 1000)],
    ['xn--p1ai', counts(20, 20)],
  ]);
  expect(siblingRows(detail(ru, []), [rf], new Map(), few, RULES)[1]?.gap).toBeNull();
});
