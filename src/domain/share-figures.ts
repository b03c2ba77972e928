import { failureRatio, wilsonInterval, type Aggregate } from './aggregate.ts';
import { cellState, hasColour, type CellState } from './cell-state.ts';
import { failureBin, type FailureBin, type Thresholds } from './failure-bin.ts';

export interface ShareRules {
  readonly thresholds: Thresholds;
  readonly minSample: number;
  readonly degradedFrom: number;
}

/** What a cell of a table says of counts. Shares are ratios, 0 to 1. */
export interface ShareFigures {
  readonly counts: Aggregate;
  readonly state: CellState;
  readonly ratio: number | null;
  readonly interval: readonly [number, number] | null;
  /** Null when the state has no colour. */
  readonly bin: FailureBin | null;
  /** From the degraded threshold up: the number is written in trouble. */
  readonly trouble: boolean;
}

export function shareFigures(counts: Aggregate, rules: ShareRules): ShareFigures {
  const state = cellState(counts, rules);
  const ratio = failureRatio(counts);
  const coloured = hasColour(state) && ratio !== null;
  return {
    counts,
    state,
    ratio,
    interval: wilsonInterval(counts.failed, counts.measured),
    bin: coloured ? failureBin(ratio, rules.thresholds) : null,
    trouble: coloured && ratio >= rules.degradedFrom,
  };
}
