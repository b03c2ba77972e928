import { failureRatio, ratioChange, wilsonInterval, type Aggregate } from '#/domain/aggregate.ts';
import type { BreakdownRow, BreakdownTotal } from '#/domain/answers.ts';
import { cellState, hasColour, type CellState } from '#/domain/cell-state.ts';
import { failureBin, type FailureBin, type Thresholds } from '#/domain/failure-bin.ts';

/** What a table says of a server or a zone in figures. Shares are ratios, 0 to 1. */
export interface CountedFigures {
  readonly counts: Aggregate;
  readonly state: CellState;
  readonly ratio: number | null;
  readonly interval: readonly [number, number] | null;
  /** Null when the state has no colour. */
  readonly bin: FailureBin | null;
  /** From the degraded threshold up: the number is written in trouble. */
  readonly trouble: boolean;
  /** Against the window before; null when either is unknown. */
  readonly change: number | null;
  /** Failed share per bucket; null = nothing measured there. Empty when no course was asked for. */
  readonly buckets: readonly (number | null)[];
}

export interface CountedRow extends CountedFigures {
  readonly key: string;
  readonly label: string;
}

export interface CountingRules {
  readonly thresholds: Thresholds;
  readonly minSample: number;
  readonly degradedFrom: number;
}

export function countedFigures(total: BreakdownTotal, rules: CountingRules): CountedFigures {
  const { current, previous, spark } = total;
  const state = cellState(current, rules);
  const ratio = failureRatio(current);
  const coloured = hasColour(state) && ratio !== null;
  return {
    counts: current,
    state,
    ratio,
    interval: wilsonInterval(current.failed, current.measured),
    bin: coloured ? failureBin(ratio, rules.thresholds) : null,
    trouble: coloured && ratio >= rules.degradedFrom,
    change: ratioChange(current, previous),
    buckets:
      spark === null
        ? []
        : spark.measured.map((measured, i) => failureRatio({ measured, failed: spark.failed[i] ?? null })),
  };
}

export const countedRow = (row: BreakdownRow, rules: CountingRules): CountedRow => ({
  key: row.key,
  label: row.label === '' ? row.key : row.label,
  ...countedFigures(row, rules),
});

const folded = (text: string): string => text.normalize('NFC').toLocaleLowerCase('en').trim();

/** Rows whose key or label contains the text, whatever its case; empty text keeps all. */
export function foundRows(rows: readonly CountedRow[], text: string): readonly CountedRow[] {
  const wanted = folded(text);
  if (wanted === '') return rows;
  return rows.filter(({ key, label }) => folded(key).includes(wanted) || folded(label).includes(wanted));
}
