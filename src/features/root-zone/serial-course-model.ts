import type { LensCopy } from '#/copy/en-lens.ts';
import { formatCount, formatDuration, formatWindow } from '#/copy/format.ts';
import type { RootSerial } from '#/domain/root-zone.ts';
import { longestWait, serialWaits, slotStep, type SerialSlot } from '#/domain/serial-course.ts';
import { HOUR_MS, type TimeWindow } from '#/domain/time-window.ts';
import type { TwinTable } from '#/ui/twin-table.tsx';
import type { LanesMarks, LaneTick, StepLane } from '#/viz/lanes/lane-marks.ts';

type Words = LensCopy['rootZone']['course'];

const LEAST_HOURS = 12;

/** The waits as dots, the TLDs and the signed ones as steps, over one axis of time. The last counts hold until `untilMs`. */
export function courseMarks(
  window: TimeWindow,
  serials: readonly RootSerial[],
  untilMs: number,
  words: Words,
): LanesMarks {
  const waits = serialWaits(serials);
  const longest = longestWait(waits);
  const topHours = Math.max(LEAST_HOURS, Math.ceil((longest?.waitMs ?? 0) / HOUR_MS / 6) * 6);
  const stepMs = slotStep(window);
  return {
    window,
    slots: { count: Math.ceil((window.toMs - window.fromMs) / stepMs), stepMs },
    lanes: [
      {
        type: 'dots',
        key: 'waits',
        label: words.waits,
        range: [0, topHours],
        ticks: hourTicks(topHours, words),
        points: waits.map(({ atMs, waitMs }) => ({ ms: atMs, value: waitMs / HOUR_MS })),
        named:
          longest === null
            ? null
            : { ms: longest.atMs, value: longest.waitMs / HOUR_MS, label: words.longest(longest.waitMs) },
      },
      stepLane('tlds', words.tlds, serials, ({ tlds }) => tlds, untilMs),
      stepLane('signed', words.signed, serials, ({ signedTlds }) => signedTlds, untilMs),
    ],
  };
}

const hourTicks = (top: number, words: Words): readonly LaneTick[] => {
  const step = top > 48 ? top / 4 : top > 12 ? 6 : 3;
  return Array.from({ length: Math.floor(top / step) + 1 }, (_, i) => ({
    value: i * step,
    label: words.hours(Math.round(i * step)),
  }));
};

/** An axis around the values, for the steps are small against the number: its ends are the lowest and the highest. */
function stepLane(
  key: string,
  label: string,
  serials: readonly RootSerial[],
  valueOf: (serial: RootSerial) => number | null,
  untilMs: number,
): StepLane {
  const points = serials.map((serial) => ({ ms: serial.firstSeenMs, value: valueOf(serial) }));
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const low = Math.min(...values);
  const high = Math.max(...values);
  const ends = values.length === 0 ? [] : low === high ? [low] : [low, high];
  return {
    type: 'steps',
    key,
    label,
    range: low === high ? [low - 1, high + 1] : [low, high],
    ticks: ends.map((value) => ({ value, label: formatCount(value) })),
    points,
    untilMs,
  };
}

/** The slots from `first` to `last` as one: what a brush over them says. */
export function joinedSlots(slots: readonly SerialSlot[], first: number, last: number): SerialSlot | null {
  const joined = slots.slice(first, last + 1);
  const [start] = joined;
  const end = joined.at(-1);
  if (start === undefined || end === undefined) return null;
  const longest = joined.flatMap(({ longestMs }) => longestMs ?? []);
  return {
    window: { fromMs: start.window.fromMs, toMs: end.window.toMs },
    serials: joined.reduce((sum, { serials }) => sum + serials, 0),
    longestMs: longest.length === 0 ? null : Math.max(...longest),
    tlds: end.tlds,
    signedTlds: end.signedTlds,
    changes: joined.reduce<number | null>(
      (sum, { changes }) => (sum === null || changes === null ? null : sum + changes),
      0,
    ),
  };
}

export const slotWords = (slot: SerialSlot, words: Words): string => {
  const counts = words.counts(slot.tlds, slot.signedTlds, slot.changes);
  const first = words.slot(slot.window, slot.serials, slot.longestMs);
  return counts === '' ? first : `${first}; ${counts}`;
};

export function courseSummary(serials: readonly RootSerial[], words: Words): string {
  const longest = longestWait(serialWaits(serials));
  const tlds = serials.flatMap((serial) => serial.tlds ?? []);
  const ends = tlds.length === 0 ? null : ([tlds[0] ?? 0, tlds.at(-1) ?? 0] as const);
  return words.summary(serials.length, longest === null ? null : formatDuration(longest.waitMs), ends);
}

export function courseTwin(slots: readonly SerialSlot[], words: Words): TwinTable {
  const { column } = words;
  return {
    caption: words.caption,
    columns: [
      { key: 'window', label: column.window, numeric: false },
      { key: 'serials', label: column.serials, numeric: true },
      { key: 'longest', label: column.longest, numeric: true },
      { key: 'tlds', label: column.tlds, numeric: true },
      { key: 'signed', label: column.signed, numeric: true },
      { key: 'changes', label: column.changes, numeric: true },
    ],
    rows: slots.map(({ window, serials, longestMs, tlds, signedTlds, changes }) => [
      formatWindow(window),
      formatCount(serials),
      longestMs === null ? '' : formatDuration(longestMs),
      tlds === null ? '' : formatCount(tlds),
      signedTlds === null ? '' : formatCount(signedTlds),
      changes === null ? '' : formatCount(changes),
    ]),
  };
}
