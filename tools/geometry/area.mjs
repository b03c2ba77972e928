// Areas and label points in the plane.

/** @returns {number} area of a closed or open ring of points, always positive */
export function planarRingArea(ring) {
  const points = ring.type === 'Polygon' ? ring.coordinates[0] : ring;
  let sum = 0;
  for (let i = 0, j = points.length - 1; i < points.length; j = i, i += 1)
    sum += points[j][0] * points[i][1] - points[i][0] * points[j][1];
  return Math.abs(sum) / 2;
}

function inside(polygon, x, y) {
  let is = false;
  for (const ring of polygon)
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
      const [xi, yi] = ring[i];
      const [xj, yj] = ring[j];
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) is = !is;
    }
  return is;
}

function distanceToEdge(polygon, x, y) {
  let best = Infinity;
  for (const ring of polygon)
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
      const [ax, ay] = ring[j];
      const dx = ring[i][0] - ax;
      const dy = ring[i][1] - ay;
      const length = dx * dx + dy * dy;
      const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
      best = Math.min(best, (x - ax - t * dx) ** 2 + (y - ay - t * dy) ** 2);
    }
  return Math.sqrt(best);
}

/**
 * Point of a polygon that is farthest from its edge, where a label sits best. Sideways distance counts half: words are wide.
 * @returns {[number, number]}
 */
export function labelPoint(polygon) {
  const flat = polygon.map((ring) => ring.map(([x, y]) => [x / 2, y]));
  const xs = flat[0].map(([x]) => x);
  const ys = flat[0].map(([, y]) => y);
  let [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  let best = { x: (x0 + x1) / 2, y: (y0 + y1) / 2, d: -1 };
  for (let round = 0; round < 5; round += 1) {
    const [sx, sy] = [(x1 - x0) / 14, (y1 - y0) / 14];
    for (let i = 0; i <= 14; i += 1)
      for (let k = 0; k <= 14; k += 1) {
        const [x, y] = [x0 + i * sx, y0 + k * sy];
        if (!inside(flat, x, y)) continue;
        const d = distanceToEdge(flat, x, y);
        if (d > best.d) best = { x, y, d };
      }
    [x0, x1, y0, y1] = [best.x - sx * 2, best.x + sx * 2, best.y - sy * 2, best.y + sy * 2];
  }
  return [Math.round(best.x * 2), Math.round(best.y)];
}
