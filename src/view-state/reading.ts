import { isFailureKind, type FailureKind } from '#/domain/failure-kind.ts';
import { DEFAULT_THRESHOLDS, type Thresholds } from '#/domain/failure-bin.ts';
import { formatOffset, formatTimePoint, parseOffset, parseTime, type TimePoint } from '#/domain/time-expression.ts';
import { DAY_MS, isoMinute } from '#/domain/time-window.ts';
import { zoneFromText } from '#/domain/zone-label.ts';
import type { IgnoredReason } from './ignored.ts';
import { TABLE_SORT_KEYS, type CellSelection, type Comparison, type SortOrder, type ViewState } from './view-state.ts';

/** What a text says: a value, or why it is none. A list may be read in part; `bad` names the members left out. */
export type Reading<T> =
  | { readonly value: T; readonly bad: readonly BadMember[] }
  | { readonly value: null; readonly bad: readonly BadMember[] };
export interface BadMember {
  readonly text: string;
  readonly reason: IgnoredReason;
}

export const MAX_MEMBERS = 50;
export const MAX_TEXT = 120;

const good = <T>(value: T): Reading<T> => ({ value, bad: [] });
const bad = (text: string, reason: IgnoredReason): Reading<never> => ({ value: null, bad: [{ text, reason }] });

/** Reader of one of a few words. */
export const oneOf =
  <T extends string>(words: readonly T[]) =>
  (text: string): Reading<T> => {
    const word = words.find((w) => w === text.trim().toLowerCase());
    return word === undefined ? bad(text, 'not_one_of') : good(word);
  };

/** Reader of a pattern that is taken as it stands. */
export const matching =
  (pattern: RegExp, reason: IgnoredReason) =>
  (text: string): Reading<string> =>
    pattern.test(text) ? good(text) : bad(text, reason);

/** Reader of one value; null from `value` = it is none. */
export const from =
  <T>(value: (text: string) => T | null, reason: IgnoredReason) =>
  (text: string): Reading<T> => {
    const read = value(text.trim());
    return read === null ? bad(text, reason) : good(read);
  };

/** Reader of a comma list; wrong members are named, doubles are dropped, what is left counts. */
export const listOf =
  <T>(member: (text: string) => T | null, reason: IgnoredReason) =>
  (text: string): Reading<readonly T[]> => {
    const values: T[] = [];
    const wrong: BadMember[] = [];
    for (const part of text.split(',')) {
      const value = member(part.trim());
      if (value === null) wrong.push({ text: part, reason: part.trim() === '' ? 'empty' : reason });
      else if (values.includes(value)) continue;
      else if (values.length < MAX_MEMBERS) values.push(value);
      else wrong.push({ text: part, reason: 'too_many' });
    }
    return values.length === 0 ? { value: null, bad: wrong } : { value: values, bad: wrong };
  };

export const kindFrom = (text: string): FailureKind | null => {
  const kind = text.toLowerCase();
  return isFailureKind(kind) ? kind : null;
};

const SERVER_ID = /^[a-z0-9_](?:[a-z0-9_.-]{0,251}[a-z0-9])?$/;
export const serverFrom = (text: string): string | null => {
  const server = text.toLowerCase().replace(/\.$/, '');
  return SERVER_ID.test(server) ? server : null;
};

export const transportFrom = (text: string): string | null =>
  ['udp', 'tcp', 'dot', 'doh', 'doq'].find((t) => t === text.toLowerCase()) ?? null;

export const ipFrom = (text: string): 4 | 6 | null => {
  const version = /^(?:ip)?v?([46])$/i.exec(text)?.[1];
  if (version === undefined) return null;
  return version === '4' ? 4 : 6;
};

/** Member of a list of a few words. */
export const wordOf =
  <T extends string>(words: readonly T[]) =>
  (text: string): T | null =>
    words.find((word) => word === text.toLowerCase()) ?? null;

/** A script of ISO 15924, `Cyrl`. */
export const scriptFrom = (text: string): string | null =>
  /^[a-z]{4}$/i.test(text) ? `${text.slice(0, 1).toUpperCase()}${text.slice(1).toLowerCase()}` : null;

/** A cause category; those of later versions of the contract are kept. */
export const causeFrom = (text: string): string | null => (/^[a-z][a-z_]{1,39}$/.test(text) ? text : null);

/** Key of a row of the matrix: `ns1.example`, `ns1.example/4`, `ru`, `cc:DE`. */
export const rowKeyFrom = (text: string): string | null =>
  /^[A-Za-z0-9_](?:[A-Za-z0-9_.:-]{0,251}[A-Za-z0-9])?(?:\/[46])?$/.test(text) ? text : null;

export function timePoint(text: string): Reading<TimePoint> {
  const parsed = parseTime(text);
  return parsed.ok ? good(parsed.point) : bad(text, parsed.problem);
}
export { formatTimePoint as writeTimePoint };

/** A moment that stands by itself: never relative. */
export function moment(text: string): Reading<number> {
  const parsed = parseTime(text);
  if (!parsed.ok) return bad(text, parsed.problem);
  return parsed.point.type === 'instant' ? good(parsed.point.ms) : bad(text, 'not_time');
}

/** A UTC day, `2026-06-15`. */
export function day(text: string): Reading<number> {
  const read = moment(text);
  if (read.value === null) return read;
  return read.value % DAY_MS === 0 ? read : bad(text, 'not_time');
}
export const writeDay = (ms: number): string => isoMinute(ms).slice(0, 10);

/** One zone, as people write it. */
export function zone(text: string): Reading<string> {
  const id = zoneFromText(text);
  return id === null ? bad(text, 'not_zone') : good(id);
}

export function searchText(text: string): Reading<string> {
  return text.length > MAX_TEXT ? bad(text, 'too_long') : good(text.replace(/\p{C}/gu, ' '));
}

/** Longest name of a host, and of a key of the contract. */
const MAX_NAME = 253;

/** A name that is taken as it stands, without control characters; an empty one is none. */
export function nameText(text: string): Reading<string> {
  const name = text.replace(/\p{C}/gu, ' ').trim();
  if (name === '') return bad(text, 'empty');
  return name.length > MAX_NAME ? bad(text, 'too_long') : good(name);
}

export function sortOrder(text: string): Reading<SortOrder> {
  const word = text.trim().toLowerCase();
  const descending = word.startsWith('-');
  const name = word.replace(/^[-+]/, '');
  const by = TABLE_SORT_KEYS.find((key) => key === name);
  return by === undefined ? bad(text, 'not_one_of') : good({ by, descending });
}
export const writeSort = (sort: SortOrder): string => `${sort.descending ? '-' : ''}${sort.by}`;

export function comparison(text: string): Reading<Comparison> {
  const t = text.trim();
  if (t.toLowerCase() === 'previous') return good({ type: 'previous' });
  const byMs = parseOffset(t);
  if (byMs !== null) return byMs < 0 ? good({ type: 'shift', byMs }) : bad(text, 'not_comparison');
  const [first, second, ...rest] = t.split('..');
  if (first === undefined || second === undefined || rest.length > 0) return bad(text, 'not_comparison');
  const [from, to] = [moment(first), moment(second)];
  if (from.value === null || to.value === null) return bad(text, 'not_comparison');
  return from.value < to.value
    ? good({ type: 'window', fromMs: from.value, toMs: to.value })
    : bad(text, 'inverted_window');
}
export function writeComparison(cmp: Comparison): string {
  if (cmp.type === 'previous') return 'previous';
  return cmp.type === 'shift' ? formatOffset(cmp.byMs) : `${isoMinute(cmp.fromMs)}..${isoMinute(cmp.toMs)}`;
}

/** `from..to`, or `from..to~first~last` with the keys of two rows. */
export function selection(text: string): Reading<CellSelection> {
  const [span, first, last, ...rest] = text.trim().split('~');
  const [start, end, ...more] = (span ?? '').split('..');
  if (start === undefined || end === undefined || more.length > 0 || rest.length > 0) return bad(text, 'not_selection');
  const [from, to] = [moment(start), moment(end)];
  if (from.value === null || to.value === null) return bad(text, 'not_selection');
  if (from.value >= to.value) return bad(text, 'inverted_window');
  if (first === undefined && last === undefined) return good({ fromMs: from.value, toMs: to.value, rows: null });
  const keys = [rowKeyFrom(first ?? ''), rowKeyFrom(last ?? '')] as const;
  if (keys[0] === null || keys[1] === null) return bad(text, 'not_selection');
  return good({ fromMs: from.value, toMs: to.value, rows: { first: keys[0], last: keys[1] } });
}
export const writeSelection = ({ fromMs, toMs, rows }: CellSelection): string =>
  `${isoMinute(fromMs)}..${isoMinute(toMs)}${rows === null ? '' : `~${rows.first}~${rows.last}`}`;

/**
 * Four rising percentages over 0 and under 100, with at most two decimals. Dots part whole numbers (`1.5.20.50`); as soon
 * as there is a comma, commas part them and dots are decimal points (`0.5,5,20,50`).
 */
export function thresholds(text: string): Reading<Thresholds> {
  const parts = text.trim().split(text.includes(',') ? ',' : '.');
  const [a, b, c, d, ...rest] = parts.map((part) => (/^\d{1,2}(?:\.\d{1,2})?$/.test(part) ? Number(part) : Number.NaN));
  if (a === undefined || b === undefined || c === undefined || d === undefined || rest.length > 0) {
    return bad(text, 'not_thresholds');
  }
  return 0 < a && a < b && b < c && c < d ? good([a, b, c, d]) : bad(text, 'not_thresholds');
}
export function writeThresholds(thr: Thresholds): string | null {
  if (thr.every((t, index) => t === DEFAULT_THRESHOLDS[index])) return null;
  return thr.join(thr.every(Number.isInteger) ? '.' : ',');
}

type Camera = NonNullable<ViewState['map']>;
/** `zoom/lat/lon` in degrees: two decimals of zoom, four of a degree (11 m). */
export function camera(text: string): Reading<Camera> {
  const parts = text.trim().split('/');
  const [zoom, lat, lon] = parts.map((part) => (/^-?\d{1,3}(?:\.\d{1,15})?$/.test(part) ? Number(part) : Number.NaN));
  if (zoom === undefined || lat === undefined || lon === undefined || parts.length !== 3)
    return bad(text, 'not_camera');
  const inside = zoom >= 0 && zoom <= 22 && Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
  return inside ? good(roundCamera({ zoom, lat, lon })) : bad(text, 'not_camera');
}
export const writeCamera = (map: Camera): string => {
  const { zoom, lat, lon } = roundCamera(map);
  return `${zoom}/${lat}/${lon}`;
};
export const roundCamera = ({ zoom, lat, lon }: Camera): Camera => ({
  zoom: round(zoom, 100),
  lat: round(lat, 10_000),
  lon: round(lon, 10_000),
});
/** Adding zero turns -0 into 0. */
const round = (value: number, scale: number): number => Math.round(value * scale) / scale + 0;

/** Name in the IANA time zone database, as far as this browser knows it. */
export function timeZone(text: string): Reading<string> {
  if (!/^[A-Za-z_]+(?:\/[A-Za-z0-9_+-]+){0,2}$/.test(text)) return bad(text, 'not_time_zone');
  try {
    // The constructor throws on a zone that it does not know.
    const known = new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '';
    return known ? good(text) : bad(text, 'not_time_zone');
  } catch {
    return bad(text, 'not_time_zone');
  }
}

/** A well-formed BCP 47 tag in its canonical spelling. */
export function language(text: string): Reading<string> {
  try {
    const tag = text.length <= 35 ? Intl.getCanonicalLocales(text)[0] : undefined;
    return tag === undefined ? bad(text, 'not_language') : good(tag);
  } catch {
    return bad(text, 'not_language');
  }
}
