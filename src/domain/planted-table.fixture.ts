import type { TwoWayTable } from './two-way-table.ts';

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export interface Planting {
  readonly servers?: number;
  readonly places?: number;
  /** Multiplies what is measured. */
  readonly size?: number;
  /** Extra share that fails there, beside the baseline. */
  readonly fault?: (server: number, place: number, random: () => number) => number;
}

/**
 * A table as the API gives it: places of very uneven size, rounds of six queries, many cells empty, and a baseline of about 0.2 % that varies between
 * places.
 */
export function plantedTable(
  seed: number,
  { servers = 6, places = 165, size = 1, fault = () => 0 }: Planting,
): TwoWayTable {
  const random = randomFrom(seed);
  const baseline = Array.from({ length: places }, () => 0.002 * Math.exp(1.2 * (random() + random() - 1)));
  const weight = Array.from({ length: places }, (_, j) => 60 / (1 + j) ** 1.05);
  const measured: number[][] = [];
  const failed: number[][] = [];
  for (let i = 0; i < servers; i += 1) {
    const row = weight.map((w) => 6 * Math.round(size * w * (0.7 + 0.6 * random()) + 0.9 * random()));
    measured.push(row);
    failed.push(
      row.map((n, j) => {
        const p = 1 - (1 - (baseline[j] ?? 0)) * (1 - fault(i, j, random));
        let k = 0;
        for (let q = 0; q < n; q += 1) if (random() < p) k += 1;
        return k;
      }),
    );
  }
  return {
    servers: measured.map((_, i) => `ns${i}.example`),
    places: weight.map((_, j) => `cc:P${j}`),
    measured,
    failed,
  };
}
