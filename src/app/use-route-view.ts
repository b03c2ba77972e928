import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { toLoadState } from '#/api/load-state.ts';
import { offerQuery } from '#/api/offer.ts';
import { useApi } from '#/api/use-api.ts';
import type { LoadState } from '#/domain/load-state.ts';
import { decodeView, encodeView } from '#/view-state/codec.ts';
import { resolveScope, type ResolvedScope } from '#/view-state/resolve-scope.ts';
import type { Scope } from '#/view-state/scope.ts';
import type { View } from '#/view-state/use-view.ts';
import type { ViewState } from '#/view-state/view-state.ts';
import { go, useAddress } from './address.ts';
import { useConfig } from './config-context.ts';

/** The view of the address bar, joined with what the API offers; changing it changes the address. */
export function useRouteView(): View {
  const { path, search } = useAddress();
  const { pollingIntervalMs } = useConfig();
  const offer = useQuery({
    ...offerQuery(useApi()),
    refetchInterval: pollingIntervalMs === 0 ? false : pollingIntervalMs,
  });
  const decoded = useMemo(() => decodeView(search), [search]);
  const resolved = useMemo<ResolvedScope | null>(
    () => (offer.data === undefined ? null : resolveScope(decoded.view, offer.data)),
    [decoded, offer.data],
  );
  const change = useCallback(
    (next: ViewState, how: 'push' | 'replace') => go(`${path}${encodeView(next)}`, how),
    [path],
  );
  const href = useCallback((next: ViewState, to: string = path) => `${to}${encodeView(next)}`, [path]);
  const scope = useMemo<LoadState<Scope>>(() => {
    if (resolved !== null) return { state: 'ready', value: resolved.scope };
    const load = toLoadState({ data: undefined, error: offer.error, refetch: offer.refetch });
    return load.state === 'failed' ? load : { state: 'loading' };
  }, [resolved, offer.error, offer.refetch]);
  const ignored = useMemo(() => [...decoded.ignored, ...(resolved?.ignored ?? [])], [decoded, resolved]);
  return useMemo(() => ({ view: decoded.view, ignored, change, href, scope }), [decoded, ignored, change, href, scope]);
}
