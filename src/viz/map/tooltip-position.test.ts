import { expect, test } from 'vitest';
import type { Box } from './map-marks.ts';
import { tooltipPosition } from './tooltip-position.ts';

const room: Box = [0, 0, 1000, 600];
const tip = { width: 254, height: 220 };
const hides = (spot: { readonly left: number; readonly top: number }, box: Box): boolean =>
  spot.left < box[2] && spot.left + tip.width > box[0] && spot.top < box[3] && spot.top + tip.height > box[1];
const mouse = (x: number, y: number) => ({
  by: 'mouse' as const,
  x,
  y,
  box: [x - 50, y - 50, x + 50, y + 50] as const,
});

test('beside the pointer, on the other side near the edge', () => {
  expect(tooltipPosition(mouse(400, 200), tip, room)).toEqual({ left: 414, top: 192 });
  expect(tooltipPosition(mouse(900, 200), tip, room)).toEqual({ left: 632, top: 192 });
});

test('never outside of its room', () => {
  for (const [x, y] of [
    [5, 5],
    [995, 5],
    [5, 595],
    [995, 595],
  ] as const) {
    const { left, top } = tooltipPosition(mouse(x, y), tip, room);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(left + tip.width).toBeLessThanOrEqual(1000);
    expect(top + tip.height).toBeLessThanOrEqual(600);
  }
});

test('the place under the keyboard cursor stays free', () => {
  const boxes: readonly Box[] = [
    [100, 100, 300, 200],
    [700, 300, 990, 400],
    [300, 5, 700, 120],
    [300, 450, 700, 590],
  ];
  for (const box of boxes) {
    const spot = tooltipPosition(
      { by: 'keyboard', x: (box[0] + box[2]) / 2, y: (box[1] + box[3]) / 2, box },
      tip,
      room,
    );
    expect(hides(spot, box)).toBe(false);
  }
});

test('a place that fills the map is hidden at its edge, not in its middle', () => {
  const spot = tooltipPosition({ by: 'keyboard', x: 500, y: 300, box: room }, tip, room);
  expect(hides(spot, [450, 250, 550, 350])).toBe(false);
});
