import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { incidentQuery } from '#/api/incident.ts';
import { toLoadState } from '#/api/load-state.ts';
import { offerQuery } from '#/api/offer.ts';
import { useApi } from '#/api/use-api.ts';
import type { IncidentDetail } from '#/domain/incident.ts';
import type { LoadState } from '#/domain/load-state.ts';
import { isWellFormed, type Subject } from '#/domain/subject.ts';
import { decodeView, encodeView } from '#/view-state/codec.ts';
import { resolveScope, type ResolvedScope } from '#/view-state/resolve-scope.ts';
import type { Scope } from '#/view-state/scope.ts';
import { monthScope, recordScope, subjectScope } from '#/view-state/subject-scope.ts';
import type { View } from '#/view-state/use-view.ts';
import type { ViewState } from '#/view-state/view-state.ts';
import { go, useAddress } from './address.ts';
import { useConfig } from './config-context.ts';
import { recordsOf, routeOf } from './routes.tsx';

/** The view of the address bar, joined with what the API offers and what the page is about; changing it changes the address. */
export function useRouteView(): View {
  const { path, search } = useAddress();
  const { pollingIntervalMs } = useConfig();
  const offer = useQuery({
    ...offerQuery(useApi()),
    refetchInterval: pollingIntervalMs === 0 ? false : pollingIntervalMs,
  });
  const route = useMemo(() => routeOf(path), [path]);
  const subject = route?.subject ?? null;
  const incident = useIncident(subject);
  const decoded = useMemo(() => decodeView(search), [search]);
  const resolved = useMemo<ResolvedScope | null>(() => {
    if (offer.data === undefined || incident === 'awaited') return null;
    const about =
      subject !== null
        ? subjectScope(subject, incident, decoded.view, offer.data)
        : route?.page === 'compliance'
          ? monthScope(offer.data, decoded.view)
          : recordScope(offer.data, route === null ? [] : recordsOf(route.page));
    return resolveScope(decoded.view, offer.data, about);
  }, [decoded, offer.data, route, subject, incident]);
  const here = route?.path ?? path;
  const change = useCallback(
    (next: ViewState, how: 'push' | 'replace') => go(`${here}${encodeView(next)}`, how),
    [here],
  );
  const href = useCallback((next: ViewState, to: string = here) => `${to}${encodeView(next)}`, [here]);
  const scope = useMemo<LoadState<Scope>>(() => {
    if (resolved !== null) return { state: 'ready', value: resolved.scope };
    const load = toLoadState({ data: undefined, error: offer.error, refetch: offer.refetch });
    return load.state === 'failed' ? load : { state: 'loading' };
  }, [resolved, offer.error, offer.refetch]);
  const ignored = useMemo(() => [...decoded.ignored, ...(resolved?.ignored ?? [])], [decoded, resolved]);
  return useMemo(
    () => ({ view: decoded.view, ignored, change, href, scope, subject, open }),
    [decoded, ignored, change, href, scope, subject],
  );
}

function open(href: string): void {
  go(href, 'push');
  window.scrollTo(0, 0);
}

/** The incident that decides the window of its page; null when the page is about none, or when it cannot be had. */
function useIncident(subject: Subject | null): IncidentDetail | null | 'awaited' {
  const isAsked = subject?.type === 'incident' && isWellFormed(subject);
  const { data, isError } = useQuery({ ...incidentQuery(useApi(), subject?.id ?? ''), enabled: isAsked });
  if (!isAsked || isError) return data ?? null;
  return data ?? 'awaited';
}
