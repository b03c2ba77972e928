import type { Offer } from '#/domain/offer.ts';
import {
  formatTimePoint,
  parseTime,
  resolveTimePoint,
  type TimePoint,
  type TimeProblem,
} from '#/domain/time-expression.ts';
import { DAY_MS, HOUR_MS, overlaps, type TimeWindow } from '#/domain/time-window.ts';
import type { Scope } from '#/view-state/scope.ts';
import { shiftWindow } from '#/view-state/time-transitions.ts';
import type { ViewState } from '#/view-state/view-state.ts';

/** Spans that end now, in milliseconds. */
export const PRESETS_MS = [6 * HOUR_MS, DAY_MS, 7 * DAY_MS, 30 * DAY_MS, 365 * DAY_MS] as const;

const NOW: TimePoint = { type: 'now', offsetMs: 0, floor: null };
const ago = (ms: number): TimePoint => ({ type: 'now', offsetMs: -ms, floor: null });

export interface Range {
  readonly from: TimePoint;
  readonly to: TimePoint;
}

/** The range of a preset: moves with the data. */
export const presetRange = (lengthMs: number): Range => ({ from: ago(lengthMs), to: NOW });

/** Length of the range when it ends now and was said in one span, as presets are; else null. */
export function lastSpan({ from, to }: Pick<ViewState, 'from' | 'to'>): number | null {
  const endsNow = to === null || (to.type === 'now' && to.offsetMs === 0 && to.floor === null);
  if (!endsNow || from === null || from.type !== 'now' || from.floor !== null || from.offsetMs >= 0) return null;
  return -from.offsetMs;
}

/** A window said relative to now, to the second. */
export const relativeRange = (window: TimeWindow, nowMs: number): Range => ({
  from: { type: 'now', offsetMs: window.fromMs - nowMs, floor: null },
  to: { type: 'now', offsetMs: window.toMs - nowMs, floor: null },
});

/** The texts that the two fields start with: what the address says, else the window itself. */
export function fieldTexts(view: Pick<ViewState, 'from' | 'to'>, window: TimeWindow): readonly [string, string] {
  const text = (point: TimePoint | null, ms: number): string => formatTimePoint(point ?? { type: 'instant', ms });
  return [text(view.from, window.fromMs), text(view.to, window.toMs)];
}

export type FieldProblem = TimeProblem | 'inverted_window';
export type ReadRange =
  | { readonly ok: true; readonly range: Range; readonly window: TimeWindow }
  | { readonly ok: false; readonly from: FieldProblem | null; readonly to: FieldProblem | null };

/** Reads the two fields in any form of the address. A range that does not start before it ends is the second field's fault. */
export function readRange(fromText: string, toText: string, nowMs: number): ReadRange {
  const [from, to] = [parseTime(fromText), parseTime(toText)];
  if (!from.ok || !to.ok) return { ok: false, from: from.ok ? null : from.problem, to: to.ok ? null : to.problem };
  const fromMs = resolveTimePoint(from.point, nowMs);
  const toMs = resolveTimePoint(to.point, nowMs);
  if (fromMs >= toMs) return { ok: false, from: null, to: 'inverted_window' };
  return { ok: true, range: { from: from.point, to: to.point }, window: { fromMs, toMs } };
}

/** The window before or after, or null when the source has nothing there. */
export function stepTo(scope: Scope, direction: -1 | 1): TimeWindow | null {
  const next = shiftWindow(scope.window, direction);
  const { source, window } = scope;
  if (source === null) return next;
  const { coverage } = source;
  // Towards the data there is always a step, away from it there is none.
  const towards = direction === 1 ? window.toMs <= coverage.fromMs : window.fromMs >= coverage.toMs;
  return towards || overlaps(next, coverage) ? next : null;
}

/** The featured windows with which of them is shown. */
export const featuredWindows = (offer: Offer, shown: TimeWindow) =>
  offer.featured.map((featured) => ({
    featured,
    current: featured.window.fromMs === shown.fromMs && featured.window.toMs === shown.toMs,
  }));

/** The view of a featured window: its window, and its zone and place as the only filters of their kind. */
export function withFeatured(view: ViewState, featured: Offer['featured'][number]): ViewState {
  return {
    ...view,
    from: { type: 'instant', ms: featured.window.fromMs },
    to: { type: 'instant', ms: featured.window.toMs },
    atMs: null,
    zone: featured.zone === null ? [] : [featured.zone],
    place: featured.place === null ? [] : [featured.place],
  };
}
