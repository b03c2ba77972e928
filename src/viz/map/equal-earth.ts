import type { Point } from './map-marks.ts';

/**
 * Equal Earth of B. Šavrič, T. Patterson and B. Jenny, IJGIS 33 (2019) 454, on the plane of the geometry files:
 * x = x0 + scale·X to the right, y = y0 − scale·Y downwards, turned to `centralMeridian` degrees.
 */
export interface Projection {
  readonly scale: number;
  readonly centralMeridian: number;
  readonly x0: number;
  readonly y0: number;
}

const [A1, A2, A3, A4] = [1.340264, -0.081106, 0.000893, 0.003796];
const M = Math.sqrt(3) / 2;
const RADIANS = Math.PI / 180;

const slope = (t: number): number => A1 + 3 * A2 * t ** 2 + t ** 6 * (7 * A3 + 9 * A4 * t ** 2);
const height = (t: number): number => t * (A1 + A2 * t ** 2 + t ** 6 * (A3 + A4 * t ** 2));

/** Degrees → plane. Longitudes are taken around the globe to the map's own edge. */
export function project({ scale, centralMeridian, x0, y0 }: Projection, lat: number, lon: number): Point {
  const turned = ((((lon - centralMeridian + 180) % 360) + 360) % 360) - 180;
  const t = Math.asin(M * Math.sin(lat * RADIANS));
  return [x0 + (scale * turned * RADIANS * Math.cos(t)) / (M * slope(t)), y0 - scale * height(t)];
}

/** Plane → degrees, by Newton's method; points off the map are taken to its edge. */
export function unproject({ scale, centralMeridian, x0, y0 }: Projection, [x, y]: Point): { lat: number; lon: number } {
  const most = height(Math.PI / 3);
  const target = Math.max(-most, Math.min(most, (y0 - y) / scale));
  let t = target / A1;
  for (let i = 0; i < 12; i += 1) t -= (height(t) - target) / slope(t);
  const lat = Math.asin(Math.max(-1, Math.min(1, Math.sin(t) / M))) / RADIANS;
  const turned = (((x - x0) / scale) * M * slope(t)) / Math.cos(t) / RADIANS;
  const lon = centralMeridian + Math.max(-180, Math.min(180, turned));
  return { lat, lon: lon > 180 ? lon - 360 : lon };
}
