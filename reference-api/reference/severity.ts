import type { FailureKind, Severity, ZoneKind } from '#contract/wire.ts';

/** What the rule looks at. `durationS` is null where one end is not known to the hour. */
export interface SeverityFacts {
  readonly zoneKind: ZoneKind;
  readonly places: readonly string[];
  readonly kinds: readonly FailureKind[];
  readonly durationS: number | null;
  readonly condition: boolean;
}

/** A duration that adds a point, in seconds. Unknown durations add none. */
export const LONG_S = 7200;

const WHOLE_TLD: readonly ZoneKind[] = ['gtld', 'cctld', 'infrastructure'];
// Names that resolve for most and show wrongly for some: trouble, but no outage of the zone.
const NO_OUTAGE: readonly FailureKind[] = ['idn_unsupported', 'propagation_delay', 'stale_zone'];

/**
 * Severity of an archived incident. Points: 2 when felt worldwide, 1 when felt in named countries; 1 for a whole TLD
 * (the root gets none, for its other letters answer); 1 for two hours or more. 4 = critical, 3 = major, 2 = minor,
 * less = info. Never above minor without an outage; a continuing condition is info.
 */
export const severityOf = ({ zoneKind, places, kinds, durationS, condition }: SeverityFacts): Severity => {
  if (condition) return 'info';
  const reach = places.includes('world') ? 2 : places.length > 0 ? 1 : 0;
  const points = reach + (WHOLE_TLD.includes(zoneKind) ? 1 : 0) + (durationS !== null && durationS >= LONG_S ? 1 : 0);
  if (points < 2) return 'info';
  if (points === 2 || kinds.every((kind) => NO_OUTAGE.includes(kind))) return 'minor';
  return points === 3 ? 'major' : 'critical';
};
