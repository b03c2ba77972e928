import type { Flag } from './answers.ts';
import type { Provenance } from './provenance.ts';
import { DAY_MS, type TimeWindow } from './time-window.ts';

/** Counts of one root server by day; null = not known, which is never zero. Columns are as long as the record has days. */
export interface LetterRecord {
  readonly server: string;
  /** `a` to `m`; another name server has its whole name. */
  readonly letter: string;
  readonly queries: readonly (number | null)[];
  readonly responses: readonly (number | null)[];
  readonly caveats: readonly (DayCaveat | null)[];
}

/** What the API says about a day of a letter: reported wrongly (a zero), or not to be relied on. */
export type DayCaveat = 'faulty' | 'doubtful';

/** What the root servers say they received and sent, day by day from the first to the last, stretches without any report included. */
export interface LoadRecord extends Provenance {
  readonly fromMs: number;
  readonly days: number;
  readonly letters: readonly LetterRecord[];
}

export const dayMsOf = (record: LoadRecord, day: number): number => record.fromMs + day * DAY_MS;
export const dayAt = (record: LoadRecord, ms: number): number => Math.floor((ms - record.fromMs) / DAY_MS);

export const letterOf = (server: string): string =>
  /^[a-m]\.root-servers\.net$/.test(server) ? server.slice(0, 1) : server;

/**
 * Windows to ask for, so that each has at most `mostDays`: what lies close together is one question, and what nobody reported for long is not
 * asked for.
 */
export function stretches(windows: readonly TimeWindow[], mostDays: number): readonly TimeWindow[] {
  const most = Math.max(1, mostDays) * DAY_MS;
  const asked: { fromMs: number; toMs: number }[] = [];
  for (const { fromMs, toMs } of windows) {
    const parts = Math.ceil((toMs - fromMs) / most);
    // Of equal length, so that the last one is no crumb.
    const length = Math.ceil((toMs - fromMs) / Math.max(1, parts) / DAY_MS) * DAY_MS;
    for (let start = fromMs; start < toMs; start += length) {
      const end = Math.min(toMs, start + length);
      const last = asked.at(-1);
      if (last !== undefined && parts === 1 && end - last.fromMs <= most) last.toMs = end;
      else asked.push({ fromMs: start, toMs: end });
    }
  }
  return asked;
}

/** The caveats of the API by day; what it flags otherwise is not known and already null. */
export function caveatsOf(flags: readonly Flag[], points: number): (DayCaveat | null)[] {
  const caveats: (DayCaveat | null)[] = Array.from({ length: points }, () => null);
  for (const { start, count, flag, reason } of flags) {
    const caveat = flag === 'inconclusive' ? 'doubtful' : reason === 'upstream_error' ? 'faulty' : null;
    if (caveat !== null) caveats.fill(caveat, start, start + count);
  }
  return caveats;
}

/** Sum of one day over the letters that reported it, and which did. Letters are never added over time: they joined in different years. */
export function daySum(
  record: LoadRecord,
  day: number,
): { readonly queries: number; readonly letters: readonly string[] } {
  const known = record.letters.flatMap(({ letter, queries }) => {
    const count = queries[day] ?? null;
    return count === null ? [] : [{ letter, count }];
  });
  return { queries: known.reduce((sum, { count }) => sum + count, 0), letters: known.map(({ letter }) => letter) };
}

/** The last day before `toMs` of which at least half of the letters reported their queries; null when there is none. */
export function lastFullDay(record: LoadRecord, toMs = Infinity): number | null {
  for (let day = Math.min(record.days, dayAt(record, Math.min(toMs, 8.64e15))) - 1; day >= 0; day -= 1) {
    if (daySum(record, day).letters.length * 2 >= record.letters.length) return day;
  }
  return null;
}
