import type { Incident } from './incident.ts';
import { shownEnd } from './incident-window.ts';
import type { LoadReport, NotReported } from './root-zone.ts';
import { rootLetter } from './site.ts';
import { DAY_MS, overlaps, type TimeWindow } from './time-window.ts';

/** One day around an incident of a letter. */
export interface StaleDay {
  readonly dayMs: number;
  /** What the letter reported, serial by serial, oldest first; null = no figure. */
  readonly own: readonly { readonly serial: number; readonly seconds: number | null }[];
  /** Why there is no figure at all; null when there is any. */
  readonly reason: NotReported | null;
  /** The other letters that reported that day; null = none was looked up. */
  readonly others: { readonly letters: number; readonly slowestS: number } | null;
  /** The incident lasted on that day. */
  readonly during: boolean;
}

export interface LetterIncident {
  readonly incident: Incident;
  readonly letter: string;
  /** Whole days: from the day before to two days after. */
  readonly window: TimeWindow;
}

/** The newest incident of a root server letter inside the span for which load times are kept; null when there is none. */
export function letterIncident(incidents: readonly Incident[], recorded: TimeWindow): LetterIncident | null {
  for (const incident of incidents.toSorted((a, b) => b.startedMs - a.startedMs)) {
    const letter = incident.scope.servers.map(rootLetter).find((found) => found !== null);
    if (letter === undefined) continue;
    const window = {
      fromMs: Math.floor(incident.startedMs / DAY_MS - 1) * DAY_MS,
      toMs: Math.ceil(endOf(incident) / DAY_MS + 2) * DAY_MS,
    };
    if (overlaps(window, recorded)) return { incident, letter, window };
  }
  return null;
}

const endOf = (incident: Incident): number =>
  incident.endedMs === null ? incident.startedMs + 1 : shownEnd(incident, incident.endedMs);

/** Days of the window for which the letter was looked up, oldest first. */
export function staleDays({ incident, letter, window }: LetterIncident, reports: readonly LoadReport[]): StaleDay[] {
  const lasted = { fromMs: incident.startedMs, toMs: endOf(incident) };
  const days: StaleDay[] = [];
  for (let dayMs = window.fromMs; dayMs < window.toMs; dayMs += DAY_MS) {
    const day = { fromMs: dayMs, toMs: dayMs + DAY_MS };
    const rows = reports.filter(({ publishedMs }) => publishedMs >= day.fromMs && publishedMs < day.toMs);
    const own = rows.filter(({ server }) => rootLetter(server) === letter);
    if (own.length === 0) continue;
    const others = rows.filter((row) => rootLetter(row.server) !== letter && secondsOf(row) !== null);
    days.push({
      dayMs,
      own: own.map((row) => ({ serial: row.serial, seconds: secondsOf(row) })),
      reason: own.every((row) => secondsOf(row) === null) ? (own[0]?.notReported ?? 'unknown') : null,
      others:
        others.length === 0
          ? null
          : {
              letters: new Set(others.map(({ server }) => server)).size,
              slowestS: Math.max(...others.map((row) => secondsOf(row) ?? 0)),
            },
      during: overlaps(day, lasted),
    });
  }
  return days;
}

const secondsOf = (row: LoadReport): number | null => row.operatorP95S ?? row.outsideMedianS;
