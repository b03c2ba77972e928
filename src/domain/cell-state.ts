import type { Aggregate } from './aggregate.ts';

/**
 * What a cell of a map, chart, table or export is, besides its value. `value` and `zero` carry a failed share that may be
 * coloured; the others are drawn as marks of their own and never as a bin. Missing is never zero.
 */
export type CellState = 'value' | 'zero' | 'low_sample' | 'stale' | 'no_data' | 'not_applicable' | 'fault';

/** The states other than a plain value, in the order of legends. */
export const CELL_STATES = [
  'zero',
  'low_sample',
  'stale',
  'no_data',
  'not_applicable',
  'fault',
] as const satisfies readonly CellState[];

export interface StateRules {
  /** Fewer measured queries than this are a low sample (`/meta.min_sample`). */
  readonly minSample: number;
}

/** State of counts that are complete for their window. Staleness is a matter of time, see `withStaleness`. */
export function cellState(counts: Aggregate, rules: StateRules): CellState {
  const measured = counts.measured ?? 0;
  if (measured === 0 && (counts.excluded ?? 0) > 0) return 'fault';
  if (measured === 0 || counts.failed === null) return 'no_data';
  if (measured < rules.minSample) return 'low_sample';
  return counts.failed === 0 ? 'zero' : 'value';
}

/** True when the state has a failed share that may be coloured by its bin. */
export const hasColour = (state: CellState): boolean => state === 'value' || state === 'zero' || state === 'stale';
