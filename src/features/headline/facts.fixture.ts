import { UNKNOWN_AGGREGATE, type Aggregate } from '#/domain/aggregate.ts';
import type { BreakdownAnswer, BreakdownRow, MapAnswer, MapRow, SeriesAnswer } from '#/domain/answers.ts';
import type { Incident } from '#/domain/incident.ts';
import { NO_FILTERS } from '#/domain/question.ts';
import type { HeadlineFacts } from './tell-story.ts';

/** Facts for tests, in the shape of a window of six hours in which .ru fails. Imported by tests alone. */

export const at = (text: string): number => Date.parse(text);
export const WINDOW = { fromMs: at('2024-01-30T13:00Z'), toMs: at('2024-01-30T19:00Z') };

export const counts = (failed: number | null, measured: number | null, more: Partial<Aggregate> = {}): Aggregate => ({
  ...UNKNOWN_AGGREGATE,
  failed,
  measured,
  ...more,
});

export const zone = (
  key: string,
  now: readonly [number | null, number],
  before: readonly [number | null, number] | null,
  part: Partial<BreakdownRow> = {},
): BreakdownRow => ({
  key,
  label: `.${key}`,
  current: counts(...now),
  previous: before === null ? null : counts(...before),
  kinds: [],
  topKind: null,
  spark: null,
  ...part,
});

const provenance = { sources: [], warnings: [], completeUntilMs: null };

/** The total is that of the rows unless said otherwise. */
export function zonesOf(rows: readonly BreakdownRow[], part: Partial<BreakdownAnswer> = {}): BreakdownAnswer {
  const sum = (member: 'failed' | 'measured', side: 'current' | 'previous'): number =>
    rows.reduce((all, row) => all + (row[side]?.[member] ?? 0), 0);
  return {
    by: 'zone',
    window: WINDOW,
    previousFromMs: null,
    rows,
    unattributed: null,
    total: {
      current: counts(sum('failed', 'current'), sum('measured', 'current'), { expected: 200_000, vantagePoints: 9597 }),
      previous: counts(sum('failed', 'previous'), sum('measured', 'previous')),
      kinds: [],
      topKind: null,
      spark: null,
    },
    totalRows: rows.length,
    nextCursor: null,
    ...provenance,
    ...part,
  };
}

export const RU = zone('ru', [2750, 10_000], [28, 10_000]);
export const RF = zone('xn--p1ai', [210, 1000], [3, 1000], { label: '.рф' });
export const COM = zone('com', [200, 100_000], [201, 100_000]);

export const incident = (part: Partial<Incident> = {}, zones: readonly string[] = ['ru']): Incident => ({
  id: 'ru',
  title: '.ru fails validation',
  summary: '',
  impact: null,
  status: 'resolved',
  severity: 'critical',
  evidence: 'documented',
  startedMs: at('2024-01-30T15:20Z'),
  startedPrecision: 'hour',
  endedMs: at('2024-01-30T18:22Z'),
  endedPrecision: 'minute',
  durationMs: 10_920_000,
  scope: { zones, zoneNames: [], zoneKinds: [], servers: [], places: [] },
  kinds: ['dnssec_bogus', 'servfail'],
  cause: null,
  references: [],
  ...part,
});

export const place = (
  code: string,
  name: string,
  now: readonly [number | null, number],
  before: readonly [number | null, number] | null = [2, 1000],
): MapRow => ({
  place: { id: `cc:${code}`, level: 'country', name, parent: null, vantagePoints: 10 },
  current: counts(...now),
  previous: before === null ? null : counts(...before),
  topKind: null,
});

export const mapOf = (rows: readonly MapRow[], part: Partial<MapAnswer> = {}): MapAnswer => ({
  window: WINDOW,
  level: 'country',
  previousFromMs: null,
  rows,
  unplaced: null,
  total: counts(
    rows.reduce((all, { current }) => all + (current.failed ?? 0), 0),
    rows.reduce((all, { current }) => all + (current.measured ?? 0), 0),
  ),
  ...provenance,
  ...part,
});

/** One series per column of failed queries; all have 1,000 measured per bucket of one hour. */
export const seriesOf = (columns: Readonly<Record<string, readonly (number | null)[]>>): SeriesAnswer => {
  const points = Object.values(columns)[0]?.length ?? 0;
  return {
    window: WINDOW,
    stepMs: 3_600_000,
    points,
    groupBy: ['kind'],
    series: Object.entries(columns).map(([kind, failed]) => ({
      key: { kind },
      label: kind,
      source: 's',
      folded: null,
      expected: null,
      measured: Array.from({ length: points }, () => 1000),
      failed,
      flags: [],
      totals: counts(
        failed.reduce<number>((all, n) => all + (n ?? 0), 0),
        1000 * points,
      ),
    })),
    ...provenance,
  };
};

export const PLACES = mapOf([
  place('RU', 'Russia', [209, 1000]),
  place('BY', 'Belarus', [142, 1000]),
  place('DE', 'Germany', [2, 1000]),
  place('TO', 'Tonga', [null, 0], null),
]);

export const factsOf = (part: Partial<HeadlineFacts> = {}): HeadlineFacts => ({
  window: WINDOW,
  filters: NO_FILTERS,
  rules: { minSample: 30, degradedFrom: 0.01 },
  zones: zonesOf([RU, COM]),
  map: PLACES,
  series: seriesOf({ timeout: [2, 2, 2, 2, 2, 2], dnssec_bogus: [0, 0, 20, 37, 30, 1] }),
  incidents: [incident()],
  placeName: (id) => new Map([['cc:RU', 'Russia']]).get(id) ?? id,
  missing: { map: null, series: null },
  ...part,
});
