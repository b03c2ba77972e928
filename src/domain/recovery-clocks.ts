import type { IncidentDetail, TimePrecision } from './incident.ts';

/** A fault has two ends: it is fixed where it was, and later the last cache has forgotten it. */
export interface RecoveryClocks {
  readonly fixedMs: number;
  readonly clearMs: number;
  readonly clearPrecision: TimePrecision;
}

/**
 * Both ends, where the log tells them apart: `recovering` from the repair on, `resolved` when nobody sees it any more (or, without such an
 * entry, the end). Null where the record has only one of them. A relapse starts anew.
 */
export function recoveryClocks({
  updates,
  endedMs,
  endedPrecision,
}: Pick<IncidentDetail, 'updates' | 'endedMs' | 'endedPrecision'>): RecoveryClocks | null {
  const relapse = updates.findLastIndex(({ status }) => status === 'confirmed' || status === 'detected');
  const since = updates.slice(relapse + 1);
  const fixed = since.find(({ status }) => status === 'recovering');
  if (fixed === undefined) return null;
  const clear = since.find(({ status, atMs }) => status === 'resolved' && atMs > fixed.atMs);
  if (clear !== undefined) {
    const isEnd = clear.atMs === endedMs && endedPrecision !== null;
    return { fixedMs: fixed.atMs, clearMs: clear.atMs, clearPrecision: isEnd ? endedPrecision : 'minute' };
  }
  if (endedMs === null || endedMs <= fixed.atMs) return null;
  return { fixedMs: fixed.atMs, clearMs: endedMs, clearPrecision: endedPrecision ?? 'minute' };
}
