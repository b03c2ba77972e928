import type { RootSerial } from './root-zone.ts';
import { DAY_MS, HOUR_MS, type TimeWindow } from './time-window.ts';

/** Time between a serial and the one seen before. */
export interface SerialWait {
  readonly serial: number;
  /** When the later one was first seen. */
  readonly atMs: number;
  readonly waitMs: number;
}

/** Waits between serials, oldest first; one less than there are serials. */
export const serialWaits = (serials: readonly RootSerial[]): readonly SerialWait[] =>
  serials.slice(1).map(({ serial, firstSeenMs }, i) => ({
    serial,
    atMs: firstSeenMs,
    waitMs: firstSeenMs - (serials[i]?.firstSeenMs ?? firstSeenMs),
  }));

/** The longest wait, the first of equals; null without two serials. */
export const longestWait = (waits: readonly SerialWait[]): SerialWait | null =>
  waits.reduce<SerialWait | null>((most, wait) => (most === null || wait.waitMs > most.waitMs ? wait : most), null);

/** A stretch of the window, as long as the others. */
export interface SerialSlot {
  readonly window: TimeWindow;
  readonly serials: number;
  /** Longest wait that ended in the slot; null when none did. */
  readonly longestMs: number | null;
  /** As of the last serial up to the end of the slot; null before the first. */
  readonly tlds: number | null;
  readonly signedTlds: number | null;
  /** Null when one of its serials does not say. */
  readonly changes: number | null;
}

interface Seen {
  serials: number;
  longest: number;
  changes: number | null;
  /** Index of its last serial. */
  last: number;
}

const STEPS: readonly number[] = [HOUR_MS, 6 * HOUR_MS, DAY_MS, 7 * DAY_MS, 28 * DAY_MS, 364 * DAY_MS];
const MOST_SLOTS = 160;

/** Length of the slots of a window: the shortest that gives no more than 160. */
export const slotStep = ({ fromMs, toMs }: TimeWindow): number =>
  STEPS.find((step) => (toMs - fromMs) / step <= MOST_SLOTS) ?? Math.ceil((toMs - fromMs) / MOST_SLOTS);

/** The window in slots, the last one cut at its end; what was seen in each. Serials oldest first. */
export function serialSlots(window: TimeWindow, serials: readonly RootSerial[]): readonly SerialSlot[] {
  const step = slotStep(window);
  const count = Math.ceil((window.toMs - window.fromMs) / step);
  const slotOf = (ms: number): number => Math.floor((ms - window.fromMs) / step);
  const seen: Seen[] = Array.from({ length: count }, () => ({ serials: 0, longest: -1, changes: 0, last: -1 }));
  for (const [i, { firstSeenMs, changes }] of serials.entries()) {
    const slot = seen[slotOf(firstSeenMs)];
    if (slot === undefined) continue;
    const before = serials[i - 1];
    slot.serials += 1;
    slot.last = i;
    slot.changes = slot.changes === null || changes === null ? null : slot.changes + changes;
    if (before !== undefined) slot.longest = Math.max(slot.longest, firstSeenMs - before.firstSeenMs);
  }
  let last = -1;
  return seen.map((slot, i) => {
    last = Math.max(last, slot.last);
    const fromMs = window.fromMs + i * step;
    return {
      window: { fromMs, toMs: Math.min(fromMs + step, window.toMs) },
      serials: slot.serials,
      longestMs: slot.longest < 0 ? null : slot.longest,
      tlds: serials[last]?.tlds ?? null,
      signedTlds: serials[last]?.signedTlds ?? null,
      changes: slot.changes,
    };
  });
}
