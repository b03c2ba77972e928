import { useInfiniteQuery } from '@tanstack/react-query';
import { breakdownQuery } from '#/api/breakdown.ts';
import { toLoadState } from '#/api/load-state.ts';
import { useAnswer } from '#/api/use-answer.ts';
import { useApi } from '#/api/use-api.ts';
import { zoneQuery } from '#/api/zones.ts';
import { loadedValue, type LoadState } from '#/domain/load-state.ts';
import { offered } from '#/domain/offer.ts';
import type { Provenance } from '#/domain/provenance.ts';
import { NO_FILTERS, type Question } from '#/domain/question.ts';
import type { NameServer } from '#/domain/zone.ts';
import { breakdownAsk } from '#/view-state/panel-asks.ts';
import type { Scope } from '#/view-state/scope.ts';
import { useView } from '#/view-state/use-view.ts';

/** A server as the record has it, whatever is looked at. */
export interface KnownServer extends Provenance {
  readonly server: NameServer;
  /** Number of zones that it serves. */
  readonly zones: number;
}

/**
 * Hop four: a server by its id. The contract has no resource of servers, so it is found by a zone that it serves: asked where the API has data
 * for sure and through no filter, so that neither the window nor the source of the reader hides it. An id that the API does not know is a
 * `failed` state with status 404.
 */
export function useServer(id: string, resource: string): LoadState<KnownServer> {
  const client = useApi();
  const { scope } = useView();
  const known = loadedValue(scope);
  const canAsk = known !== null && offered(known.offer, 'breakdown') !== null;
  const served = useInfiniteQuery({
    ...breakdownQuery(client, known === null ? NOTHING_ASKED : recordQuestion(known, id), {
      ...breakdownAsk(known?.offer.limits ?? null, 'zone', { by: 'key', descending: false }),
      spark: 0,
    }),
    enabled: canAsk,
  });
  const { data, error, isPlaceholderData, refetch } = served;
  const zones = toLoadState({ data: data?.pages[0], error, isPlaceholderData, refetch });
  const first = loadedValue(zones);
  const zone = useAnswer(zones, {
    ask: ({ rows }) => zoneQuery(client, rows[0]?.key ?? ''),
    refuse: ({ rows }) =>
      known === null || offered(known.offer, 'zones') === null || rows.length === 0
        ? { kind: 'not_offered', source: known?.offer.productName ?? '', dimension: resource }
        : null,
  });
  if (known === null) return scope.state === 'failed' ? scope : { state: 'loading' };
  if (!canAsk)
    return { state: 'empty', reason: { kind: 'not_offered', source: known.offer.productName, dimension: resource } };
  if (zone.state !== 'ready' && zone.state !== 'stale') return zone;
  const server = zone.value.servers.find((one) => one.id === id);
  if (server === undefined || first === null || isPlaceholderData) return { state: 'loading' };
  const { sources, warnings, completeUntilMs } = zone.value;
  return { state: 'ready', value: { server, zones: first.totalRows, sources, warnings, completeUntilMs } };
}

const NOTHING_ASKED: Question = { window: { fromMs: 0, toMs: 0 }, source: null, filters: NO_FILTERS, rev: null };

const recordQuestion = ({ offer, question }: Scope, id: string): Question => ({
  window: offer.defaultWindow ?? question.window,
  source: null,
  filters: { ...NO_FILTERS, server: [id] },
  rev: question.rev,
});
