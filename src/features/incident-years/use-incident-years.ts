import { incidentsQuery } from '#/api/incidents.ts';
import { useAnswer } from '#/api/use-answer.ts';
import { useApi } from '#/api/use-api.ts';
import type { IncidentsAnswer } from '#/domain/incident.ts';
import type { LoadState } from '#/domain/load-state.ts';
import { offered } from '#/domain/offer.ts';
import { useView } from '#/view-state/use-view.ts';

const MOST_INCIDENTS = 200;

/** Hop four: every incident of a zone that the archive has, whatever the window. `name` says what an API may not have. */
export function useIncidentYears(zone: string, name: string): LoadState<IncidentsAnswer> {
  const client = useApi();
  const { scope } = useView();
  return useAnswer(scope, {
    ask: () => incidentsQuery(client, { window: null, zone: [zone], limit: MOST_INCIDENTS }),
    refuse: ({ offer }) =>
      offered(offer, 'incidents') === null ? { kind: 'not_offered', source: offer.productName, dimension: name } : null,
  });
}
