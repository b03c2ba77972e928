import { ProblemError } from '#reference-api/http/problem.ts';
import { oneBucket } from '#reference-api/query/buckets.ts';
import { type Counts, type Grouping, type Selection, ungrouped } from '#reference-api/query/counts.ts';
import {
  type ColumnDimension,
  columnGroups,
  type ColumnGroups,
  passingMembers,
  unattributedGroup,
} from '#reference-api/query/dimensions.ts';
import { choose, type ChosenGroups, cross, groupingBy, groupingByChosen } from '#reference-api/query/groups.ts';
import type { MeasurementSource } from '#reference-api/query/sources.ts';
import { sumsOfGroup } from '#reference-api/query/window-sums.ts';
import type { ReferenceData } from '#reference-api/reference/reference-data.ts';
import { keyValue } from './key-value.ts';

/** Most groups of one answer, the folded rest aside. */
export const MAX_SERIES = 50;

/** One group of a grouping as it appears in an answer. */
export interface NamedGroup {
  readonly group: number;
  readonly key: Readonly<Record<string, string | number | null>>;
  readonly label: string;
  /** Groups added up in this one because of `top`; absent = none. */
  readonly folded?: number;
}

export interface SeriesGroups {
  readonly grouping: Grouping;
  readonly named: readonly NamedGroup[];
}

export interface GroupsRequest {
  readonly reference: ReferenceData;
  readonly source: MeasurementSource;
  readonly selection: Selection;
  /** None to two. The first is folded. */
  readonly dimensions: readonly ColumnDimension[];
  readonly top: number;
  /** Epoch seconds; ranks the groups. */
  readonly fromS: number;
  readonly toS: number;
}

/** Groups of a dimension by failures, most first: those measured or meant to be in the window, and those that a filter names. */
export const rankGroups = (
  { reference, source, selection, fromS, toS }: Omit<GroupsRequest, 'dimensions' | 'top'>,
  groups: ColumnGroups,
): { readonly ranked: readonly number[]; readonly hasUnattributed: boolean } => {
  const counts = source.count({
    selection,
    grouping: groupingBy(groups),
    buckets: oneBucket(fromS, toS),
    kinds: 'none',
  });
  const isFiltered = selection.masks[groups.column] !== undefined;
  const passing = passingMembers(reference, groups, selection);
  const ranked = groups.members
    .map((_, group) => ({ group, ...sumsOfGroup(counts, group) }))
    .filter(({ group, expected }) => expected > 0 || (isFiltered && passing[group] === 1))
    // Members are sorted by key and the sort is stable: ties stay in the order of keys.
    .toSorted((a, b) => b.failed - a.failed || b.measured - a.measured)
    .map(({ group }) => group);
  return { ranked, hasUnattributed: sumsOfGroup(counts, unattributedGroup(groups)).expected > 0 };
};

interface Part {
  readonly group: number;
  readonly key: string | null;
  readonly label: string;
  readonly folded?: number;
}

const NOT_ATTRIBUTED = 'Not attributed';

/** The groups of one chosen dimension, in the order of an answer: members, what cannot be attributed, the folded rest. */
const partsOf = (chosen: ChosenGroups, hasUnattributed: boolean, folded: number): Part[] => [
  ...chosen.members.map(({ key, label }, group) => ({ group, key, label })),
  ...(hasUnattributed ? [{ group: chosen.unattributed, key: null, label: NOT_ATTRIBUTED }] : []),
  ...(folded > 0 ? [{ group: chosen.rest, key: null, label: `${folded} others`, folded }] : []),
];

/** Neither the folded rest nor what cannot be attributed counts towards the limit: `top` alone bounds the groups of one dimension. */
const isCounted = ({ folded, key }: NamedGroup): boolean => folded === undefined && !Object.values(key).includes(null);

/** Refuses more series than an answer holds, `perGroup` for each group. */
export const refuseTooMany = (named: readonly NamedGroup[], top: number, perGroup: number, others: number): void => {
  if (named.filter(isCounted).length * perGroup <= MAX_SERIES) return;
  const fitting = Math.floor(MAX_SERIES / Math.max(1, others));
  throw new ProblemError('too-many-series', {
    detail: `${named.length} groups with ${perGroup} series each; at most ${MAX_SERIES} and the folded rest`,
    limit: MAX_SERIES,
    requested: named.length * perGroup,
    errors: [
      fitting > 0
        ? { parameter: 'top', value: String(top), detail: 'too large', suggestion: String(Math.min(fitting, top)) }
        : { parameter: 'group_by', detail: `${others} values of the second dimension; filter it` },
    ],
  });
};

const isPresent = (counts: Counts, group: number): boolean => sumsOfGroup(counts, group).expected > 0;

/** Chooses and names the groups of a series answer. Throws `too-many-series`. */
export const chooseGroups = (request: GroupsRequest): SeriesGroups => {
  const { reference, source, selection, top, fromS, toS } = request;
  const [firstName, secondName] = request.dimensions;
  if (firstName === undefined) return { grouping: ungrouped, named: [{ group: 0, key: {}, label: 'All' }] };
  const firstGroups = columnGroups(reference, firstName);
  const first = rankGroups(request, firstGroups);
  const chosen = choose(firstGroups, first.ranked.slice(0, top));
  const parts = partsOf(chosen, first.hasUnattributed, Math.max(0, first.ranked.length - top));
  if (secondName === undefined) {
    const named = parts.map(({ group, key, label, folded }) => ({
      group,
      key: { [firstName]: keyValue(firstName, key) },
      label,
      ...(folded === undefined ? {} : { folded }),
    }));
    return { grouping: groupingByChosen(chosen), named };
  }
  const secondGroups = columnGroups(reference, secondName);
  const second = rankGroups(request, secondGroups);
  const chosenSecond = choose(
    secondGroups,
    second.ranked.toSorted((a, b) => a - b),
  );
  const grouping = cross(chosen, chosenSecond);
  const pairs = source.count({ selection, grouping, buckets: oneBucket(fromS, toS), kinds: 'none' });
  const named = parts.flatMap((a) =>
    partsOf(chosenSecond, second.hasUnattributed, 0)
      .map((b) => ({ group: a.group * chosenSecond.size + b.group, b }))
      .filter(({ group }) => isPresent(pairs, group))
      .map(({ group, b }) => ({
        group,
        key: { [firstName]: keyValue(firstName, a.key), [secondName]: keyValue(secondName, b.key) },
        label: `${a.label} · ${b.label}`,
        ...(a.folded === undefined ? {} : { folded: a.folded }),
      })),
  );
  refuseTooMany(named, top, 1, second.ranked.length);
  return { grouping, named };
};
