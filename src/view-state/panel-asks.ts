import { sourceHas, type Offer } from '#/domain/offer.ts';
import type { PlaceLevel } from '#/domain/place.ts';
import type { Question } from '#/domain/question.ts';
import { shownLevel, withoutPlaces } from './map-question.ts';
import type { Scope } from './scope.ts';
import { breakdownSort } from './transitions.ts';
import type { BreakdownDimension, SortKey, SortOrder, ViewState } from './view-state.ts';

/**
 * What the panels of a page ask with, said once: panels that need the same answer (the headline needs four) ask with the same words
 * and share one request. The question itself is `scope.question`.
 */

const SORT_ON_THE_WIRE = {
  failed: 'failed',
  ratio: 'failure_ratio',
  measured: 'measured',
  change: 'change',
  key: 'key',
} as const satisfies Record<SortKey, string>;

/** Buckets of the course in a table row: 150 px hold no more. */
const SPARK_BUCKETS = 30;
const MOST_ROWS = 500;
const MOST_BUCKETS = 300;

/** `/breakdown`: pages as long as the API gives them, so that all TLDs are three requests. */
export const breakdownAsk = (limits: Offer['limits'] | null, by: BreakdownDimension, order: SortOrder) => {
  const sort = breakdownSort(order);
  return {
    by,
    sort: SORT_ON_THE_WIRE[sort.by],
    descending: sort.descending,
    spark: SPARK_BUCKETS,
    limit: Math.min(MOST_ROWS, limits?.maxPage ?? MOST_ROWS),
  };
};

/** `/failures` by kind for the window; one series without kinds when the source has none. */
export const seriesAsk = (scope: Scope) => ({
  groupBy: sourceHas(scope.offer, scope.source, 'failures', 'kind') ? ['kind'] : [],
  metrics: ['expected', 'measured', 'failed'],
  maxPoints: Math.min(MOST_BUCKETS, scope.offer.limits.maxPoints),
});

/** `/map` of all places, at the level of the view where the source offers it. */
export const mapAsk = (scope: Scope, view: ViewState): { readonly question: Question; readonly level: PlaceLevel } => ({
  question: withoutPlaces(scope.question),
  level: shownLevel(scope, view.level),
});

/** `/incidents` that overlap the window, through the same filters. */
export const incidentsAsk = ({ window, filters }: Scope) => ({
  window,
  zone: filters.zone,
  place: filters.place,
  kind: filters.kind,
});
