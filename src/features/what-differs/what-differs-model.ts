import type { DetailCopy } from '#/copy/en-detail.ts';
import { formatChange, formatCount, formatShare, EN_DASH } from '#/copy/format.ts';
import type { BreakdownAnswer } from '#/domain/answers.ts';
import { isFailureKind } from '#/domain/failure-kind.ts';
import {
  dimensionDifference,
  type CountedValue,
  type DifferenceRules,
  type DimensionDifference,
} from '#/domain/selection-difference.ts';
import type { ShareCounts } from '#/domain/selection-difference.ts';
import type { TwinTable } from '#/ui/twin-table.tsx';
import { hasFilter, toggleFilter } from '#/view-state/transitions.ts';
import type { ViewState } from '#/view-state/view-state.ts';

/** Dimensions that are compared. */
export const COMPARED = ['country', 'server', 'kind', 'transport', 'ip_version', 'operator', 'script'] as const;
export type ComparedDimension = (typeof COMPARED)[number];

export interface ComparedAnswers {
  readonly by: ComparedDimension;
  readonly selection: BreakdownAnswer;
  readonly all: BreakdownAnswer;
}

export interface RankedDimension extends DimensionDifference {
  readonly by: ComparedDimension;
}

export interface Differences {
  readonly selection: ShareCounts;
  readonly rest: ShareCounts;
  /** The most uneven first. Dimensions with one value are left out: they tell nothing apart. */
  readonly dimensions: readonly RankedDimension[];
}

const NOTHING: ShareCounts = { part: 0, whole: 0 };

export function differences(answers: readonly ComparedAnswers[], rules: DifferenceRules): Differences {
  const whole = answers.find(({ by }) => by !== 'kind');
  const selection = whole === undefined ? NOTHING : sumOf(whole.selection);
  const all = whole === undefined ? NOTHING : sumOf(whole.all);
  const rest = { part: Math.max(0, all.part - selection.part), whole: Math.max(0, all.whole - selection.whole) };
  const share = ({ part, whole: of }: ShareCounts): number => (of === 0 ? 0 : part / of);
  const dimensions = answers
    .map((answer) => ({ by: answer.by, counted: countedValues(answer) }))
    .filter(({ counted }) => counted.filter(({ all: of }) => of.whole > 0).length > 1)
    .map(({ by, counted }) => ({
      by,
      // Kinds are shares of one whole: what one gains another loses, and there is no overall difference.
      ...dimensionDifference(counted, by === 'kind' ? 0 : share(selection) - share(rest), rules),
    }));
  return { selection, rest, dimensions: dimensions.toSorted((a, b) => b.unevenness - a.unevenness) };
}

/** Failed of measured by value; of kinds, which have no measured of their own, failed of all failed. */
function countedValues({ by, selection, all }: ComparedAnswers): readonly CountedValue[] {
  const failures = { selection: sumOf(selection).part, all: sumOf(all).part };
  const inSelection = new Map(selection.rows.map(({ key, current }) => [key, current]));
  return all.rows.map(({ key, label, current }) => {
    const part = inSelection.get(key);
    return {
      key,
      label,
      selection: {
        part: part?.failed ?? 0,
        whole: by === 'kind' ? failures.selection : part?.failed == null ? 0 : (part.measured ?? 0),
      },
      all: {
        part: current.failed ?? 0,
        whole: by === 'kind' ? failures.all : current.failed === null ? 0 : (current.measured ?? 0),
      },
    };
  });
}

const sumOf = ({ rows }: BreakdownAnswer): ShareCounts =>
  rows.reduce(
    (sum, { current }) => ({ part: sum.part + (current.failed ?? 0), whole: sum.whole + (current.measured ?? 0) }),
    NOTHING,
  );

/** What choosing a value does to the view; null where the dimension is no filter. */
export function filterBy(
  view: ViewState,
  by: ComparedDimension,
  key: string,
): { readonly selected: boolean; readonly next: ViewState } | null {
  if (by === 'server' || by === 'transport')
    return { selected: hasFilter(view, by, key), next: toggleFilter(view, by, key) };
  if (by === 'country') return { selected: hasFilter(view, 'place', key), next: toggleFilter(view, 'place', key) };
  if (by === 'kind' && isFailureKind(key))
    return { selected: hasFilter(view, 'kind', key), next: toggleFilter(view, 'kind', key) };
  if (by === 'ip_version' && (key === '4' || key === '6')) {
    const version = key === '4' ? 4 : 6;
    return { selected: hasFilter(view, 'ipVersion', version), next: toggleFilter(view, 'ipVersion', version) };
  }
  return null;
}

/** Step of the difference scale, three to either side of zero, by its size: from one, five and twenty percentage points on. */
export function differenceTone(difference: number): 'b3' | 'b2' | 'b1' | 'w1' | 'w2' | 'w3' {
  const size = Math.abs(difference);
  if (difference < 0) return size < 0.05 ? 'b1' : size < 0.2 ? 'b2' : 'b3';
  return size < 0.05 ? 'w1' : size < 0.2 ? 'w2' : 'w3';
}

export function differencesTwin(
  { twin, dimension }: DetailCopy['whatDiffers'],
  { dimensions }: Differences,
  nameOf: (by: ComparedDimension, key: string, label: string) => string,
): TwinTable {
  const { columns } = twin;
  const counts = ({ part, whole }: ShareCounts): string => `${formatCount(part)} / ${formatCount(whole)}`;
  return {
    caption: twin.caption,
    columns: [
      { key: 'dimension', label: columns.dimension, numeric: false },
      { key: 'value', label: columns.value, numeric: false },
      { key: 'selection', label: columns.selection, numeric: true },
      { key: 'selection-share', label: columns.selectionShare, numeric: true },
      { key: 'rest', label: columns.rest, numeric: true },
      { key: 'rest-share', label: columns.restShare, numeric: true },
      { key: 'difference', label: columns.difference, numeric: true },
      { key: 'interval', label: columns.interval, numeric: true },
      { key: 'different', label: columns.different, numeric: false },
    ],
    rows: dimensions.flatMap(({ by, values }) =>
      values.map(({ key, label, selection, rest, difference, interval, different }) => [
        dimension[by],
        nameOf(by, key, label),
        counts(selection),
        formatShare(selection.part / selection.whole),
        counts(rest),
        formatShare(rest.part / rest.whole),
        formatChange(difference, 2),
        `${formatChange(interval[0], 2)} ${EN_DASH} ${formatChange(interval[1], 2)}`,
        different ? twin.yes : twin.no,
      ]),
    ),
  };
}
