/** Ends of the logarithmic axis of failed shares, as ratios: 0.01 % and 100 %. */
export const LOG_AXIS = { from: 0.0001, to: 1 } as const;

/** Decades of the axis with a line or a label, as ratios. */
export const LOG_TICKS: readonly number[] = [0.0001, 0.001, 0.01, 0.1, 1];

/** Place of a failed share on the axis, 0 (left, 0.01 % and less, zero too) to 1 (right, 100 %). */
export function logPosition(ratio: number): number {
  if (ratio <= LOG_AXIS.from) return 0;
  return Math.min(1, Math.log10(ratio / LOG_AXIS.from) / Math.log10(LOG_AXIS.to / LOG_AXIS.from));
}
