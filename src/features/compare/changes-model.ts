import type { BreakdownAnswer } from '#/domain/answers.ts';
import { failureRatio, type Aggregate } from '#/domain/aggregate.ts';
import { excludesZero, shareDifference, type ShareDifference } from '#/domain/share-difference.ts';

export interface ChangeRow {
  readonly key: string;
  readonly label: string;
  readonly a: Aggregate;
  readonly b: Aggregate;
  readonly found: ShareDifference;
}

export interface Changes {
  /** Those beyond chance, largest first. */
  readonly rows: readonly ChangeRow[];
  /** How many were compared at all. */
  readonly compared: number;
  /** Members that one side lacks, or of which too little was measured on either. */
  readonly leftOut: number;
}

/** Rows of both sides that differ beyond chance. A share of too few queries is not compared. */
export function changesBetween(a: BreakdownAnswer, b: BreakdownAnswer, minSample: number): Changes {
  const there = new Map(b.rows.map((row) => [row.key, row.current]));
  const keys = new Set([...a.rows, ...b.rows].map(({ key }) => key));
  const rows = a.rows.flatMap(({ key, label, current }): ChangeRow[] => {
    const other = there.get(key);
    if (other === undefined || !isEnough(current, minSample) || !isEnough(other, minSample)) return [];
    const found = shareDifference(current, other);
    return found === null ? [] : [{ key, label, a: current, b: other, found }];
  });
  return {
    rows: rows
      .filter(({ found }) => excludesZero(found))
      .toSorted((x, y) => Math.abs(y.found.difference) - Math.abs(x.found.difference) || x.key.localeCompare(y.key)),
    compared: rows.length,
    leftOut: keys.size - rows.length,
  };
}

const isEnough = (counts: Aggregate, minSample: number): boolean =>
  failureRatio(counts) !== null && (counts.measured ?? 0) >= minSample;

/** Of so many intervals of 95 %, how many leave zero out though nothing differs. */
export const expectedByChance = (compared: number): number => Math.round(compared * 0.05);
