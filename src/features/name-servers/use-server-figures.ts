import { useInfiniteQuery } from '@tanstack/react-query';
import { breakdownQuery } from '#/api/breakdown.ts';
import { toLoadState } from '#/api/load-state.ts';
import { useAllPages } from '#/api/use-all-pages.ts';
import { useApi } from '#/api/use-api.ts';
import type { BreakdownAnswer } from '#/domain/answers.ts';
import { loadedValue, type LoadState } from '#/domain/load-state.ts';
import { sourceHas } from '#/domain/offer.ts';
import { NO_FILTERS, type Question } from '#/domain/question.ts';
import { DEFAULT_VIEW } from '#/view-state/default-view.ts';
import { breakdownAsk } from '#/view-state/panel-asks.ts';
import { useView } from '#/view-state/use-view.ts';

const NOTHING_ASKED: Question = { window: { fromMs: 0, toMs: 0 }, source: null, filters: NO_FILTERS, rev: null };

/** Hop four: failed and measured queries by name server, through the filters of the page. */
export function useServerFigures(dimension: string): LoadState<BreakdownAnswer> {
  const { scope } = useView();
  const known = loadedValue(scope);
  const has = known !== null && sourceHas(known.offer, known.source, 'breakdown', 'server');
  const ask = breakdownAsk(known?.offer.limits ?? null, 'server', DEFAULT_VIEW.sort);
  const result = useInfiniteQuery({
    ...breakdownQuery(useApi(), known?.question ?? NOTHING_ASKED, ask),
    enabled: has && known.empty === null,
  });
  useAllPages(result);
  const { data, error, isPlaceholderData, refetch } = result;
  if (known === null) return scope.state === 'failed' || scope.state === 'empty' ? scope : { state: 'loading' };
  if (known.empty !== null) return { state: 'empty', reason: known.empty };
  if (!has) {
    const source = known.source?.name ?? known.offer.productName;
    return { state: 'empty', reason: { kind: 'not_offered', source, dimension } };
  }
  const [first] = data?.pages ?? [];
  const all = first === undefined ? undefined : { ...first, rows: data?.pages.flatMap(({ rows }) => rows) ?? [] };
  return toLoadState({ data: all, error, isPlaceholderData, refetch });
}
