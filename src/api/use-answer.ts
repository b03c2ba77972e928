import { useQueries, type UseQueryOptions } from '@tanstack/react-query';
import { useState } from 'react';
import type { EmptyReason, LoadState } from '#/domain/load-state.ts';
import { toLoadState } from './load-state.ts';

interface Asking<S, T, Key extends readonly unknown[]> {
  /** The query for the state it depends on. */
  readonly ask: (given: S) => UseQueryOptions<T, Error, T, Key>;
  /** Known without asking that there is nothing to show. */
  readonly refuse?: (given: S) => EmptyReason | null;
  readonly isEmpty?: (value: T, given: S) => EmptyReason | null;
}

/**
 * Hop four: a query that depends on a state which may itself be loading or have failed; the panel sees one of five states. The last answer
 * stays while the answer to another question is on its way.
 */
export function useAnswer<S, T, Key extends readonly unknown[]>(
  given: LoadState<S>,
  { ask, refuse, isEmpty }: Asking<S, T, Key>,
): LoadState<T> {
  const known = given.state === 'ready' || given.state === 'stale' ? given.value : null;
  const refused = known === null ? null : (refuse?.(known) ?? null);
  const questions: UseQueryOptions<T, Error, T, Key>[] = known === null || refused !== null ? [] : [ask(known)];
  const [result] = useQueries({ queries: questions });
  // `keepPreviousData` does not reach through `useQueries`: a new key there is a new query that knows of no other.
  const [last, setLast] = useState<{ readonly value: T } | null>(null);
  const answered = result?.data;
  if (answered !== undefined && answered !== last?.value) setLast({ value: answered });
  if (known === null) return given.state === 'failed' || given.state === 'empty' ? given : { state: 'loading' };
  if (refused !== null) return { state: 'empty', reason: refused };
  if (result === undefined) return { state: 'loading' };
  const { error, refetch } = result;
  const shown = { data: answered ?? last?.value, isPlaceholderData: answered === undefined, error, refetch };
  return toLoadState(shown, isEmpty === undefined ? {} : { isEmpty: (value) => isEmpty(value, known) });
}
