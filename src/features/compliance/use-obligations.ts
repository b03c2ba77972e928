import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { toLoadState } from '#/api/load-state.ts';
import { obligationsQuery } from '#/api/sla.ts';
import { useAllPages } from '#/api/use-all-pages.ts';
import { useApi } from '#/api/use-api.ts';
import { loadedValue, type LoadState } from '#/domain/load-state.ts';
import type { ObligationProfile, ObligationRow, VerdictCount } from '#/domain/obligation.ts';
import { offered } from '#/domain/offer.ts';
import type { Provenance } from '#/domain/provenance.ts';
import { useView } from '#/view-state/use-view.ts';

/** What of the verdicts of a month is loaded so far. */
export interface Obligations extends Provenance {
  readonly period: string;
  readonly rows: readonly ObligationRow[];
  /** Over all pages; null where the API does not count them. */
  readonly verdicts: readonly VerdictCount[] | null;
  /** Asks for the next page; null when nothing is left or it is on its way. */
  readonly more: (() => void) | null;
  readonly isWhole: boolean;
}

interface Asked {
  readonly profile: ObligationProfile;
  readonly period: string;
  readonly zones: readonly string[];
  /** Whether a page is still missing something that the page has to show. */
  readonly isWanting: (loaded: Obligations) => boolean;
  /** What an API may not have. */
  readonly name: string;
}

/** Hop four: verdicts of a month, the first page of them, and as many more as are wanted. */
export function useObligations({ profile, period, zones, isWanting, name }: Asked): LoadState<Obligations> {
  const { scope } = useView();
  const offer = loadedValue(scope)?.offer ?? null;
  const refused = offer !== null && offered(offer, 'sla') === null;
  const result = useInfiniteQuery({
    ...obligationsQuery(useApi(), profile, period, zones),
    enabled: offer !== null && !refused && period !== '',
  });
  const { data, error, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage, refetch } = result;
  const loaded = useMemo<Obligations | undefined>(() => {
    const first = data?.pages[0];
    if (data === undefined || first === undefined) return undefined;
    const { sources, warnings, completeUntilMs, verdicts } = first;
    return {
      period,
      rows: data.pages.flatMap((page) => page.rows),
      verdicts,
      more: hasNextPage && !isFetchingNextPage ? () => void fetchNextPage() : null,
      isWhole: !hasNextPage,
      sources,
      warnings,
      completeUntilMs,
    };
  }, [data, period, hasNextPage, isFetchingNextPage, fetchNextPage]);
  // Without counts of the API the rows are all there is to count.
  const isWanted = loaded !== undefined && (loaded.verdicts === null || isWanting(loaded));
  useAllPages({ hasNextPage: hasNextPage && isWanted, isFetchingNextPage, isFetchNextPageError, fetchNextPage });
  if (offer === null) return scope.state === 'failed' ? scope : { state: 'loading' };
  if (refused) return { state: 'empty', reason: { kind: 'not_offered', source: offer.productName, dimension: name } };
  return toLoadState({ data: loaded, error, refetch: isFetchNextPageError ? fetchNextPage : refetch });
}
