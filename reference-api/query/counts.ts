import type { Buckets } from './buckets.ts';
import type { ColumnName } from './columns.ts';

/** Which rows count. An absent mask lets everything pass; a mask has 1 at every number that passes. */
export interface Selection {
  readonly masks: Partial<Readonly<Record<ColumnName, Uint8Array>>>;
  /** By kind number; restricts what failed, never what was measured. */
  readonly kinds: Uint8Array | null;
  /** Equal for equal selections. */
  readonly key: string;
}

/** How numbers of one column fall into groups. */
export interface Axis {
  readonly column: ColumnName;
  readonly groupOf: Int32Array;
}

/** The group of a row is the sum over its axes; without axes everything is group 0. */
export interface Grouping {
  readonly axes: readonly Axis[];
  readonly size: number;
  /** Equal for equal groupings; null for one that was made up for a single answer. */
  readonly name: string | null;
}

export interface CountRequest {
  readonly selection: Selection;
  readonly grouping: Grouping;
  readonly buckets: Buckets;
  /** How finely failures are split by kind: not at all, over the whole window, or in each bucket. */
  readonly kinds: 'none' | 'window' | 'bucket';
}

/** Queries by group and bucket: cell `group * buckets + bucket` of each array. */
export interface Counts {
  readonly groups: number;
  readonly buckets: number;
  /** By bucket: 1 where the source has anything at all. Elsewhere every number is unknown, though the cell holds 0. */
  readonly covered: Uint8Array;
  /** What the scheme would send if everything in the group had existed all the time. */
  readonly scheduled: Float64Array;
  readonly expected: Float64Array;
  readonly measured: Float64Array;
  readonly excluded: Float64Array;
  readonly failed: Float64Array;
  /** Cell `(group * kindCount + kind) * kindBuckets + bucket`; empty when kinds were not asked for. */
  readonly failedByKind: Float64Array;
  readonly kindCount: number;
  readonly kindBuckets: number;
  /** By group: vantage points of the countries that sent anything; null when the source does not say. */
  readonly vantagePoints: Float64Array | null;
  /** The same for all groups together: a country that sent to several counts once. */
  readonly allVantagePoints: number | null;
}

/** Kinds of the contract; the numbers beyond are outcomes that are no failures. */
export const KIND_COUNT = 16;

/** Groups that hold everything together. */
export const ungrouped: Grouping = { axes: [], size: 1, name: 'all' };

export const sumOf = (cells: Float64Array, group: number, buckets: number): number => {
  let sum = 0;
  for (let cell = group * buckets; cell < (group + 1) * buckets; cell += 1) sum += cells[cell] ?? 0;
  return sum;
};
