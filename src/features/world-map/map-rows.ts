import { failureRatio } from '#/domain/aggregate.ts';
import type { MapAnswer, MapRow } from '#/domain/answers.ts';
import { cellState, hasColour, type CellState } from '#/domain/cell-state.ts';
import { failureBin, type FailureBin, type Thresholds } from '#/domain/failure-bin.ts';

/** A row of the answer with what the picture makes of it. */
export interface RatedRow {
  readonly row: MapRow;
  readonly state: CellState;
  /** Failed share, 0 to 1; also of a low sample, which has one but no colour. */
  readonly ratio: number | null;
  readonly bin: FailureBin | null;
}

export interface RatingRules {
  readonly thresholds: Thresholds;
  readonly minSample: number;
  /** The source is behind the window: what has a colour is stale. */
  readonly isBehind: boolean;
}

/** Rates all rows, in their rank. */
export const rateRows = (answer: MapAnswer, rules: RatingRules): readonly RatedRow[] =>
  ranked(answer.rows.map((row) => rate(row, rules)));

/** Highest failed share first, then the places without a colour by what was measured and by name. */
export const ranked = (rows: readonly RatedRow[]): readonly RatedRow[] =>
  rows.toSorted((a, b) => {
    if (a.bin !== null && b.bin !== null) return (b.ratio ?? 0) - (a.ratio ?? 0) || measuredFirst(a, b);
    if (a.bin !== null || b.bin !== null) return a.bin === null ? 1 : -1;
    return measuredFirst(a, b);
  });

function rate(row: MapRow, { thresholds, minSample, isBehind }: RatingRules): RatedRow {
  const state = cellState(row.current, { minSample });
  const ratio = failureRatio(row.current);
  if (!hasColour(state) || ratio === null) return { row, state, ratio, bin: null };
  return { row, state: isBehind ? 'stale' : state, ratio, bin: failureBin(ratio, thresholds) };
}

const measuredFirst = (a: RatedRow, b: RatedRow): number =>
  (b.row.current.measured ?? 0) - (a.row.current.measured ?? 0) ||
  a.row.place.name.localeCompare(b.row.place.name, 'en');

/** What a legend entry stands for: a bin of the scale or a state without a colour of its own. */
export type LegendKey = `bin:${FailureBin}` | Exclude<CellState, 'value' | 'zero'>;

const BIN_KEYS = ['bin:0', 'bin:1', 'bin:2', 'bin:3', 'bin:4', 'bin:5'] as const satisfies readonly LegendKey[];
export const binKey = (bin: FailureBin): LegendKey => BIN_KEYS[bin];

/** Whether a row is one of those that a legend entry counts. A stale row counts in its bin and as stale. */
export function isOf({ state, bin }: RatedRow, key: LegendKey): boolean {
  if (bin !== null && binKey(bin) === key) return true;
  return state === key;
}
