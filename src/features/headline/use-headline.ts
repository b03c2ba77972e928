import { useInfiniteQuery } from '@tanstack/react-query';
import { breakdownQuery } from '#/api/breakdown.ts';
import { failuresQuery } from '#/api/failures.ts';
import { incidentsQuery } from '#/api/incidents.ts';
import { toLoadState } from '#/api/load-state.ts';
import { mapQuery } from '#/api/map.ts';
import { useAnswer } from '#/api/use-answer.ts';
import { useApi } from '#/api/use-api.ts';
import type { BreakdownAnswer } from '#/domain/answers.ts';
import { loadedValue, type EmptyReason, type LoadState } from '#/domain/load-state.ts';
import { offered, sourceHas } from '#/domain/offer.ts';
import { NO_FILTERS, type Question } from '#/domain/question.ts';
import { DEFAULT_VIEW } from '#/view-state/default-view.ts';
import { breakdownAsk, incidentsAsk, mapAsk, seriesAsk } from '#/view-state/panel-asks.ts';
import type { Scope } from '#/view-state/scope.ts';
import { useView } from '#/view-state/use-view.ts';
import { joinFacts } from './join-facts.ts';
import type { HeadlineFacts } from './tell-story.ts';

/**
 * Hop four: what the headline is made from. Asks with the words of the map, the timeline, the table as it opens and the incident list:
 * on an Overview nobody has sorted these are their own requests and no more.
 */
export function useHeadline(placeName: (id: string) => string): LoadState<HeadlineFacts> {
  const client = useApi();
  const { view, scope } = useView();
  const known = loadedValue(scope);
  const zones = useZones(known);
  const map = useAnswer(scope, {
    ask: (given) => {
      const { question, level } = mapAsk(given, view);
      return mapQuery(client, question, { level });
    },
    refuse: (given) => refusal(given, 'map', mapAsk(given, view).level),
  });
  const series = useAnswer(scope, {
    ask: (given) => failuresQuery(client, given.question, seriesAsk(given)),
    refuse: (given) => refusal(given, 'failures', null),
  });
  const incidents = useAnswer(scope, {
    ask: (given) => incidentsQuery(client, incidentsAsk(given)),
    refuse: ({ offer }) => (offered(offer, 'incidents') === null ? notOffered(offer.productName, 'incidents') : null),
  });
  if (known === null) {
    return scope.state === 'failed' || scope.state === 'empty' ? scope : { state: 'loading' };
  }
  return joinFacts(known, { zones, map, series, incidents }, placeName);
}

const notOffered = (source: string, dimension: string): EmptyReason => ({ kind: 'not_offered', source, dimension });

function refusal({ offer, source, empty }: Scope, resource: string, dimension: string | null): EmptyReason | null {
  if (empty !== null) return empty;
  const has =
    dimension === null
      ? source !== null && offered(offer, resource)?.sources.includes(source.id) === true
      : sourceHas(offer, source, resource, dimension);
  return has ? null : notOffered(source?.name ?? offer.productName, dimension ?? resource);
}

/** The first page of the table by zone in the order in which it opens. */
function useZones(known: Scope | null): LoadState<BreakdownAnswer> {
  const client = useApi();
  const refused = known === null ? null : refusal(known, 'breakdown', 'zone');
  const result = useInfiniteQuery({
    ...breakdownQuery(
      client,
      known?.question ?? NOTHING_ASKED,
      breakdownAsk(known?.offer.limits ?? null, 'zone', DEFAULT_VIEW.sort),
    ),
    enabled: known !== null && refused === null,
  });
  if (known === null) return { state: 'loading' };
  if (refused !== null) return { state: 'empty', reason: refused };
  const { data, error, isPlaceholderData, isFetchNextPageError, refetch } = result;
  return toLoadState({
    data: data?.pages[0],
    error: isFetchNextPageError ? null : error,
    isPlaceholderData,
    refetch,
  });
}

const NOTHING_ASKED: Question = { window: { fromMs: 0, toMs: 0 }, source: null, filters: NO_FILTERS, rev: null };
