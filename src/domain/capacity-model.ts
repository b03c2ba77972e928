import type { CapacityBand } from './capacity-band.ts';
/** What if a botnet of a chosen size asked the root letters? A model, explained with its formulas and limits in docs/capacity-model.md. */

/** One letter as the model sees it. All rates in queries per second. */
export interface ModelLetter {
  readonly letter: string;
  /** What it receives without an attack. */
  readonly baseline: number;
  /** What it can answer. */
  readonly capacity: number;
}

export interface Attack {
  readonly bots: number;
  /** Queries per second that each bot sends. */
  readonly perBot: number;
  /** Letters that share the attack evenly; empty = all. */
  readonly targets: readonly string[];
}

export interface LetterOutcome extends ModelLetter {
  readonly attack: number;
  /** Baseline and attack together. */
  readonly offered: number;
  /** Share of the queries offered that are answered, attack and users alike. */
  readonly answered: number;
  readonly saturated: boolean;
}

export interface Outcome {
  readonly letters: readonly LetterOutcome[];
  /** Share of resolvers that get an answer from at least one of the letters they try. */
  readonly reached: number;
}

/** Share of queries that a letter answers: all up to its capacity, then as many as it can, chosen blindly. */
export const answeredShare = (offered: number, capacity: number): number =>
  offered <= capacity ? 1 : Math.max(0, capacity) / offered;

/**
 * Share of resolvers that reach at least one letter: each tries `tries` different letters, any set of them as likely as another, and each try gets
 * through with the answered share of its letter. The expected product of the failed shares over all sets is e_k(f) / C(n, k), the elementary symmetric
 * polynomial over the number of sets. Without letters nobody is reached.
 */
export function reachedShare(answered: readonly number[], tries: number): number {
  const n = answered.length;
  const k = Math.min(Math.max(1, Math.round(tries)), n);
  if (n === 0) return 0;
  // Means instead of sums over sets, so that no binomial grows large: mean[j] after i letters is e_j / C(i, j).
  const mean: number[] = [1, ...Array.from({ length: k }, () => 0)];
  for (const [i, share] of answered.entries()) {
    const failed = 1 - share;
    for (let j = Math.min(k, i + 1); j > 0; j -= 1) {
      const withLetter = j / (i + 1);
      mean[j] = (mean[j] ?? 0) * (1 - withLetter) + (mean[j - 1] ?? 0) * failed * withLetter;
    }
  }
  return Math.min(1, Math.max(0, 1 - (mean[k] ?? 0)));
}

/** The letters under the attack, and who still gets an answer. */
export function outcomeOf(letters: readonly ModelLetter[], attack: Attack, tries: number): Outcome {
  const isTarget = ({ letter }: ModelLetter): boolean => attack.targets.length === 0 || attack.targets.includes(letter);
  const hit = letters.filter(isTarget).length;
  const each = hit === 0 ? 0 : (attack.bots * attack.perBot) / hit;
  const outcomes = letters.map((letter): LetterOutcome => {
    const own = isTarget(letter) ? each : 0;
    const offered = letter.baseline + own;
    return {
      ...letter,
      attack: own,
      offered,
      answered: answeredShare(offered, letter.capacity),
      saturated: offered > letter.capacity,
    };
  });
  return {
    letters: outcomes,
    reached: reachedShare(
      outcomes.map(({ answered }) => answered),
      tries,
    ),
  };
}

/** Three times the usual load: what RFC 2870 section 2.3 once asked of a root server. */
export const LOW_BAND_TIMES = 3;
/** Queries per second that letters received in the flood of 2015-11-30, as reported; some were saturated by it, some were not. */
export const MIDDLE_BAND_QPS = 5_000_000;
/** An assumption: ten times the flood of 2015, for letters that have added sites since. */
export const HIGH_BAND_QPS = 50_000_000;

/** Capacity of a letter in a band, in queries per second. Never below the band's own idea of a healthy day. */
export function bandCapacity(band: CapacityBand, baseline: number): number {
  const least = LOW_BAND_TIMES * baseline;
  if (band === 'low') return least;
  return Math.max(least, band === 'middle' ? MIDDLE_BAND_QPS : HIGH_BAND_QPS);
}

/** Fewest bots at which a letter is offered more than it can answer; null when no number of bots does it. */
export function botsToSaturate(
  letters: readonly ModelLetter[],
  { perBot, targets }: Omit<Attack, 'bots'>,
): number | null {
  const hit = letters.filter(({ letter }) => targets.length === 0 || targets.includes(letter));
  if (hit.length === 0 || perBot <= 0) return null;
  const least = Math.min(...hit.map(({ capacity, baseline }) => Math.max(0, capacity - baseline)));
  return Math.floor((least * hit.length) / perBot) + 1;
}
