import type { Obligations } from './use-obligations.ts';
import { verdictShares, zoneVerdicts } from './zone-verdicts-model.ts';

/** What the headline says of the generic TLDs. */
export interface ZoneStory {
  readonly failed: number;
  readonly passed: number;
  /** Half of an emergency threshold used up, among those that are loaded: the API puts them first. */
  readonly atRisk: number;
  /** With any verdict. */
  readonly all: number;
  /** All to whom the obligation applies. */
  readonly bound: number;
  /** Least and longest over the loaded zones that are bound. */
  readonly coverage: number | null;
  readonly resolutionMs: number | null;
}

export function zoneStory(loaded: Obligations): ZoneStory {
  const shares = new Map(verdictShares(loaded));
  const count = (verdict: Parameters<typeof shares.get>[0]): number => shares.get(verdict) ?? 0;
  const all = [...shares.values()].reduce((sum, zones) => sum + zones, 0);
  const bound = zoneVerdicts(loaded).filter(({ verdict }) => verdict !== 'not_applicable');
  const coverages = bound.flatMap(({ coverage }) => coverage ?? []);
  const resolutions = bound.flatMap(({ month }) => month?.resolutionMs ?? []);
  return {
    failed: count('fail'),
    passed: count('pass'),
    atRisk: bound.filter(({ dns, dnssec }) => dns?.verdict === 'at_risk' || dnssec?.verdict === 'at_risk').length,
    all,
    bound: all - count('not_applicable'),
    coverage: coverages.length === 0 ? null : Math.min(...coverages),
    resolutionMs: resolutions.length === 0 ? null : Math.max(...resolutions),
  };
}
