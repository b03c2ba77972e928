import { thenLoad } from '#/api/load-state.ts';
import { sitesQuery } from '#/api/sites.ts';
import { useAnswer } from '#/api/use-answer.ts';
import { useApi } from '#/api/use-api.ts';
import { zoneQuery } from '#/api/zones.ts';
import { loadedValue, type LoadState } from '#/domain/load-state.ts';
import { offered } from '#/domain/offer.ts';
import type { Provenance } from '#/domain/provenance.ts';
import type { TimeWindow } from '#/domain/time-window.ts';
import { useView } from '#/view-state/use-view.ts';
import { letterRows, type LetterRow } from './letter-rows.ts';
import { useCounts } from './use-counts.ts';

export interface LoadedLetters extends Provenance {
  readonly rows: readonly LetterRow[];
  /** Window of the counts; null while there are none. */
  readonly counted: TimeWindow | null;
}

/**
 * Hop four: the root servers from the root zone, with their sites and with the counts of queries for the root zone. Sites and counts come in
 * beside them or stay away: the list stands without.
 */
export function useRootLetters(resource: string, dimension: string): LoadState<LoadedLetters> {
  const client = useApi();
  const { scope } = useView();
  const root = useAnswer(scope, {
    ask: () => zoneQuery(client, 'root'),
    refuse: ({ offer }) =>
      offered(offer, 'zones') === null ? { kind: 'not_offered', source: offer.productName, dimension: resource } : null,
    isEmpty: ({ servers }) => (servers.length === 0 ? { kind: 'nothing_matches' } : null),
  });
  const sites = useAnswer(scope, {
    ask: ({ offer }) => sitesQuery(client, [], offer.limits.maxPage),
    refuse: ({ offer }) =>
      offered(offer, 'sites') === null ? { kind: 'not_offered', source: offer.productName, dimension: resource } : null,
  });
  const counts = useCounts({
    by: 'server',
    order: { by: 'key', descending: false },
    question: ({ question }) => ({ ...question, filters: { ...question.filters, zone: ['root'], server: [] } }),
    dimension,
  });
  const counted = loadedValue(counts.load);
  return thenLoad(root, (zone): LoadState<LoadedLetters> => {
    const value: LoadedLetters = {
      rows: letterRows(zone.servers, loadedValue(sites)?.sites ?? null, counted?.rows ?? null),
      counted: counted?.window ?? null,
      sources: [...zone.sources, ...(loadedValue(sites)?.sources ?? []), ...(counted?.sources ?? [])],
      warnings: counted?.warnings ?? [],
      completeUntilMs: counted?.completeUntilMs ?? null,
      ...(counted === null ? {} : { window: counted.window }),
    };
    return { state: 'ready', value };
  });
}
