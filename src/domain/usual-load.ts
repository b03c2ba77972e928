import type { LetterRecord, LoadRecord } from './root-load.ts';

/** The rule by which a day stands out: against the median of the neighbouring published days of the same letter, the day itself included. */
export const UNUSUAL = {
  /** Published days on each side. */
  neighbours: 180,
  /** Above this many times the median a day is high. */
  highAbove: 3,
  /** Below this part of the median a day is low: that looks like partial reporting, not like less traffic. */
  lowBelow: 0.2,
} as const;

/** A day of a letter that stands out by the rule. */
export interface UnusualDay {
  readonly server: string;
  readonly letter: string;
  /** Index in the record. */
  readonly day: number;
  readonly queries: number;
  /** Median of the neighbouring days. */
  readonly usual: number;
  readonly kind: 'high' | 'low';
}

/** First position in the sorted values whose value is at least `value`. */
function placeOf(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function medianOf(sorted: readonly number[]): number | null {
  const { length } = sorted;
  if (length === 0) return null;
  const upper = sorted[length >> 1] ?? 0;
  return length % 2 === 1 ? upper : ((sorted[(length >> 1) - 1] ?? 0) + upper) / 2;
}

/** What is usual around each day: the median of up to 2 x `neighbours` + 1 known days; null where the day itself is not known. */
export function usualLoad(
  counts: readonly (number | null)[],
  neighbours: number = UNUSUAL.neighbours,
): (number | null)[] {
  const known = counts.flatMap((count, day) => (count === null ? [] : [{ count, day }]));
  const usual: (number | null)[] = counts.map(() => null);
  const near: number[] = [];
  // The neighbourhood moves along: one value enters, one leaves, and it stays sorted.
  const enter = (i: number): void => {
    const entering = known[i];
    if (entering !== undefined) near.splice(placeOf(near, entering.count), 0, entering.count);
  };
  for (let i = 0; i < Math.min(neighbours, known.length); i += 1) enter(i);
  for (const [i, { day }] of known.entries()) {
    enter(i + neighbours);
    const leaving = known[i - neighbours - 1];
    if (leaving !== undefined) near.splice(placeOf(near, leaving.count), 1);
    usual[day] = medianOf(near);
  }
  return usual;
}

export function unusualDays({ server, letter, queries }: LetterRecord): readonly UnusualDay[] {
  const usual = usualLoad(queries);
  return queries.flatMap((count, day): UnusualDay[] => {
    const around = usual[day] ?? null;
    if (count === null || around === null) return [];
    const found = { server, letter, day, queries: count, usual: around };
    if (count > UNUSUAL.highAbove * around) return [{ ...found, kind: 'high' }];
    return count < UNUSUAL.lowBelow * around ? [{ ...found, kind: 'low' }] : [];
  });
}

const found = new WeakMap<LoadRecord, readonly UnusualDay[]>();

/** All days of all letters that stand out, by letter and day. Found once per record. */
export function allUnusualDays(record: LoadRecord): readonly UnusualDay[] {
  const known = found.get(record);
  if (known !== undefined) return known;
  const days = record.letters.flatMap(unusualDays);
  found.set(record, days);
  return days;
}
