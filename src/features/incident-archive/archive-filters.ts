import type { ArchiveFilters } from '#/api/incident-archive.ts';
import type { IncidentGroup } from '#/domain/incident-summary.ts';
import type { Scope } from '#/view-state/scope.ts';
import { withRange } from '#/view-state/time-transitions.ts';
import { clearFilters, NO_LIST_FILTERS, withListFilters, withQuery } from '#/view-state/transitions.ts';
import type { ViewState } from '#/view-state/view-state.ts';

/** What the list asks for. Without a window in the address nothing is asked of time: the whole archive, also what is about to be added. */
export const archiveFilters = (view: ViewState, { window, filters }: Scope): Required<ArchiveFilters> => ({
  window: hasWindow(view) ? window : null,
  zone: filters.zone,
  place: filters.place,
  server: filters.server,
  kind: filters.kind,
  zoneKind: view.zoneKind,
  cause: view.cause,
  severity: view.severity,
  q: view.q,
});

/** What the bars ask for: the same, but what the bars themselves choose does not narrow them. */
export function histogramFilters(filters: Required<ArchiveFilters>, group: IncidentGroup): Required<ArchiveFilters> {
  switch (group) {
    case 'year':
      return { ...filters, window: null };
    case 'kind':
      return { ...filters, kind: [] };
    case 'cause':
      return { ...filters, cause: [] };
    case 'zone_kind':
      return { ...filters, zoneKind: [] };
  }
}

export const hasWindow = ({ from, to }: ViewState): boolean => from !== null || to !== null;

/** Whether anything at all narrows the archive. */
export const isNarrowed = ({ window, severity, q, ...lists }: Required<ArchiveFilters>): boolean =>
  window !== null || severity !== null || q.trim() !== '' || Object.values(lists).some((list) => list.length > 0);

/** The whole archive again. */
export const wholeArchive = (view: ViewState): ViewState =>
  withQuery(withListFilters(withRange(clearFilters(view), null, null), NO_LIST_FILTERS), '');
