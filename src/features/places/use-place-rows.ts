import { useMemo } from 'react';
import { thenLoad } from '#/api/load-state.ts';
import { mapQuery } from '#/api/map.ts';
import { useAnswer } from '#/api/use-answer.ts';
import { useApi } from '#/api/use-api.ts';
import type { Aggregate } from '#/domain/aggregate.ts';
import { loadedValue, type LoadState } from '#/domain/load-state.ts';
import type { PlaceLevel } from '#/domain/place.ts';
import type { Provenance } from '#/domain/provenance.ts';
import type { TimeWindow } from '#/domain/time-window.ts';
import { refusal, withoutPlaces } from '#/view-state/map-question.ts';
import { useView } from '#/view-state/use-view.ts';
import { placeRows, type PlaceRow } from './place-rows.ts';

export interface LoadedPlaces extends Provenance {
  readonly level: PlaceLevel;
  readonly window: TimeWindow;
  readonly rows: readonly PlaceRow[];
  readonly total: Aggregate | null;
}

/** Hop four: every place of a level with its counts; the same answer as the map's. `dimension` says in words what a source may not have. */
export function usePlaceRows(level: PlaceLevel, dimension: string): LoadState<LoadedPlaces> {
  const client = useApi();
  const { view, scope } = useView();
  const answer = useAnswer(scope, {
    ask: (known) => mapQuery(client, withoutPlaces(known.question), { level }),
    refuse: (known) => refusal(known, level, dimension),
    isEmpty: ({ rows }) => (rows.length === 0 ? { kind: 'nothing_matches' } : null),
  });
  const value = loadedValue(answer);
  const known = loadedValue(scope);
  const minSample = known?.offer.minSample ?? 0;
  const degradedFrom = known?.offer.degradedFrom ?? 1;
  const loaded = useMemo<LoadedPlaces | null>(() => {
    if (value === null) return null;
    const rows = placeRows(value, { thresholds: view.thr, minSample, degradedFrom });
    return { ...value, level, rows };
  }, [value, level, view.thr, minSample, degradedFrom]);
  return thenLoad(answer, (): LoadState<LoadedPlaces> =>
    loaded === null ? { state: 'loading' } : { state: 'ready', value: loaded },
  );
}
