import { DAY_MS, durationMs, type TimeWindow } from '#/domain/time-window.ts';

const LEAST_MS = 7 * DAY_MS;
const TIMES = 7;

/**
 * The longer span around a window that the navigator shows: seven times the window and at least a week, in the middle of which the
 * window stands unless the data ends before. Whole UTC days, so that windows of one neighbourhood share one request. Null when there
 * is no more to show than the window itself, or the API does not answer for so long a span (`mostMs`).
 */
export function contextSpan(window: TimeWindow, data: TimeWindow, mostMs: number | null): TimeWindow | null {
  const wanted = Math.max(LEAST_MS, TIMES * durationMs(window));
  const least = durationMs(window) + 2 * DAY_MS;
  if (mostMs !== null && mostMs < least) return null;
  const days = Math.floor(Math.min(wanted, mostMs ?? wanted) / DAY_MS);
  const lengthMs = days * DAY_MS;
  const firstDay = Math.floor(Math.min(data.fromMs, window.fromMs) / DAY_MS) * DAY_MS;
  const lastDay = Math.ceil(Math.max(data.toMs, window.toMs) / DAY_MS) * DAY_MS;
  const day = Math.floor((window.fromMs + window.toMs) / 2 / DAY_MS) * DAY_MS + DAY_MS / 2;
  const centred = Math.floor((day - lengthMs / 2) / DAY_MS) * DAY_MS;
  const fromMs = Math.max(Math.min(centred, lastDay - lengthMs), firstDay);
  const span = { fromMs, toMs: Math.min(fromMs + lengthMs, lastDay) };
  if (span.fromMs > window.fromMs || span.toMs < window.toMs) return null;
  return durationMs(span) > durationMs(window) ? span : null;
}
