import type { PlaceLevel } from '#/domain/place.ts';
import type { Box, Point } from './map-marks.ts';
import { cornersOf, mergedRings, pathOf, type Corners } from './rings.ts';
import type { Land, WorldGeometry } from './world-geometry.ts';

/** A place on the plane. */
export interface PlaceShape {
  readonly path: string;
  readonly rings: readonly Corners[];
  /** Null when nothing of it is left to draw: then it is a point. */
  readonly box: Box | null;
  readonly point: Point;
  /** Before simplification, in square units of the plane. */
  readonly area: number;
}

export interface WorldShapes {
  /** By place id of the contract. */
  readonly places: ReadonlyMap<string, PlaceShape>;
  /** Land that belongs to no place of the level. */
  readonly ground: string;
}

/** Shapes of one level: countries as they are, regions as the outline of their countries. Networks are points in countries. */
export function worldShapes(geometry: WorldGeometry, level: PlaceLevel): WorldShapes {
  const groups = new Map<string, Land[]>();
  const rest: Land[] = [];
  for (const land of geometry.lands) {
    const id = placeIdOf(land, level);
    if (id === null) rest.push(land);
    else groups.set(id, [...(groups.get(id) ?? []), land]);
  }
  const places = new Map<string, PlaceShape>();
  for (const [id, lands] of groups) {
    const shape = shapeOf(lands, geometry);
    if (shape !== null) places.set(id, shape);
  }
  return { places, ground: pathOf(rest.flatMap((land) => ringsOf([land], geometry))) };
}

/** Place of a level that a land belongs to; null when it belongs to none. */
export function placeIdOf(land: Land, level: PlaceLevel): string | null {
  if (level !== 'region') return land.id === null ? null : `cc:${land.id}`;
  return land.region === null || land.region === '' ? null : `m49:${land.region}`;
}

function ringsOf(lands: readonly Land[], { arcs }: WorldGeometry): readonly Corners[] {
  const rings = lands.flatMap((land) => land.polygons.flat());
  return (lands.length === 1 ? rings : mergedRings(rings, arcs))
    .map((ring) => cornersOf(ring, arcs))
    .filter((corners) => corners.length > 0);
}

function shapeOf(lands: readonly Land[], geometry: WorldGeometry): PlaceShape | null {
  const largest = lands.toSorted((a, b) => b.area - a.area).find((land) => land.point !== null);
  if (largest?.point === undefined || largest.point === null) return null;
  const rings = ringsOf(lands, geometry);
  const area = lands.reduce((sum, land) => sum + land.area, 0);
  return { path: pathOf(rings), rings, box: boxOf(rings), point: largest.point, area };
}

function boxOf(rings: readonly Corners[]): Box | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const corners of rings)
    for (let i = 0; i < corners.length; i += 2) {
      left = Math.min(left, corners[i] ?? left);
      right = Math.max(right, corners[i] ?? right);
      top = Math.min(top, corners[i + 1] ?? top);
      bottom = Math.max(bottom, corners[i + 1] ?? bottom);
    }
  return left === Infinity ? null : [left, top, right, bottom];
}
