import type { ThemeColours } from './theme-colours.ts';

/** Images are drawn at twice their size, for dense screens. */
export const PATTERN_RATIO = 2;

export const PATTERNS = ['hatch', 'dots', 'cross'] as const;
export type PatternName = (typeof PATTERNS)[number];

/**
 * The patterns of map-patterns.tsx as images that tile. MapLibre lets an image grow to double size between two whole zooms: they
 * start at 0.7 of the pitch of the SVG's, so that they end at 1.4.
 */
export function patternImage(name: PatternName, colours: ThemeColours): ImageData | null {
  const side = (name === 'dots' ? 3 : 5) * PATTERN_RATIO;
  const context = new OffscreenCanvas(side, side).getContext('2d');
  if (context === null) return null;
  context.fillStyle = { hatch: colours.ground, dots: colours.low, cross: colours.fault }[name];
  context.fillRect(0, 0, side, side);
  if (name === 'dots') dots(context, side, colours.lowDot);
  else {
    context.strokeStyle = name === 'hatch' ? colours.hatch : colours.faultHatch;
    context.lineWidth = (name === 'hatch' ? 1.1 : 0.8) * PATTERN_RATIO;
    diagonals(context, side, 1);
    if (name === 'cross') diagonals(context, side, -1);
  }
  return context.getImageData(0, 0, side, side);
}

/** Rising (1) or falling (-1) lines, with their neighbours so that corners tile. */
function diagonals(context: OffscreenCanvasRenderingContext2D, side: number, slope: 1 | -1): void {
  context.beginPath();
  for (const shift of [-side, 0, side]) {
    context.moveTo(shift - side, slope === 1 ? 2 * side : -side);
    context.lineTo(shift + 2 * side, slope === 1 ? -side : 2 * side);
  }
  context.stroke();
}

function dots(context: OffscreenCanvasRenderingContext2D, side: number, colour: string): void {
  context.fillStyle = colour;
  for (const at of [side / 4, (3 * side) / 4]) {
    context.beginPath();
    context.arc(at, at, 0.6 * PATTERN_RATIO, 0, 2 * Math.PI);
    context.fill();
  }
}
