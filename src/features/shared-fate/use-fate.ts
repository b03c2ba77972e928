import { isNotFound } from '#/api/api-failure.ts';
import { fateOfKeyQuery, fateRankingQuery, type FateQuestion } from '#/api/shared-fate.ts';
import { useAnswer } from '#/api/use-answer.ts';
import { useApi } from '#/api/use-api.ts';
import { loadedValue, type EmptyReason, type LoadState } from '#/domain/load-state.ts';
import { offered } from '#/domain/offer.ts';
import type { FateOfKey, FateRanking } from '#/domain/shared-fate.ts';
import { fateKind } from '#/view-state/fate-view.ts';
import type { Scope } from '#/view-state/scope.ts';
import { useView } from '#/view-state/use-view.ts';
import type { ViewState } from '#/view-state/view-state.ts';

const questionOf = (view: ViewState, { offer }: Scope): FateQuestion => ({
  kind: fateKind(view),
  zone: view.zone,
  tldType: view.tldType,
  limit: offer.limits.maxPage,
});

const refusal = ({ offer }: Scope, name: string): EmptyReason | null =>
  offered(offer, 'shared-fate') === null ? { kind: 'not_offered', source: offer.productName, dimension: name } : null;

/** Hop four: everything that zones depend on, of the kind and for the zones that the view names. `name` says what the API may not have. */
export function useFateRanking(name: string): LoadState<FateRanking> {
  const client = useApi();
  const { view, scope } = useView();
  return useAnswer(scope, {
    ask: (known) => fateRankingQuery(client, questionOf(view, known)),
    refuse: (known) => refusal(known, name),
    isEmpty: ({ rows }) => (rows.length === 0 ? { kind: 'nothing_matches' } : null),
  });
}

/** What falls with the key of the view, or that there is no such key, and which was probably meant. */
export type Fall =
  | { readonly known: true; readonly answer: FateOfKey }
  | { readonly known: false; readonly key: string; readonly suggestion: string | null };

/** Hop four: what falls with the chosen key; without one with the largest. */
export function useFall(name: string): LoadState<Fall> {
  const client = useApi();
  const { view, scope } = useView();
  const ranking = useFateRanking(name);
  const key = view.falls ?? loadedValue(ranking)?.rows[0]?.key ?? null;
  const isMine = view.falls !== null || loadedValue(ranking)?.kind === fateKind(view);
  const given: LoadState<{ readonly scope: Scope; readonly key: string }> =
    scope.state === 'ready' || scope.state === 'stale'
      ? key === null || !isMine
        ? ranking.state === 'failed' || ranking.state === 'empty'
          ? ranking
          : { state: 'loading' }
        : { state: 'ready', value: { scope: scope.value, key } }
      : scope;
  const load = useAnswer(given, {
    ask: (known) => fateOfKeyQuery(client, questionOf(view, known.scope), known.key),
    refuse: (known) => refusal(known.scope, name),
  });
  if (load.state === 'failed' && isNotFound(load.error) && key !== null) {
    const suggestion = load.error.kind === 'problem' ? (load.error.parameters[0]?.suggestion ?? null) : null;
    return { state: 'ready', value: { known: false, key, suggestion } };
  }
  if (load.state === 'ready') return { state: 'ready', value: { known: true, answer: load.value } };
  if (load.state === 'stale') return { ...load, value: { known: true, answer: load.value } };
  return load;
}
