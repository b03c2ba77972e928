import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ApiFailure } from '#/api/api-failure.ts';
import { thenLoad, toLoadState } from '#/api/load-state.ts';
import { sitesQuery } from '#/api/sites.ts';
import { useAnswer } from '#/api/use-answer.ts';
import { useApi } from '#/api/use-api.ts';
import { loadedValue, type LoadState } from '#/domain/load-state.ts';
import { offered } from '#/domain/offer.ts';
import type { SitesAnswer } from '#/domain/site.ts';
import { useView } from '#/view-state/use-view.ts';
import { loadGeometry, type GeometryFile } from '#/viz/map/load-geometry.ts';
import type { WorldGeometry } from '#/viz/map/world-geometry.ts';

export interface LoadedSites extends SitesAnswer {
  readonly geometry: WorldGeometry;
}

/** Hop four: sites of the servers (none named = all) joined with the land to draw them on. `name` says what the API may not have. */
export function useSiteMap(servers: readonly string[], name: string): LoadState<LoadedSites> {
  const client = useApi();
  const { scope, view } = useView();
  const answer = useAnswer(scope, {
    ask: ({ offer }) => sitesQuery(client, servers, offer.limits.maxPage),
    refuse: ({ offer }) =>
      offered(offer, 'sites') === null ? { kind: 'not_offered', source: offer.productName, dimension: name } : null,
    isEmpty: ({ sites }) => (sites.length === 0 ? { kind: 'nothing_matches' } : null),
  });
  const coarse = useQuery(geometryQuery('world'));
  const fine = useQuery({ ...geometryQuery('world-fine'), enabled: view.map !== null });
  const geometry = (view.map === null ? undefined : fine.data) ?? coarse.data;
  const value = loadedValue(answer);
  const joined = useMemo<LoadedSites | null>(
    () => (value === null || geometry === undefined ? null : { ...value, geometry }),
    [value, geometry],
  );
  return thenLoad(answer, () =>
    thenLoad(toLoadState(coarse), (): LoadState<LoadedSites> =>
      joined === null ? { state: 'loading' } : { state: 'ready', value: joined },
    ),
  );
}

const geometryQuery = (file: GeometryFile) => ({
  queryKey: ['geometry', file],
  queryFn: ({ signal }: { readonly signal: AbortSignal }) => loadGeometry(file, signal).catch(asApiFailure),
  staleTime: Infinity,
  gcTime: Infinity,
});

/** A file that cannot be had is a lost connection; a damaged one is not ours to repair either. */
function asApiFailure(thrown: unknown): never {
  if (thrown instanceof TypeError) throw new ApiFailure({ kind: 'unreachable' });
  throw thrown;
}
