import { dayAt, type LoadRecord } from '#/domain/root-load.ts';
import type { TimeWindow } from '#/domain/time-window.ts';
import type { DaySpan } from '#/viz/load/day-axis.ts';

/** Days without any report that part two spans; shorter ones are gaps inside of one. */
const PARTING_DAYS = 60;

/** Days of the window on which any letter reported queries, as spans; parted where nobody reported for two months. */
export function shownSpans(record: LoadRecord, window: TimeWindow): readonly DaySpan[] {
  const first = Math.max(0, dayAt(record, window.fromMs));
  const last = Math.min(record.days - 1, dayAt(record, window.toMs - 1));
  const spans: { from: number; to: number }[] = [];
  for (let day = first; day <= last; day += 1) {
    if (!record.letters.some(({ queries }) => (queries[day] ?? null) !== null)) continue;
    const open = spans.at(-1);
    if (open !== undefined && day - open.to < PARTING_DAYS) open.to = day + 1;
    else spans.push({ from: day, to: day + 1 });
  }
  return spans;
}
