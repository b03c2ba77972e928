import { textWidth } from './text-width.ts';
import type { FlagMark } from './timeline-marks.ts';

export interface PlacedFlag {
  readonly flag: FlagMark;
  readonly x: number;
  readonly textX: number;
  readonly anchor: 'start' | 'end';
}

const APART = 6;

/** Text of each flag on the side of its line where there is room: before it, else after it; a flag whose text has none is left out. */
export function placeFlags(
  flags: readonly FlagMark[],
  x: (ms: number) => number,
  plot: { readonly left: number; readonly right: number },
): readonly PlacedFlag[] {
  const placed: (PlacedFlag & { readonly from: number; readonly to: number })[] = [];
  for (const flag of flags) {
    const at = Math.floor(x(flag.atMs)) + 0.5;
    const width = textWidth(`${flag.time} ${flag.text}`, 12);
    const sides = [
      { anchor: 'end', textX: at - 7, from: at - 7 - width, to: at },
      { anchor: 'start', textX: at + 7, from: at, to: at + 7 + width },
    ] as const;
    const free = sides.find(
      ({ from, to }) =>
        from >= plot.left &&
        to <= plot.right &&
        placed.every((other) => to + APART <= other.from || from >= other.to + APART),
    );
    if (free !== undefined) placed.push({ flag, x: at, ...free });
  }
  return placed;
}
