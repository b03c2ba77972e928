/**
 * Where the readout docks: in the left or the right slot of the plot, on the one where it covers less of the picture, and never on the
 * crosshair. Fixed slots, so that it stands still while the crosshair moves.
 */
export function readoutSide(
  atX: number,
  tops: readonly { readonly x: number; readonly height: number }[],
  plot: { readonly left: number; readonly right: number },
  slotWidth: number,
): 'left' | 'right' {
  const leftEnd = plot.left + slotWidth;
  const rightStart = plot.right - slotWidth;
  if (atX <= leftEnd) return 'right';
  if (atX >= rightStart) return 'left';
  const highest = (inside: (x: number) => boolean): number =>
    tops.reduce((most, { x, height }) => (inside(x) ? Math.max(most, height) : most), 0);
  return highest((x) => x <= leftEnd) <= highest((x) => x >= rightStart) ? 'left' : 'right';
}
