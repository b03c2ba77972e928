import { failureRatio, UNKNOWN_AGGREGATE } from '#/domain/aggregate.ts';
import { cellState, hasColour, type CellState } from '#/domain/cell-state.ts';
import { failureBin, type FailureBin, type Thresholds } from '#/domain/failure-bin.ts';
import { CAVEAT, type CellCounts } from './cell-columns.ts';

export interface CellRules {
  readonly thresholds: Thresholds;
  /** Fewer measured queries than this are a low sample. */
  readonly minSample: number;
  /** What ends later than this is older than its cell, because the source is behind; null when it is not. */
  readonly completeMs: number | null;
}

/** What one cell says. */
export interface RatedCell {
  readonly state: CellState;
  readonly measured: number | null;
  readonly failed: number | null;
  /** Failed share, 0 to 1; also of a low sample, which has one but no colour. */
  readonly ratio: number | null;
  readonly bin: FailureBin | null;
  /** Still filling, or cut by the window. */
  readonly isPartial: boolean;
}

/** The state of a cell is that of its counts, unless the source says why there can be none. `endMs` is the end of its column. */
export function rateCell(
  { measured, failed, caveats }: CellCounts,
  column: number,
  endMs: number,
  rules: CellRules,
): RatedCell {
  const counts = { ...UNKNOWN_AGGREGATE, measured: measured[column] ?? null, failed: failed[column] ?? null };
  const caveat = caveats[column] ?? 0;
  const ratio = failureRatio(counts);
  const state = stateOf(cellState(counts, rules), caveat);
  const isColoured = hasColour(state) && ratio !== null;
  const isStale = isColoured && rules.completeMs !== null && endMs > rules.completeMs;
  return {
    state: isStale ? 'stale' : state,
    measured: counts.measured,
    failed: counts.failed,
    ratio,
    bin: isColoured ? failureBin(ratio, rules.thresholds) : null,
    isPartial: (caveat & CAVEAT.partial) !== 0,
  };
}

function stateOf(byCounts: CellState, caveat: number): CellState {
  if ((caveat & CAVEAT.notDeployed) !== 0) return 'not_applicable';
  if ((caveat & CAVEAT.excluded) !== 0) return 'fault';
  return (caveat & CAVEAT.gap) !== 0 ? 'no_data' : byCounts;
}
