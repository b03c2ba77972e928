import { failuresQuery } from '#/api/failures.ts';
import { useAnswer } from '#/api/use-answer.ts';
import { useApi } from '#/api/use-api.ts';
import type { SeriesAnswer } from '#/domain/answers.ts';
import type { LoadState } from '#/domain/load-state.ts';
import { sourceHas } from '#/domain/offer.ts';
import { seriesAsk } from '#/view-state/panel-asks.ts';
import { useView } from '#/view-state/use-view.ts';

/** Hop four: the timeline's own answer, of which the totals are read. `name` says in words what the source may not have. */
export function useKindList(name: string): LoadState<SeriesAnswer> {
  const client = useApi();
  const { scope } = useView();
  return useAnswer(scope, {
    ask: (known) => failuresQuery(client, known.question, seriesAsk(known)),
    refuse: ({ offer, source, empty }) =>
      empty ??
      (sourceHas(offer, source, 'failures', 'kind')
        ? null
        : { kind: 'not_offered', source: source?.name ?? offer.productName, dimension: name }),
  });
}
