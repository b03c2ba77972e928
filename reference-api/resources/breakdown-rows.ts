import type { BreakdownBy } from '#contract/wire.ts';
import type { Buckets } from '#reference-api/query/buckets.ts';
import { cellKindOf } from '#reference-api/query/cell.ts';
import { type Counts, KIND_COUNT, ungrouped } from '#reference-api/query/counts.ts';
import {
  type ColumnDimension,
  columnGroups,
  passingMembers,
  unattributedGroup,
} from '#reference-api/query/dimensions.ts';
import { groupingBy } from '#reference-api/query/groups.ts';
import type { MeasurementSource } from '#reference-api/query/sources.ts';
import { type GroupSums, kindSumsOf, kindSumsOfAll, sumsOfAll, sumsOfGroup } from '#reference-api/query/window-sums.ts';
import type { PreviousWindow } from './compare-window.ts';
import { isColumnDimension, type MeasurementRequest } from './measurement-request.ts';
import { KIND_META } from './meta-kinds.ts';

/** Buckets of the small series of a row; null in a bucket = not known or nobody measured, see the contract. */
export interface SparkCells {
  readonly measured: readonly (number | null)[];
  readonly failed: readonly (number | null)[];
}

/** One row before it is sorted and written. */
export interface RowSums {
  readonly key: string;
  readonly label: string;
  readonly current: GroupSums;
  /** null = did not exist then; `unknown` = cannot be cut there; absent = not asked for. */
  readonly previous?: GroupSums | 'unknown' | null;
  /** Failures by kind number. Computed on demand, as is the small series: most rows are on another page. */
  readonly kinds: () => Float64Array;
  readonly spark: () => SparkCells;
}

export interface BreakdownSums {
  readonly rows: readonly RowSums[];
  /** What belongs to no row; null = nothing. */
  readonly unattributed: GroupSums | null;
  /** null with by=source: sources are not added up. */
  readonly total: Omit<RowSums, 'key' | 'label'> | null;
}

export interface BreakdownQuestion {
  readonly request: MeasurementRequest;
  readonly buckets: Buckets;
  /** null = not compared. */
  readonly previous: PreviousWindow | null;
}

/** Adds up groups bucket by bucket. `failedAt` gives the failures of a group in a bucket. */
const cellsOf = (
  counts: Counts,
  firstGroup: number,
  lastGroup: number,
  failedAt: (group: number, bucket: number) => number,
): SparkCells => {
  const measured: (number | null)[] = [];
  const failed: (number | null)[] = [];
  for (let bucket = 0; bucket < counts.buckets; bucket += 1) {
    let isCounted = false;
    let queries = 0;
    let failures = 0;
    for (let group = firstGroup; group <= lastGroup; group += 1) {
      if (cellKindOf(counts, group, bucket) !== 'counted') continue;
      isCounted = true;
      queries += counts.measured[group * counts.buckets + bucket] ?? 0;
      failures += failedAt(group, bucket);
    }
    measured.push(isCounted ? queries : null);
    failed.push(queries === 0 ? null : failures);
  }
  return { measured, failed };
};

const sparkOf = (counts: Counts, firstGroup: number, lastGroup: number): SparkCells =>
  cellsOf(counts, firstGroup, lastGroup, (group, bucket) => counts.failed[group * counts.buckets + bucket] ?? 0);

/** Counts of the previous window; null when it cannot be cut there, undefined when nothing is compared. */
const countBefore = (
  { request, previous }: BreakdownQuestion,
  source: MeasurementSource,
  grouping: Parameters<MeasurementSource['count']>[0]['grouping'],
  kinds: 'none' | 'window',
): Counts | null | undefined => {
  if (previous === null) return undefined;
  const buckets = previous.bucketsOf(source);
  return buckets === null ? null : source.count({ selection: request.selection, grouping, buckets, kinds });
};

type Before = Pick<RowSums, 'previous'>;

const beforeOf = (before: Counts | null | undefined, sums: (counts: Counts) => GroupSums): Before => {
  if (before === undefined) return {};
  if (before === null) return { previous: 'unknown' };
  const found = sums(before);
  return { previous: found.expected === 0 ? null : found };
};

const byColumn = (question: BreakdownQuestion, source: MeasurementSource, name: ColumnDimension): BreakdownSums => {
  const { reference, selection } = question.request;
  const groups = columnGroups(reference, name);
  const grouping = groupingBy(groups);
  const counts = source.count({ selection, grouping, buckets: question.buckets, kinds: 'window' });
  const before = countBefore(question, source, grouping, 'none');
  const passing = passingMembers(reference, groups, selection);
  const rows = groups.members.flatMap(({ key, label }, group): RowSums[] => {
    const current = sumsOfGroup(counts, group);
    if (passing[group] !== 1 && current.measured === 0) return [];
    return [
      {
        key,
        label,
        current,
        ...beforeOf(before, (found) => sumsOfGroup(found, group)),
        kinds: () => kindSumsOf(counts, group),
        spark: () => sparkOf(counts, group, group),
      },
    ];
  });
  const unattributed = sumsOfGroup(counts, unattributedGroup(groups));
  return {
    rows,
    unattributed: unattributed.expected > 0 ? unattributed : null,
    total: {
      current: sumsOfAll(counts),
      ...beforeOf(before, sumsOfAll),
      kinds: () => kindSumsOfAll(counts),
      spark: () => sparkOf(counts, 0, counts.groups - 1),
    },
  };
};

const onlyKind = (kind: number, failed: number): Float64Array => {
  const sums = new Float64Array(KIND_COUNT);
  sums[kind] = failed;
  return sums;
};

const ofKind = (found: Counts, kind: number): GroupSums => ({
  ...sumsOfAll(found),
  failed: kindSumsOf(found, 0)[kind] ?? 0,
});

/** Every kind has the same denominator; only what failed differs. */
const byKind = (question: BreakdownQuestion, source: MeasurementSource): BreakdownSums => {
  const { selection } = question.request;
  const counts = source.count({ selection, grouping: ungrouped, buckets: question.buckets, kinds: 'bucket' });
  const before = countBefore(question, source, ungrouped, 'window');
  const kinds = kindSumsOfAll(counts);
  const rows = KIND_META.flatMap(({ kind: key, label }, kind): RowSums[] => {
    if (selection.kinds !== null && selection.kinds[kind] !== 1) return [];
    return [
      {
        key,
        label,
        current: ofKind(counts, kind),
        ...beforeOf(before, (found) => ofKind(found, kind)),
        kinds: () => onlyKind(kind, kinds[kind] ?? 0),
        spark: () => cellsOf(counts, 0, 0, (_, bucket) => counts.failedByKind[kind * counts.kindBuckets + bucket] ?? 0),
      },
    ];
  });
  const total = {
    current: sumsOfAll(counts),
    ...beforeOf(before, sumsOfAll),
    kinds: () => kinds,
    spark: () => sparkOf(counts, 0, 0),
  };
  return { rows, unattributed: null, total };
};

const bySource = (question: BreakdownQuestion, labelOf: (id: string) => string): BreakdownSums => ({
  rows: question.request.sources.map((source) => {
    const counts = source.count({
      selection: question.request.selection,
      grouping: ungrouped,
      buckets: question.buckets,
      kinds: 'window',
    });
    const before = countBefore(question, source, ungrouped, 'none');
    return {
      key: source.id,
      label: labelOf(source.id),
      current: sumsOfAll(counts),
      ...beforeOf(before, sumsOfAll),
      kinds: () => kindSumsOfAll(counts),
      spark: () => sparkOf(counts, 0, 0),
    };
  }),
  unattributed: null,
  total: null,
});

/** Counts every row of a breakdown. Rows come sorted by key, kinds in the order of the taxonomy. */
export const breakdownSums = (
  question: BreakdownQuestion,
  by: BreakdownBy,
  source: MeasurementSource | null,
  labelOf: (sourceId: string) => string,
): BreakdownSums => {
  if (source === null) return bySource(question, labelOf);
  if (isColumnDimension(by)) return byColumn(question, source, by);
  return byKind(question, source);
};
