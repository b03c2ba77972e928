import { incidentsQuery } from '#/api/incidents.ts';
import { useAnswer } from '#/api/use-answer.ts';
import { useApi } from '#/api/use-api.ts';
import type { IncidentsAnswer } from '#/domain/incident.ts';
import type { LoadState } from '#/domain/load-state.ts';
import { offered } from '#/domain/offer.ts';
import { incidentsAsk } from '#/view-state/panel-asks.ts';
import { useView } from '#/view-state/use-view.ts';

/** Hop four: incidents that overlap the window and pass the filters. `name` says in words what the API may not have. */
export function useIncidentList(name: string): LoadState<IncidentsAnswer> {
  const client = useApi();
  const { scope } = useView();
  return useAnswer(scope, {
    ask: (known) => incidentsQuery(client, incidentsAsk(known)),
    refuse: ({ offer }) =>
      offered(offer, 'incidents') === null ? { kind: 'not_offered', source: offer.productName, dimension: name } : null,
  });
}
