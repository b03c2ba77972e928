import type { Flag, SeriesAnswer } from '#/domain/answers.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, type TimeWindow } from '#/domain/time-window.ts';

/** Counts of one row, column by column. Unknown is null, never 0. */
export interface CellCounts {
  readonly measured: readonly (number | null)[];
  readonly failed: readonly (number | null)[];
  /** Caveats of each column as bits, see CAVEAT. */
  readonly caveats: Uint8Array;
}

/** What the source says of a column. The first three are true of a column only when they are of all of its buckets. */
export const CAVEAT = { gap: 1, excluded: 2, notDeployed: 4, partial: 8 } as const;
const OF_ALL = CAVEAT.gap | CAVEAT.excluded | CAVEAT.notDeployed;

export interface CellColumns {
  /** Length of a whole column; the first and the last may be cut by the window. */
  readonly stepMs: number;
  readonly columns: readonly TimeWindow[];
  /** One per series of the answer. */
  readonly rows: readonly CellCounts[];
}

/** Lengths that cells can have, in the order of trying. They begin on multiples of themselves in UTC. */
const LENGTHS: readonly number[] = [
  5 * MINUTE_MS,
  10 * MINUTE_MS,
  15 * MINUTE_MS,
  30 * MINUTE_MS,
  HOUR_MS,
  2 * HOUR_MS,
  3 * HOUR_MS,
  6 * HOUR_MS,
  12 * HOUR_MS,
  DAY_MS,
];
/** Share of all measured queries that has to lie in cells which are no low sample. */
const ENOUGH = 0.75;
/** Longer cells than this leaves would show no course. */
const LEAST_COLUMNS = 6;

/**
 * The answer in cells that are long enough to say something: its own step, unless most queries would lie in cells of low samples. Counts may be
 * added over time (CONTRACT.md section 1), shares may not.
 */
export function cellColumns(answer: SeriesAnswer, minSample: number): CellColumns {
  const { stepMs, points, window } = answer;
  const lengths = LENGTHS.filter((length) => length > stepMs && length % stepMs === 0);
  let best = { stepMs, starts: bucketStarts(answer, stepMs), share: wellSampled(answer, null, minSample) };
  for (const length of lengths) {
    if (best.share >= ENOUGH) break;
    const starts = bucketStarts(answer, length);
    if (starts.length < LEAST_COLUMNS) break;
    const share = wellSampled(answer, starts, minSample);
    if (share > best.share) best = { stepMs: length, starts, share };
  }
  const { starts } = best;
  const at = (bucket: number): number => window.fromMs + bucket * stepMs;
  return {
    stepMs: best.stepMs,
    columns: starts.map((start, i) => ({ fromMs: at(start), toMs: at(starts[i + 1] ?? points) })),
    rows: answer.series.map(({ measured, failed, flags }) => ({
      measured: added(measured, starts, points),
      failed: added(failed, starts, points),
      caveats: joined(flags, starts, points),
    })),
  };
}

/** First bucket of every column of a length. */
function bucketStarts({ window, stepMs, points }: SeriesAnswer, length: number): readonly number[] {
  const starts: number[] = [];
  let before = Number.NaN;
  for (let bucket = 0; bucket < points; bucket += 1) {
    const column = Math.floor((window.fromMs + bucket * stepMs) / length);
    if (column !== before) starts.push(bucket);
    before = column;
  }
  return starts;
}

/** Share of the measured queries that lies in cells of enough of them; 1 when nothing was measured. */
function wellSampled({ series, points }: SeriesAnswer, starts: readonly number[] | null, least: number): number {
  let all = 0;
  let well = 0;
  for (const { measured } of series) {
    const columns = starts === null ? measured : added(measured, starts, points);
    for (const count of columns) {
      if (count === null) continue;
      all += count;
      if (count >= least) well += count;
    }
  }
  return all === 0 ? 1 : well / all;
}

/** Sums of columns; unknown only where all buckets are. */
function added(
  values: readonly (number | null)[],
  starts: readonly number[],
  points: number,
): readonly (number | null)[] {
  if (starts.length === points) return values;
  return starts.map((start, i) => {
    let sum: number | null = null;
    for (let bucket = start; bucket < (starts[i + 1] ?? points); bucket += 1) {
      const value = values[bucket] ?? null;
      if (value !== null) sum = (sum ?? 0) + value;
    }
    return sum;
  });
}

function joined(flags: readonly Flag[], starts: readonly number[], points: number): Uint8Array {
  const buckets = new Uint8Array(points);
  for (const flag of flags) {
    const bit = bitOf(flag);
    for (let bucket = flag.start; bucket < Math.min(points, flag.start + flag.count); bucket += 1)
      buckets[bucket] = (buckets[bucket] ?? 0) | bit;
  }
  if (starts.length === points) return buckets;
  return Uint8Array.from(starts, (start, i) => {
    const parts = buckets.subarray(start, starts[i + 1] ?? points);
    const all = parts.reduce((bits, bit) => bits & bit, 0xff) & OF_ALL;
    const any = parts.reduce((bits, bit) => bits | bit, 0) & ~OF_ALL;
    return all | any;
  });
}

function bitOf({ flag, reason }: Flag): number {
  if (flag === 'source_gap') return CAVEAT.gap;
  if (flag === 'excluded') return reason === 'not_deployed' ? CAVEAT.notDeployed : CAVEAT.excluded;
  return flag === 'partial' ? CAVEAT.partial : 0;
}
