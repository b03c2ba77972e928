import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { breakdownQuery } from '#/api/breakdown.ts';
import { toLoadState } from '#/api/load-state.ts';
import { useApi } from '#/api/use-api.ts';
import type { BreakdownAnswer } from '#/domain/answers.ts';
import { loadedValue, type EmptyReason, type LoadState } from '#/domain/load-state.ts';
import { sourceHas } from '#/domain/offer.ts';
import type { Provenance } from '#/domain/provenance.ts';
import { NO_FILTERS, type Question } from '#/domain/question.ts';
import type { TimeWindow } from '#/domain/time-window.ts';
import { breakdownAsk } from '#/view-state/panel-asks.ts';
import type { Scope } from '#/view-state/scope.ts';
import { useView } from '#/view-state/use-view.ts';
import { BREAKDOWN_DIMENSIONS, type BreakdownDimension } from '#/view-state/view-state.ts';

/** What has been loaded so far; `by` is that of the answer, which for a moment may be older than that of the view. */
export interface LoadedBreakdown extends Provenance {
  readonly by: BreakdownDimension;
  readonly window: TimeWindow;
  readonly pages: readonly BreakdownAnswer[];
}

/** The pages that have not been asked for yet. */
export interface MorePages {
  readonly left: boolean;
  readonly fetching: boolean;
  /** Asks for the next page; does nothing while one is on its way, after one failed, or when none is left. */
  readonly fetch: () => void;
}

/** Hop four: the breakdown of the view, page after page. `dimensionName` says in words what the source may not have. */
export function useBreakdown(dimensionName: (by: BreakdownDimension) => string): {
  readonly load: LoadState<LoadedBreakdown>;
  readonly more: MorePages;
} {
  const client = useApi();
  const { view, scope } = useView();
  const known = loadedValue(scope);
  const refused = known === null ? null : refusal(known, view.by, dimensionName);
  const result = useInfiniteQuery({
    ...breakdownQuery(
      client,
      known?.question ?? NOTHING_ASKED,
      breakdownAsk(known?.offer.limits ?? null, view.by, view.sort),
    ),
    enabled: known !== null && refused === null,
  });
  const { data, error, isPlaceholderData, isFetchNextPageError, isFetchingNextPage, hasNextPage, fetchNextPage } =
    result;
  const loaded = useMemo(() => loadedBreakdown(data?.pages ?? []), [data]);
  const load = toLoadState(
    {
      data: loaded ?? undefined,
      error,
      isPlaceholderData,
      refetch: isFetchNextPageError ? fetchNextPage : result.refetch,
    },
    { isEmpty: ({ pages }) => (pages[0]?.totalRows === 0 ? { kind: 'nothing_matches' } : null) },
  );
  const canFetch = hasNextPage && !isFetchingNextPage && !isFetchNextPageError && !isPlaceholderData;
  const more = {
    left: hasNextPage,
    fetching: isFetchingNextPage,
    fetch: () => {
      if (canFetch) void fetchNextPage();
    },
  };
  if (known === null) return { load: scope.state === 'ready' || scope.state === 'stale' ? LOADING : scope, more };
  return { load: refused === null ? load : { state: 'empty', reason: refused }, more };
}

const NOTHING_ASKED: Question = { window: { fromMs: 0, toMs: 0 }, source: null, filters: NO_FILTERS, rev: null };
const LOADING = { state: 'loading' } as const;

function refusal(scope: Scope, by: BreakdownDimension, name: (by: BreakdownDimension) => string): EmptyReason | null {
  if (scope.empty !== null) return scope.empty;
  if (sourceHas(scope.offer, scope.source, 'breakdown', by)) return null;
  return { kind: 'not_offered', source: scope.source?.name ?? scope.offer.productName, dimension: name(by) };
}

function loadedBreakdown(pages: readonly BreakdownAnswer[]): LoadedBreakdown | null {
  const first = pages[0];
  const by = BREAKDOWN_DIMENSIONS.find((dimension) => dimension === first?.by);
  if (first === undefined || by === undefined) return null;
  const { window, sources, warnings, completeUntilMs } = first;
  return { by, window, pages, sources, warnings, completeUntilMs };
}
