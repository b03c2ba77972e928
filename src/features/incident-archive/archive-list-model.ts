import type { DetailCopy } from '#/copy/en-detail.ts';
import type { Copy } from '#/copy/en.ts';
import { incidentNames } from '#/domain/incident-names.ts';
import type { Incident, IncidentsAnswer } from '#/domain/incident.ts';
import type { TwinTable } from '#/ui/twin-table.tsx';

/** Names beyond these are counted, never cut. */
const MOST_NAMES = 4;

/** `.ru, .рф`, `root zone`, `.com, .net, .org, .de, 3 more`. */
export function namesWords({ incidentArchive }: DetailCopy, incident: Incident, most = MOST_NAMES): string {
  const names = incidentNames(incident).map((name) => (name === '.' ? incidentArchive.root : name));
  const rest = names.length - most;
  return [...names.slice(0, most), ...(rest > 0 ? [incidentArchive.namesMore(rest)] : [])].join(', ');
}

export function durationWords({ incidentArchive }: DetailCopy, incident: Incident): string {
  return incident.status === 'false_positive' ? incidentArchive.falseAlarm : incidentArchive.duration(incident);
}

export function listTwin(copy: Copy, detail: DetailCopy, incidents: readonly Incident[]): TwinTable {
  const { column, listTwin: words, ...say } = detail.incidentArchive;
  const text = (key: string, label: string): TwinTable['columns'][number] => ({ key, label, numeric: false });
  return {
    caption: words.caption,
    columns: [
      text('title', column.title),
      text('started', column.started),
      text('ended', words.ended),
      text('duration', column.duration),
      text('severity', column.severity),
      text('kinds', column.kinds),
      text('cause', column.cause),
      text('zoneKinds', words.zoneKinds),
      text('names', column.names),
      text('evidence', column.evidence),
    ],
    rows: incidents.map((incident) => [
      incident.title,
      say.instant(incident.startedMs, incident.startedPrecision),
      incident.endedMs === null
        ? durationWords(detail, incident)
        : say.instant(incident.endedMs, incident.endedPrecision ?? 'minute'),
      durationWords(detail, incident),
      say.severity(incident.severity),
      incident.kinds.map((kind) => copy.words.kind[kind]).join(', '),
      say.cause(incident.cause?.category ?? null),
      incident.scope.zoneKinds.map(say.zoneKind).join(', '),
      namesWords(detail, incident, Number.POSITIVE_INFINITY),
      say.evidence(incident.evidence),
    ]),
  };
}

/** Incidents beyond those that the API sent; 0 when all are here. */
export const notLoaded = ({ total, incidents }: IncidentsAnswer): number =>
  Math.max(0, (total ?? incidents.length) - incidents.length);
