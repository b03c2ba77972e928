import { CAPACITY_BANDS, type CapacityBand } from '#/domain/capacity-band.ts';
import { bandCapacity, outcomeOf, type Attack, type ModelLetter } from '#/domain/capacity-model.ts';
import { dayAt, lastFullDay, type LoadRecord } from '#/domain/root-load.ts';
import { ROOT_LETTERS, type RootLetter, type WhatIf } from '#/view-state/view-state.ts';

const DAY_S = 86_400;

export interface AssumedLetter extends ModelLetter {
  readonly letter: RootLetter;
  /** It did not report that day; its usual load is the median of those that did. */
  readonly isAssumed: boolean;
  /** The reader gave it a capacity of its own. */
  readonly isOwn: boolean;
}

/** The day of the usual load: the one asked for when any letter reported it, else the last that most letters reported; null without any. */
export function baseDay(record: LoadRecord, baseMs: number | null): number | null {
  const asked = baseMs === null ? null : dayAt(record, baseMs);
  const isKnown = asked !== null && record.letters.some(({ queries }) => (queries[asked] ?? null) !== null);
  return isKnown ? asked : lastFullDay(record);
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2;
}

/** The root letters as the model takes them: measured load of the day in queries per second, and capacity of the band or the reader's own. */
export function assumedLetters(
  record: LoadRecord,
  day: number,
  band: CapacityBand,
  own: WhatIf['capacities'],
): readonly AssumedLetter[] {
  const measured = ROOT_LETTERS.map((letter) => {
    const count = record.letters.find((one) => one.letter === letter)?.queries[day] ?? null;
    return { letter, qps: count === null ? null : count / DAY_S };
  });
  const usual = medianOf(measured.flatMap(({ qps }) => qps ?? []));
  return measured.map(({ letter, qps }) => {
    const baseline = qps ?? usual;
    const given = own.find((one) => one.letter === letter)?.qps ?? null;
    return {
      letter,
      baseline,
      capacity: given ?? bandCapacity(band, baseline),
      isAssumed: qps === null,
      isOwn: given !== null,
    };
  });
}

/** Sizes of botnets on the curve, evenly on a logarithmic scale: a thousand to a hundred million. */
export const CURVE_SIZES: readonly number[] = Array.from({ length: 61 }, (_, i) => Math.round(10 ** (3 + i / 12)));

export interface ReachCurve {
  readonly band: CapacityBand;
  /** One share per size of `CURVE_SIZES`. */
  readonly shares: readonly number[];
}

/** Who is reached, by size of the botnet, for each band of capacity; capacities that the reader gave hold in all of them. */
export function reachCurves(
  record: LoadRecord,
  day: number,
  { capacities, tries }: Pick<WhatIf, 'capacities' | 'tries'>,
  attack: Omit<Attack, 'bots'>,
): readonly ReachCurve[] {
  return CAPACITY_BANDS.map((band) => {
    const letters = assumedLetters(record, day, band, capacities);
    return { band, shares: CURVE_SIZES.map((bots) => outcomeOf(letters, { ...attack, bots }, tries).reached) };
  });
}
