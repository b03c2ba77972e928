import type { Delegations } from './delegations.ts';
import type { ChangeRef } from './root-zone-history.ts';

/** A DS set that became empty, or no longer was. */
export type SigningStep = 'signed' | 'unsigned';

const isEmpty = (records: ReadonlyMap<string, number>): boolean => [...records.values()].every((count) => count <= 0);

/**
 * Which DS changes signed a zone or took its last signature away. The file of changes has differences only, so the sets are followed backwards
 * from the last root zone, where they are known whole. Zones that had left it by then are not: of their sets nothing is claimed.
 */
export function signingSteps(
  changes: readonly ChangeRef[],
  { zones }: Pick<Delegations, 'zones'>,
): ReadonlyMap<ChangeRef, SigningStep> {
  const sets = new Map<string, Map<string, number>>();
  for (const [zone, { ds }] of Object.entries(zones)) {
    const records = new Map<string, number>();
    for (const record of ds) {
      const [tag, algorithm] = record.split('/');
      const key = `${tag} ${algorithm}`;
      records.set(key, (records.get(key) ?? 0) + 1);
    }
    sets.set(zone, records);
  }
  const steps = new Map<ChangeRef, SigningStep>();
  for (const change of changes.toReversed()) {
    const records = change.change === 'ds' ? sets.get(change.zoneId) : undefined;
    if (records === undefined) continue;
    const emptyAfter = isEmpty(records);
    for (const record of change.added) records.set(record, (records.get(record) ?? 0) - 1);
    for (const record of change.removed) records.set(record, (records.get(record) ?? 0) + 1);
    const emptyBefore = isEmpty(records);
    if (emptyBefore !== emptyAfter) steps.set(change, emptyBefore ? 'signed' : 'unsigned');
  }
  return steps;
}
