import { useQuery } from '@tanstack/react-query';
import { archiveQuery } from '#/api/incident-archive.ts';
import { useApi } from '#/api/use-api.ts';
import { burnMoment } from '#/domain/burn-moment.ts';
import type { Incident } from '#/domain/incident.ts';
import { loadedValue, type LoadState } from '#/domain/load-state.ts';
import { useView } from '#/view-state/use-view.ts';
import type { Obligations } from './use-obligations.ts';
import { usePeriod } from './use-period.ts';
import { closestToEmergency } from './zone-verdicts-model.ts';

/** The largest zone there is: looked at where nothing happened to any. */
const QUIET_ZONE = 'com';

export interface ChosenBurn {
  readonly zone: string;
  readonly atMs: number;
  /** Incidents of the zone that have a time, the newest first. */
  readonly incidents: readonly Incident[];
}

/**
 * Whose emergency threshold is looked at, and when: what the address says, else the zone that came closest in the month, after its incident
 * there. Null while that is not known.
 */
export function useChosenBurn(load: LoadState<Obligations>): ChosenBurn | null {
  const { view } = useView();
  const { window, completeUntilMs } = usePeriod();
  const archive = useQuery(archiveQuery(useApi()));
  const rows = loadedValue(load)?.rows;
  if (archive.isPending || (rows === undefined && view.burn === null)) return null;
  const zone = view.burn ?? closestToEmergency(rows ?? [], 1)[0]?.zone ?? view.zone[0] ?? QUIET_ZONE;
  const incidents = (archive.data?.incidents ?? []).filter(
    ({ scope, startedPrecision }) =>
      scope.zones.includes(zone) && (startedPrecision === 'minute' || startedPrecision === 'hour'),
  );
  return { zone, atMs: view.atMs ?? burnMoment(incidents, window, completeUntilMs), incidents };
}
