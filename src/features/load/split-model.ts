import type { LoadAnswer } from '#/api/load.ts';
import { DAY_MS } from '#/domain/time-window.ts';
import { unusualDays, type UnusualDay } from '#/domain/usual-load.ts';
import type { ShownLoad } from './use-load.ts';

export type SplitBy = 'transport' | 'ip_version';

/** What the share is of: the smaller part of each split. */
const PART: Readonly<Record<SplitBy, string | number>> = { transport: 'tcp', ip_version: 6 };

/** One part of a letter's queries, by day of the record; null = not known. */
export interface SplitCourse {
  readonly parts: readonly (number | null)[];
  readonly shares: readonly (number | null)[];
  /** Days on which the part itself is far above its usual, most times first: what the sum over all parts can hide. */
  readonly high: readonly UnusualDay[];
}

/** Days of the record that the picture needs, as windows: stretches that have a course, or the single days when there is nothing else. */
export function splitWindows({
  record,
  spans,
}: ShownLoad): readonly { readonly fromMs: number; readonly toMs: number }[] {
  const long = spans.filter(({ from, to }) => to - from >= 8);
  return (long.length > 0 ? long : spans).map(({ from, to }) => ({
    fromMs: record.fromMs + from * DAY_MS,
    toMs: record.fromMs + to * DAY_MS,
  }));
}

export function splitCourse(
  { record }: Pick<ShownLoad, 'record'>,
  answers: readonly LoadAnswer[],
  by: SplitBy,
  letter: string,
): SplitCourse {
  const parts: (number | null)[] = Array.from({ length: record.days }, () => null);
  const shares: (number | null)[] = Array.from({ length: record.days }, () => null);
  for (const { window, series, points } of answers) {
    const start = Math.round((window.fromMs - record.fromMs) / DAY_MS);
    for (let i = 0; i < points; i += 1) {
      const counts = series.map(({ key, queries }) => ({ isPart: key[by] === PART[by], count: queries?.[i] ?? null }));
      const part = counts.find(({ isPart }) => isPart)?.count ?? null;
      const all = counts.reduce<number | null>(
        (sum, { count }) => (sum === null || count === null ? null : sum + count),
        0,
      );
      if (part === null || all === null || all === 0) continue;
      parts[start + i] = part;
      shares[start + i] = part / all;
    }
  }
  const found = unusualDays({ server: letter, letter, queries: parts, responses: [], caveats: [] });
  const high = found
    .filter(({ kind }) => kind === 'high')
    .toSorted((a, b) => b.queries / b.usual - a.queries / a.usual);
  return { parts, shares, high };
}
