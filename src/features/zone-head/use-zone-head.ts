import { useInfiniteQuery } from '@tanstack/react-query';
import { breakdownQuery } from '#/api/breakdown.ts';
import { failuresQuery } from '#/api/failures.ts';
import { incidentsQuery } from '#/api/incidents.ts';
import { toLoadState } from '#/api/load-state.ts';
import { mapQuery } from '#/api/map.ts';
import { useAnswer } from '#/api/use-answer.ts';
import { useApi } from '#/api/use-api.ts';
import type { BreakdownAnswer, MapAnswer, SeriesAnswer } from '#/domain/answers.ts';
import type { IncidentsAnswer } from '#/domain/incident.ts';
import { loadedValue, type LoadState } from '#/domain/load-state.ts';
import { offered, sourceHas } from '#/domain/offer.ts';
import { NO_FILTERS, type Question } from '#/domain/question.ts';
import { DEFAULT_VIEW } from '#/view-state/default-view.ts';
import { breakdownAsk, incidentsAsk, mapAsk, seriesAsk } from '#/view-state/panel-asks.ts';
import { useView } from '#/view-state/use-view.ts';

/** What the headline and its figures are made from, each in its own state. */
export interface ZoneHeadParts {
  /** Of which the total is read: the zone now and in the window before. */
  readonly totals: LoadState<BreakdownAnswer>;
  readonly map: LoadState<MapAnswer>;
  readonly series: LoadState<SeriesAnswer>;
  readonly incidents: LoadState<IncidentsAnswer>;
}

const NOTHING_ASKED: Question = { window: { fromMs: 0, toMs: 0 }, source: null, filters: NO_FILTERS, rev: null };

/** Hop four: map, series and incidents are asked for with the words of the panels below and cost nothing extra. */
export function useZoneHead(): ZoneHeadParts {
  const client = useApi();
  const { view, scope } = useView();
  const notOffered = (source: string, dimension: string) => ({ kind: 'not_offered', source, dimension }) as const;
  const map = useAnswer(scope, {
    ask: (known) => {
      const { question, level } = mapAsk(known, view);
      return mapQuery(client, question, { level });
    },
    refuse: (known) =>
      known.empty ??
      (sourceHas(known.offer, known.source, 'map', mapAsk(known, view).level)
        ? null
        : notOffered(known.offer.productName, 'map')),
  });
  const series = useAnswer(scope, {
    ask: (known) => failuresQuery(client, known.question, seriesAsk(known)),
    refuse: (known) =>
      known.empty ??
      (offered(known.offer, 'failures') === null ? notOffered(known.offer.productName, 'failures') : null),
  });
  const incidents = useAnswer(scope, {
    ask: (known) => incidentsQuery(client, incidentsAsk(known)),
    refuse: ({ offer }) => (offered(offer, 'incidents') === null ? notOffered(offer.productName, 'incidents') : null),
  });
  return { totals: useTotals(), map, series, incidents };
}

/** The total by name server is the zone's own; the table of its name servers asks the same. By zone where a source has no servers. */
function useTotals(): LoadState<BreakdownAnswer> {
  const client = useApi();
  const { scope } = useView();
  const known = loadedValue(scope);
  const by = (['server', 'zone'] as const).find(
    (dimension) => known !== null && sourceHas(known.offer, known.source, 'breakdown', dimension),
  );
  const { data, error, isPlaceholderData, refetch } = useInfiniteQuery({
    ...breakdownQuery(
      client,
      known?.question ?? NOTHING_ASKED,
      breakdownAsk(known?.offer.limits ?? null, by ?? 'zone', DEFAULT_VIEW.sort),
    ),
    enabled: by !== undefined && known?.empty === null,
  });
  if (known === null) return scope.state === 'failed' || scope.state === 'empty' ? scope : { state: 'loading' };
  if (known.empty !== null) return { state: 'empty', reason: known.empty };
  if (by === undefined) {
    const source = known.source?.name ?? known.offer.productName;
    return { state: 'empty', reason: { kind: 'not_offered', source, dimension: 'zone' } };
  }
  return toLoadState({ data: data?.pages[0], error, isPlaceholderData, refetch });
}
