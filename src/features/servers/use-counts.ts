import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { breakdownQuery } from '#/api/breakdown.ts';
import { toLoadState } from '#/api/load-state.ts';
import { useApi } from '#/api/use-api.ts';
import type { BreakdownTotal } from '#/domain/answers.ts';
import { loadedValue, type EmptyReason, type LoadState } from '#/domain/load-state.ts';
import { sourceHas } from '#/domain/offer.ts';
import type { Provenance } from '#/domain/provenance.ts';
import { NO_FILTERS, type Question } from '#/domain/question.ts';
import type { TimeWindow } from '#/domain/time-window.ts';
import { breakdownAsk } from '#/view-state/panel-asks.ts';
import type { Scope } from '#/view-state/scope.ts';
import { useView } from '#/view-state/use-view.ts';
import type { BreakdownOrder } from '#/view-state/view-state.ts';
import { countedRow, type CountedRow } from './counted-row.ts';

/** Rows loaded so far, in the order of the API. */
export interface LoadedCounts extends Provenance {
  readonly window: TimeWindow;
  readonly rows: readonly CountedRow[];
  /** Rows of all pages, loaded or not. */
  readonly totalRows: number;
  readonly total: BreakdownTotal | null;
}

interface CountsRequest {
  readonly by: 'server' | 'zone';
  readonly order: BreakdownOrder;
  /** The question of the page, narrowed or widened by the panel. */
  readonly question: (scope: Scope) => Question;
  /** Says in words what the source may not have. */
  readonly dimension: string;
}

export interface Counts {
  readonly load: LoadState<LoadedCounts>;
  /** True while rows are left that have not been loaded. */
  readonly left: boolean;
  /** Asks for the next page; does nothing while one is on its way, after one failed, or when none is left. */
  readonly fetchMore: () => void;
}

/** Hop four: counts per server or per zone, page after page. */
export function useCounts({ by, order, question, dimension }: CountsRequest): Counts {
  const client = useApi();
  const { view, scope } = useView();
  const known = loadedValue(scope);
  const refused = known === null ? null : refusal(known, by, dimension);
  const ask = breakdownAsk(known?.offer.limits ?? null, by, order);
  const result = useInfiniteQuery({
    ...breakdownQuery(client, known === null ? NOTHING_ASKED : question(known), ask),
    enabled: known !== null && refused === null,
  });
  const { data, error, isPlaceholderData, isFetchNextPageError, isFetchingNextPage, hasNextPage, fetchNextPage } =
    result;
  const { thr } = view;
  const loaded = useMemo((): LoadedCounts | undefined => {
    const first = data?.pages[0];
    if (first === undefined || known === null) return undefined;
    const { minSample, degradedFrom } = known.offer;
    const { window, total, sources, warnings, completeUntilMs } = first;
    const rows = (data?.pages ?? []).flatMap((page) =>
      page.rows.map((row) => countedRow(row, { thresholds: thr, minSample, degradedFrom })),
    );
    return {
      window,
      rows,
      total,
      totalRows: Math.max(first.totalRows, rows.length),
      sources,
      warnings,
      completeUntilMs,
    };
  }, [data, known, thr]);
  const load = toLoadState(
    { data: loaded, error, isPlaceholderData, refetch: isFetchNextPageError ? fetchNextPage : result.refetch },
    { isEmpty: ({ totalRows }) => (totalRows === 0 ? { kind: 'nothing_matches' } : null) },
  );
  return {
    load:
      known === null
        ? scope.state === 'failed'
          ? scope
          : LOADING
        : refused === null
          ? load
          : { state: 'empty', reason: refused },
    left: hasNextPage,
    fetchMore: () => {
      if (hasNextPage && !isFetchingNextPage && !isFetchNextPageError && !isPlaceholderData) void fetchNextPage();
    },
  };
}

const NOTHING_ASKED: Question = { window: { fromMs: 0, toMs: 0 }, source: null, filters: NO_FILTERS, rev: null };
const LOADING = { state: 'loading' } as const;

function refusal(scope: Scope, by: 'server' | 'zone', dimension: string): EmptyReason | null {
  if (scope.empty !== null) return scope.empty;
  if (sourceHas(scope.offer, scope.source, 'breakdown', by)) return null;
  return { kind: 'not_offered', source: scope.source?.name ?? scope.offer.productName, dimension };
}
