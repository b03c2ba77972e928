import type { Copy } from '#/copy/en.ts';
import { formatInstant } from '#/copy/format.ts';
import { familyOf } from '#/domain/failure-kind.ts';
import { incidentEnd, type Incident, type Severity } from '#/domain/incident.ts';
import { DAY_MS, durationMs, MINUTE_MS, type TimeWindow } from '#/domain/time-window.ts';
import { uLabel } from '#/domain/zone-label.ts';
import { zoneName } from '#/domain/zone-name.ts';
import type { FlagMark, LaneBar } from '#/viz/chart/timeline-marks.ts';

const RANK: Readonly<Record<Severity, number>> = { critical: 0, major: 1, minor: 2, info: 3, unknown: 4 };

/** The most severe first, then by start: the order in which the lane's rows are given away. */
const inOrder = (incidents: readonly Incident[]): readonly Incident[] =>
  incidents.toSorted(
    (a, b) => RANK[a.severity] - RANK[b.severity] || a.startedMs - b.startedMs || (a.id < b.id ? -1 : 1),
  );

/** Incidents that reach into the window, as bars. One without a documented end may. `nowMs`: how far the data is complete; nothing is drawn beyond it. */
export function laneBars(
  incidents: readonly Incident[],
  window: TimeWindow,
  nowMs: number,
  href: (incident: Incident) => string,
  copy: Copy,
): readonly LaneBar[] {
  const { timeline } = copy;
  return inOrder(incidents.filter((incident) => incident.status !== 'false_positive' && reaches(incident, window))).map(
    (incident) => {
      const end = incidentEnd(incident);
      const vagueStart = incident.startedPrecision !== 'minute';
      const started = timeline.vagueClock(incident.startedMs, incident.startedPrecision, spansDays(window));
      const zones = shortScope(incident);
      const ended =
        incident.endedMs === null ? '' : formatInstant(incident.endedMs, incident.endedPrecision ?? 'minute');
      const labels = [incident.title, ...(zones === null ? [] : [zones])];
      return {
        id: incident.id,
        family: familyOf(incident.kinds[0] ?? 'unknown'),
        startMs: incident.startedMs,
        endMs: incident.endedMs === null ? Math.max(nowMs, incident.startedMs) : shownEnd(incident, incident.endedMs),
        end,
        vagueStart,
        labels: vagueStart ? labels.map((label) => `${started} ${label}`) : labels,
        name: timeline.incident(
          incident.title,
          timeline.incidentFrom(`${formatInstant(incident.startedMs, incident.startedPrecision)} UTC`),
          timeline.incidentEnd[end](ended),
        ),
        href: href(incident),
      };
    },
  );
}

/** A clock alone says when only within one day. */
const spansDays = (window: TimeWindow): boolean => durationMs(window) > DAY_MS;

const reaches = (incident: Incident, { fromMs, toMs }: TimeWindow): boolean =>
  incident.startedMs < toMs && (incident.endedMs === null || shownEnd(incident, incident.endedMs) > fromMs);

/** An end known to the day or month lies somewhere in it: the bar covers all of it. */
function shownEnd(incident: Incident, endedMs: number): number {
  if (incident.endedPrecision === 'day') return endedMs + DAY_MS;
  if (incident.endedPrecision !== 'month') return Math.max(endedMs, incident.startedMs + MINUTE_MS);
  const d = new Date(endedMs);
  return Date.UTC(d.getUTCFullYear(), d.getUTCMonth() + 1);
}

/** `.ru, .рф` or `.ru and 3 more`: what is affected, for where the title does not fit. */
function shortScope({ scope }: Incident): string | null {
  const names = [...scope.zones.map((zone) => zoneName(zone, uLabel(zone)).name), ...scope.zoneNames];
  const [first, second] = names;
  if (first === undefined) return null;
  if (second === undefined) return first;
  return names.length === 2 ? `${first}, ${second}` : `${first} +${names.length - 1}`;
}

/** The window that a link to an incident opens: the incident with a third of its length, and at least half an hour, around it. */
export function incidentWindow(incident: Incident, nowMs: number): TimeWindow {
  const endMs =
    incident.endedMs === null ? Math.min(nowMs, incident.startedMs + DAY_MS) : shownEnd(incident, incident.endedMs);
  const toMs = Math.max(endMs, incident.startedMs);
  const around = Math.max((toMs - incident.startedMs) / 3, 30 * MINUTE_MS);
  const grid = 5 * MINUTE_MS;
  return {
    fromMs: Math.floor((incident.startedMs - around) / grid) * grid,
    toMs: Math.ceil((toMs + around) / grid) * grid,
  };
}

/** When the worst incident of the window began and ended, as flags above the plot, as far as both are known to the hour. */
export function incidentFlags(incidents: readonly Incident[], window: TimeWindow, copy: Copy): readonly FlagMark[] {
  const { timeline } = copy;
  const worst = inOrder(incidents).find(
    ({ severity, status }) => RANK[severity] <= RANK.major && status !== 'false_positive',
  );
  if (worst === undefined) return [];
  const flag = (atMs: number | null, precision: Incident['endedPrecision'], text: string): readonly FlagMark[] =>
    atMs === null || atMs < window.fromMs || atMs >= window.toMs || (precision !== 'minute' && precision !== 'hour')
      ? []
      : [{ atMs, time: timeline.vagueClock(atMs, precision, spansDays(window)), text }];
  return [
    ...flag(worst.startedMs, worst.startedPrecision, timeline.begins),
    ...flag(worst.endedMs, worst.endedPrecision, timeline.ends),
  ];
}
