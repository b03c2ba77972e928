import type { Incident } from './incident.ts';
import type { EmptyReason } from './load-state.ts';

/**
 * Why measurements cannot show an incident: it is no outage, no zone that is asked about is named in its record, what failed is a
 * resolver or a name below a TLD, or the source has nothing for the window or the filters.
 */
export type Unseen =
  | 'condition'
  | 'no_zone'
  | 'below_zone'
  | 'no_source'
  | 'not_offered'
  | 'outside'
  | 'nothing_matches';

/** Kinds of zones whose failure is not the failure of a TLD or the root, whatever zone the record names beside them. */
const BELOW: ReadonlySet<string> = new Set(['second_level', 'resolver', 'other']);

/** Null = the measurement panels can say something about the incident. `empty` is that of the scope of its page. */
export function unseenBecause(
  { isCondition, scope }: Pick<Incident, 'isCondition' | 'scope'>,
  hasSource: boolean,
  empty: EmptyReason | null,
): Unseen | null {
  if (isCondition === true) return 'condition';
  if (scope.zones.length === 0) return 'no_zone';
  if (scope.zoneKinds.length > 0 && scope.zoneKinds.every((kind) => BELOW.has(kind))) return 'below_zone';
  if (!hasSource) return 'no_source';
  if (empty === null) return null;
  return empty.kind === 'outside_coverage' ? 'outside' : empty.kind;
}
