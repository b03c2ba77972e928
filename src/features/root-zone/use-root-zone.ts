import { changesQuery, loadReportsQuery, serialsQuery } from '#/api/root-zone.ts';
import { useAnswer } from '#/api/use-answer.ts';
import { useApi } from '#/api/use-api.ts';
import type { EmptyReason, LoadState } from '#/domain/load-state.ts';
import { offered, type Offer, type OfferedResource } from '#/domain/offer.ts';
import type { ChangesAnswer, LoadReportsAnswer, SerialsAnswer } from '#/domain/root-zone.ts';
import type { TimeWindow } from '#/domain/time-window.ts';
import { nearestWindow } from '#/view-state/resolve-scope.ts';
import type { Scope } from '#/view-state/scope.ts';
import { recordScope } from '#/view-state/subject-scope.ts';
import { useView } from '#/view-state/use-view.ts';

/** Hop four of the page: the serials, changes and load times of its window. Panels that ask the same share one answer. */

/** Why there is nothing, known before asking. `name` says in words what an API may not have. */
const refusal = (offer: Offer, resource: string, name: string): EmptyReason | null =>
  offered(offer, resource) === null ? { kind: 'not_offered', source: offer.productName, dimension: name } : null;

/** Nothing of the record lies in the window: where there is some. */
const outside = ({ offer, window }: Scope, resource: string): EmptyReason => {
  const { window: record } = recordScope(offer, [resource]);
  return { kind: 'outside_coverage', nearest: record === null ? null : nearestWindow(window, [record]) };
};

const asked = (offer: Offer, resource: string): OfferedResource | undefined => offered(offer, resource) ?? undefined;

const FALLBACK_PAGE = 100;

export function useSerials(name: string): LoadState<SerialsAnswer> {
  const client = useApi();
  const { view, scope } = useView();
  return useAnswer(scope, {
    ask: ({ window, offer }) =>
      serialsQuery(client, { window, limit: asked(offer, 'serials')?.maxPage ?? FALLBACK_PAGE, rev: view.rev }),
    refuse: ({ offer }) => refusal(offer, 'serials', name),
    isEmpty: ({ serials }, known) => (serials.length === 0 ? outside(known, 'serials') : null),
  });
}

/** Changes of the window; those of the zones of the filter, or with `everyZone` of all. */
export function useChanges(name: string, { everyZone = false } = {}): LoadState<ChangesAnswer> {
  const client = useApi();
  const { view, scope } = useView();
  return useAnswer(scope, {
    ask: ({ window, offer, filters }) =>
      changesQuery(client, {
        window,
        zone: everyZone ? [] : filters.zone,
        limit: asked(offer, 'changes')?.maxPage ?? FALLBACK_PAGE,
        rev: view.rev,
      }),
    refuse: ({ offer }) => refusal(offer, 'changes', name),
    isEmpty: ({ changes }, known) => {
      if (changes.length > 0) return null;
      const narrowed = !everyZone && known.filters.zone.length > 0;
      return narrowed ? { kind: 'nothing_matches' } : outside(known, 'changes');
    },
  });
}

/** Load times of the window, or of another one, from the one source that the API answers with. */
export function useLoadReports(name: string, other: TimeWindow | null = null): LoadState<LoadReportsAnswer> {
  const client = useApi();
  const { view, scope } = useView();
  return useAnswer(scope, {
    ask: ({ window, offer }) => {
      const resource = asked(offer, 'propagation');
      return loadReportsQuery(client, {
        window: other ?? window,
        source: sourceOf(resource) ?? '',
        limit: resource?.maxPage ?? FALLBACK_PAGE,
        rev: view.rev,
      });
    },
    refuse: ({ offer }) => {
      const source = sourceOf(asked(offer, 'propagation'));
      return source === null ? { kind: 'not_offered', source: offer.productName, dimension: name } : null;
    },
    isEmpty: ({ reports }, { offer }) => {
      if (reports.length > 0) return null;
      const source = offer.sources.find(({ id }) => id === sourceOf(asked(offer, 'propagation')));
      // Single days are recorded of years: the nearest end of what is covered may be as empty.
      return { kind: 'outside_coverage', nearest: source?.defaultWindow ?? source?.coverage ?? null };
    },
  });
}

const sourceOf = (resource: OfferedResource | undefined): string | null =>
  resource?.defaultSource ?? resource?.sources[0] ?? null;
