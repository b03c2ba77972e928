import type { TimeWindow } from '#/domain/time-window.ts';
import { lastAtMost } from './row-layout.ts';

/** Borders of the columns over `width` pixels, in proportion to their time: one more than there are columns. Whole pixels when `whole`. */
export function columnEdges(columns: readonly TimeWindow[], width: number, whole: boolean): readonly number[] {
  const first = columns[0];
  const last = columns.at(-1);
  if (first === undefined || last === undefined) return [0];
  const span = last.toMs - first.fromMs;
  const edges = [...columns.map(({ fromMs }) => fromMs), last.toMs].map((ms) => ((ms - first.fromMs) / span) * width);
  return whole ? edges.map(Math.round) : edges;
}

/** Column at a distance from the left, the nearest one outside of the plot; -1 without columns. */
export const columnAt = (edges: readonly number[], x: number): number =>
  edges.length < 2 ? -1 : Math.min(edges.length - 2, Math.max(0, lastAtMost(edges, x)));

/** Column in which an instant lies; -1 when it is in none. */
export function columnOf(columns: readonly TimeWindow[], ms: number | null): number {
  const last = columns.at(-1);
  if (ms === null || last === undefined || ms >= last.toMs) return -1;
  return lastAtMost(
    columns.map(({ fromMs }) => fromMs),
    ms,
  );
}
