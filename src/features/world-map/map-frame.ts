import type { Copy } from '#/copy/en.ts';
import type { DetailCopy } from '#/copy/en-detail.ts';
import { failureRatio, UNKNOWN_AGGREGATE, type Aggregate } from '#/domain/aggregate.ts';
import { hasColour } from '#/domain/cell-state.ts';
import { failureBin, type Thresholds } from '#/domain/failure-bin.ts';
import type { PlaceLevel } from '#/domain/place.ts';
import { DAY_MS, durationMs, type TimeWindow } from '#/domain/time-window.ts';
import type { ScrubberBar } from '#/viz/map/frame-scrubber.tsx';
import { frameTotal, frameWindow, type Frames } from './frames.ts';
import type { RatedRow } from './map-rows.ts';

/** A moment in place of the whole window: everything that the panel says follows it. */
export interface MapFrame {
  readonly window: TimeWindow;
  readonly title: string;
  readonly subtitle: string;
  /** In the order of the whole window. */
  readonly rows: readonly RatedRow[];
  readonly total: Aggregate;
  /** The sentence that stands for the map, with its time. */
  readonly summary: (sentence: string) => string;
  /** What is true of the whole window, said beside a frame. */
  readonly overWindow: (sentence: string) => string;
}

interface Words {
  readonly copy: Copy;
  readonly detail: DetailCopy;
}

export function mapFrame(
  frames: Frames,
  index: number,
  rows: readonly RatedRow[],
  level: PlaceLevel,
  { copy, detail: { playback } }: Words,
): MapFrame {
  const time = frameTime(frames, index, copy);
  return {
    window: frameWindow(frames, index),
    title: playback.title(time),
    subtitle: playback.subtitle(level, frames.stepMs, frames.span === 1 ? null : frames.span * frames.stepMs),
    rows,
    total: { ...UNKNOWN_AGGREGATE, ...frameTotal(frames, index) },
    summary: (sentence) => playback.summary(time, sentence),
    overWindow: playback.overWindow,
  };
}

/** `16:55–17:00 UTC`; with the day where the window spans days. */
const frameTime = (frames: Frames, index: number, { timeline }: Copy): string =>
  timeline.bucketTime(frameWindow(frames, index), durationMs(frames.window) > DAY_MS);

/** What the scrubber says: the frame, or that there is none. */
export function frameWords(frames: Frames, index: number | null, { copy, detail: { playback } }: Words): string {
  if (index === null) return playback.wholeWindow;
  const { failed, measured } = frameTotal(frames, index);
  return playback.frameWords(frameTime(frames, index, copy), playback.frame(index, frames.count), failed, measured);
}

/** Scale of the bars: from zero to the highest share, never below 1 % (DESIGN.md section 9: sparklines). */
const LEAST_TOP = 0.01;

/** Each bucket alone over all places, in the colours of the scale. */
export function scrubberBars({ bars }: Frames, thresholds: Thresholds): readonly ScrubberBar[] {
  const ratios = bars.map((bar) => (hasColour(bar.state) ? failureRatio(bar) : null));
  const top = Math.max(LEAST_TOP, ...ratios.map((ratio) => ratio ?? 0));
  return bars.map(({ state }, i) => {
    const ratio = ratios[i] ?? null;
    return { state, height: (ratio ?? 0) / top, bin: ratio === null ? null : failureBin(ratio, thresholds) };
  });
}
