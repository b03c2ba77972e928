import type { DetailCopy } from '#/copy/en-detail.ts';
import { withListFilters } from '#/view-state/transitions.ts';
import type { ViewState } from '#/view-state/view-state.ts';
import { toggled } from './histogram-model.ts';

export interface ArchiveChip {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  readonly without: ViewState;
}

/** What narrows this page alone. Zones, places, servers and kinds have their chips in the row of the view, and the search its field. */
export function archiveChips(view: ViewState, { incidentArchive }: DetailCopy): readonly ArchiveChip[] {
  const { filter } = incidentArchive;
  return [
    ...view.cause.map((cause) => ({
      key: `cause:${cause}`,
      label: filter.cause,
      value: incidentArchive.cause(cause),
      without: withListFilters(view, { cause: toggled(view.cause, cause) }),
    })),
    ...view.zoneKind.map((kind) => ({
      key: `zone_kind:${kind}`,
      label: filter.zoneKind,
      value: incidentArchive.zoneKind(kind),
      without: withListFilters(view, { zoneKind: toggled(view.zoneKind, kind) }),
    })),
    ...(view.severity === null
      ? []
      : [
          {
            key: 'severity',
            label: incidentArchive.column.severity,
            value: incidentArchive.severityFloor(view.severity),
            without: withListFilters(view, { severity: null }),
          },
        ]),
  ];
}
