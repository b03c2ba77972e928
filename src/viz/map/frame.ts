import { project, unproject } from './equal-earth.ts';
import { MAX_ZOOM, MIN_ZOOM, type Box, type Camera, type Point } from './map-marks.ts';
import type { WorldGeometry } from './world-geometry.ts';

/** How the plane lies on the screen: screen = k · plane + (tx, ty), in CSS pixels. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly k: number;
  readonly tx: number;
  readonly ty: number;
  readonly zoom: number;
}

type World = Pick<WorldGeometry, 'projection' | 'bounds'>;

/** Pixels kept free around the world at zoom 0, for strokes and points at its edges. */
const MARGIN = 4;

const fittingScale = ([left, , right]: Box, width: number): number => (width - 2 * MARGIN) / (right - left);

/** Height in pixels that shows the whole world at a width. */
export function heightFor({ bounds }: World, width: number): number {
  return Math.round((bounds[3] - bounds[1]) * fittingScale(bounds, width) + 2 * MARGIN);
}

/** The frame of a camera; null = the whole world. The world cannot be pushed out of the frame. */
export function frameOf(world: World, camera: Camera | null, width: number, height: number): Frame {
  const zoom = Math.max(MIN_ZOOM, Math.min(MAX_ZOOM, camera?.zoom ?? 0));
  const k = fittingScale(world.bounds, width) * 2 ** zoom;
  const [left, top, right, bottom] = world.bounds;
  const centre: Point =
    camera === null ? [(left + right) / 2, (top + bottom) / 2] : project(world.projection, camera.lat, camera.lon);
  return {
    width,
    height,
    k,
    tx: held(width / 2 - k * centre[0], k * left, k * right, width),
    ty: held(height / 2 - k * centre[1], k * top, k * bottom, height),
    zoom,
  };
}

/** Shift that keeps [low, high] over the frame, or in its middle when it is smaller than the frame. */
function held(shift: number, low: number, high: number, size: number): number {
  if (high - low <= size - 2 * MARGIN + 0.5) return size / 2 - (low + high) / 2;
  return Math.max(size - MARGIN - high, Math.min(MARGIN - low, shift));
}

export const toScreen = ({ k, tx, ty }: Frame, [x, y]: Point): Point => [k * x + tx, k * y + ty];
export const toPlane = ({ k, tx, ty }: Frame, [x, y]: Point): Point => [(x - tx) / k, (y - ty) / k];

/** The camera that looks as a frame does; null when that is the whole world. Rounded to what a link holds. */
export function cameraOf(world: World, frame: Frame): Camera | null {
  if (frame.zoom < 0.01) return null;
  const { lat, lon } = unproject(world.projection, toPlane(frame, [frame.width / 2, frame.height / 2]));
  return { zoom: Math.round(frame.zoom * 100) / 100, lat: rounded(lat), lon: rounded(lon) };
}

/** Three decimals are 100 m, a tenth of a pixel at the highest zoom. */
const rounded = (degrees: number): number => Math.round(degrees * 1000) / 1000;

/** Zooms by a number of steps with the point under the pointer staying where it is. */
export function zoomedAt(world: World, frame: Frame, steps: number, at: Point): Frame {
  const zoom = Math.max(MIN_ZOOM, Math.min(MAX_ZOOM, frame.zoom + steps));
  const factor = 2 ** (zoom - frame.zoom);
  return settled(world, {
    ...frame,
    zoom,
    k: frame.k * factor,
    tx: at[0] - (at[0] - frame.tx) * factor,
    ty: at[1] - (at[1] - frame.ty) * factor,
  });
}

export const pannedBy = (world: World, frame: Frame, dx: number, dy: number): Frame =>
  settled(world, { ...frame, tx: frame.tx + dx, ty: frame.ty + dy });

const settled = ({ bounds: [left, top, right, bottom] }: World, frame: Frame): Frame => ({
  ...frame,
  tx: held(frame.tx, frame.k * left, frame.k * right, frame.width),
  ty: held(frame.ty, frame.k * top, frame.k * bottom, frame.height),
});
