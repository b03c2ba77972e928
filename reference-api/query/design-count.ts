import { bucketAt, type Buckets, endOf, startOf } from './buckets.ts';
import type { DesignRows } from './columns.ts';
import type { CountRequest } from './counts.ts';
import { type VantagePointCounts, vantagePointsOf } from './outcome-count.ts';
import { groupAt, passes, rowAxes, rowTests } from './row-tests.ts';
import { clipSpans, slotStarts, type Span } from './spans.ts';

/** The sampling scheme, and when it did not run. */
export interface Scheme {
  readonly design: DesignRows;
  /** Row numbers of the design by country. */
  readonly rowsOfCountry: readonly Uint32Array[];
  /** When the scheme ran at all: sorted, disjoint, whole UTC days. */
  readonly coverage: readonly Span[];
  /** By zone: when it was delegated, in whole UTC days. */
  readonly activity: readonly Span[];
  /** By country: hours inside the coverage in which its vantage points were silent. Sorted, disjoint. */
  readonly gaps: readonly (readonly Span[])[];
  /** By country. */
  readonly vantagePoints: readonly number[];
}

/** Denominators by group and bucket, see `Counts`. */
export interface DesignCounts extends VantagePointCounts {
  readonly scheduled: Float64Array;
  readonly expected: Float64Array;
  readonly measured: Float64Array;
}

const HOUR_S = 3600;
const SLOTS = 12;

type Activity = 'whole' | 'part' | 'never';

const activityIn = ({ from, to }: Span, start: number, end: number): Activity =>
  from <= start && to >= end ? 'whole' : from >= end || to <= start ? 'never' : 'part';

/** How often each slot begins inside the spans, by bucket: cell `bucket * slots + slot`. */
const slotsInBuckets = (spans: readonly Span[], buckets: Buckets, slots: number): Float64Array => {
  const starts = new Float64Array(buckets.count * slots);
  for (const span of clipSpans(spans, startOf(buckets), endOf(buckets))) {
    const last = bucketAt(buckets, span.to - 1);
    for (let bucket = bucketAt(buckets, span.from); bucket <= last; bucket += 1) {
      const from = Math.max(span.from, buckets.edges[bucket] ?? 0);
      const to = Math.min(span.to, buckets.edges[bucket + 1] ?? 0);
      for (let slot = 0; slot < slots; slot += 1) {
        const cell = bucket * slots + slot;
        starts[cell] = (starts[cell] ?? 0) + slotStarts(from, to, slot);
      }
    }
  }
  return starts;
};

/** Adds weight x starts of each slot to the buckets of one group. `weights` holds the slots of the group from `offset` on. */
const addSlots = (
  sums: Float64Array,
  group: number,
  starts: Float64Array,
  slots: number,
  weights: Float64Array,
  offset: number,
): void => {
  const bucketCount = starts.length / slots;
  for (let bucket = 0; bucket < bucketCount; bucket += 1) {
    let queries = 0;
    for (let slot = 0; slot < slots; slot += 1) {
      queries += (weights[offset + slot] ?? 0) * (starts[bucket * slots + slot] ?? 0);
    }
    const cell = group * bucketCount + bucket;
    sums[cell] = (sums[cell] ?? 0) + queries;
  }
};

/**
 * What the scheme sent, by the formula of docs/reference-api.md: the queries per hour of a row, times the hours of the bucket inside the
 * coverage and the activity of its zone (expected), outside the gaps of its country (measured).
 */
export const countDesign = (scheme: Scheme, request: CountRequest): DesignCounts => {
  const { design } = scheme;
  const { buckets, grouping, selection } = request;
  const start = startOf(buckets);
  const end = endOf(buckets);
  // All spans begin and end with an hour. Where the buckets do so too, every slot begins equally often.
  const slots = buckets.edges.every((edge) => edge % HOUR_S === 0) ? 1 : SLOTS;
  const activity = scheme.activity.map((span) => activityIn(span, start, end));
  const tests = rowTests(design.columns, selection);
  const axes = rowAxes(design.columns, grouping);
  const all = new Float64Array(grouping.size * slots);
  const whole = new Float64Array(grouping.size * slots);
  const countries = scheme.vantagePoints.length;
  const marks = new Uint8Array(grouping.size * countries);
  const part: number[] = [];

  for (let row = 0; row < design.rows; row += 1) {
    if (tests.length > 0 && !passes(tests, row)) continue;
    const group = groupAt(axes, row);
    const cell = slots === 1 ? group : group * slots + (design.slot[row] ?? 0);
    const queries = design.n[row] ?? 0;
    all[cell] = (all[cell] ?? 0) + queries;
    const active = activity[design.columns.zone[row] ?? 0];
    if (active === 'never') continue;
    marks[group * countries + (design.columns.country[row] ?? 0)] = 1;
    if (active === 'part') part.push(row);
    else whole[cell] = (whole[cell] ?? 0) + queries;
  }

  const cells = grouping.size * buckets.count;
  const scheduled = new Float64Array(cells);
  const expected = new Float64Array(cells);
  const starts = slotsInBuckets(scheme.coverage, buckets, slots);
  for (let group = 0; group < grouping.size; group += 1) {
    addSlots(scheduled, group, starts, slots, all, group * slots);
    addSlots(expected, group, starts, slots, whole, group * slots);
  }
  const activeSpans = (row: number, spans: readonly Span[]): Span[] => {
    const span = scheme.activity[design.columns.zone[row] ?? 0];
    return span === undefined ? [] : clipSpans(spans, span.from, span.to);
  };
  const addRow = (sums: Float64Array, row: number, spans: readonly Span[], sign: 1 | -1): void => {
    const weights = new Float64Array(slots);
    weights[slots === 1 ? 0 : (design.slot[row] ?? 0)] = sign * (design.n[row] ?? 0);
    addSlots(sums, groupAt(axes, row), slotsInBuckets(activeSpans(row, spans), buckets, slots), slots, weights, 0);
  };
  for (const row of part) addRow(expected, row, scheme.coverage, 1);

  const measured = expected.slice();
  for (const [country, gaps] of scheme.gaps.entries()) {
    if (!gaps.some(({ from, to }) => from < end && to > start)) continue;
    // Rows of one group lose the same hours: add them up first.
    const silent = new Map<number, Float64Array>();
    for (const row of scheme.rowsOfCountry[country] ?? []) {
      const active = activity[design.columns.zone[row] ?? 0];
      if (active === 'never' || (tests.length > 0 && !passes(tests, row))) continue;
      if (active === 'part') {
        addRow(measured, row, gaps, -1);
        continue;
      }
      const group = groupAt(axes, row);
      const weights = silent.get(group) ?? new Float64Array(slots);
      silent.set(group, weights);
      const slot = slots === 1 ? 0 : (design.slot[row] ?? 0);
      weights[slot] = (weights[slot] ?? 0) - (design.n[row] ?? 0);
    }
    const lost = slotsInBuckets(gaps, buckets, slots);
    for (const [group, weights] of silent) addSlots(measured, group, lost, slots, weights, 0);
  }
  return { scheduled, expected, measured, ...vantagePointsOf(marks, grouping.size, scheme.vantagePoints) };
};
