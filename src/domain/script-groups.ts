import type { Aggregate } from './aggregate.ts';
import { delegatedTlds, parityGroup, type ParityGroup } from './idn-parity.ts';
import type { Zone } from './zone.ts';

/** IDN TLDs of one script. */
export interface ScriptGroup extends ParityGroup {
  /** ISO 15924; null = the record does not say. */
  readonly script: string | null;
  readonly country: number;
  readonly generic: number;
}

/** IDN TLDs by script, the script with most TLDs first, then by code. */
export function scriptGroups(zones: readonly Zone[], byZone: ReadonlyMap<string, Aggregate>): readonly ScriptGroup[] {
  const byScript = new Map<string | null, Zone[]>();
  for (const zone of delegatedTlds(zones).filter(({ labelForm }) => labelForm === 'idn')) {
    byScript.set(zone.script, [...(byScript.get(zone.script) ?? []), zone]);
  }
  return [...byScript]
    .map(([script, members]) => ({
      script,
      ...parityGroup(members, byZone),
      country: members.filter(({ tldType }) => tldType === 'cctld').length,
      generic: members.filter(({ tldType }) => tldType === 'gtld').length,
    }))
    .toSorted((a, b) => b.zones.length - a.zones.length || ((a.script ?? '~') < (b.script ?? '~') ? -1 : 1));
}
