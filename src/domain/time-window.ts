/** Half-open window [fromMs, toMs) in epoch milliseconds, UTC. */
export interface TimeWindow {
  readonly fromMs: number;
  readonly toMs: number;
}

export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;

export const durationMs = (window: TimeWindow): number => window.toMs - window.fromMs;

/** The window of equal length that ends where this one begins. */
export const previousWindow = (window: TimeWindow): TimeWindow => ({
  fromMs: window.fromMs - durationMs(window),
  toMs: window.fromMs,
});

export const overlaps = (a: TimeWindow, b: TimeWindow): boolean => a.fromMs < b.toMs && b.fromMs < a.toMs;

/** ISO 8601 with minutes, `2024-01-30T15:00Z`; seconds only when there are any. The form written into links. */
export function isoMinute(ms: number): string {
  const iso = new Date(ms).toISOString();
  return iso.slice(17, 19) === '00' ? `${iso.slice(0, 16)}Z` : `${iso.slice(0, 19)}Z`;
}

/** RFC 3339 with seconds, as the contract wants it. */
export const isoSecond = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`;
