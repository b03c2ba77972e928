// The two files of the world map: a coarse one for the first picture and a fine one for zooming.
import { labelPoint, planarRingArea } from './area.mjs';
import { encodeArcs, encodePolygons } from './encode.mjs';
import { readLand } from './land.mjs';
import { planeOf } from './project.mjs';
import { simplifyTopology } from './simplify.mjs';
import { buildTopology } from './topology.mjs';

/** Units of the plane in which borders are matched: finer than 1:50m itself. */
const MATCH_WIDTH = 65_536;

/**
 * What a file keeps. Triangles and rings in square units of its own plane: at `width` 4096 one unit is a quarter of a
 * pixel on a panel 1,000 px wide. The first file has to stay under 45 kB (gzip).
 */
export const FILES = {
  'world.json': { width: 4096, triangle: 2.5, ring: 4 },
  'world-fine.json': { width: 16_384, triangle: 2, ring: 3 },
};

/** @returns {Record<string, string>} text of each file by its name; the same for the same inputs */
export function buildWorld(countriesFile) {
  const land = readLand(countriesFile);
  const plane = planeOf(MATCH_WIDTH);
  const flat = land.map((country) => {
    const polygons = onGrid(plane.project(country.polygons));
    return { ...country, polygons, point: pointOf(country, polygons, plane) };
  });
  const topology = buildTopology(flat);
  return Object.fromEntries(
    Object.entries(FILES).map(([name, how]) => [name, `${JSON.stringify(oneFile(flat, topology, how))}\n`]),
  );
}

const onGrid = (polygons) =>
  polygons.map((polygon) => polygon.map((ring) => ring.map(([x, y]) => [Math.round(x), Math.round(y)])));

function oneFile(flat, topology, { width, triangle, ring }) {
  const factor = width / MATCH_WIDTH;
  const slim = simplifyTopology(topology, { triangle: triangle / factor ** 2, ring: ring / factor ** 2, factor });
  const used = onlyUsed(slim);
  const plane = planeOf(width);
  const places = flat.map((country, i) => {
    return {
      id: country.id,
      region: country.region,
      point: country.point?.map((n) => Math.round(n * factor)) ?? null,
      area: Math.round(country.polygons.reduce((sum, p) => sum + planarRingArea(p[0]), 0) * factor ** 2),
      shape: encodePolygons(used.lands[i]),
    };
  });
  return {
    made: 'Natural Earth 1:50m by tools/build-geometry.mjs; public domain',
    width,
    projection: {
      name: 'equal-earth',
      central_meridian: plane.centralMeridian,
      scale: round(plane.scale, 6),
      x0: plane.x0,
      y0: plane.y0,
    },
    // The lone points of small islands lie farther out than any shape.
    bounds: boundsOf([...used.arcs.flat(), ...places.flatMap(({ point }) => (point === null ? [] : [point]))]),
    arcs: encodeArcs(used.arcs),
    places,
  };
}

/** Where the label of a country sits: inside its largest polygon, else at the point the list of countries gives; null for unnamed land. */
function pointOf(country, polygons, plane) {
  if (country.id === null) return null;
  const largest = polygons.toSorted((a, b) => planarRingArea(b[0]) - planarRingArea(a[0]))[0];
  return largest === undefined ? plane.point(country.lonLat) : labelPoint(largest.map(thinned));
}

/** Every n-th point of a long ring: enough to place a label. */
function thinned(ring) {
  const step = Math.ceil(ring.length / 160);
  return ring.filter((_, i) => i % step === 0);
}

/** Drops arcs that no ring uses any more and numbers the rest anew. */
function onlyUsed({ arcs, lands }) {
  const order = new Map();
  const renumbered = lands.map((polygons) =>
    polygons.map((polygon) =>
      polygon.map((ring) =>
        ring.map((signed) => {
          const i = signed < 0 ? ~signed : signed;
          if (!order.has(i)) order.set(i, order.size);
          return signed < 0 ? ~order.get(i) : order.get(i);
        }),
      ),
    ),
  );
  return { arcs: [...order.keys()].map((i) => arcs[i]), lands: renumbered };
}

function boundsOf(points) {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const min = (list) => list.reduce((a, b) => Math.min(a, b));
  const max = (list) => list.reduce((a, b) => Math.max(a, b));
  return [min(xs), min(ys), max(xs), max(ys)];
}

const round = (n, digits) => Number(n.toFixed(digits));
