import type { DetailCopy } from '#/copy/en-detail.ts';
import { incidentState } from '#/domain/incident-state.ts';
import type { IncidentDetail } from '#/domain/incident.ts';
import type { SourceRef } from '#/domain/provenance.ts';

export interface EvidenceRow {
  readonly key: string;
  readonly label: string;
  readonly detail: string;
  /** Whose badge the fact bears; `nobody` = nobody says it. */
  readonly by: 'record' | 'counts' | 'nobody';
}

/** The facts of an incident with how well they are known. What the record leaves out bears no badge. */
export function evidenceRows(
  incident: IncidentDetail,
  counted: SourceRef | null,
  { cause: causes, incidentRecord: { moment, sure } }: DetailCopy,
): readonly EvidenceRow[] {
  const { scope, cause, startedMs, startedPrecision, endedMs } = incident;
  const endedPrecision = incident.endedPrecision ?? 'minute';
  const hasCause = cause !== null && cause.category !== 'unknown';
  const named = scope.zones.length + scope.zoneNames.length > 0;
  const by = (isKnown: boolean): EvidenceRow['by'] => (isKnown ? 'record' : 'nobody');
  return [
    {
      key: 'affected',
      label: sure.affected,
      detail: sure.affectedBy(scope.zones.length, scope.zoneNames.length),
      by: by(named),
    },
    {
      key: 'cause',
      label: sure.cause,
      detail:
        cause === null
          ? sure.causeNone
          : hasCause
            ? sure.causeIs(causes.name(cause.category), cause.confidence === 'reported')
            : sure.causeUnknown,
      by: by(hasCause),
    },
    {
      key: 'start',
      label: sure.start,
      detail: `${moment(startedMs, startedPrecision)}, ${sure.known[startedPrecision]}`,
      by: 'record',
    },
    {
      key: 'end',
      label: sure.end,
      detail:
        endedMs === null
          ? sure.noEnd[incidentState(incident)]
          : `${moment(endedMs, endedPrecision)}, ${sure.known[endedPrecision]}`,
      by: by(endedMs !== null),
    },
    {
      key: 'servers',
      label: sure.servers,
      detail: scope.servers.length === 0 ? sure.serversNone : sure.serversNamed(scope.servers.length),
      by: by(scope.servers.length > 0),
    },
    {
      key: 'places',
      label: sure.places,
      detail: scope.places.length === 0 ? sure.placesNone : sure.placesNamed,
      by: by(scope.places.length > 0),
    },
    {
      key: 'shares',
      label: sure.shares,
      detail: counted === null ? sure.sharesNone : sure.sharesBy[counted.basis],
      by: counted === null ? 'nobody' : 'counts',
    },
  ];
}
