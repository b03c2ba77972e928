import type { Axis, Grouping } from './counts.ts';
import { type ColumnGroups, type Member, unattributedGroup } from './dimensions.ts';

/** The dimension as it is: every member a group, and one more for what cannot be attributed. */
export const groupingBy = (groups: ColumnGroups): Grouping => ({
  axes: [groups],
  size: groups.members.length + 1,
  name: groups.name,
});

/** Some members of a dimension as groups 0 to n - 1, then what cannot be attributed (n) and all other members together (n + 1). */
export interface ChosenGroups extends Axis {
  readonly members: readonly Member[];
  readonly unattributed: number;
  readonly rest: number;
  readonly size: number;
}

/** Renumbers a dimension so that only the chosen members (by group number, in the wanted order) are told apart. */
export const choose = (groups: ColumnGroups, chosen: readonly number[]): ChosenGroups => {
  const unattributed = chosen.length;
  const rest = chosen.length + 1;
  const renumbered = new Int32Array(groups.members.length + 1).fill(rest);
  renumbered[unattributedGroup(groups)] = unattributed;
  for (const [position, group] of chosen.entries()) renumbered[group] = position;
  return {
    column: groups.column,
    groupOf: groups.groupOf.map((group) => renumbered[group] ?? rest),
    members: chosen.flatMap((group) => groups.members[group] ?? []),
    unattributed,
    rest,
    size: chosen.length + 2,
  };
};

/** The chosen groups alone. */
export const groupingByChosen = (chosen: ChosenGroups): Grouping => ({ axes: [chosen], size: chosen.size, name: null });

/** Two axes at once: group `first * second.size + second`. */
export const cross = (first: Axis & { readonly size: number }, second: Axis & { readonly size: number }): Grouping => ({
  axes: [{ column: first.column, groupOf: first.groupOf.map((group) => group * second.size) }, second],
  size: first.size * second.size,
  name: null,
});
