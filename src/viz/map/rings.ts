import type { Ring } from './world-geometry.ts';

/** Corners of a ring as a flat array x, y, x, y …, without the closing one. */
export type Corners = readonly number[];

/** Walks the arcs of a ring. Simplification may have folded a ring to fewer than three corners: then it is empty. */
export function cornersOf(ring: Ring, arcs: readonly Float64Array[]): Corners {
  const corners: number[] = [];
  for (const signed of ring) {
    const arc = arcs[signed < 0 ? ~signed : signed];
    if (arc === undefined) continue;
    const n = arc.length / 2;
    // The last point of an arc is the first of the next.
    for (let i = 0; i < n - 1; i += 1) {
      const at = signed < 0 ? n - 1 - i : i;
      corners.push(arc[2 * at] ?? 0, arc[2 * at + 1] ?? 0);
    }
  }
  return corners.length < 6 ? [] : corners;
}

/**
 * Outline of lands taken together: the arcs that only one of them has, chained to rings. Borders between two of them vanish.
 */
export function mergedRings(rings: readonly Ring[], arcs: readonly Float64Array[]): readonly Ring[] {
  const uses = new Map<number, number>();
  for (const signed of rings.flat()) {
    const i = signed < 0 ? ~signed : signed;
    uses.set(i, (uses.get(i) ?? 0) + 1);
  }
  const outer = rings.flat().filter((signed) => uses.get(signed < 0 ? ~signed : signed) === 1);
  const byStart = new Map<string, number[]>();
  for (const signed of outer) {
    const start = endOf(signed, arcs, 'start');
    byStart.set(start, [...(byStart.get(start) ?? []), signed]);
  }
  const merged: Ring[] = [];
  const used = new Set<number>();
  for (const first of outer) {
    if (used.has(first)) continue;
    const chain: number[] = [];
    let next: number | undefined = first;
    while (next !== undefined && !used.has(next)) {
      used.add(next);
      chain.push(next);
      next = byStart.get(endOf(next, arcs, 'end'))?.find((signed) => !used.has(signed));
    }
    merged.push(chain);
  }
  return merged;
}

function endOf(signed: number, arcs: readonly Float64Array[], which: 'start' | 'end'): string {
  const arc = arcs[signed < 0 ? ~signed : signed] ?? new Float64Array(2);
  const atFirst = signed < 0 === (which === 'end');
  const i = atFirst ? 0 : arc.length - 2;
  return `${arc[i] ?? 0},${arc[i + 1] ?? 0}`;
}

/** SVG path of rings, relative and without spaces where a sign parts the numbers. */
export function pathOf(rings: readonly Corners[]): string {
  let path = '';
  for (const corners of rings) {
    if (corners.length === 0) continue;
    let [px, py] = [corners[0] ?? 0, corners[1] ?? 0];
    path += `M${px} ${py}l`;
    for (let i = 2; i < corners.length; i += 2) {
      const [x, y] = [corners[i] ?? 0, corners[i + 1] ?? 0];
      path += `${i === 2 ? '' : ' '}${x - px} ${y - py}`;
      [px, py] = [x, y];
    }
    path += 'z';
  }
  return path;
}

/** Whether a point is inside rings taken together (even-odd). */
export function isInside(rings: readonly Corners[], x: number, y: number): boolean {
  let inside = false;
  for (const c of rings) {
    for (let i = 0, j = c.length - 2; i < c.length; j = i, i += 2) {
      const [xi, yi, xj, yj] = [c[i] ?? 0, c[i + 1] ?? 0, c[j] ?? 0, c[j + 1] ?? 0];
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
    }
  }
  return inside;
}
