// Numbers as text: zigzag, five bits a letter, the sixth bit says that more follow (Google's polyline code over 64 URL-safe letters).

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** @param {number} n integer */
export function encodeInteger(n) {
  let rest = n < 0 ? -n * 2 - 1 : n * 2;
  let text = '';
  while (rest >= 32) {
    text += LETTERS[(rest % 32) + 32];
    rest = Math.floor(rest / 32);
  }
  return text + LETTERS[rest];
}

/** @returns {string} number of points, then x and y of each as differences to the point before, from the last point of the arc before */
export function encodeArcs(arcs) {
  let [px, py] = [0, 0];
  return arcs
    .map((arc) => {
      let text = encodeInteger(arc.length);
      for (const [x, y] of arc) {
        text += encodeInteger(x - px) + encodeInteger(y - py);
        [px, py] = [x, y];
      }
      return text;
    })
    .join('');
}

/** @returns {string} number of polygons, of rings in each, of arcs in each, then the arcs */
export function encodePolygons(polygons) {
  let text = encodeInteger(polygons.length);
  for (const polygon of polygons) {
    text += encodeInteger(polygon.length);
    for (const ring of polygon) text += encodeInteger(ring.length) + ring.map(encodeInteger).join('');
  }
  return text;
}
