import { thenLoad } from '#/api/load-state.ts';
import { useAnswer } from '#/api/use-answer.ts';
import { useApi } from '#/api/use-api.ts';
import { wholeBreakdownQuery } from '#/api/whole-breakdown.ts';
import type { BreakdownAnswer } from '#/domain/answers.ts';
import type { LoadState } from '#/domain/load-state.ts';
import { offered, sourceHas, type Offer } from '#/domain/offer.ts';
import type { PlaceLevel } from '#/domain/place.ts';
import { useCopy } from '#/ui/copy-context.tsx';
import { useView } from '#/view-state/use-view.ts';
import { usePlaceRows, type LoadedPlaces } from './use-place-rows.ts';
import type { PlaceRow } from './place-rows.ts';

/** What the page about a place knows of it and of its peers. */
export interface PlacePage extends LoadedPlaces {
  /** Null for the world, which is no row, and for a place that the answer does not have. */
  readonly own: PlaceRow | null;
}

/** Level of the peers: a country among countries; the world is looked at by its regions. */
export function peerLevel(id: string): PlaceLevel {
  if (id.startsWith('cc:')) return 'country';
  return id.startsWith('as:') ? 'as' : 'region';
}

/** A network in an API whose vantage points are not known by network. */
export const isNetworkNotOffered = (id: string, offer: Offer): boolean =>
  id.startsWith('as:') && offered(offer, 'map')?.placeLevels.includes('as') !== true;

/** Hop four: the place among its peers. */
export function usePlacePage(id: string): LoadState<PlacePage> {
  const { worldMap } = useCopy();
  return thenLoad(usePlaceRows(peerLevel(id), worldMap.dimension), (value) => ({
    state: 'ready',
    value: { ...value, own: value.rows.find(({ place }) => place.id === id) ?? null },
  }));
}

/** Hop four: failures by kind with the whole beside them, as seen from these places; none = from everywhere. */
export function useKindsFrom(place: readonly string[]): LoadState<BreakdownAnswer> {
  const client = useApi();
  const { scope } = useView();
  const { kindList } = useCopy();
  return useAnswer(scope, {
    ask: ({ question, offer }) =>
      wholeBreakdownQuery(
        client,
        { ...question, filters: { ...question.filters, place } },
        { by: 'kind', limit: Math.min(100, offer.limits.maxPage) },
      ),
    refuse: ({ empty, offer, source }) =>
      empty ??
      (sourceHas(offer, source, 'breakdown', 'kind')
        ? null
        : { kind: 'not_offered', source: source?.name ?? offer.productName, dimension: kindList.notOffered }),
  });
}
