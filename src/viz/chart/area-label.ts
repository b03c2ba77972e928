import type { StackMark } from './timeline-marks.ts';
import { textWidth } from './text-width.ts';

export interface AreaLabel {
  readonly family: StackMark['family'];
  readonly label: string;
  /** Middle of the text and its baseline, in pixels. */
  readonly x: number;
  readonly y: number;
}

/** Height that a label of 12 px needs inside of its area. */
const NEEDED_HEIGHT = 18;
const PADDING = 8;

/**
 * Where the areas are thick enough for their own names: for each stack the place where the thinnest part under the text is thickest.
 * Stacks without such a place get no label; the readout names them all.
 */
export function areaLabels(
  stacks: readonly StackMark[],
  bucketX: readonly number[],
  y: (value: number) => number,
): readonly AreaLabel[] {
  const floor = bucketX.map(() => 0);
  return stacks.flatMap(({ family, label, values }) => {
    const bands = bucketX.map((_, i) => {
      const value = values[i] ?? null;
      const from = floor[i] ?? 0;
      if (value !== null) floor[i] = from + value;
      return value === null ? null : { top: y(from + value), bottom: y(from) };
    });
    const best = thickestSpot(bands, bucketX, textWidth(label, 12) / 2 + PADDING);
    return best === null ? [] : [{ family, label, x: best.x, y: best.y + 4 }];
  });
}

interface Band {
  readonly top: number;
  readonly bottom: number;
}

/** Middle of the places with (nearly) the most room; null when none has enough. */
function thickestSpot(
  bands: readonly (Band | null)[],
  bucketX: readonly number[],
  halfWidth: number,
): { readonly x: number; readonly y: number } | null {
  const left = bucketX[0] ?? 0;
  const right = bucketX.at(-1) ?? 0;
  const halfBucket = (right - left) / Math.max(1, bucketX.length - 1) / 2;
  const spots = bucketX.flatMap((x) => {
    if (x - halfWidth < left || x + halfWidth > right) return [];
    // The text is a rectangle: it needs room between the lowest ceiling and the highest floor beneath it.
    let ceiling = -Infinity;
    let ground = Infinity;
    bands.forEach((band, i) => {
      if (Math.abs((bucketX[i] ?? 0) - x) > halfWidth + halfBucket) return;
      ceiling = Math.max(ceiling, band?.top ?? Infinity);
      ground = Math.min(ground, band?.bottom ?? -Infinity);
    });
    const room = ground - ceiling;
    return room >= NEEDED_HEIGHT ? [{ x, y: (ceiling + ground) / 2, room }] : [];
  });
  const most = Math.max(...spots.map((spot) => spot.room));
  const good = spots.filter((spot) => spot.room >= most * 0.97);
  return good[Math.floor(good.length / 2)] ?? null;
}
