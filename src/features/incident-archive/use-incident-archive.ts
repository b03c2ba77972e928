import { archiveQuery, archiveSummaryQuery } from '#/api/incident-archive.ts';
import { useAnswer } from '#/api/use-answer.ts';
import { useApi } from '#/api/use-api.ts';
import type { IncidentGroup, IncidentSummary } from '#/domain/incident-summary.ts';
import type { IncidentsAnswer } from '#/domain/incident.ts';
import type { EmptyReason, LoadState } from '#/domain/load-state.ts';
import { offered } from '#/domain/offer.ts';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import type { Scope } from '#/view-state/scope.ts';
import { useView } from '#/view-state/use-view.ts';
import { archiveFilters, histogramFilters } from './archive-filters.ts';

const NOTHING: EmptyReason = { kind: 'nothing_matches' };

/** Hop four: the incidents that pass the filters of the address. */
export function useIncidentArchive(): LoadState<IncidentsAnswer> {
  const client = useApi();
  const { view, scope } = useView();
  return useAnswer(scope, {
    ask: (known) => archiveQuery(client, archiveFilters(view, known)),
    refuse: useRefusal(),
    isEmpty: ({ incidents }) => (incidents.length === 0 ? NOTHING : null),
  });
}

/** Hop four: the bars of the histogram. */
export function useHistogram(group: IncidentGroup): LoadState<IncidentSummary> {
  const client = useApi();
  const { view, scope } = useView();
  return useAnswer(scope, {
    ask: (known) =>
      archiveSummaryQuery(client, group, histogramFilters(archiveFilters(view, known), group), counts(known)),
    refuse: useRefusal(),
    isEmpty: ({ total }) => (total.incidents === 0 ? NOTHING : null),
  });
}

/** How many incidents the archive has at all. */
export function useWholeArchive(): LoadState<IncidentSummary> {
  const client = useApi();
  return useAnswer(useView().scope, {
    ask: (known) => archiveSummaryQuery(client, 'year', {}, counts(known)),
    refuse: useRefusal(),
  });
}

const counts = ({ offer }: Scope): boolean => offered(offer, 'incidents/summary') !== null;

function useRefusal(): (known: Scope) => EmptyReason | null {
  const { incidentArchive } = useDetailCopy();
  return ({ offer }) =>
    offered(offer, 'incidents') === null
      ? { kind: 'not_offered', source: offer.productName, dimension: incidentArchive.notOffered }
      : null;
}
