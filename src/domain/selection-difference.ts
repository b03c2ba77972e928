import { shareDifference, type Counts, type ShareDifference } from './share-difference.ts';
import { standardErrors } from './standard-errors.ts';

/** A part of a whole: failures of the measured, or failures of a kind of all failures. */
export interface ShareCounts {
  readonly part: number;
  readonly whole: number;
}

const asCounts = ({ part, whole }: ShareCounts): Counts => ({ failed: part, measured: whole });

/** One value of a dimension, counted in the selection and in all of the window and scope. */
export interface CountedValue {
  readonly key: string;
  readonly label: string;
  readonly selection: ShareCounts;
  readonly all: ShareCounts;
}

export interface ValueDifference extends ShareDifference {
  readonly key: string;
  readonly label: string;
  readonly selection: ShareCounts;
  /** All minus the selection. */
  readonly rest: ShareCounts;
  /** Its interval, widened for all values compared, excludes zero, and the difference is large enough to matter. */
  readonly different: boolean;
}

export interface DimensionDifference {
  /** Those with counts on both sides; the largest sure difference first, then the others by size. */
  readonly values: readonly ValueDifference[];
  /** How unevenly the dimension's values differ, 0 to 1: mean distance of sure values to the overall difference. */
  readonly unevenness: number;
}

export interface DifferenceRules {
  /** Counts below this on either side are not compared. */
  readonly minSample: number;
  /** Differences below this, as a share, are never called different. */
  readonly leastDifference: number;
}

const minus = (all: ShareCounts, part: ShareCounts): ShareCounts => ({
  part: Math.max(0, all.part - part.part),
  whole: Math.max(0, all.whole - part.whole),
});

/** The selection against the rest, value by value. `overall` is the difference that all values together have. */
export function dimensionDifference(
  counted: readonly CountedValue[],
  overall: number,
  { minSample, leastDifference }: DifferenceRules,
): DimensionDifference {
  const sides = counted
    .map(({ key, label, selection, all }) => ({ key, label, selection, rest: minus(all, selection) }))
    .filter(({ selection, rest }) => selection.whole >= minSample && rest.whole >= minSample);
  const z = standardErrors(sides.length);
  const values = sides.flatMap((side): ValueDifference[] => {
    const found = shareDifference(asCounts(side.selection), asCounts(side.rest), z);
    if (found === null) return [];
    const sure = found.interval[0] > 0 || found.interval[1] < 0;
    return [{ ...side, ...found, different: sure && Math.abs(found.difference) >= leastDifference }];
  });
  const size = ({ difference }: ValueDifference): number => Math.abs(difference);
  const whole = values.reduce((sum, { selection }) => sum + selection.whole, 0);
  return {
    values: values.toSorted((a, b) => Number(b.different) - Number(a.different) || size(b) - size(a)),
    unevenness: values
      .filter(({ different }) => different)
      .reduce((sum, { difference, selection }) => sum + (selection.whole / whole) * Math.abs(difference - overall), 0),
  };
}
