import type { Incident } from './incident.ts';
import { DAY_MS, MINUTE_MS, type TimeWindow } from './time-window.ts';

type Course = Pick<Incident, 'startedMs' | 'endedMs' | 'endedPrecision'>;

const GRID_MS = 5 * MINUTE_MS;

/**
 * The window that a link to an incident opens, the same wherever the link is: the incident with a third of its length, and
 * at least half an hour, around it, on a grid of five minutes. Without a known end it is shown for a day, at most until
 * `nowMs`, the instant through which data is complete.
 */
export function incidentWindow(incident: Course, nowMs: number): TimeWindow {
  const endMs =
    incident.endedMs === null ? Math.min(nowMs, incident.startedMs + DAY_MS) : shownEnd(incident, incident.endedMs);
  const toMs = Math.max(endMs, incident.startedMs);
  const around = Math.max((toMs - incident.startedMs) / 3, 30 * MINUTE_MS);
  return {
    fromMs: Math.floor((incident.startedMs - around) / GRID_MS) * GRID_MS,
    toMs: Math.ceil((toMs + around) / GRID_MS) * GRID_MS,
  };
}

/** An end known to the day or month lies somewhere in it: all of it is shown. */
export function shownEnd(incident: Course, endedMs: number): number {
  if (incident.endedPrecision === 'day') return endedMs + DAY_MS;
  if (incident.endedPrecision !== 'month') return Math.max(endedMs, incident.startedMs + MINUTE_MS);
  const d = new Date(endedMs);
  return Date.UTC(d.getUTCFullYear(), d.getUTCMonth() + 1);
}
