import type { Incident } from './incident.ts';
import { HOUR_MS, type TimeWindow } from './time-window.ts';

/** How long after its start an incident without a known end is looked at. */
const UNKNOWN_LENGTH_MS = 6 * HOUR_MS;

type Ended = Pick<Incident, 'startedMs' | 'endedMs'>;

/** The first full hour that is an hour after an incident, when caches have let go of it: by then its downtime is all behind. */
export const momentAfter = ({ startedMs, endedMs }: Ended): number =>
  Math.ceil(Math.max(endedMs ?? startedMs + UNKNOWN_LENGTH_MS, startedMs) / HOUR_MS) * HOUR_MS + HOUR_MS;

/** The end of the seven days to look at: after the last incident that began in the window, else the end of the window; never later than what is known. */
export function burnMoment(incidents: readonly Ended[], window: TimeWindow, untilMs: number): number {
  const last = incidents
    .filter(({ startedMs }) => startedMs >= window.fromMs && startedMs < window.toMs)
    .toSorted((a, b) => a.startedMs - b.startedMs)
    .at(-1);
  return Math.min(last === undefined ? window.toMs : momentAfter(last), untilMs);
}
