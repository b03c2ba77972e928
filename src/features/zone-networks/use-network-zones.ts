import { fateRankingQuery } from '#/api/shared-fate.ts';
import { useAnswer } from '#/api/use-answer.ts';
import { useApi } from '#/api/use-api.ts';
import type { LoadState } from '#/domain/load-state.ts';
import { offered } from '#/domain/offer.ts';
import type { FateRanking } from '#/domain/shared-fate.ts';
import { useView } from '#/view-state/use-view.ts';

/** Hop four: how many zones stand on each network; the same question as the page Shared fate asks. */
export function useNetworkZones(): LoadState<FateRanking> {
  const client = useApi();
  const { scope } = useView();
  return useAnswer(scope, {
    ask: ({ offer }) => fateRankingQuery(client, { kind: 'as', zone: [], tldType: [], limit: offer.limits.maxPage }),
    refuse: ({ offer }) =>
      offered(offer, 'shared-fate') === null
        ? { kind: 'not_offered', source: offer.productName, dimension: 'shared-fate' }
        : null,
  });
}
