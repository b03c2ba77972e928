import * as fc from 'fast-check';
import { KINDS } from '#/domain/failure-kind.ts';
import type { Thresholds } from '#/domain/failure-bin.ts';
import { CAPACITY_BANDS } from '#/domain/capacity-band.ts';
import type { TimePoint } from '#/domain/time-expression.ts';
import {
  BREAKDOWN_DIMENSIONS,
  CHANGE_TYPES,
  DNSSEC_STATES,
  HISTOGRAM_GROUPS,
  MATRIX_ROWS,
  METRICS,
  ROOT_LETTERS,
  ROW_ORDERS,
  SEVERITY_FLOORS,
  TABLE_SORT_KEYS,
  TLD_TYPES,
  VERDICT_FILTERS,
  ZONE_KINDS,
  type CellSelection,
  type Comparison,
  type OwnCapacity,
  type ViewState,
} from './view-state.ts';
import { MOST_BOTS, MOST_PER_BOT, MOST_QPS } from './what-if.ts';

/** For property tests: any view that a link can hold. Imported by tests alone. */

const second = fc.integer({ min: 0, max: 7_258_118_399 }).map((s) => s * 1000);
const offset = fc.integer({ min: -50_000_000, max: 50_000_000 }).map((s) => s * 1000);

const point: fc.Arbitrary<TimePoint> = fc.oneof(
  fc.record({ type: fc.constant('instant' as const), ms: second }),
  fc.record({
    type: fc.constant('now' as const),
    offsetMs: offset,
    floor: fc.constantFrom('m' as const, 'h' as const, 'd' as const, 'w' as const, null),
  }),
);

const comparison: fc.Arbitrary<Comparison> = fc.oneof(
  fc.constant({ type: 'previous' as const }),
  fc.record({
    type: fc.constant('shift' as const),
    byMs: fc.integer({ min: -50_000, max: -1 }).map((m) => m * 60_000),
  }),
  fc
    .tuple(second, fc.integer({ min: 1, max: 10_000_000 }))
    .map(([fromMs, s]) => ({ type: 'window' as const, fromMs, toMs: Math.min(fromMs + s * 1000, 7_258_118_399_000) }))
    .filter(({ fromMs, toMs }) => fromMs < toMs),
);

const thresholds: fc.Arbitrary<Thresholds> = fc
  .uniqueArray(fc.integer({ min: 1, max: 9999 }), { minLength: 4, maxLength: 4 })
  .map((parts) => parts.toSorted((a, b) => a - b).map((part) => part / 100))
  .map(([a, b, c, d]): Thresholds => [a ?? 1, b ?? 5, c ?? 20, d ?? 50]);

const zone = fc.constantFrom('ru', 'xn--p1ai', 'com', 'root', 'arpa', 'museum', 'xn--fiqs8s', 'a', '1', 'de-x');
const place = fc.constantFrom('world', 'cc:RU', 'cc:DE', 'm49:150', 'm49:009', 'as:3320', 'as:4294967295');
const server = fc.constantFrom('a.root-servers.net', 'b.dns.ripn.net', '_x.example', 'ns1');
const coordinate = (limit: number): fc.Arbitrary<number> =>
  fc.integer({ min: -limit * 10_000, max: limit * 10_000 }).map((n) => n / 10_000);
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null });
const some = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.uniqueArray(arbitrary, { maxLength: 4 });

const rowKey = fc.constantFrom('a.root-servers.net/4', 'b.dns.ripn.net', 'ru', 'cc:DE', 'm49:150');
const selection: fc.Arbitrary<CellSelection> = fc
  .record({
    fromMs: fc.integer({ min: 0, max: 4_000_000_000 }).map((s) => s * 1000),
    length: fc.integer({ min: 1, max: 10_000_000 }),
    rows: maybe(fc.record({ first: rowKey, last: rowKey })),
  })
  .map(({ fromMs, length, rows }) => ({ fromMs, toMs: fromMs + length * 1000, rows }));

const capacities: fc.Arbitrary<OwnCapacity[]> = fc
  .uniqueArray(fc.record({ letter: fc.constantFrom(...ROOT_LETTERS), qps: fc.integer({ min: 1, max: MOST_QPS }) }), {
    selector: ({ letter }) => letter,
    maxLength: 4,
  })
  .map((own) => own.toSorted((a, b) => a.letter.localeCompare(b.letter)));

export const anyView: fc.Arbitrary<ViewState> = fc.record({
  from: maybe(point),
  to: maybe(point),
  atMs: maybe(second),
  zone: some(zone),
  place: some(place),
  server: some(server),
  kind: some(fc.constantFrom(...KINDS)),
  transport: some(fc.constantFrom('udp', 'tcp', 'dot', 'doh', 'doq')),
  ipVersion: some(fc.constantFrom(4 as const, 6 as const)),
  by: fc.constantFrom(...BREAKDOWN_DIMENSIONS),
  metric: fc.constantFrom(...METRICS),
  sort: fc.record({ by: fc.constantFrom(...TABLE_SORT_KEYS), descending: fc.boolean() }),
  q: fc.string({ unit: 'grapheme', maxLength: 40 }).filter((q) => q.length <= 120 && !/\p{C}/u.test(q)),
  group: fc.constantFrom(...HISTOGRAM_GROUPS),
  rows: fc.constantFrom(...MATRIX_ROWS),
  order: maybe(fc.constantFrom(...ROW_ORDERS)),
  hide: some(rowKey),
  sel: maybe(selection),
  letter: maybe(fc.constantFrom(...ROOT_LETTERS)),
  changeTypes: some(fc.constantFrom(...CHANGE_TYPES)),
  dayMs: maybe(fc.integer({ min: 0, max: 40_000 }).map((day) => day * 86_400_000)),
  added: maybe(zone),
  falls: maybe(fc.constantFrom('12041', 'ns01.trs-dns.com', 'Verisign, Inc.', 'АО «Сеть» & Ко')),
  bots: fc.integer({ min: 0, max: MOST_BOTS }),
  perBot: fc.integer({ min: 0, max: MOST_PER_BOT }),
  targets: some(fc.constantFrom(...ROOT_LETTERS)),
  baseMs: maybe(fc.integer({ min: 0, max: 60_000 }).map((day) => day * 86_400_000)),
  band: fc.constantFrom(...CAPACITY_BANDS),
  tries: fc.integer({ min: 1, max: ROOT_LETTERS.length }),
  capacities,
  period: maybe(fc.constantFrom('2026-07', '1999-12', '2021-10')),
  verdict: maybe(fc.constantFrom(...VERDICT_FILTERS)),
  burn: maybe(zone),
  tldType: some(fc.constantFrom(...TLD_TYPES)),
  script: some(fc.constantFrom('Cyrl', 'Latn', 'Arab')),
  operator: fc.constantFrom('', 'Verisign, Inc.', 'Координационный центр'),
  dnssec: some(fc.constantFrom(...DNSSEC_STATES)),
  cause: some(fc.constantFrom('ddos', 'dnssec_rollover', 'unknown')),
  zoneKind: some(fc.constantFrom(...ZONE_KINDS)),
  severity: maybe(fc.constantFrom(...SEVERITY_FLOORS)),
  cmp: maybe(comparison),
  src: maybe(fc.constantFrom('reconstruction', 'atlas-2017', 'public-resolvers-2026', 'x')),
  thr: fc.oneof(thresholds, fc.constant([1, 5, 20, 50] as const)),
  map: maybe(
    fc.record({
      zoom: fc.integer({ min: 0, max: 2200 }).map((n) => n / 100),
      lat: coordinate(90),
      lon: coordinate(180),
    }),
  ),
  level: fc.constantFrom('region' as const, 'country' as const, 'as' as const),
  tz: maybe(fc.constantFrom('Europe/Moscow', 'UTC', 'America/Argentina/Buenos_Aires', 'Etc/GMT+3')),
  lang: maybe(fc.constantFrom('en', 'ru', 'zh-Hant-TW')),
  theme: maybe(fc.constantFrom('light' as const, 'dark' as const)),
  rev: maybe(fc.constantFrom('r20261122T1240', 'a.b_c-d')),
});
