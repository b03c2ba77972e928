import type { Point } from './map-marks.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

const AXES: Readonly<Record<Direction, Point>> = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] };

/** How much a step sideways weighs against a step ahead: 2 keeps the cursor on its line without skipping what is near. */
const SIDEWAYS = 2;

/** The place that lies next in a direction, seen from a point; null at the edge. */
export function neighbour(
  places: readonly { readonly id: string; readonly point: Point }[],
  from: { readonly id: string; readonly point: Point },
  direction: Direction,
): string | null {
  const [ax, ay] = AXES[direction];
  let best: { readonly id: string; readonly cost: number } | null = null;
  for (const { id, point } of places) {
    const [dx, dy] = [point[0] - from.point[0], point[1] - from.point[1]];
    const ahead = dx * ax + dy * ay;
    if (id === from.id || ahead <= 0) continue;
    const aside = Math.abs(dx * ay) + Math.abs(dy * ax);
    // Beyond 60° of the direction it is another direction.
    if (aside > ahead * 1.75) continue;
    const cost = ahead + SIDEWAYS * aside;
    if (best === null || cost < best.cost) best = { id, cost };
  }
  return best?.id ?? null;
}
