import { queryOptions } from '@tanstack/react-query';
import type { ApiClient } from '#/api/http.ts';
import { askTwoWay, type TwoWayAnswer } from '#/api/two-way.ts';
import { useAnswer } from '#/api/use-answer.ts';
import { useApi } from '#/api/use-api.ts';
import type { EmptyReason, LoadState } from '#/domain/load-state.ts';
import { sourceHas } from '#/domain/offer.ts';
import type { TwoWaySplit } from '#/domain/two-way-split.ts';
import type { Scope } from '#/view-state/scope.ts';
import { useView } from '#/view-state/use-view.ts';
import { splitInWorker } from './split-in-worker.ts';

export interface SplitAnswer extends Omit<TwoWayAnswer, 'table'> {
  readonly split: TwoWaySplit;
}

/** Hop four: the table of the scope, split. `names` say what the source may not have. */
export function useProbeOrServer(names: { readonly server: string; readonly country: string }): LoadState<SplitAnswer> {
  const client = useApi();
  const { scope } = useView();
  return useAnswer(scope, {
    ask: (known) => splitQuery(client, known),
    refuse: (known) => refusal(known, names),
    isEmpty: ({ split }) => (split.measuredServers === 0 ? { kind: 'nothing_matches' } : null),
  });
}

function splitQuery(client: ApiClient, { question, offer }: Scope) {
  const { minSample, degradedFrom } = offer;
  return queryOptions({
    queryKey: ['splitTwoWay', { ...question, minSample, degradedFrom }],
    queryFn: async ({ signal }): Promise<SplitAnswer> => {
      const { table, ...answer } = await askTwoWay(client, question, offer.limits.maxPage, signal);
      return { ...answer, split: await splitInWorker({ table, rules: { minSample, degradedFrom } }, signal) };
    },
  });
}

function refusal(
  { offer, source, empty }: Scope,
  names: { readonly server: string; readonly country: string },
): EmptyReason | null {
  if (empty !== null) return empty;
  const missing = (['server', 'country'] as const).find((by) => !sourceHas(offer, source, 'breakdown', by));
  if (missing === undefined) return null;
  return { kind: 'not_offered', source: source?.name ?? offer.productName, dimension: names[missing] };
}
