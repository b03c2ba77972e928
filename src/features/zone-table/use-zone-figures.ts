import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { breakdownQuery } from '#/api/breakdown.ts';
import { toLoadState } from '#/api/load-state.ts';
import { useAllPages } from '#/api/use-all-pages.ts';
import { useApi } from '#/api/use-api.ts';
import type { BreakdownRow } from '#/domain/answers.ts';
import { loadedValue, type LoadState } from '#/domain/load-state.ts';
import { sourceHas } from '#/domain/offer.ts';
import type { Provenance } from '#/domain/provenance.ts';
import { NO_FILTERS, type Question } from '#/domain/question.ts';
import type { TimeWindow } from '#/domain/time-window.ts';
import { useView } from '#/view-state/use-view.ts';

/** Counts of the window by zone id, as far as they are loaded. */
export interface LoadedFigures extends Provenance {
  readonly byZone: ReadonlyMap<string, BreakdownRow>;
  readonly window: TimeWindow;
  /** False while pages are still to come: a zone that is missing may be among them. */
  readonly whole: boolean;
}

const MOST_ROWS = 500;
const NOTHING_ASKED: Question = { window: { fromMs: 0, toMs: 0 }, source: null, filters: NO_FILTERS, rev: null };

/** Hop four: failed and measured queries of every zone. `dimension` says in words what the source may not have. */
export function useZoneFigures(dimension: string): LoadState<LoadedFigures> {
  const { scope } = useView();
  const known = loadedValue(scope);
  const has = known !== null && sourceHas(known.offer, known.source, 'breakdown', 'zone');
  const result = useInfiniteQuery({
    ...breakdownQuery(useApi(), known?.question ?? NOTHING_ASKED, {
      by: 'zone',
      sort: 'failed',
      descending: true,
      spark: 0,
      limit: Math.min(MOST_ROWS, known?.offer.limits.maxPage ?? MOST_ROWS),
    }),
    enabled: has && known.empty === null,
  });
  useAllPages(result);
  const { data, error, isPlaceholderData, hasNextPage, isFetchNextPageError, fetchNextPage, refetch } = result;
  const loaded = useMemo<LoadedFigures | undefined>(() => {
    const first = data?.pages[0];
    if (data === undefined || first === undefined) return undefined;
    const { window, sources, warnings, completeUntilMs } = first;
    const byZone = new Map(data.pages.flatMap(({ rows }) => rows.map((row) => [row.key, row])));
    return { byZone, window, whole: !hasNextPage, sources, warnings, completeUntilMs };
  }, [data, hasNextPage]);
  if (known === null) return scope.state === 'failed' || scope.state === 'empty' ? scope : { state: 'loading' };
  if (known.empty !== null) return { state: 'empty', reason: known.empty };
  if (!has) {
    const source = known.source?.name ?? known.offer.productName;
    return { state: 'empty', reason: { kind: 'not_offered', source, dimension } };
  }
  return toLoadState({
    data: loaded,
    error,
    isPlaceholderData,
    refetch: isFetchNextPageError ? fetchNextPage : refetch,
  });
}
