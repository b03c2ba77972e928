import { useApi } from '#/api/use-api.ts';
import { wholeBreakdownQuery } from '#/api/whole-breakdown.ts';
import type { BreakdownAnswer } from '#/domain/answers.ts';
import type { LoadState } from '#/domain/load-state.ts';
import { sourceHas } from '#/domain/offer.ts';
import { useBoth, type Both } from './use-sides.ts';

/** Hop four: the whole of both sides, with kinds where the source has them. */
export function useTotals(): LoadState<Both<BreakdownAnswer>> {
  const client = useApi();
  return useBoth(({ question, offer, source }) => {
    const by = sourceHas(offer, source, 'breakdown', 'kind') ? 'kind' : 'region';
    return wholeBreakdownQuery(client, question, { by, limit: Math.min(100, offer.limits.maxPage) });
  });
}
