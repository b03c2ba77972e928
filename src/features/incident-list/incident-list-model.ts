import type { Copy } from '#/copy/en.ts';
import { familyOf, type KindFamily } from '#/domain/failure-kind.ts';
import {
  incidentEnd,
  type Evidence,
  type Incident,
  type IncidentEnd,
  type IncidentsAnswer,
  type Severity,
} from '#/domain/incident.ts';
import { incidentNames } from '#/domain/incident-names.ts';
import type { TwinTable } from '#/ui/twin-table.tsx';

export interface IncidentItem {
  readonly incident: Incident;
  readonly end: IncidentEnd;
  readonly falseAlarm: boolean;
  readonly severity: Severity;
  readonly evidence: Evidence;
  /** Families of its kinds in the order of the kinds, each once. */
  readonly families: readonly KindFamily[];
  /** Zones by their U-labels, then other names. */
  readonly names: readonly string[];
}

/** What the list shows of each incident, newest first. */
export const incidentItems = (incidents: readonly Incident[]): readonly IncidentItem[] =>
  incidents
    .toSorted((a, b) => b.startedMs - a.startedMs || (a.id < b.id ? -1 : 1))
    .map((incident) => ({
      incident,
      end: incidentEnd(incident),
      falseAlarm: incident.status === 'false_positive',
      severity: incident.severity,
      evidence: incident.evidence,
      families: [...new Set(incident.kinds.map(familyOf))],
      names: incidentNames(incident),
    }));

/** How many are known from published records, and how many from a detector. */
export function evidenceCounts(items: readonly IncidentItem[]): {
  readonly documented: number;
  readonly detected: number;
} {
  const documented = items.filter(({ evidence }) => evidence === 'documented').length;
  return { documented, detected: items.length - documented };
}

export const statusWords = ({ incidentList }: Copy, { end, falseAlarm }: IncidentItem): string =>
  falseAlarm ? incidentList.falseAlarm : incidentList.status(end);

/** `.ru, .рф` or `.com, .net, .org and 4 more`. */
export function namesWords({ incidentList }: Copy, names: readonly string[], most = 3): string {
  const shown = names
    .slice(0, most)
    .map((name) => (name === '.' ? incidentList.root : name))
    .join(', ');
  return names.length > most ? `${shown}, ${incidentList.namesMore(names.length - most)}` : shown;
}

export const familiesWords = ({ words }: Copy, families: readonly KindFamily[]): string =>
  families.map((family) => words.family[family].toLocaleLowerCase('en')).join(', ');

/** The list as a table; `onDayMs`: a day on which the clock alone says when. */
export function incidentTwin(copy: Copy, items: readonly IncidentItem[], onDayMs: number): TwinTable {
  const { incidentList } = copy;
  const { twin } = incidentList;
  const text = (key: string, label: string): TwinTable['columns'][number] => ({ key, label, numeric: false });
  return {
    caption: twin.caption,
    columns: [
      text('title', twin.title),
      text('course', twin.course),
      text('duration', twin.duration),
      text('status', twin.status),
      text('severity', twin.severity),
      text('kinds', twin.kinds),
      text('zones', twin.zones),
      text('evidence', twin.evidence),
    ],
    rows: items.map((item) => [
      item.incident.title,
      incidentList.course(item.incident, onDayMs),
      item.incident.durationMs === null ? '' : incidentList.duration(item.incident.durationMs),
      statusWords(copy, item),
      incidentList.severity(item.severity),
      familiesWords(copy, item.families),
      namesWords(copy, item.names, item.names.length),
      incidentList.evidence(item.evidence),
    ]),
  };
}

/** Titles for the sentence that stands for the list. */
export const summaryTitles = (items: readonly IncidentItem[]): readonly string[] =>
  items.slice(0, 3).map(({ incident }) => incident.title);

/** Rows beyond those that the API sent; 0 when all are here. */
export const notLoaded = ({ total, incidents }: IncidentsAnswer): number =>
  Math.max(0, (total ?? incidents.length) - incidents.length);
