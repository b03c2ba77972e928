/**
 * Where a percentage lies on the legend's bar, 0 (just above zero) to 1 (100 %). The default thresholds part the bar into equal
 * bins; between them the scale is logarithmic, so that small percentages can be told apart.
 */
const STOPS = [0.05, 1, 5, 20, 50, 100] as const;
const LAST = STOPS.length - 1;

export function positionOf(percent: number): number {
  const value = Math.min(STOPS[LAST] ?? 100, Math.max(STOPS[0], percent));
  const i = Math.min(
    LAST - 1,
    Math.max(
      0,
      STOPS.findLastIndex((stop) => stop <= value),
    ),
  );
  const [low, high] = [STOPS[i] ?? 1, STOPS[i + 1] ?? 100];
  return (i + Math.log(value / low) / Math.log(high / low)) / LAST;
}

/** Inverse of positionOf; positions off the bar are taken to its ends. */
export function percentAt(position: number): number {
  const at = Math.min(1, Math.max(0, position)) * LAST;
  const i = Math.min(LAST - 1, Math.floor(at));
  const [low, high] = [STOPS[i] ?? 1, STOPS[i + 1] ?? 100];
  return low * (high / low) ** (at - i);
}
