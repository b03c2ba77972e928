import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Position } from 'geojson';
import type { PlaceLevel } from '#/domain/place.ts';
import { toPlane, type Frame } from './frame.ts';
import type { Point } from './map-marks.ts';
import { cornersOf, type Corners } from './rings.ts';
import { PLANE_WIDTH, type WorldGeometry } from './world-geometry.ts';
import { placeIdOf, type WorldShapes } from './world-shapes.ts';

/**
 * The plane as MapLibre takes it. It knows only Mercator, so the plane is laid on Mercator's square as it is and handed over in
 * the longitudes and latitudes that Mercator would project there. They mean nothing on the globe.
 */
export function pseudoLngLat([x, y]: Point): [number, number] {
  const lat = Math.atan(Math.sinh((-2 * Math.PI * y) / PLANE_WIDTH));
  return [(x / PLANE_WIDTH) * 360 - 180, (lat * 180) / Math.PI];
}

/** MapLibre's square is 512 · 2^zoom pixels wide. */
const SQUARE = 512;

/** MapLibre's camera that shows what a frame shows. */
export function pseudoCamera(frame: Frame): { readonly center: [number, number]; readonly zoom: number } {
  return {
    center: pseudoLngLat(toPlane(frame, [frame.width / 2, frame.height / 2])),
    zoom: Math.log2((frame.k * PLANE_WIDTH) / SQUARE),
  };
}

const closed = (corners: Corners): Position[] => {
  const positions: Position[] = [];
  for (let i = 0; i < corners.length; i += 2) positions.push(pseudoLngLat([corners[i] ?? 0, corners[i + 1] ?? 0]));
  const first = positions[0];
  return first === undefined ? [] : [...positions, first];
};

/** Fills: one feature per land, with the id of the place it is coloured as; lands of one region share theirs. */
export function landFeatures(geometry: WorldGeometry, level: PlaceLevel): FeatureCollection<MultiPolygon> {
  const features = geometry.lands.map((land): Feature<MultiPolygon> => {
    const coordinates = land.polygons
      .map((polygon) => polygon.map((ring) => closed(cornersOf(ring, geometry.arcs))))
      .filter((rings) => (rings[0] ?? []).length > 0)
      .map((rings) => rings.filter((ring) => ring.length > 0));
    return {
      type: 'Feature',
      properties: { place: placeIdOf(land, level) ?? '' },
      geometry: { type: 'MultiPolygon', coordinates },
    };
  });
  return { type: 'FeatureCollection', features };
}

/** Outlines of the places of a level: borders inside a region are not among them. */
export function edgeFeatures({ places }: WorldShapes): FeatureCollection<MultiLineString> {
  const features = [...places.values()].map(({ rings }): Feature<MultiLineString> => ({
    type: 'Feature',
    properties: {},
    geometry: { type: 'MultiLineString', coordinates: rings.map(closed) },
  }));
  return { type: 'FeatureCollection', features };
}
