import type { Scope } from './scope.ts';
import { resolveScope } from './resolve-scope.ts';
import type { ViewState } from './view-state.ts';

/** What the two sides of a comparison differ in. */
export const COMPARED = ['period', 'zone', 'place', 'server'] as const;
export type Compared = (typeof COMPARED)[number];
/** What is compared by naming two members of a filter. */
export type ComparedFilter = Exclude<Compared, 'period'>;

/** In the order in which they are looked for. */
const FILTERS_COMPARED: readonly ComparedFilter[] = ['zone', 'place', 'server'];

export interface ComparisonSide {
  /** Id of the zone, place or server; null when the sides are periods. */
  readonly id: string | null;
  /** The side as a view of its own, for links to it. */
  readonly view: ViewState;
  /** The side against what the API offers: its question, and why it may have no answer. */
  readonly scope: Scope;
}

export interface ComparisonSides {
  readonly compared: Compared;
  /** What is looked at. Differences are a minus b: above zero, a fails more. */
  readonly a: ComparisonSide;
  /** What it is compared with. */
  readonly b: ComparisonSide;
  /** Members that the view names beyond the first two: they are not compared. */
  readonly leftOut: readonly string[];
}

/** `cmp` in the view means two periods; otherwise the first of zone, place and server with two members or more; otherwise two periods again. */
export function whatIsCompared(view: ViewState): Compared {
  if (view.cmp !== null) return 'period';
  return FILTERS_COMPARED.find((filter) => view[filter].length >= 2) ?? 'period';
}

/**
 * The two sides of a view (ADR 16). Both are one view that differs in one thing, so they share source, revision and all other filters by
 * construction.
 */
export function comparisonSides(view: ViewState, scope: Scope): ComparisonSides {
  const compared = whatIsCompared(view);
  const side = (sideView: ViewState, id: string | null): ComparisonSide => ({
    id,
    view: sideView,
    scope: resolveScope(sideView, scope.offer).scope,
  });
  if (compared === 'period') {
    const alone = { ...view, cmp: null };
    const { fromMs, toMs } = scope.comparison;
    const before: ViewState = { ...alone, from: { type: 'instant', ms: fromMs }, to: { type: 'instant', ms: toMs } };
    return { compared, a: side(alone, null), b: side(before, null), leftOut: [] };
  }
  const [a = '', b = '', ...leftOut] = view[compared];
  return {
    compared,
    a: side({ ...view, [compared]: [a] }, a),
    b: side({ ...view, [compared]: [b] }, b),
    leftOut,
  };
}

/** The same comparison seen from the other side. */
export function withSidesSwapped(view: ViewState, scope: Scope): ViewState {
  const compared = whatIsCompared(view);
  if (compared === 'period') {
    const { window, comparison } = scope;
    return {
      ...view,
      from: { type: 'instant', ms: comparison.fromMs },
      to: { type: 'instant', ms: comparison.toMs },
      cmp: { type: 'window', ...window },
    };
  }
  const [a, b, ...others] = view[compared];
  return a === undefined || b === undefined ? view : { ...view, [compared]: [b, a, ...others] };
}

/** Two periods: the window, and the one said. The members of the filters stay: they narrow both. */
export const withPeriodsCompared = (view: ViewState, cmp: NonNullable<ViewState['cmp']>): ViewState => ({
  ...view,
  cmp,
});

/** Two members compared. The other filters keep their first member alone, which narrows both sides: two there would be compared instead. */
export function withMembersCompared(
  view: ViewState,
  compared: ComparedFilter,
  members: readonly [string, string],
): ViewState {
  const cleared = FILTERS_COMPARED.reduce<ViewState>(
    (next, filter) => (next[filter].length < 2 ? next : { ...next, [filter]: next[filter].slice(0, 1) }),
    view,
  );
  return { ...cleared, cmp: null, [compared]: [...members] };
}
