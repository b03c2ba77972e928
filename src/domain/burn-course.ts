import type { Burn } from './obligation.ts';

/** One bucket of the course of a burn. */
export interface BurnPoint {
  readonly fromMs: number;
  readonly toMs: number;
  /** Null = nothing was measured: neither zero nor any other number. */
  readonly downtimeMs: number | null;
  readonly rollingMs: number | null;
}

type Course = Pick<Burn, 'fromMs' | 'stepMs' | 'downtimeMs' | 'rollingMs'>;

export const burnPoints = ({ fromMs, stepMs, downtimeMs, rollingMs }: Course): readonly BurnPoint[] =>
  downtimeMs.map((down, i) => ({
    fromMs: fromMs + i * stepMs,
    toMs: fromMs + (i + 1) * stepMs,
    downtimeMs: down,
    rollingMs: rollingMs[i] ?? null,
  }));

/** Stretches of points that hang together: a line is drawn across each and never between them. */
export function unbrokenRuns(points: readonly BurnPoint[]): readonly (readonly BurnPoint[])[] {
  const runs: BurnPoint[][] = [];
  let isOpen = false;
  for (const point of points) {
    if (point.rollingMs === null) isOpen = false;
    else if (isOpen) runs.at(-1)?.push(point);
    else {
      runs.push([point]);
      isOpen = true;
    }
  }
  return runs;
}

/** Less than the whole week was measured, so that more may have been used up than is known. */
export const isLowerBound = ({ measuredMs, weekMs }: Pick<Burn, 'measuredMs' | 'weekMs'>): boolean =>
  measuredMs === null || measuredMs < weekMs;

/**
 * When the threshold would be reached if the downtime that is under way went on: only while the last bucket was down all through and the
 * threshold is not reached. Nothing that lies behind falls out of the seven days before that, for what is left is less than a week.
 */
export function projectedReach(burn: Pick<Burn, 'consumedMs' | 'thresholdMs' | 'atMs'> & Course): number | null {
  const { consumedMs, thresholdMs, atMs } = burn;
  const last = burn.downtimeMs.at(-1) ?? null;
  if (consumedMs === null || last === null || last < burn.stepMs || consumedMs >= thresholdMs) return null;
  return atMs + thresholdMs - consumedMs;
}

/** Share of the threshold that is used up; null = nothing was measured. May exceed 1. */
export const usedShare = ({ consumedMs, thresholdMs }: Pick<Burn, 'consumedMs' | 'thresholdMs'>): number | null =>
  consumedMs === null ? null : consumedMs / thresholdMs;
