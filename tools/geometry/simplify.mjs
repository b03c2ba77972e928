// One simplification for all: on shared arcs, so that neighbours stay neighbours.
import { filter, filterWeight, presimplify, simplify } from 'topojson-simplify';
import { planarRingArea } from './area.mjs';

/**
 * @param {{ arcs: number[][][], lands: number[][][][] }} topology
 * @param {{ triangle: number, ring: number, factor: number }} how smallest triangle and smallest ring to keep, in square units of the
 *   given plane (Visvalingam), and the factor from that plane to the finished one
 * @returns {{ arcs: number[][][], lands: number[][][][] }} in integers of the finished plane; lands may have lost all their rings
 */
export function simplifyTopology(topology, { triangle, ring, factor }) {
  const asTopoJson = {
    type: 'Topology',
    arcs: topology.arcs,
    objects: {
      lands: {
        type: 'GeometryCollection',
        geometries: topology.lands.map((arcs, id) => ({ type: 'MultiPolygon', id, arcs })),
      },
    },
  };
  const slim = simplify(presimplify(asTopoJson), triangle);
  const kept = filter(slim, filterWeight(slim, ring, planarRingArea));
  const lands = topology.lands.map(() => []);
  for (const geometry of kept.objects.lands.geometries) lands[geometry.id] = polygonsOf(geometry);
  return { arcs: kept.arcs.map((arc) => scaled(arc, factor)), lands };
}

function polygonsOf(geometry) {
  if (geometry.type === 'Polygon') return [geometry.arcs];
  return geometry.type === 'MultiPolygon' ? geometry.arcs : [];
}

/** Rounds to the finished grid; points that fall together become one, but an arc keeps both its ends. */
function scaled(arc, factor) {
  const points = [];
  for (const [i, [x, y]] of arc.entries()) {
    const p = [Math.round(x * factor), Math.round(y * factor)];
    const before = points[points.length - 1];
    if (before === undefined || before[0] !== p[0] || before[1] !== p[1]) points.push(p);
    else if (i === arc.length - 1 && points.length === 1) points.push(p);
  }
  return points;
}
