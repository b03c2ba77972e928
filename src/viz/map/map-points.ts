import { toScreen, type Frame } from './frame.ts';
import type { MapPlace, Point } from './map-marks.ts';
import type { PlaceShape, WorldShapes } from './world-shapes.ts';

/** A shape of less than this on the screen is drawn as a point (DESIGN.md section 6), in square pixels. */
const SMALLEST_AREA = 9;

/** On narrower maps the same shapes are points as at this width, in pixels: more points would cover what is left of the shapes. */
const NARROW = 620;

/** Radius of a point in pixels: smaller on a narrow map. */
export const pointRadius = ({ width }: Frame): number => Math.max(2.4, Math.min(3.6, width / 200));

/** Angle of the sunflower: points that share a spot spread evenly and never fall on one line. */
const GOLDEN = Math.PI * (3 - Math.sqrt(5));

export interface PlacedPoint {
  readonly place: MapPlace;
  /** Pixels. */
  readonly at: Point;
}

export const isTooSmall = (shape: PlaceShape, { k, width }: Frame): boolean =>
  shape.box === null || shape.area * k * k < SMALLEST_AREA * Math.min(1, width / NARROW) ** 2;

/** Places drawn as points: too small to see, without a shape, or (networks) inside the place they belong to. */
export function placedPoints(places: readonly MapPlace[], shapes: WorldShapes, frame: Frame): readonly PlacedPoint[] {
  const points: PlacedPoint[] = [];
  const inParent = new Map<string, number>();
  for (const place of places) {
    const own = shapes.places.get(place.id);
    if (own !== undefined) {
      if (isTooSmall(own, frame)) points.push({ place, at: toScreen(frame, own.point) });
      continue;
    }
    const parent = place.parent === null ? undefined : shapes.places.get(place.parent);
    if (parent === undefined || place.parent === null) continue;
    const n = inParent.get(place.parent) ?? 0;
    inParent.set(place.parent, n + 1);
    const [x, y] = toScreen(frame, parent.point);
    const reach = 2 * pointRadius(frame) * Math.sqrt(n);
    points.push({ place, at: [x + reach * Math.cos(n * GOLDEN), y + reach * Math.sin(n * GOLDEN)] });
  }
  return points;
}
