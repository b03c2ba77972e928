import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { toLoadState } from '#/api/load-state.ts';
import { useAllPages } from '#/api/use-all-pages.ts';
import { useApi } from '#/api/use-api.ts';
import { zonesQuery } from '#/api/zones.ts';
import { loadedValue, type LoadState } from '#/domain/load-state.ts';
import { offered } from '#/domain/offer.ts';
import type { Provenance } from '#/domain/provenance.ts';
import type { Zone } from '#/domain/zone.ts';
import { useView } from '#/view-state/use-view.ts';

/** What of the list is loaded so far. */
export interface LoadedZones extends Provenance {
  readonly zones: readonly Zone[];
  /** Zones of all pages; null when the API does not say. */
  readonly total: number | null;
  /** False while pages are still to come. */
  readonly whole: boolean;
}

const MOST_ROWS = 500;

/** Hop four: all zones, page after page; what is there can be used before the rest is. `name` says what an API may not have. */
export function useZoneList(name: string): LoadState<LoadedZones> {
  const { scope } = useView();
  const offer = loadedValue(scope)?.offer ?? null;
  const refused = offer !== null && offered(offer, 'zones') === null;
  const result = useInfiniteQuery({
    ...zonesQuery(useApi(), { limit: Math.min(MOST_ROWS, offer?.limits.maxPage ?? MOST_ROWS) }),
    enabled: offer !== null && !refused,
  });
  useAllPages(result);
  const { data, error, hasNextPage, isFetchNextPageError, fetchNextPage, refetch } = result;
  const loaded = useMemo<LoadedZones | undefined>(() => {
    const first = data?.pages[0];
    if (data === undefined || first === undefined) return undefined;
    const { sources, warnings, completeUntilMs, total } = first;
    const zones = data.pages.flatMap((page) => page.zones);
    return { zones, total, whole: !hasNextPage, sources, warnings, completeUntilMs };
  }, [data, hasNextPage]);
  if (offer === null) return scope.state === 'failed' ? scope : { state: 'loading' };
  if (refused) return { state: 'empty', reason: { kind: 'not_offered', source: offer.productName, dimension: name } };
  return toLoadState({ data: loaded, error, refetch: isFetchNextPageError ? fetchNextPage : refetch });
}
