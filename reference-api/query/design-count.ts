import { type Buckets, endOf, startOf } from './buckets.ts';
import type { DesignRows } from './columns.ts';
import type { CountRequest } from './counts.ts';
import type { VantagePointCounts } from './outcome-count.ts';
import { passes, plainAxes, rowTests } from './row-tests.ts';
import { addRates, addSparseRates, addTo, slotsInBuckets, slotsToTellApart, type SparseRates } from './scheme-hours.ts';
import { clipSpans, type Span } from './spans.ts';

/** The sampling scheme, and when it did not run. */
export interface Scheme {
  /** In the order of the countries. */
  readonly design: DesignRows;
  /** First row of each country, and one more: the number of rows. */
  readonly firstRows: Uint32Array;
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

// Of a zone within the window.
const WHOLE = 0;
const PART = 1;
const NEVER = 2;

const activityIn = ({ from, to }: Span, start: number, end: number): number => {
  if (from <= start && to >= end) return WHOLE;
  return from >= end || to <= start ? NEVER : PART;
};

/** Rates of zones that came or went within the window, by zone: their hours are their own. */
type PartRates = Map<number, SparseRates>;

const ratesOfZone = (rates: PartRates, zone: number): SparseRates => {
  const known = rates.get(zone) ?? new Map<number, number>();
  rates.set(zone, known);
  return known;
};

/** What the vantage points of one country would have sent in their silent hours. */
interface Silence {
  readonly gaps: readonly Span[];
  readonly whole: SparseRates;
  readonly part: PartRates;
}

const isIn = (gaps: readonly Span[], start: number, end: number): boolean =>
  gaps.some(({ from, to }) => from < end && to > start);

/** Rates read off the design in one pass. */
interface Reading extends VantagePointCounts {
  /** Of all zones, whether they existed or not: the same array as `whole` when all of them did. */
  readonly all: Float64Array;
  readonly whole: Float64Array;
  readonly part: PartRates;
  readonly silences: readonly Silence[];
}

const readRates = (scheme: Scheme, { selection, grouping, buckets }: CountRequest, slots: number): Reading => {
  const { design, firstRows } = scheme;
  const start = startOf(buckets);
  const end = endOf(buckets);
  const activity = Uint8Array.from(scheme.activity, (span) => activityIn(span, start, end));
  const tests = rowTests(design.columns, selection);
  const { firstColumn, firstGroup, secondColumn, secondGroup } = plainAxes(design.columns, grouping, design.n);
  const { zone: zones } = design.columns;
  const whole = new Float64Array(grouping.size * slots);
  const isWhole = activity.every((active) => active === WHOLE);
  const all = isWhole ? whole : new Float64Array(grouping.size * slots);
  const part: PartRates = new Map();
  const silences: Silence[] = [];
  const vantagePoints = new Float64Array(grouping.size);
  // By group: the last country that was counted for it, plus one. Countries come one after the other.
  const lastCountry = new Uint16Array(grouping.size);
  let allVantagePoints = 0;

  for (const [country, points] of scheme.vantagePoints.entries()) {
    if (selection.masks.country !== undefined && selection.masks.country[country] !== 1) continue;
    const gaps = scheme.gaps[country] ?? [];
    const silence = isIn(gaps, start, end) ? { gaps, whole: new Map<number, number>(), part: new Map() } : null;
    if (silence !== null) silences.push(silence);
    let sent = false;
    const lastRow = firstRows[country + 1] ?? 0;
    for (let row = firstRows[country] ?? 0; row < lastRow; row += 1) {
      if (tests.length > 0 && !passes(tests, row)) continue;
      let group = firstGroup[firstColumn[row] ?? 0] ?? 0;
      if (secondColumn !== null) group += secondGroup[secondColumn[row] ?? 0] ?? 0;
      const cell = slots === 1 ? group : group * slots + (design.slot[row] ?? 0);
      const perHour = design.n[row] ?? 0;
      if (!isWhole) all[cell] = (all[cell] ?? 0) + perHour;
      const zone = zones[row] ?? 0;
      const active = activity[zone];
      if (active === NEVER) continue;
      sent = true;
      if (lastCountry[group] !== country + 1) {
        lastCountry[group] = country + 1;
        vantagePoints[group] = (vantagePoints[group] ?? 0) + points;
      }
      if (active === WHOLE) {
        whole[cell] = (whole[cell] ?? 0) + perHour;
        if (silence !== null) addTo(silence.whole, cell, perHour);
      } else {
        addTo(ratesOfZone(part, zone), cell, perHour);
        if (silence !== null) addTo(ratesOfZone(silence.part, zone), cell, perHour);
      }
    }
    if (sent) allVantagePoints += points;
  }
  return { all, whole, part, silences, vantagePoints, allVantagePoints };
};

/**
 * What the scheme sent, by the formula of docs/reference-api.md: the queries per hour of a row, times the hours of the bucket inside the
 * coverage and the activity of its zone (expected), outside the gaps of its country (measured).
 */
export const countDesign = (scheme: Scheme, request: CountRequest): DesignCounts => {
  const { buckets, grouping } = request;
  const slots = slotsToTellApart(buckets);
  const { all, whole, part, silences, vantagePoints, allVantagePoints } = readRates(scheme, request, slots);
  const cells = grouping.size * buckets.count;
  const hours = slotsInBuckets(scheme.coverage, buckets, slots);
  const expected = new Float64Array(cells);
  addRates(expected, { perHour: whole, slots }, hours);
  // Arrays are as large as the answer, so equal ones are shared: nothing writes to them once they are returned.
  const scheduled = all === whole ? expected : new Float64Array(cells);
  if (all !== whole) addRates(scheduled, { perHour: all, slots }, hours);
  const addPart = (sums: Float64Array, rates: PartRates, spans: readonly Span[], sign: 1 | -1): void => {
    for (const [zone, ofZone] of rates) {
      addSparseRates(sums, ofZone, activeHours(scheme, zone, spans, buckets, slots), slots, sign);
    }
  };
  addPart(expected, part, scheme.coverage, 1);
  const measured = silences.length === 0 ? expected : expected.slice();
  for (const silence of silences) {
    addSparseRates(measured, silence.whole, slotsInBuckets(silence.gaps, buckets, slots), slots, -1);
    addPart(measured, silence.part, silence.gaps, -1);
  }
  return { scheduled, expected, measured, vantagePoints, allVantagePoints };
};

/** Starts of the slots in those parts of the spans in which the zone was delegated. */
const activeHours = (
  { activity }: Scheme,
  zone: number,
  spans: readonly Span[],
  buckets: Buckets,
  slots: number,
): Float64Array => {
  const active = activity[zone];
  return slotsInBuckets(active === undefined ? [] : clipSpans(spans, active.from, active.to), buckets, slots);
};
