import type { EmptyReason, LoadState } from '#/domain/load-state.ts';
import type { Provenance } from '#/domain/provenance.ts';
import type { TimeWindow } from '#/domain/time-window.ts';
import { apiErrorOf } from './api-failure.ts';

/** What of a TanStack Query result decides the state of a panel. */
export interface QueryLike<T> {
  readonly data: T | undefined;
  readonly error: unknown;
  readonly isPlaceholderData?: boolean;
  readonly refetch: () => unknown;
}

export interface LoadRules<T> {
  /** Why a complete answer has nothing to show; null when it has. */
  readonly isEmpty?: (value: T) => EmptyReason | null;
}

/** One of the five states of a panel from a query's result. Old content stays while new content loads or when it fails to load. */
export function toLoadState<T>(result: QueryLike<T>, rules: LoadRules<T> = {}): LoadState<T> {
  const { data, error } = result;
  const retry = (): void => {
    void result.refetch();
  };
  const failed = error !== null && error !== undefined;
  if (data === undefined) return failed ? { state: 'failed', error: apiErrorOf(error), retry } : { state: 'loading' };
  // Placeholder data belongs to another question: when the new one fails, showing it would answer the wrong question.
  if (failed && result.isPlaceholderData === true) return { state: 'failed', error: apiErrorOf(error), retry };
  const reason = rules.isEmpty?.(data) ?? null;
  if (reason !== null) return { state: 'empty', reason };
  if (failed)
    return { state: 'stale', value: data, because: { kind: 'refresh_failed', error: apiErrorOf(error), retry } };
  if (result.isPlaceholderData === true) return { state: 'stale', value: data, because: { kind: 'refreshing' } };
  const behind = behindOf(data);
  return behind === null ? { state: 'ready', value: data } : { state: 'stale', value: data, because: behind };
}

/** A source that says it is late makes the answer stale by how much of the window it has not reached; a window that it has reached is complete. */
function behindOf(
  value: unknown,
): { readonly kind: 'behind'; readonly completeUntilMs: number; readonly behindMs: number } | null {
  if (!isDated(value) || value.completeUntilMs === null) return null;
  if (!value.warnings.some((w) => w.code === 'source_stale')) return null;
  const behindMs = (value.window?.toMs ?? value.completeUntilMs) - value.completeUntilMs;
  return behindMs > 0 ? { kind: 'behind', completeUntilMs: value.completeUntilMs, behindMs } : null;
}

const isDated = (value: unknown): value is Provenance & { readonly window?: TimeWindow } =>
  typeof value === 'object' && value !== null && 'completeUntilMs' in value && 'warnings' in value;

/** Passes a state on to what depends on it: loading and failed stay what they are, a value is looked into further. */
export function thenLoad<A, B>(load: LoadState<A>, next: (value: A) => LoadState<B>): LoadState<B> {
  if (load.state === 'ready') return next(load.value);
  if (load.state !== 'stale') return load;
  const after = next(load.value);
  return after.state === 'ready' ? { state: 'stale', value: after.value, because: load.because } : after;
}
