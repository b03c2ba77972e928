import { failuresQuery } from '#/api/failures.ts';
import { mapQuery } from '#/api/map.ts';
import { useAnswer } from '#/api/use-answer.ts';
import { useApi } from '#/api/use-api.ts';
import type { Unseen } from '#/domain/incident-visibility.ts';
import { loadedValue, type EmptyReason, type LoadState } from '#/domain/load-state.ts';
import { sourceHas } from '#/domain/offer.ts';
import { mapAsk, seriesAsk } from '#/view-state/panel-asks.ts';
import { FILTERS } from '#/view-state/transitions.ts';
import { useView } from '#/view-state/use-view.ts';
import type { Counted } from './incident-figures.ts';

const NOT_ASKED: EmptyReason = { kind: 'nothing_matches' };

/** Hop four: what the panels below the head ask for too, so that its figures cost no request of their own. Null = nothing is counted. */
export function useCounted(unseen: Unseen | null): Counted | null {
  const client = useApi();
  const { view, scope } = useView();
  const series = useAnswer(scope, {
    ask: (known) => failuresQuery(client, known.question, seriesAsk(known)),
    refuse: () => (unseen === null ? null : NOT_ASKED),
  });
  const map = useAnswer(scope, {
    ask: (known) => {
      const { question, level } = mapAsk(known, view);
      return mapQuery(client, question, { level });
    },
    refuse: (known) =>
      unseen === null && sourceHas(known.offer, known.source, 'map', mapAsk(known, view).level) ? null : NOT_ASKED,
  });
  const known = loadedValue(scope);
  if (unseen !== null || known === null) return null;
  return {
    series: settled(series),
    map: settled(map),
    basis: known.source?.basis ?? 'unknown',
    isNarrowed: FILTERS.some((filter) => view[filter].length > 0),
    rules: known.offer,
  };
}

const settled = <T>(load: LoadState<T>): T | null | 'loading' | 'failed' =>
  load.state === 'loading' || load.state === 'failed' ? load.state : loadedValue(load);
