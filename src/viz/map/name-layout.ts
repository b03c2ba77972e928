import { toScreen, type Frame } from './frame.ts';
import { LABEL_HEIGHT, labelWidth, overlap } from './label-layout.ts';
import type { Box, MapMarks, MapPlace, Point } from './map-marks.ts';
import type { WorldShapes } from './world-shapes.ts';

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
    const [x, y] = toScreen(frame, shape.point);
    const box: Box = [x - width / 2, y - LABEL_HEIGHT / 2, x + width / 2, y + LABEL_HEIGHT / 2];
    const outside = box[0] < 0 || box[1] < 0 || box[2] > frame.width || box[3] > frame.height;
    if (outside || taken.some((other) => overlap(box, other, 2))) continue;
    placed.push({ id: place.id, text, middle: [x, y], strong });
    taken.push(box);
  }
  return placed;
}
