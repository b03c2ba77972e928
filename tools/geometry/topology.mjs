// Shared borders: rings of integer points → arcs that neighbours share, so that simplifying cannot open gaps between them.

const key = ([x, y]) => `${x},${y}`;

/** Points where the neighbours differ between rings: there, and only there, arcs may begin and end. */
function junctionsOf(rings) {
  const seen = new Map();
  const junctions = new Set();
  for (const ring of rings) {
    const n = ring.length;
    for (let i = 0; i < n; i += 1) {
      const here = key(ring[i]);
      const pair = [key(ring[(i + n - 1) % n]), key(ring[(i + 1) % n])].toSorted().join('|');
      const before = seen.get(here);
      if (before === undefined) seen.set(here, pair);
      else if (before !== pair) junctions.add(here);
    }
  }
  return junctions;
}

/** Starts a ring at a junction, or at its smallest point if it has none, so that equal rings are cut equally. */
function startOf(ring, junctions) {
  const at = ring.findIndex((p) => junctions.has(key(p)));
  if (at >= 0) return at;
  let best = 0;
  for (let i = 1; i < ring.length; i += 1) {
    const [x, y] = ring[i];
    if (x < ring[best][0] || (x === ring[best][0] && y < ring[best][1])) best = i;
  }
  return best;
}

/**
 * @param {{ polygons: [number, number][][][] }[]} lands polygons of closed rings of integer points
 * @returns {{ arcs: [number, number][][], lands: number[][][][] }} arcs and, per land, polygons of rings of arc indices; ~i = arc i backwards
 */
export function buildTopology(lands) {
  const open = lands.map((land) => land.polygons.map((polygon) => polygon.map(openRing).filter((r) => r.length > 2)));
  const junctions = junctionsOf(open.flat(2));
  const arcs = [];
  const index = new Map();

  const arcIndex = (points) => {
    const forward = points.map(key).join(';');
    const known = index.get(forward);
    if (known !== undefined) return known;
    const i = arcs.push(points) - 1;
    index.set(forward, i);
    index.set(points.toReversed().map(key).join(';'), ~i);
    return i;
  };

  const cut = (ring) => {
    const start = startOf(ring, junctions);
    const turned = [...ring.slice(start), ...ring.slice(0, start), ring[start]];
    const indices = [];
    let from = 0;
    for (let i = 1; i < turned.length; i += 1) {
      if (i < turned.length - 1 && !junctions.has(key(turned[i]))) continue;
      indices.push(arcIndex(turned.slice(from, i + 1)));
      from = i;
    }
    return indices;
  };

  return {
    arcs,
    lands: open.map((polygons) => polygons.filter((p) => p.length > 0).map((polygon) => polygon.map(cut))),
  };
}

/** Ring without its closing point and without repeated points. */
function openRing(ring) {
  const points = ring.filter((p, i) => i === 0 || key(p) !== key(ring[i - 1]));
  if (points.length > 1 && key(points[0]) === key(points[points.length - 1])) points.pop();
  return points;
}
