import type { TimeWindow } from '#/domain/time-window.ts';
import type { BucketMark } from './timeline-marks.ts';

/** A brush from the bucket where it began to the bucket where it is now, both included, in either direction. */
export interface Brush {
  readonly anchor: number;
  readonly head: number;
}

/** Fewer buckets than this are a slip of the hand. */
export const LEAST_BUCKETS = 2;

/** Index of the bucket that an instant falls into; the nearest one when it is outside. -1 without buckets. */
export function bucketAt(buckets: readonly BucketMark[], ms: number): number {
  const found = buckets.findIndex((bucket) => ms < bucket.endMs);
  return found === -1 ? buckets.length - 1 : found;
}

/** The window under the brush; null while it is too short. */
export function brushWindow(buckets: readonly BucketMark[], { anchor, head }: Brush): TimeWindow | null {
  if (Math.abs(anchor - head) + 1 < LEAST_BUCKETS) return null;
  const first = buckets[Math.min(anchor, head)];
  const last = buckets[Math.max(anchor, head)];
  return first === undefined || last === undefined ? null : { fromMs: first.startMs, toMs: last.endMs };
}

/** Where a key moves the cursor among `count` buckets; null when it is not a key of the cursor. */
export function cursorAfter(key: string, at: number, count: number): number | null {
  const step = STEPS[key];
  if (step === undefined) return null;
  const to = step === 'first' ? 0 : step === 'last' ? count - 1 : at + step;
  return Math.min(Math.max(to, 0), count - 1);
}

const STEPS: Readonly<Record<string, number | 'first' | 'last'>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -10,
  PageUp: 10,
  Home: 'first',
  End: 'last',
};
