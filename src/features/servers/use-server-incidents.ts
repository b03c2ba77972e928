import { serverIncidentsQuery } from '#/api/server-incidents.ts';
import { useAnswer } from '#/api/use-answer.ts';
import { useApi } from '#/api/use-api.ts';
import type { IncidentsAnswer } from '#/domain/incident.ts';
import type { LoadState } from '#/domain/load-state.ts';
import { offered } from '#/domain/offer.ts';
import { useView } from '#/view-state/use-view.ts';

const MOST = 50;

/** Hop four: incidents of the whole archive whose reports name a server. `name` says in words what the API may not have. */
export function useServerIncidents(id: string, name: string): LoadState<IncidentsAnswer> {
  const client = useApi();
  const { scope } = useView();
  return useAnswer(scope, {
    ask: () => serverIncidentsQuery(client, id, MOST),
    refuse: ({ offer }) =>
      offered(offer, 'incidents') === null ? { kind: 'not_offered', source: offer.productName, dimension: name } : null,
  });
}
