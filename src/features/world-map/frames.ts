import type { Series, SeriesAnswer } from '#/domain/answers.ts';
import type { CellState } from '#/domain/cell-state.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, type TimeWindow } from '#/domain/time-window.ts';

/**
 * The map's playback: one frame per bucket of a `/matrix?rows=place` answer. Counts lie in typed arrays, frame after frame, so that a
 * frame is a slice and 24 of them a second cost nothing.
 */
export interface Frames {
  readonly window: TimeWindow;
  readonly stepMs: number;
  readonly count: number;
  /** Buckets that a frame sums up: its own and those before it. 1 unless the sample of one bucket says nothing about places. */
  readonly span: number;
  /** Column of a place in each frame, by id. */
  readonly columnOf: ReadonlyMap<string, number>;
  /** Counts of place `p` in frame `i` at `i * columnOf.size + p`. */
  readonly measured: Float64Array;
  readonly failed: Float64Array;
  /** Index into FRAME_STATES. */
  readonly states: Uint8Array;
  /** Each bucket alone, over all places. */
  readonly bars: readonly BucketTotal[];
}

export interface BucketTotal {
  readonly measured: number;
  readonly failed: number;
  readonly state: CellState;
}

/** Staleness is a matter of time, not of counts: it is none of these. */
const FRAME_STATES = ['value', 'zero', 'low_sample', 'no_data', 'not_applicable', 'fault'] as const;
type FrameState = (typeof FRAME_STATES)[number];
const CODE: Readonly<Record<FrameState, number>> = {
  value: 0,
  zero: 1,
  low_sample: 2,
  no_data: 3,
  not_applicable: 4,
  fault: 5,
};

/** Frames are widened until places with this share of all queries have a sample. */
const ENOUGH = 1 / 3;
/** A frame wider than this part of the window would hardly move. */
const WIDEST = 1 / 4;
const WIDTHS_MS = [5 * MINUTE_MS, 15 * MINUTE_MS, HOUR_MS, 6 * HOUR_MS, DAY_MS];

export function framesOf(answer: SeriesAnswer, minSample: number): Frames {
  const series = answer.series.filter((one) => placeOf(one) !== null);
  const count = answer.points;
  const tables = series.map((one) => runningSums(one, count));
  const span = fittingSpan(tables, answer.stepMs, count, minSample);
  const width = series.length;
  const measured = new Float64Array(count * width);
  const failed = new Float64Array(count * width);
  const states = new Uint8Array(count * width);
  tables.forEach((sums, p) => {
    for (let i = 0; i < count; i += 1) {
      const cell = i * width + p;
      const from = Math.max(0, i + 1 - span);
      measured[cell] = over(sums.measured, from, i + 1);
      failed[cell] = over(sums.failed, from, i + 1);
      states[cell] = CODE[stateOver(sums, from, i + 1, minSample)];
    }
  });
  return {
    window: { fromMs: answer.window.fromMs, toMs: answer.window.fromMs + count * answer.stepMs },
    stepMs: answer.stepMs,
    count,
    span,
    columnOf: new Map(series.map((one, p) => [placeOf(one) ?? '', p])),
    measured,
    failed,
    states,
    bars: Array.from({ length: count }, (_, i) => totalOver(tables, i, i + 1, minSample)),
  };
}

/** Frame that an instant falls into; null outside of the window. */
export function frameAt({ window, stepMs }: Frames, atMs: number | null): number | null {
  if (atMs === null || atMs < window.fromMs || atMs >= window.toMs) return null;
  return Math.floor((atMs - window.fromMs) / stepMs);
}

/** Start of the bucket that a frame ends with: what the link says of it. */
export const frameStart = ({ window, stepMs }: Frames, index: number): number => window.fromMs + index * stepMs;

/** The time that a frame sums up. */
export const frameWindow = (frames: Frames, index: number): TimeWindow => ({
  fromMs: frameStart(frames, Math.max(0, index + 1 - frames.span)),
  toMs: frameStart(frames, index + 1),
});

export interface FrameCell {
  readonly measured: number;
  readonly failed: number;
  readonly state: FrameState;
}

/** A place in a frame; null when the answer does not know the place. */
export function frameCell(frames: Frames, index: number, placeId: string): FrameCell | null {
  const column = frames.columnOf.get(placeId);
  if (column === undefined) return null;
  const cell = index * frames.columnOf.size + column;
  return {
    measured: frames.measured[cell] ?? 0,
    failed: frames.failed[cell] ?? 0,
    state: FRAME_STATES[frames.states[cell] ?? CODE.no_data] ?? 'no_data',
  };
}

/** All places of a frame together. */
export function frameTotal(frames: Frames, index: number): { readonly measured: number; readonly failed: number } {
  const parts = frames.bars.slice(Math.max(0, index + 1 - frames.span), index + 1);
  return {
    measured: parts.reduce((sum, bar) => sum + bar.measured, 0),
    failed: parts.reduce((sum, bar) => sum + bar.failed, 0),
  };
}

/** Sums up to bucket `i` at index `i`: what is between two of them is a difference. */
interface RunningSums {
  readonly measured: Float64Array;
  readonly failed: Float64Array;
  /** Buckets with counts that may be used, set aside for a fault, and before the place could be measured at all. */
  readonly usable: Uint32Array;
  readonly faulty: Uint32Array;
  readonly notApplicable: Uint32Array;
}

const over = (sums: Float64Array | Uint32Array, from: number, to: number): number =>
  (sums[to] ?? 0) - (sums[from] ?? 0);

function runningSums(series: Series, count: number): RunningSums {
  const kinds = bucketKinds(series, count);
  const sums: RunningSums = {
    measured: new Float64Array(count + 1),
    failed: new Float64Array(count + 1),
    usable: new Uint32Array(count + 1),
    faulty: new Uint32Array(count + 1),
    notApplicable: new Uint32Array(count + 1),
  };
  for (let i = 0; i < count; i += 1) {
    const kind = kinds[i];
    const isUsable = kind === 'usable';
    sums.measured[i + 1] = (sums.measured[i] ?? 0) + (isUsable ? (series.measured[i] ?? 0) : 0);
    sums.failed[i + 1] = (sums.failed[i] ?? 0) + (isUsable ? (series.failed[i] ?? 0) : 0);
    sums.usable[i + 1] = (sums.usable[i] ?? 0) + (isUsable ? 1 : 0);
    sums.faulty[i + 1] = (sums.faulty[i] ?? 0) + (kind === 'fault' ? 1 : 0);
    sums.notApplicable[i + 1] = (sums.notApplicable[i] ?? 0) + (kind === 'not_applicable' ? 1 : 0);
  }
  return sums;
}

type BucketKind = 'usable' | 'nothing' | 'fault' | 'not_applicable';

/** What each bucket of a place is worth. Too little measured (`source_gap`) is no data, as in the timeline (CONTRACT.md section 3). */
function bucketKinds({ measured, failed, flags }: Series, count: number): readonly BucketKind[] {
  const kinds = Array.from({ length: count }, (_, i): BucketKind => {
    return (measured[i] ?? 0) > 0 && (failed[i] ?? null) !== null ? 'usable' : 'nothing';
  });
  for (const { flag, start, count: length } of flags) {
    if (flag === 'source_gap') kinds.fill('nothing', start, start + length);
  }
  for (const { flag, start, count: length, reason } of flags) {
    if (flag === 'excluded') kinds.fill(reason === 'not_deployed' ? 'not_applicable' : 'fault', start, start + length);
  }
  return kinds;
}

/** The sample comes first; where there is none, why. */
function stateOver(sums: RunningSums, from: number, to: number, minSample: number): FrameState {
  const measured = over(sums.measured, from, to);
  if (measured > 0) {
    if (measured < minSample) return 'low_sample';
    return over(sums.failed, from, to) === 0 ? 'zero' : 'value';
  }
  if (over(sums.notApplicable, from, to) === to - from) return 'not_applicable';
  return over(sums.faulty, from, to) > 0 ? 'fault' : 'no_data';
}

function totalOver(tables: readonly RunningSums[], from: number, to: number, minSample: number): BucketTotal {
  let measured = 0;
  let failed = 0;
  let isFaulty = false;
  for (const sums of tables) {
    measured += over(sums.measured, from, to);
    failed += over(sums.failed, from, to);
    isFaulty ||= over(sums.faulty, from, to) > 0;
  }
  if (measured === 0) return { measured, failed, state: isFaulty ? 'fault' : 'no_data' };
  return { measured, failed, state: measured < minSample ? 'low_sample' : failed === 0 ? 'zero' : 'value' };
}

/** The narrowest frame in which enough of what was measured lies in places with a sample. */
function fittingSpan(tables: readonly RunningSums[], stepMs: number, count: number, minSample: number): number {
  const totals = tables.map(({ measured }) => measured[count] ?? 0);
  const all = totals.reduce((sum, n) => sum + n, 0);
  const wider = WIDTHS_MS.filter((ms) => ms > stepMs && ms % stepMs === 0).map((ms) => ms / stepMs);
  const spans = [1, ...wider.filter((span) => span <= count * WIDEST)];
  const sampled = (span: number): number =>
    totals.reduce((sum, total) => ((total * span) / count >= minSample ? sum + total : sum), 0);
  if (all === 0) return 1;
  return spans.find((span) => sampled(span) >= all * ENOUGH) ?? spans.at(-1) ?? 1;
}

/** Id of the place of a series, whatever its level; null for what cannot be attributed or was folded. */
function placeOf({ key, folded }: Series): string | null {
  const id = Object.values(key).find((value) => typeof value === 'string');
  return folded === null && typeof id === 'string' ? id : null;
}
