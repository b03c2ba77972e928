import { toPlane, toScreen, type Frame } from './frame.ts';
import { LABEL_HEIGHT, labelWidth, overlap } from './label-layout.ts';
import type { Box, MapMarks, MapPlace, Point } from './map-marks.ts';
import { isInside } from './rings.ts';
import type { PlaceShape, WorldShapes } from './world-shapes.ts';

export interface PlacedName {
  readonly id: string;
  readonly text: string;
  readonly middle: Point;
  /** Written with its share, because it is one of the highest. */
  readonly strong: boolean;
}

/** From this zoom on even a place that is narrower than its name is named. */
const NAME_ALL_FROM = 4;

/** Zoomed in, names replace the labels: the highest first, then by size, each where it fits and covers no other. */
export function placedNames(marks: MapMarks, shapes: WorldShapes, frame: Frame): readonly PlacedName[] {
  const highest = new Set(marks.labelled);
  const size = (place: MapPlace): number =>
    highest.has(place.id) ? Infinity : (shapes.places.get(place.id)?.area ?? 0);
  const placed: PlacedName[] = [];
  const taken: Box[] = [];
  for (const place of marks.places.toSorted((a, b) => size(b) - size(a))) {
    const shape = shapes.places.get(place.id);
    if (shape === undefined || shape.box === null) continue;
    const strong = highest.has(place.id);
    const text = strong && place.share !== null ? `${place.name} ${place.share}` : place.name;
    const width = labelWidth(text);
    const room = (shape.box[2] - shape.box[0]) * frame.k;
    if (!strong && frame.zoom < NAME_ALL_FROM && room < width * 0.9) continue;
    const usual = toScreen(frame, shape.point);
    const middle = isInView(boxAt(usual, width), frame) ? usual : strong ? visibleSpot(shape, width, frame) : null;
    if (middle === null || taken.some((other) => overlap(boxAt(middle, width), other, 2))) continue;
    placed.push({ id: place.id, text, middle, strong });
    taken.push(boxAt(middle, width));
  }
  return placed;
}

const boxAt = ([x, y]: Point, width: number): Box => [
  x - width / 2,
  y - LABEL_HEIGHT / 2,
  x + width / 2,
  y + LABEL_HEIGHT / 2,
];

const isInView = ([left, top, right, bottom]: Box, frame: Frame): boolean =>
  left >= 0 && top >= 0 && right <= frame.width && bottom <= frame.height;

/** Spots tried for a place whose usual one is out of view, across and down. */
const TRIES = [9, 6] as const;

/** Where a place that reaches into the view can be named: the spot nearest to the middle at which the name lies inside it. */
function visibleSpot({ rings }: PlaceShape, width: number, frame: Frame): Point | null {
  let best: { readonly spot: Point; readonly distance: number } | null = null;
  for (let i = 1; i <= TRIES[0]; i += 1)
    for (let j = 1; j <= TRIES[1]; j += 1) {
      const spot: Point = [(frame.width * i) / (TRIES[0] + 1), (frame.height * j) / (TRIES[1] + 1)];
      const distance = Math.hypot(spot[0] - frame.width / 2, spot[1] - frame.height / 2);
      if (!isInView(boxAt(spot, width), frame) || (best !== null && distance >= best.distance)) continue;
      const ends = [-width / 2, 0, width / 2].map((dx) => toPlane(frame, [spot[0] + dx, spot[1]]));
      if (ends.every(([x, y]) => isInside(rings, x, y))) best = { spot, distance };
    }
  return best?.spot ?? null;
}
