import { bucketAt, type Buckets, endOf, startOf } from './buckets.ts';
import { clipSpans, slotStarts, type Span } from './spans.ts';

const HOUR_S = 3600;
const SLOTS = 12;

/**
 * Slots of the hour that have to be told apart: all spans of a scheme begin and end with an hour, so where the buckets do too, every slot
 * begins equally often and one stands for all.
 */
export const slotsToTellApart = ({ edges }: Buckets): number =>
  edges.every((edge) => edge % HOUR_S === 0) ? 1 : SLOTS;

/** How often each slot begins inside the spans, by bucket: cell `bucket * slots + slot`. */
export const slotsInBuckets = (spans: readonly Span[], buckets: Buckets, slots: number): Float64Array => {
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

/** Queries per hour by group and slot: cell `group * slots + slot`. */
export interface Rates {
  readonly slots: number;
  readonly perHour: Float64Array;
}

/** Adds rate x starts to every bucket of every group. */
export const addRates = (sums: Float64Array, { perHour, slots }: Rates, starts: Float64Array): void => {
  const bucketCount = starts.length / slots;
  const groups = perHour.length / slots;
  for (let group = 0; group < groups; group += 1) {
    for (let slot = 0; slot < slots; slot += 1) {
      const rate = perHour[group * slots + slot] ?? 0;
      if (rate !== 0) addRate(sums, group * bucketCount, rate, starts, slot, slots);
    }
  }
};

const addRate = (
  sums: Float64Array,
  firstCell: number,
  rate: number,
  starts: Float64Array,
  slot: number,
  slots: number,
): void => {
  const bucketCount = starts.length / slots;
  for (let bucket = 0; bucket < bucketCount; bucket += 1) {
    const times = starts[bucket * slots + slot] ?? 0;
    if (times !== 0) sums[firstCell + bucket] = (sums[firstCell + bucket] ?? 0) + rate * times;
  }
};

/** Queries per hour of few groups: by `group * slots + slot`. */
export type SparseRates = Map<number, number>;

export const addTo = (rates: SparseRates, cell: number, perHour: number): void => {
  rates.set(cell, (rates.get(cell) ?? 0) + perHour);
};

/** Adds (sign 1) or takes away (sign -1) rate x starts. */
export const addSparseRates = (
  sums: Float64Array,
  rates: SparseRates,
  starts: Float64Array,
  slots: number,
  sign: 1 | -1,
): void => {
  const bucketCount = starts.length / slots;
  for (const [cell, rate] of rates) {
    addRate(sums, Math.floor(cell / slots) * bucketCount, sign * rate, starts, cell % slots, slots);
  }
};
