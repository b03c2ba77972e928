import { END_OF_TIME_MS } from '#/domain/time-expression.ts';
import { MINUTE_MS, durationMs, type TimeWindow } from '#/domain/time-window.ts';
import type { Scope } from './scope.ts';
import type { TimePoint, ViewState } from './view-state.ts';

/** Steps through time. Pure. Windows start and end on full minutes, so that addresses and requests repeat. */

const SHORTEST_MS = 5 * MINUTE_MS;
/** A century: longer than any source. */
const LONGEST_MS = 100 * 366 * 24 * 60 * MINUTE_MS;
const LAST_MINUTE_MS = END_OF_TIME_MS - MINUTE_MS;

/** An absolute window, for example of a brush; widened to full minutes. A pinned moment outside of it is let go. */
export function withWindow(view: ViewState, window: TimeWindow): ViewState {
  const { fromMs, toMs } = fullMinutes(window);
  const keepsAt = view.atMs !== null && view.atMs >= fromMs && view.atMs < toMs;
  return {
    ...view,
    from: { type: 'instant', ms: fromMs },
    to: { type: 'instant', ms: toMs },
    atMs: keepsAt ? view.atMs : null,
  };
}

/** A window with relative ends, for example from `now-24h` to `now`; null for an end = the default. */
export const withRange = (view: ViewState, from: TimePoint | null, to: TimePoint | null): ViewState => ({
  ...view,
  from,
  to,
  atMs: null,
});

/** The same length of time as often later (or, negative, earlier) as said. There and back is the same window. */
export function shiftWindow(window: TimeWindow, times: number): TimeWindow {
  const by = durationMs(window) * times;
  return { fromMs: window.fromMs + by, toMs: window.toMs + by };
}

/**
 * The window seen `factor` times as long (0.5 zooms in, 2 zooms out), with what is at `aroundMs` (default: the middle) staying
 * where it is. Between five minutes and a century.
 */
export function zoomWindow(window: TimeWindow, factor: number, aroundMs?: number): TimeWindow {
  const length = durationMs(window);
  const around = Math.min(Math.max(aroundMs ?? window.fromMs + length / 2, window.fromMs), window.toMs);
  const next = Math.min(Math.max(length * factor, SHORTEST_MS), LONGEST_MS);
  const fromMs = around - (around - window.fromMs) * (next / length);
  return fullMinutes({ fromMs, toMs: fromMs + next });
}

/** Relative times become the instants that they mean now. */
export const absolute = (view: ViewState, scope: Scope): ViewState => ({
  ...view,
  from: { type: 'instant', ms: scope.window.fromMs },
  to: { type: 'instant', ms: scope.window.toMs },
});

/** True when an end of the window moves with the data. */
export const isRelative = ({ from, to }: ViewState): boolean =>
  from?.type === 'now' || to?.type === 'now' || (from !== null && to === null);

function fullMinutes({ fromMs, toMs }: TimeWindow): TimeWindow {
  const from = Math.min(Math.max(0, Math.floor(fromMs / MINUTE_MS) * MINUTE_MS), LAST_MINUTE_MS - MINUTE_MS);
  const to = Math.min(Math.max(Math.ceil(toMs / MINUTE_MS) * MINUTE_MS, from + MINUTE_MS), LAST_MINUTE_MS);
  return { fromMs: from, toMs: to };
}
