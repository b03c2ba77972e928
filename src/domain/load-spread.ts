import { nearestRank } from './nearest-rank.ts';
import type { LoadReport, NotReported } from './root-zone.ts';
import { rootLetter } from './site.ts';
import { DAY_MS } from './time-window.ts';

/** The thirteen letters of the root servers. */
export const LETTERS: readonly string[] = [...'abcdefghijklm'];

/** What a load time is: an operator's own 95th percentile, or the median of outside measurements. One answer has one of them. */
export type LoadMeasure = 'operator_p95' | 'outside_median';

export interface Load {
  readonly serial: number;
  readonly dayMs: number;
  readonly seconds: number;
}

export interface MissingDay {
  readonly dayMs: number;
  readonly reason: NotReported;
  /** Serials of the day without a figure. */
  readonly serials: number;
}

export interface LetterLoads {
  readonly letter: string;
  /** Oldest first. */
  readonly loads: readonly Load[];
  /** Days with serials that it has no figure for, oldest first. */
  readonly missing: readonly MissingDay[];
}

export interface LoadSpread {
  readonly measure: LoadMeasure;
  /** All thirteen letters, in order. Neither loads nor missing days = nobody looked it up. */
  readonly letters: readonly LetterLoads[];
  /** Figures in all. */
  readonly loads: number;
  /** Seconds that half, 95 % and all of the figures do not exceed; null without figures. */
  readonly t50: number | null;
  readonly t95: number | null;
  readonly t100: number | null;
  readonly slowest: (Load & { readonly letter: string }) | null;
  /** Days and letters with serials that have no figure. */
  readonly silent: readonly (MissingDay & { readonly letter: string })[];
}

const dayOf = (ms: number): number => Math.floor(ms / DAY_MS) * DAY_MS;

/** Days that anything is recorded of, newest first, with the letters that have a figure and those that were looked up. */
export const reportedDays = (
  reports: readonly LoadReport[],
): readonly { readonly dayMs: number; readonly reporting: number; readonly lookedUp: number }[] =>
  daysOf(reports).map((dayMs) => {
    const rows = reports.filter(({ publishedMs }) => dayOf(publishedMs) === dayMs);
    return { dayMs, reporting: serversOf(rows.filter((row) => row.notReported === null)), lookedUp: serversOf(rows) };
  });

const daysOf = (reports: readonly LoadReport[]): readonly number[] =>
  [...new Set(reports.map(({ publishedMs }) => dayOf(publishedMs)))].toSorted((a, b) => b - a);

const serversOf = (reports: readonly LoadReport[]): number => new Set(reports.map(({ server }) => server)).size;

/** How fast the serials of a day spread, or of all days. Where an answer has outside medians, what operators report of themselves is left out. */
export function loadSpread(reports: readonly LoadReport[], dayMs: number | null): LoadSpread {
  const measure = reports.some((row) => row.outsideMedianS !== null) ? 'outside_median' : 'operator_p95';
  const within = reports.filter(({ publishedMs }) => dayMs === null || dayOf(publishedMs) === dayMs);
  const letters = LETTERS.map((letter) =>
    lettersLoads(
      letter,
      within.filter(({ server }) => rootLetter(server) === letter),
      measure,
    ),
  );
  const all = letters.flatMap(({ letter, loads }) => loads.map((load) => ({ ...load, letter })));
  const values = all.map(({ seconds }) => seconds);
  return {
    measure,
    letters,
    loads: all.length,
    t50: nearestRank(values, 0.5),
    t95: nearestRank(values, 0.95),
    t100: nearestRank(values, 1),
    slowest: all.toSorted((a, b) => b.seconds - a.seconds || a.serial - b.serial)[0] ?? null,
    silent: letters.flatMap(({ letter, missing }) => missing.map((day) => ({ ...day, letter }))),
  };
}

function lettersLoads(letter: string, rows: readonly LoadReport[], measure: LoadMeasure): LetterLoads {
  const secondsOf = (row: LoadReport): number | null =>
    measure === 'operator_p95' ? row.operatorP95S : row.outsideMedianS;
  const loads = rows.flatMap((row) => {
    const seconds = secondsOf(row);
    return seconds === null ? [] : [{ serial: row.serial, dayMs: dayOf(row.publishedMs), seconds }];
  });
  const silent = rows.filter((row) => secondsOf(row) === null);
  const missing = daysOf(silent).map((dayMs): MissingDay => {
    const ofDay = silent.filter(({ publishedMs }) => dayOf(publishedMs) === dayMs);
    return { dayMs, reason: ofDay[0]?.notReported ?? 'unknown', serials: ofDay.length };
  });
  return { letter, loads, missing: missing.toSorted((a, b) => a.dayMs - b.dayMs) };
}
