import type { Scope } from '#/view-state/scope.ts';

/**
 * How fresh the picture can be. `live`: the window reaches the end of a source that keeps up. `newest`: it reaches the end of
 * a source that does not grow by the hour. `past`: it ends before the data does. `delayed` and `down`: the source says so.
 */
export type Freshness = 'live' | 'newest' | 'past' | 'delayed' | 'down';

/** A source this far behind is not live. */
const LIVE_LAG_MS = 6 * 3_600_000;

export function freshness({ window, source, nowMs }: Scope): {
  readonly freshness: Freshness;
  /** Instant through which what is shown is complete. */
  readonly completeToMs: number;
} {
  const completeToMs = Math.min(window.toMs, nowMs);
  if (window.toMs < nowMs) return { freshness: 'past', completeToMs };
  if (source?.status === 'down' || source?.status === 'delayed') return { freshness: source.status, completeToMs };
  const keepsUp =
    source !== null && source.status === 'current' && source.lagMs !== null && source.lagMs <= LIVE_LAG_MS;
  return { freshness: keepsUp ? 'live' : 'newest', completeToMs };
}
