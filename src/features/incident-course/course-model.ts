import { incidentWindow, shownEnd } from '#/domain/incident-window.ts';
import type { IncidentDetail, IncidentUpdate, TimePrecision } from '#/domain/incident.ts';
import { DAY_MS, MINUTE_MS, type TimeWindow } from '#/domain/time-window.ts';

export type Role = 'before' | 'start' | 'during' | 'end' | 'after';

export interface CourseEntry {
  readonly key: string;
  /** Position in the list, from 1, and the number of its mark on the axis. */
  readonly number: number;
  readonly atMs: number;
  readonly precision: TimePrecision;
  readonly role: Role;
  /** Words of the log; null where the record has the instant alone. */
  readonly text: string | null;
  readonly isDetection: boolean;
  readonly author: IncidentUpdate['author'];
}

type Unnumbered = Omit<CourseEntry, 'number' | 'role'>;

const sameMinute = (a: number, b: number | null): boolean =>
  b !== null && Math.floor(a / MINUTE_MS) === Math.floor(b / MINUTE_MS);

/**
 * The log of an incident with its start and its end in the order of time. An entry at one of these instants tells of it and is as sure as it is;
 * else the instant stands alone. The contract has no precision for other entries: one at midnight sharp is taken as a date, which never
 * claims more than is known.
 */
export function courseEntries(incident: IncidentDetail): readonly CourseEntry[] {
  const { startedMs, startedPrecision, endedMs, detectedMs, updates } = incident;
  const endedPrecision = incident.endedPrecision ?? 'minute';
  const logged: Unnumbered[] = updates.map(({ id, atMs, body, author }) => ({
    key: id,
    atMs,
    precision: sameMinute(atMs, startedMs)
      ? startedPrecision
      : sameMinute(atMs, endedMs)
        ? endedPrecision
        : atMs % DAY_MS === 0
          ? 'day'
          : 'minute',
    text: body,
    isDetection: false,
    author,
  }));
  const alone = (key: string, atMs: number | null, precision: TimePrecision, isDetection = false): Unnumbered[] =>
    atMs === null || logged.some((entry) => sameMinute(entry.atMs, atMs))
      ? []
      : [{ key, atMs, precision, text: null, isDetection, author: null }];
  const isSameMoment = endedMs !== null && sameMinute(startedMs, endedMs);
  return [
    ...logged,
    ...alone('start', startedMs, startedPrecision),
    ...(isSameMoment ? [] : alone('end', endedMs, endedPrecision)),
    ...alone('detected', detectedMs, 'minute', true),
  ]
    .toSorted((a, b) => lastOf(a, incident) - lastOf(b, incident))
    .map((entry, i) => ({ ...entry, number: i + 1, role: roleOf(entry, incident) }));
}

/** An end known to the day or month alone lies somewhere in it: it comes after what was logged in that time. */
const lastOf = ({ key, atMs }: Unnumbered, incident: IncidentDetail): number =>
  key === 'end' ? shownEnd(incident, atMs) : atMs;

function roleOf({ atMs, isDetection }: Unnumbered, incident: IncidentDetail): Role {
  const { startedMs, endedMs } = incident;
  if (isDetection) return 'during';
  if (sameMinute(atMs, startedMs)) return 'start';
  if (atMs < startedMs) return 'before';
  if (endedMs === null) return 'during';
  if (sameMinute(atMs, endedMs)) return 'end';
  return atMs < shownEnd(incident, endedMs) ? 'during' : 'after';
}

export interface AxisMark {
  readonly entry: CourseEntry;
  /** 0 to 1 along the axis. */
  readonly at: number;
  /** Row above the line, 0 nearest to it. */
  readonly row: number;
  /** True when it lies beyond the end of the axis where it is drawn. */
  readonly isBeyond: boolean;
}

export interface CourseAxis {
  readonly window: TimeWindow;
  readonly marks: readonly AxisMark[];
  readonly rows: number;
  /** The incident itself, 0 to 1. `isOpen`: without a known end, so that the bar fades. */
  readonly bar: { readonly from: number; readonly to: number; readonly isOpen: boolean };
}

/** Marks closer than this share of the axis would cover each other on the narrowest screen. */
const APART = 0.07;

/** Entries on the axis of the incident's own window; what lies beyond stands at its end. Null for one moment alone, which needs no axis. */
export function courseAxis(
  incident: IncidentDetail,
  entries: readonly CourseEntry[],
  nowMs: number,
): CourseAxis | null {
  if (entries.length < 2) return null;
  const window = incidentWindow(incident, nowMs);
  const span = window.toMs - window.fromMs;
  const along = (ms: number): number => Math.min(1, Math.max(0, (ms - window.fromMs) / span));
  const taken: number[] = [];
  const marks = entries.map((entry) => {
    const at = along(entry.atMs);
    const free = taken.findIndex((last) => at - last >= APART);
    const row = free === -1 ? taken.length : free;
    taken[row] = at;
    return { entry, at, row, isBeyond: entry.atMs < window.fromMs || entry.atMs > window.toMs };
  });
  const isOpen = incident.endedMs === null;
  const endMs = incident.endedMs === null ? window.toMs : shownEnd(incident, incident.endedMs);
  return {
    window,
    marks,
    rows: taken.length,
    bar: { from: along(incident.startedMs), to: along(Math.max(endMs, incident.startedMs)), isOpen },
  };
}
