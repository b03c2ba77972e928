/** The five states of a panel and no other. `error` is one of the five kinds of ApiError. */
export type LoadState<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: ApiError; readonly retry: () => void }
  | { readonly state: 'empty'; readonly reason: EmptyReason }
  | { readonly state: 'stale'; readonly value: T; readonly because: StaleReason }
  | { readonly state: 'ready'; readonly value: T };

/** Why what is shown is older than what was asked for. */
export type StaleReason =
  /** New content is on its way; the old stays. */
  | { readonly kind: 'refreshing' }
  /** The refresh failed; the old stays. */
  | { readonly kind: 'refresh_failed'; readonly error: ApiError; readonly retry: () => void }
  /** The source is behind: complete only until then. */
  | { readonly kind: 'behind'; readonly completeUntilMs: number; readonly behindMs: number };

export type EmptyReason =
  | { readonly kind: 'outside_coverage'; readonly nearest: { readonly fromMs: number; readonly toMs: number } | null }
  | { readonly kind: 'not_offered'; readonly source: string; readonly dimension: string }
  | { readonly kind: 'nothing_matches' };

/** Errors are ours; failures are the DNS's. Five kinds: no connection, timeout, refused by the API, an answer that breaks the contract, too many requests. */
export type ApiError =
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'timeout'; readonly afterMs: number }
  | {
      readonly kind: 'problem';
      readonly status: number;
      readonly type: string | null;
      readonly title: string;
      readonly detail: string | null;
      readonly parameters: readonly {
        readonly parameter: string;
        readonly detail: string;
        readonly suggestion?: string;
      }[];
    }
  | { readonly kind: 'malformed'; readonly where: string; readonly detail: string }
  | { readonly kind: 'rate_limited'; readonly retryAfterMs: number | null };

/** The value of a state that has one. */
export const loadedValue = <T>(load: LoadState<T>): T | null =>
  load.state === 'ready' || load.state === 'stale' ? load.value : null;
