// Longitude and latitude → the plane of the map: Equal Earth, turned by 11 degrees so that Chukotka stays whole.
import { geoEqualEarth } from 'd3-geo';
import { geoProject, geoStitch } from 'd3-geo-projection';

const CENTRAL_MERIDIAN = 11;

/**
 * @param {number} width units of the plane across the whole globe
 * @returns {{ project: Function, point: (lonLat: [number, number]) => [number, number], scale: number, centralMeridian: number, x0: number, y0: number }}
 *   x = x0 + scale·X, y = y0 − scale·Y with X, Y of Equal Earth (Šavrič, Patterson, Jenny 2018); y grows downwards
 */
export function planeOf(width) {
  // Straight parallels stay straight without resampling, and 1:50m has points enough for everything else.
  const projection = geoEqualEarth().rotate([-CENTRAL_MERIDIAN, 0]).precision(0).scale(1).translate([0, 0]);
  const halfWidth = projection([CENTRAL_MERIDIAN + 179.999999, 0])[0];
  const scale = width / 2 / halfWidth;
  projection.scale(scale).translate([width / 2, 0]);
  return {
    scale,
    centralMeridian: CENTRAL_MERIDIAN,
    x0: width / 2,
    y0: 0,
    point: (lonLat) => projection(lonLat),
    project: (polygons) => projectPolygons(polygons, projection),
  };
}

/** Projects polygons, undoing their cut at 180° and cutting them at the map's own edge. */
function projectPolygons(polygons, projection) {
  if (polygons.length === 0) return [];
  const geometry = { type: 'MultiPolygon', coordinates: polygons };
  const whole = touchesDateLine(polygons) ? geoStitch(geometry) : geometry;
  const flat = geoProject(whole, projection);
  if (flat === null) return [];
  return flat.type === 'Polygon' ? [flat.coordinates] : flat.coordinates;
}

const touchesDateLine = (polygons) => polygons.flat(2).some(([lon]) => Math.abs(lon) > 179.99);
