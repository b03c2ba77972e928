import { isInside, type Corners } from './rings.ts';
import type { Box, Point } from './map-marks.ts';

export interface LabelWish {
  readonly id: string;
  readonly text: string;
  /** Pixels. */
  readonly width: number;
  /** Label point of the place in pixels. */
  readonly at: Point;
  /** Rings of the place, in pixels. */
  readonly rings: readonly Corners[];
}

export interface PlacedLabel {
  readonly id: string;
  readonly text: string;
  /** On the fill, or beside it with a leader from `at`. */
  readonly on: boolean;
  readonly at: Point;
  /** Middle of the text. */
  readonly middle: Point;
  readonly width: number;
}

export const LABEL_HEIGHT = 18;
const GAP = 6;
const REACHES = [26, 40, 56, 76, 100, 130];
const ANGLES = Array.from({ length: 16 }, (_, i) => (i * Math.PI) / 8);

/** Room around a label's middle. */
const boxAround = ([x, y]: Point, width: number): Box => [
  x - width / 2,
  y - LABEL_HEIGHT / 2,
  x + width / 2,
  y + LABEL_HEIGHT / 2,
];

export const overlap = (a: Box, b: Box, gap = 0): boolean =>
  a[0] < b[2] + gap && b[0] < a[2] + gap && a[1] < b[3] + gap && b[1] < a[3] + gap;

const isWithin = (box: Box, frame: Box): boolean =>
  box[0] >= frame[0] && box[1] >= frame[1] && box[2] <= frame[2] && box[3] <= frame[3];

/** Points of a box that must all lie on the fill for the label to be read on it. */
function probes([left, top, right, bottom]: Box): readonly Point[] {
  const across = [0, 0.25, 0.5, 0.75, 1].map((f) => left + f * (right - left));
  return across.flatMap((x): Point[] => [
    [x, top + 2],
    [x, bottom - 2],
  ]);
}

/**
 * Places labels in the order given, each on its fill if it fits there, else at the nearest free spot beside it that hides the
 * least; one that finds none is left out. `isLand` tells what a spot would hide; `avoid` are spots that must stay free.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  frame: Box,
  isLand: (x: number, y: number) => boolean,
  avoid: readonly Point[] = [],
): readonly PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  const taken: Box[] = [];
  const free = (box: Box): boolean => isWithin(box, frame) && taken.every((other) => !overlap(box, other, GAP));
  for (const wish of wishes) {
    const { id, text, width, at, rings } = wish;
    const own = boxAround(at, width);
    if (free(own) && probes(own).every(([x, y]) => isInside(rings, x, y))) {
      placed.push({ id, text, on: true, at, middle: at, width });
      taken.push(own);
      continue;
    }
    const spot = bestSpot(wish, free, isLand, [...avoid, ...wishes.map((other) => other.at)]);
    if (spot === null) continue;
    placed.push({ id, text, on: false, at, middle: spot, width });
    taken.push(boxAround(spot, width));
  }
  return placed;
}

function bestSpot(
  { width, at }: LabelWish,
  free: (box: Box) => boolean,
  isLand: (x: number, y: number) => boolean,
  avoid: readonly Point[],
): Point | null {
  let best: { readonly spot: Point; readonly cost: number } | null = null;
  for (const reach of REACHES)
    for (const angle of ANGLES) {
      const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
      const spot: Point = [at[0] + dx * (reach + width / 2), at[1] + dy * (reach + LABEL_HEIGHT / 2)];
      const box = boxAround(spot, width);
      if (!free(box)) continue;
      const hidden = probes(box).filter(([x, y]) => isLand(x, y)).length;
      const covered = avoid.filter(([x, y]) => overlap(box, [x, y, x, y], 3)).length;
      const cost = reach + hidden * 9 + covered * 120;
      if (best === null || cost < best.cost) best = { spot, cost };
    }
  return best?.spot ?? null;
}

/** Width of a label in pixels, in the UI face at 12 px and weight 550; a little too much rather than too little. */
export function labelWidth(text: string): number {
  let em = 0;
  for (const letter of text) em += /[ilI.,'|\u202f ]/.test(letter) ? 0.3 : /[mwMW%@]/.test(letter) ? 0.92 : 0.6;
  return Math.ceil(em * 12) + 6;
}
