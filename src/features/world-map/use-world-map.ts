import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ApiFailure } from '#/api/api-failure.ts';
import { thenLoad, toLoadState } from '#/api/load-state.ts';
import { mapQuery } from '#/api/map.ts';
import { useAnswer } from '#/api/use-answer.ts';
import { useApi } from '#/api/use-api.ts';
import type { MapAnswer } from '#/domain/answers.ts';
import type { LoadState } from '#/domain/load-state.ts';
import { useView } from '#/view-state/use-view.ts';
import { loadGeometry } from '#/viz/map/load-geometry.ts';
import type { WorldGeometry } from '#/viz/map/world-geometry.ts';
import { refusal } from '#/view-state/map-question.ts';
import { mapAsk } from '#/view-state/panel-asks.ts';

export interface LoadedMap extends MapAnswer {
  readonly geometry: WorldGeometry;
  readonly minSample: number;
}

/** Hop four: the answer for the view joined with the shapes to draw it on. `dimension` says in words what a source may not have. */
export function useWorldMap(dimension: string): LoadState<LoadedMap> {
  const client = useApi();
  const { view, scope } = useView();
  const answer = useAnswer(scope, {
    ask: (known) => {
      const { question, level } = mapAsk(known, view);
      return mapQuery(client, question, { level });
    },
    refuse: (known) => refusal(known, mapAsk(known, view).level, dimension),
    isEmpty: ({ rows }) => (rows.length === 0 ? { kind: 'nothing_matches' } : null),
  });
  const geometry = useQuery({
    queryKey: ['geometry', 'world'],
    queryFn: ({ signal }) => loadGeometry('world', signal).catch(asApiFailure),
    staleTime: Infinity,
    gcTime: Infinity,
  });
  const minSample = scope.state === 'ready' || scope.state === 'stale' ? scope.value.offer.minSample : null;
  const { data: shapes } = geometry;
  const value = answer.state === 'ready' || answer.state === 'stale' ? answer.value : null;
  const joined = useMemo<LoadedMap | null>(
    () =>
      value === null || shapes === undefined || minSample === null ? null : { ...value, geometry: shapes, minSample },
    [value, shapes, minSample],
  );
  return thenLoad(answer, () =>
    thenLoad(toLoadState(geometry), (): LoadState<LoadedMap> =>
      joined === null ? { state: 'loading' } : { state: 'ready', value: joined },
    ),
  );
}

/** A file that cannot be had is a lost connection; a damaged one is not ours to repair either. */
function asApiFailure(thrown: unknown): never {
  if (thrown instanceof TypeError) throw new ApiFailure({ kind: 'unreachable' });
  throw thrown;
}
