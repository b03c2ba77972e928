import { failureRatio, wilsonInterval, type Aggregate } from './aggregate.ts';
import { cellState } from './cell-state.ts';
import { departure } from './departure.ts';
import { durationMs, type TimeWindow } from './time-window.ts';
import type { Zone } from './zone.ts';

/** What the headline of the page about a zone says, before it is put into words. Shares are ratios. */
export interface ZoneStory {
  readonly lead: ZoneLead;
  /** Length of the window and of the one before it. */
  readonly spanMs: number;
  /** Names of the places that the view is filtered by. */
  readonly seenFrom: readonly string[];
}

export type ZoneLead =
  /** Gone before the window, or at least before it ended and nothing was measured of it. */
  | { readonly type: 'removed'; readonly atMs: number }
  | { readonly type: 'not_yet'; readonly atMs: number }
  /** Beyond chance above the window before, and enough to matter. */
  | { readonly type: 'worse'; readonly ratio: number; readonly before: number }
  /** Degraded, and no less so before; or nothing to compare with. */
  | { readonly type: 'failing'; readonly ratio: number; readonly before: number | null }
  | { readonly type: 'better'; readonly ratio: number; readonly before: number }
  | { readonly type: 'usual'; readonly ratio: number; readonly before: number }
  /** Not degraded, and nothing to compare with. */
  | { readonly type: 'share'; readonly ratio: number }
  | { readonly type: 'low_sample'; readonly failed: number; readonly measured: number }
  | { readonly type: 'no_data' };

export interface ZoneStoryRules {
  readonly minSample: number;
  readonly degradedFrom: number;
}

/** The lead from the counts of the zone, now and in the window before. */
export function zoneLead(
  current: Aggregate,
  previous: Aggregate | null,
  zone: Pick<Zone, 'activeFromMs' | 'activeToMs'> | null,
  window: TimeWindow,
  rules: ZoneStoryRules,
): ZoneLead {
  const state = cellState(current, rules);
  const ratio = failureRatio(current);
  if (state === 'no_data' || state === 'fault' || ratio === null) return withoutData(zone, window);
  if (state === 'low_sample') {
    return { type: 'low_sample', failed: current.failed ?? 0, measured: current.measured ?? 0 };
  }
  const enough = previous !== null && (previous.measured ?? 0) >= rules.minSample;
  const before = enough ? failureRatio(previous) : null;
  const left = enough ? departure(current, previous, rules.degradedFrom) : null;
  if (left !== null && before !== null) return { type: left, ratio, before };
  const low = wilsonInterval(current.failed, current.measured)?.[0] ?? 0;
  if (low >= rules.degradedFrom) return { type: 'failing', ratio, before };
  return before === null ? { type: 'share', ratio } : { type: 'usual', ratio, before };
}

function withoutData(zone: Pick<Zone, 'activeFromMs' | 'activeToMs'> | null, window: TimeWindow): ZoneLead {
  const toMs = zone?.activeToMs ?? null;
  const fromMs = zone?.activeFromMs ?? null;
  if (toMs !== null && toMs < window.toMs) return { type: 'removed', atMs: toMs };
  if (fromMs !== null && fromMs >= window.toMs) return { type: 'not_yet', atMs: fromMs };
  return { type: 'no_data' };
}

export const zoneStory = (lead: ZoneLead, window: TimeWindow, seenFrom: readonly string[]): ZoneStory => ({
  lead,
  spanMs: durationMs(window),
  seenFrom,
});
