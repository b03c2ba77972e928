import { DAY_MS, HOUR_MS, MINUTE_MS, isoMinute } from './time-window.ts';

/** One end of a window: an instant, or relative to `now`, which is the data's complete_until and never the clock. */
export type TimePoint =
  | { readonly type: 'instant'; readonly ms: number }
  /** `now-24h` = offsetMs -24 h; `now-7d/d` also floors to the unit. */
  | { readonly type: 'now'; readonly offsetMs: number; readonly floor: FloorUnit | null };

export type FloorUnit = 'm' | 'h' | 'd' | 'w';

/** Why a text is no time: not one of the forms, a date that no calendar has, or outside of the years 1970 to 2199. */
export type TimeProblem = 'not_time' | 'no_such_date' | 'out_of_range';

export type ParsedTime =
  | { readonly ok: true; readonly point: TimePoint }
  | { readonly ok: false; readonly problem: TimeProblem };

const SECOND_MS = 1000;
const WEEK_MS = 7 * DAY_MS;
/** 1970-01-01 was a Thursday; weeks start on Monday (ISO 8601). */
const FIRST_MONDAY_MS = 4 * DAY_MS;
/** First instant that the address cannot say: the start of the year 2200. */
export const END_OF_TIME_MS = Date.UTC(2200, 0, 1);
const LONGEST_OFFSET_MS = 100 * 366 * DAY_MS;

const UNIT_MS: Readonly<Record<string, number>> = {
  s: SECOND_MS,
  m: MINUTE_MS,
  h: HOUR_MS,
  d: DAY_MS,
  w: WEEK_MS,
  y: 365 * DAY_MS,
};

const RELATIVE = /^now((?:[-+ ]\d{1,10}[smhdwy])*)(?:\/([mhdw]))?$/i;
const TERM = /([-+ ])(\d+)([smhdwy])/gi;
/** `+` of an offset arrives as a space from a query string that nobody escaped. */
const ISO =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d)(?::?(\d\d)(?::?(\d\d)(?:[.,]\d{1,9})?)?)?(Z|[-+ ]\d\d(?::?\d\d)?)?)?)?)?$/i;

const failed = (problem: TimeProblem): ParsedTime => ({ ok: false, problem });

/**
 * Reads a moment as links and text fields write it: ISO 8601 (year, month, date, with or without minutes and seconds; no
 * zone means UTC), epoch seconds (9 to 11 digits) or milliseconds (12 to 14), `now`, `now-24h`, `now-7d/d`, `now-1d-6h`.
 * Fractions of a second are cut off. Never throws.
 */
export function parseTime(text: string): ParsedTime {
  const t = text.trim();
  if (t.length > 60) return failed('not_time');
  const relative = RELATIVE.exec(t);
  if (relative !== null) return readRelative(relative[1] ?? '', relative[2] ?? null);
  if (/^\d{9,14}$/.test(t)) return instant(t.length <= 11 ? Number(t) * SECOND_MS : Number(t));
  const iso = ISO.exec(t);
  return iso === null ? failed('not_time') : readIso(iso);
}

function instant(ms: number): ParsedTime {
  if (!(ms >= 0 && ms < END_OF_TIME_MS)) return failed('out_of_range');
  return { ok: true, point: { type: 'instant', ms: Math.floor(ms / SECOND_MS) * SECOND_MS } };
}

function readRelative(terms: string, unit: string | null): ParsedTime {
  let offsetMs = 0;
  for (const [, sign, count, of] of terms.matchAll(TERM)) {
    const length = Number(count) * (UNIT_MS[(of ?? '').toLowerCase()] ?? 0);
    offsetMs += sign === '-' ? -length : length;
  }
  if (Math.abs(offsetMs) > LONGEST_OFFSET_MS) return failed('out_of_range');
  return { ok: true, point: { type: 'now', offsetMs, floor: floorUnit(unit) } };
}

function floorUnit(text: string | null): FloorUnit | null {
  const unit = text?.toLowerCase();
  return unit === 'm' || unit === 'h' || unit === 'd' || unit === 'w' ? unit : null;
}

function readIso(match: RegExpExecArray): ParsedTime {
  const part = (index: number, otherwise: number): number => Number(match[index] ?? otherwise);
  const [year, month, day] = [part(1, 0), part(2, 1), part(3, 1)];
  const [hour, minute, second] = [part(4, 0), part(5, 0), part(6, 0)];
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!exists || minute > 59 || second > 59) return failed('no_such_date');
  // 24:00 is the end of the day in ISO 8601, nothing later is.
  if (hour > 24 || (hour === 24 && minute + second > 0)) return failed('no_such_date');
  const local = date.getTime() + hour * HOUR_MS + minute * MINUTE_MS + second * SECOND_MS;
  const offsetMs = zoneOffsetMs(match[7] ?? 'Z');
  return offsetMs === null ? failed('no_such_date') : instant(local - offsetMs);
}

function zoneOffsetMs(zone: string): number | null {
  if (zone.toUpperCase() === 'Z') return 0;
  const digits = zone.slice(1).replace(':', '');
  const [hours, minutes] = [Number(digits.slice(0, 2)), Number(digits.slice(2, 4) || '0')];
  if (hours > 14 || minutes > 59) return null;
  const length = hours * HOUR_MS + minutes * MINUTE_MS;
  return zone.startsWith('-') ? -length : length;
}

/** The form of links: ISO with minutes, or `now-24h`; hours up to two days, whole days beyond. `parseTime` reads it back. */
export function formatTimePoint(point: TimePoint): string {
  if (point.type === 'instant') return isoMinute(point.ms);
  return `now${formatOffset(point.offsetMs)}${point.floor === null ? '' : `/${point.floor}`}`;
}

/** `-24h`, `+7d`, `-90m`; empty for zero. */
export function formatOffset(offsetMs: number): string {
  const length = Math.abs(offsetMs);
  if (length < SECOND_MS) return '';
  const sign = offsetMs < 0 ? '-' : '+';
  if (length % DAY_MS === 0 && length >= 2 * DAY_MS) return `${sign}${length / DAY_MS}d`;
  if (length % HOUR_MS === 0) return `${sign}${length / HOUR_MS}h`;
  if (length % MINUTE_MS === 0) return `${sign}${length / MINUTE_MS}m`;
  return `${sign}${Math.floor(length / SECOND_MS)}s`;
}

/** Reads `-7d` or `-90m`: a signed span in milliseconds; null when it is none or zero. */
export function parseOffset(text: string): number | null {
  const match = /^([-+ ])(\d{1,10})([smhdwy])$/i.exec(text);
  if (match === null) return null;
  const length = Number(match[2]) * (UNIT_MS[(match[3] ?? '').toLowerCase()] ?? 0);
  if (length === 0 || length > LONGEST_OFFSET_MS) return null;
  return match[1] === '-' ? -length : length;
}

/** The instant that a point means when the data is complete until `nowMs`. Never before 1970. */
export function resolveTimePoint(point: TimePoint, nowMs: number): number {
  if (point.type === 'instant') return point.ms;
  const ms = nowMs + point.offsetMs;
  if (point.floor === null) return Math.max(0, ms);
  if (point.floor === 'w') return Math.max(0, floorTo(ms - FIRST_MONDAY_MS, WEEK_MS) + FIRST_MONDAY_MS);
  return Math.max(0, floorTo(ms, UNIT_MS[point.floor] ?? MINUTE_MS));
}

const floorTo = (ms: number, unitMs: number): number => Math.floor(ms / unitMs) * unitMs;
