import type { Box, Pointed } from './map-marks.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Room between the tooltip and what it belongs to, in pixels. */
const GAP = 14;

/**
 * Top left of a tooltip, in the pixels of the map. Beside the pointer, or beside the whole place under the keyboard cursor so that
 * it never covers it; on the other side where it would leave `room`, and shifted to stay inside.
 */
export function tooltipPosition(
  pointed: Pick<Pointed, 'by' | 'x' | 'y' | 'box'>,
  tip: Size,
  room: Box,
): { readonly left: number; readonly top: number } {
  const [left, top, right, bottom]: Box =
    pointed.by === 'keyboard' ? pointed.box : [pointed.x, pointed.y, pointed.x, pointed.y];
  const candidates = [
    { left: right + GAP, top: top - 8 },
    { left: left - GAP - tip.width, top: top - 8 },
    { left: (left + right - tip.width) / 2, top: bottom + GAP },
    { left: (left + right - tip.width) / 2, top: top - GAP - tip.height },
  ];
  const kept = candidates.map((spot) => ({
    left: within(spot.left, room[0], room[2] - tip.width),
    top: within(spot.top, room[1], room[3] - tip.height),
  }));
  const free = kept.find(
    (spot) => spot.left >= right || spot.left + tip.width <= left || spot.top >= bottom || spot.top + tip.height <= top,
  );
  // A place that fills the map cannot be kept free: the side that hides least of its middle.
  return free ?? { left: pointed.x > (room[0] + room[2]) / 2 ? room[0] : room[2] - tip.width, top: room[1] };
}

const within = (value: number, low: number, high: number): number =>
  Math.max(low, Math.min(Math.max(low, high), value));
