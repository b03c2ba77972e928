/** What stands in the plot: a column of the picture from the ground up; a hatch fills the whole height. */
export interface Column {
  readonly from: number;
  readonly to: number;
  readonly height: number;
}

export interface Card {
  readonly width: number;
  readonly height: number;
}

const GRID_PX = 24;
const EDGE_PX = 12;

/**
 * Left edge of the readout: the place in the plot where it covers least of the picture and nothing of the crosshair at `atX`. The place follows
 * from the picture alone, so that the readout stands still while the crosshair moves, until the two would meet.
 */
export function readoutSlot(
  atX: number,
  columns: readonly Column[],
  plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number },
  card: Card,
): number {
  const last = plot.right - card.width - EDGE_PX;
  const clear = (x: number): boolean => atX < x - EDGE_PX || atX > x + card.width + EDGE_PX;
  const slots: number[] = [];
  for (let x = plot.left + EDGE_PX; x < last; x += GRID_PX) slots.push(x);
  slots.push(last);
  const cardBottom = Math.min(plot.bottom, plot.top + card.height);
  const covered = (x: number): number =>
    columns.reduce((sum, { from, to, height }) => {
      const across = Math.min(to, x + card.width) - Math.max(from, x);
      const down = cardBottom - (plot.bottom - height);
      return across > 0 && down > 0 ? sum + across * down : sum;
    }, 0);
  const costs = slots.filter(clear).map((x) => ({ x, cost: covered(x) }));
  const best = costs.reduce<(typeof costs)[number] | null>(
    (least, one) => (least === null || one.cost < least.cost ? one : least),
    null,
  );
  // Too narrow a plot to keep clear of the crosshair: the side away from it.
  return best?.x ?? (atX > (plot.left + plot.right) / 2 ? plot.left + EDGE_PX : last);
}
