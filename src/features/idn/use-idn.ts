import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { archiveQuery } from '#/api/incident-archive.ts';
import { toLoadState } from '#/api/load-state.ts';
import { useAnswer } from '#/api/use-answer.ts';
import { useApi } from '#/api/use-api.ts';
import { wholeBreakdownQuery } from '#/api/whole-breakdown.ts';
import { wholeZonesQuery } from '#/api/whole-zones.ts';
import type { Aggregate } from '#/domain/aggregate.ts';
import type { BreakdownAnswer } from '#/domain/answers.ts';
import type { IncidentsAnswer } from '#/domain/incident.ts';
import { loadedValue, type LoadState } from '#/domain/load-state.ts';
import { offered, sourceHas, type Offer } from '#/domain/offer.ts';
import type { ZonesAnswer } from '#/domain/zone.ts';
import { useLensCopy } from '#/ui/lens-copy.ts';
import { useView } from '#/view-state/use-view.ts';

export interface IdnParts {
  readonly zones: LoadState<ZonesAnswer>;
  /** The zones as a panel shows them: not before it is known whether there are counts, for a missing count is not one that is on its way. */
  readonly shown: LoadState<ZonesAnswer>;
  /** Counts of the window by zone. */
  readonly figures: LoadState<BreakdownAnswer>;
  /** The whole archive, whatever the window is. */
  readonly incidents: LoadState<IncidentsAnswer>;
  /** Counts of the window by zone id; empty while there are none. */
  readonly byZone: ReadonlyMap<string, Aggregate>;
}

const MOST_ROWS = 500;
const pageSize = (offer: Offer | null): number => Math.min(MOST_ROWS, offer?.limits.maxPage ?? MOST_ROWS);

/** Hop four: the list of zones, what failed of each in the window, and what is documented. The panels of the page share these answers. */
export function useIdn(): IdnParts {
  const { idn } = useLensCopy();
  const client = useApi();
  const { scope } = useView();
  const figures = useAnswer(scope, {
    ask: ({ question, offer }) => wholeBreakdownQuery(client, question, { by: 'zone', limit: pageSize(offer) }),
    refuse: ({ empty, offer, source }) => {
      if (empty !== null) return empty;
      if (sourceHas(offer, source, 'breakdown', 'zone')) return null;
      return { kind: 'not_offered', source: source?.name ?? offer.productName, dimension: idn.dimension };
    },
  });
  const counted = loadedValue(figures);
  const byZone = useMemo(() => new Map(counted?.rows.map(({ key, current }) => [key, current])), [counted]);
  const zones = useZones();
  return { zones, shown: figures.state === 'loading' ? figures : zones, figures, incidents: useArchive(), byZone };
}

function useZones(): LoadState<ZonesAnswer> {
  const { idn } = useLensCopy();
  const { scope } = useView();
  const offer = loadedValue(scope)?.offer ?? null;
  const refused = offer !== null && offered(offer, 'zones') === null;
  const { data, error, refetch } = useQuery({
    ...wholeZonesQuery(useApi(), pageSize(offer)),
    enabled: offer !== null && !refused,
  });
  if (offer === null) return scope.state === 'failed' ? scope : { state: 'loading' };
  if (refused)
    return { state: 'empty', reason: { kind: 'not_offered', source: offer.productName, dimension: idn.zoneList } };
  return toLoadState({ data, error, refetch });
}

function useArchive(): LoadState<IncidentsAnswer> {
  const { idn } = useLensCopy();
  const { scope } = useView();
  const offer = loadedValue(scope)?.offer ?? null;
  const refused = offer !== null && offered(offer, 'incidents') === null;
  const { data, error, refetch } = useQuery({
    ...archiveQuery(useApi()),
    enabled: offer !== null && !refused,
  });
  if (offer === null) return scope.state === 'failed' ? scope : { state: 'loading' };
  if (refused)
    return { state: 'empty', reason: { kind: 'not_offered', source: offer.productName, dimension: idn.archive } };
  return toLoadState({ data, error, refetch });
}
