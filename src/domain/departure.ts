import { failureRatio, wilsonInterval, type Aggregate } from './aggregate.ts';

/**
 * Whether a share left what it was before, beyond chance and enough to matter. `worse`: the lower end of its 95 % interval is above
 * the upper end of the previous one, and the share reached `degradedFrom` (0 to 1, `/meta.state_thresholds`). `better`: the mirror
 * image, measured on the previous share. Two intervals apart is stricter than p < 0.05, which suits a table of 1,439 comparisons.
 * Null when it is neither or either side is unknown.
 */
export function departure(
  current: Aggregate,
  previous: Aggregate | null,
  degradedFrom: number,
): 'worse' | 'better' | null {
  if (previous === null) return null;
  const now = wilsonInterval(current.failed, current.measured);
  const before = wilsonInterval(previous.failed, previous.measured);
  if (now === null || before === null) return null;
  if (now[0] > before[1] && (failureRatio(current) ?? 0) >= degradedFrom) return 'worse';
  return now[1] < before[0] && (failureRatio(previous) ?? 0) >= degradedFrom ? 'better' : null;
}
