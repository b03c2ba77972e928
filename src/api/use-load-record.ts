import type { LoadState } from '#/domain/load-state.ts';
import { offered, type Offer, type Source } from '#/domain/offer.ts';
import type { Question } from '#/domain/question.ts';
import type { LoadRecord } from '#/domain/root-load.ts';
import { loadRecordQuery } from './load.ts';
import { useAnswer } from './use-answer.ts';
import { useApi } from './use-api.ts';

interface Given {
  readonly offer: Offer;
  readonly question: Question;
}

/** The source that answers `/load`; null when nothing does. */
export function loadSource(offer: Offer): Source | null {
  const resource = offered(offer, 'load');
  if (resource === null) return null;
  const id = resource.defaultSource ?? resource.sources[0];
  return offer.sources.find((source) => source.id === id) ?? null;
}

/** The whole record of what the root servers carry. `dimension` names it where the API does not offer it. */
export function useLoadRecord(given: LoadState<Given>, dimension: string): LoadState<LoadRecord> {
  const client = useApi();
  return useAnswer(given, {
    refuse: ({ offer }) =>
      loadSource(offer) === null ? { kind: 'not_offered', source: offer.productName, dimension } : null,
    ask: ({ offer, question }) => {
      const source = loadSource(offer);
      if (source === null) throw new Error('asked for a load that is not offered');
      return loadRecordQuery(client, offer, source, question.rev);
    },
    isEmpty: ({ letters }) => (letters.length === 0 ? { kind: 'nothing_matches' } : null),
  });
}
