import { overlaps, type TimeWindow } from './time-window.ts';

/** A calendar month in UTC by its name, `2026-07`. */
export type MonthName = string;

/** The month that holds an instant (epoch milliseconds). */
export const monthOf = (ms: number): MonthName => new Date(ms).toISOString().slice(0, 7);

const startOf = (year: number, month: number): number => Date.UTC(year, month, 1);

/** [from, to) of a month. Not a month: an empty window at the beginning of time. */
export function monthWindow(name: MonthName): TimeWindow {
  const [, year, month] = /^(\d{4})-(\d{2})$/.exec(name) ?? [];
  if (year === undefined || month === undefined) return { fromMs: 0, toMs: 0 };
  return { fromMs: startOf(Number(year), Number(month) - 1), toMs: startOf(Number(year), Number(month)) };
}

/** The month before (-1), after (1), or further away. */
export function monthAway(name: MonthName, by: number): MonthName {
  const first = new Date(monthWindow(name).fromMs);
  return monthOf(startOf(first.getUTCFullYear(), first.getUTCMonth() + by));
}

/** The last month that ends at or before the instant. */
export const lastCompleteMonth = (untilMs: number): MonthName => monthAway(monthOf(untilMs), -1);

/** Every month that one of the windows reaches into, the newest first; none after `untilMs`. */
export function monthsOf(windows: readonly TimeWindow[], untilMs: number): readonly MonthName[] {
  const within = windows.filter(({ fromMs, toMs }) => fromMs < toMs && fromMs < untilMs);
  if (within.length === 0) return [];
  const first = Math.min(...within.map(({ fromMs }) => fromMs));
  const months: MonthName[] = [];
  for (let name = monthOf(untilMs - 1); monthWindow(name).toMs > first; name = monthAway(name, -1)) {
    if (within.some((window) => overlaps(window, monthWindow(name)))) months.push(name);
  }
  return months;
}
