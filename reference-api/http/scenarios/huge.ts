import type {
  Aggregate,
  BreakdownResponse,
  BreakdownRow,
  Column,
  SeriesResponse,
  Zone,
  ZonePage,
} from '#contract/wire.ts';
import type { Call, Scenario } from '#reference-api/http/answer.ts';

/** Counts up to this; sums of a whole answer stay below the largest safe integer of JavaScript. */
const LARGEST = 1e12;
const ZONES = 10_000;
const LONGEST_LABEL = 63;
const LONG_NAME = 'The United Provinces of the Very Long Name and of the Islands That Belong to It by Treaty';

/** The whole number that lifts the largest of the counts to about 10^12. */
const factorFor = (counts: readonly (number | null)[]): number =>
  Math.max(1, Math.floor(LARGEST / Math.max(1, ...counts.map((count) => count ?? 0))));

const times = (count: number | null, factor: number): number | null => (count === null ? null : count * factor);

function bigger(aggregate: Aggregate, factor: number): Aggregate {
  const { ci95: _interval, ...rest } = aggregate;
  return {
    ...rest,
    measured: times(aggregate.measured, factor),
    failed: times(aggregate.failed, factor),
    ...(aggregate.expected === undefined ? {} : { expected: times(aggregate.expected, factor) }),
    ...(aggregate.excluded === undefined ? {} : { excluded: times(aggregate.excluded, factor) }),
  };
}

const COUNTS = ['expected', 'measured', 'failed', 'excluded'];

function biggerSeries(body: SeriesResponse): SeriesResponse {
  const sums = body.series.map(({ values }) =>
    (values.measured ?? []).reduce<number>((sum, value) => sum + (value ?? 0), 0),
  );
  const factor = factorFor(sums);
  return {
    ...body,
    series: body.series.map((series) => ({
      ...series,
      values: Object.fromEntries(
        Object.entries(series.values).map(([metric, column]): [string, Column] => [
          metric,
          COUNTS.includes(metric) ? column.map((value) => times(value, factor)) : column,
        ]),
      ),
      ...(series.totals === undefined ? {} : { totals: bigger(series.totals, factor) }),
    })),
  };
}

function aggregateOf(measured: number): Aggregate {
  const failed = Math.floor(measured * 0.03);
  return {
    expected: measured,
    measured,
    failed,
    excluded: 0,
    failure_ratio: measured === 0 ? null : failed / measured,
    state: 'degraded',
  };
}

/** Counts fall like 1/n, so that all ten thousand rows together are about ten times the first. */
const countOf = (index: number): number => Math.floor(LARGEST / (index + 1));

const zoneId = (index: number): string => `zone-${String(index).padStart(5, '0')}-`.padEnd(LONGEST_LABEL, 'w');

function hugeRow(index: number, body: BreakdownResponse, points: number): BreakdownRow {
  const key = zoneId(index);
  const current = aggregateOf(countOf(index));
  const even = (count: number | null): number[] =>
    Array.from({ length: points }, () => Math.floor((count ?? 0) / points));
  return {
    key,
    label: `.${key}`,
    current,
    ...(body.compare === 'previous' ? { previous: aggregateOf(Math.floor(countOf(index) / 2)) } : {}),
    kinds: [{ kind: 'dnssec_bogus', failed: current.failed ?? 0 }],
    top_kind: 'dnssec_bogus',
    ...(points === 0
      ? {}
      : { spark: { step_s: 3600, measured: even(current.measured), failed: even(current.failed) } }),
  };
}

interface Paged<Body> {
  readonly body: Body;
  readonly page: { readonly next?: number; readonly prev?: number };
}

function pageAround({ params, offset }: Call): { readonly end: number; readonly page: Paged<unknown>['page'] } {
  const limit = params.integer('limit') ?? 100;
  const end = Math.min(ZONES, offset + limit);
  return {
    end,
    page: { ...(end < ZONES ? { next: end } : {}), ...(offset > 0 ? { prev: Math.max(0, offset - limit) } : {}) },
  };
}

const hugeZone = (index: number): Zone => ({
  id: zoneId(index),
  fqdn: `${zoneId(index)}.`,
  u_label: null,
  tld_type: 'gtld',
  label_form: 'ascii',
  script: 'Latn',
  country: null,
  operator: `${LONG_NAME}, No. ${index % 100}`,
  technical_operator: LONG_NAME,
  dnssec: index % 10 === 0 ? 'unsigned' : 'signed',
  server_count: 13,
  as_count: 12,
  active_from: '2014-05-01T00:00:00Z',
  active_to: null,
});

function hugeZones(body: ZonePage, call: Call): Paged<ZonePage> {
  const { end, page } = pageAround(call);
  const data = Array.from({ length: Math.max(0, end - call.offset) }, (_, i) => hugeZone(call.offset + i));
  return { body: { ...body, data, total: ZONES }, page };
}

function hugePage(body: BreakdownResponse, call: Call): Paged<BreakdownResponse> {
  const { params, offset } = call;
  const points = params.integer('spark') ?? 0;
  const { end, page } = pageAround(call);
  const rows = Array.from({ length: Math.max(0, end - offset) }, (_, i) => hugeRow(offset + i, body, points));
  const { current } = hugeRow(0, body, 0);
  const measured = Array.from({ length: ZONES }, (_, i) => countOf(i)).reduce((sum, count) => sum + count, 0);
  const total = { ...aggregateOf(measured), state: current.state };
  const { unattributed: _none, ...rest } = body;
  return {
    body: {
      ...rest,
      data: rows,
      total: { current: total, kinds: [{ kind: 'dnssec_bogus', failed: total.failed ?? 0 }], top_kind: 'dnssec_bogus' },
      total_rows: ZONES,
    },
    page,
  };
}

/** As much, as many and as long as the contract allows. */
export const huge: Scenario = async (call, healthy) => {
  const answer = await healthy();
  switch (answer.kind) {
    case 'failures':
    case 'matrix':
      return { ...answer, body: biggerSeries(answer.body) };
    case 'map': {
      const { body } = answer;
      const factor = factorFor([body.total?.measured ?? null, ...body.data.map((row) => row.current.measured)]);
      return {
        ...answer,
        body: {
          ...body,
          data: body.data.map((row) => ({
            ...row,
            place: { ...row.place, name: `${LONG_NAME} (${row.place.name})` },
            current: bigger(row.current, factor),
            ...(row.previous === undefined || row.previous === null ? {} : { previous: bigger(row.previous, factor) }),
          })),
          ...(body.unplaced === undefined ? {} : { unplaced: bigger(body.unplaced, factor) }),
          ...(body.total === undefined ? {} : { total: bigger(body.total, factor) }),
        },
      };
    }
    case 'breakdown':
      return answer.body.by === 'zone' ? { ...answer, ...hugePage(answer.body, call) } : answer;
    case 'zones':
      return { ...answer, ...hugeZones(answer.body, call) };
    case 'sites': {
      const data = answer.body.data.map((site) => ({ ...site, town: `${LONG_NAME} (${site.town})` }));
      return { ...answer, body: { ...answer.body, data } };
    }
    case 'incidents': {
      const data = answer.body.data.map((incident) => ({
        ...incident,
        title: `${incident.title}: ${LONG_NAME.repeat(3)}`,
      }));
      return { ...answer, body: { ...answer.body, data } };
    }
    default:
      return answer;
  }
};
