import type { ThemeColours } from '#/viz/map/theme-colours.ts';

/** A pattern that tiles: `side * side` pixels. */
export interface PatternTile {
  readonly side: number;
  readonly pixels: Uint32Array;
}

/** Colours as they lie in the memory of an ImageData, and the patterns of the states that are no value. */
export interface MatrixPalette {
  readonly bins: Uint32Array;
  readonly stale: number;
  readonly notApplicable: number;
  readonly low: PatternTile;
  readonly noData: PatternTile;
  readonly fault: PatternTile;
}

/** `#rrggbb` as a pixel of ImageData read as a little-endian Uint32: alpha, blue, green, red. Other text is transparent. */
export function pixelOf(colour: string): number {
  const digits = /^#([0-9a-f]{6})$/i.exec(colour.trim())?.[1];
  if (digits === undefined) return 0;
  const rgb = Number.parseInt(digits, 16);
  return ((0xff << 24) | ((rgb & 0xff) << 16) | (rgb & 0xff00) | (rgb >> 16)) >>> 0;
}

/** Made once per theme and density; `ratio` is device pixels per pixel. */
export function matrixPalette(colours: ThemeColours, ratio: number): MatrixPalette {
  const scale = Math.max(1, Math.round(ratio));
  const side = 6 * scale;
  const rising = (x: number, y: number): boolean => (x + y) % side < scale;
  const falling = (x: number, y: number): boolean => (x + side - (y % side)) % side < scale;
  const dot = (x: number, y: number): boolean => x % (4 * scale) < scale && (y + 2 * scale) % (4 * scale) < scale;
  const offset = (x: number, y: number): boolean => dot(x, y) || dot(x + 2 * scale, y + 2 * scale);
  return {
    bins: Uint32Array.from(colours.bins, pixelOf),
    stale: pixelOf(colours.stale),
    notApplicable: pixelOf(colours.notApplicable),
    low: tile(4 * scale, offset, colours.lowDot, colours.low),
    noData: tile(side, rising, colours.hatch, colours.ground),
    fault: tile(side, (x, y) => rising(x, y) || falling(x, y), colours.faultHatch, colours.fault),
  };
}

function tile(side: number, isInk: (x: number, y: number) => boolean, ink: string, ground: string): PatternTile {
  const [dark, pale] = [pixelOf(ink), pixelOf(ground)];
  const pixels = Uint32Array.from({ length: side * side }, (_, i) =>
    isInk(i % side, Math.floor(i / side)) ? dark : pale,
  );
  return { side, pixels };
}
