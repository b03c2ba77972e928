import { useMemo } from 'react';
import { matrixQuery } from '#/api/matrix.ts';
import { thenLoad } from '#/api/load-state.ts';
import { useAnswer } from '#/api/use-answer.ts';
import { useApi } from '#/api/use-api.ts';
import { loadedValue, type LoadState } from '#/domain/load-state.ts';
import { offered, sourceHas } from '#/domain/offer.ts';
import { mapAsk } from '#/view-state/panel-asks.ts';
import type { Scope } from '#/view-state/scope.ts';
import { useView } from '#/view-state/use-view.ts';
import { framesOf, type Frames } from './frames.ts';
import type { LoadedMap } from './use-world-map.ts';

/** Six hours of five minutes, a day of a quarter of an hour, a month of six hours: more frames are finer than a bar of the scrubber. */
const MOST_FRAMES = 150;

/**
 * The frames of the window in one request. The API takes the finest step that gives no more than are asked for, and as many as its limit of
 * cells allows are asked for: at least 80 for all countries (CONTRACT.md section 3). Nothing is asked before the map is seen.
 */
export function useFrames(map: LoadedMap | null, isSeen: boolean, dimension: string): LoadState<Frames> {
  const client = useApi();
  const { view, scope } = useView();
  const places = map?.rows.length ?? 0;
  const given = thenLoad(scope, (value): LoadState<Scope> =>
    isSeen && places > 0 ? { state: 'ready', value } : { state: 'loading' },
  );
  const answer = useAnswer(given, {
    ask: (known) => {
      const { question, level } = mapAsk(known, view);
      const { maxMatrixCells, maxPoints } = known.offer.limits;
      const most = Math.min(MOST_FRAMES, maxPoints, Math.floor(maxMatrixCells / places));
      return matrixQuery(client, question, { rows: 'place', placeLevel: level, maxPoints: most, top: null });
    },
    refuse: (known) => {
      const { level } = mapAsk(known, view);
      const levels = offered(known.offer, 'matrix')?.placeLevels ?? [];
      if (levels.includes(level) && sourceHas(known.offer, known.source, 'matrix', level)) return null;
      return { kind: 'not_offered', source: known.source?.name ?? known.offer.productName, dimension };
    },
    isEmpty: ({ series, points }) => (series.length === 0 || points === 0 ? { kind: 'nothing_matches' } : null),
  });
  const value = loadedValue(answer);
  const minSample = map?.minSample ?? 0;
  const frames = useMemo(() => (value === null ? null : framesOf(value, minSample)), [value, minSample]);
  return thenLoad(answer, (): LoadState<Frames> =>
    frames === null ? { state: 'loading' } : { state: 'ready', value: frames },
  );
}
