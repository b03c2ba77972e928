import type { DesignRows } from './columns.ts';
import { slotStarts, type Span } from './spans.ts';

const HOUR_S = 3600;
const SLOTS = 12;
const SLOT_S = HOUR_S / SLOTS;

/** Lengths that a judged stretch of time can have, in seconds: the smallest with enough queries is taken. */
const BLOCKS_S = [300, 900, 3600, 7200];

/** Queries of a stretch of time; `validating`: of those, as many as come through resolvers that validate. */
export interface Sample {
  readonly queries: number;
  readonly validating: number;
}

interface SilentRow {
  readonly slot: number;
  readonly queries: number;
  readonly validating: number;
  readonly gaps: readonly Span[];
}

/** What the sampling scheme sends to one zone. */
export interface ZoneSample {
  /** Seconds of the shortest stretch with `least` queries in each; null = not even two hours have them. */
  readonly blockS: number | null;
  /** What is measured in [from, to), whole blocks: the scheme less what fell silent. */
  measured(from: number, to: number): Sample;
  /** Queries of a block even if everybody who ever falls silent did so at once; 0 without a block. */
  readonly surely: number;
  /** Stretches in which somebody who asks for this zone was silent. */
  readonly gaps: readonly Span[];
}

const sumOf = (rates: Float64Array, from: number, to: number): number => {
  let sum = 0;
  for (let slot = 0; slot < SLOTS; slot += 1) sum += (rates[slot] ?? 0) * slotStarts(from, to, slot);
  return sum;
};

/** Queries of the emptiest block of an hour. */
const smallestBlock = (perSlot: Float64Array, blockS: number): number => {
  let smallest = Infinity;
  for (let from = 0; from < Math.max(blockS, HOUR_S); from += blockS) {
    smallest = Math.min(smallest, sumOf(perSlot, from, from + blockS));
  }
  return smallest;
};

/**
 * Reads the design once, by zone. `gaps` by country; `validatingShares` by country, 0 to 1; `least`: queries that a verdict needs.
 */
export function zoneSamples(
  design: DesignRows,
  zones: number,
  gaps: readonly (readonly Span[])[],
  validatingShares: readonly number[],
  least: number,
): ZoneSample[] {
  const queries = Array.from({ length: zones }, () => new Float64Array(SLOTS));
  const validating = Array.from({ length: zones }, () => new Float64Array(SLOTS));
  const silent: SilentRow[][] = Array.from({ length: zones }, () => []);
  const { zone: zoneColumn, country: countryColumn } = design.columns;
  for (let row = 0; row < design.rows; row += 1) {
    const zone = zoneColumn[row] ?? 0;
    const country = countryColumn[row] ?? 0;
    const slot = design.slot[row] ?? 0;
    const n = design.n[row] ?? 0;
    const behind = n * (validatingShares[country] ?? 0);
    const [all, some] = [queries[zone], validating[zone]];
    if (all === undefined || some === undefined) continue;
    all[slot] = (all[slot] ?? 0) + n;
    some[slot] = (some[slot] ?? 0) + behind;
    const own = gaps[country] ?? [];
    if (own.length > 0) silent[zone]?.push({ slot, queries: n, validating: behind, gaps: own });
  }
  return queries.map((perSlot, zone): ZoneSample => {
    const rows = silent[zone] ?? [];
    const some = validating[zone] ?? new Float64Array(SLOTS);
    const blockS = BLOCKS_S.find((length) => smallestBlock(perSlot, length) >= least) ?? null;
    const steady = perSlot.slice();
    for (const row of rows) steady[row.slot] = (steady[row.slot] ?? 0) - row.queries;
    return {
      blockS,
      surely: blockS === null ? 0 : smallestBlock(steady, blockS),
      gaps: [...new Set(rows.flatMap((row) => row.gaps))],
      measured: (from, to) => {
        let all = sumOf(perSlot, from, to);
        let behind = sumOf(some, from, to);
        for (const row of rows) {
          for (const gap of row.gaps) {
            const starts = slotStarts(Math.max(from, gap.from), Math.min(to, gap.to), row.slot);
            all -= row.queries * starts;
            behind -= row.validating * starts;
          }
        }
        return { queries: all, validating: behind };
      },
    };
  });
}

/** Seconds between two beginnings of the scheme's slots: what all block lengths are multiples of. */
export const FINEST_BLOCK_S = SLOT_S;
/** Seconds of the longest block: what all block lengths divide. */
export const LONGEST_BLOCK_S = 7200;
