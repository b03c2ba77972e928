import { byStart } from '#/domain/incident-order.ts';
import { severityLevel, type Incident } from '#/domain/incident.ts';
import { sortWithin } from '#/view-state/transitions.ts';
import type { SortOrder, ViewState } from '#/view-state/view-state.ts';

export const ARCHIVE_SORTS = ['started', 'duration', 'severity'] as const;
export type ArchiveSort = (typeof ARCHIVE_SORTS)[number];
export interface ArchiveOrder {
  readonly by: ArchiveSort;
  readonly descending: boolean;
}

/** The order that the address asks for; newest first when it asks for none of these. */
export const archiveOrder = (sort: SortOrder): ArchiveOrder =>
  sortWithin(sort, ARCHIVE_SORTS, { by: 'started', descending: true });

/** A click on a column head: most first, or the other direction when it is the order already. */
export function withArchiveSort(view: ViewState, by: ArchiveSort): ViewState {
  const now = archiveOrder(view.sort);
  return { ...view, sort: { by, descending: now.by === by ? !now.descending : true } };
}

/** In order; what is not known comes last in either direction, and of equals the newest first. */
export function sortIncidents(incidents: readonly Incident[], { by, descending }: ArchiveOrder): readonly Incident[] {
  const sign = descending ? -1 : 1;
  return incidents.toSorted((a, b) => {
    const [x, y] = [valueOf(a, by), valueOf(b, by)];
    if (x === y) return by === 'started' ? sign * byStart(a, b) : byStart(b, a);
    if (x === null || y === null) return x === null ? 1 : -1;
    return sign * (x - y);
  });
}

function valueOf(incident: Incident, by: ArchiveSort): number | null {
  switch (by) {
    case 'started':
      return incident.startedMs;
    case 'duration':
      return incident.durationMs;
    case 'severity':
      return incident.severity === 'unknown' ? null : severityLevel(incident.severity);
  }
}
