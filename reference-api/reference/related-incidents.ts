import type { IncidentDetail } from '#contract/wire.ts';
import { secondsOf } from './instant.ts';

const MOST = 6;
const SAME_DAY_S = 86_400;

const share = (a: readonly string[], b: readonly string[]): boolean => a.some((member) => b.includes(member));

/** How much two incidents have to do with each other: 0 = nothing, more = more. */
const closeness = (a: IncidentDetail, b: IncidentDetail): number => {
  const sameZone = share(a.scope.zones, b.scope.zones) ? 4 : 0;
  // Free names hold the operators and services of the reports: "DNSimple", "Amazon Route 53".
  const sameName = share(a.scope.zone_names, b.scope.zone_names) || share(a.scope.servers, b.scope.servers) ? 4 : 0;
  const sameDay = Math.abs(secondsOf(a.started_at) - secondsOf(b.started_at)) <= SAME_DAY_S ? 2 : 0;
  const cause = a.cause?.category;
  const sameCause = cause !== undefined && cause !== 'unknown' && cause === b.cause?.category;
  const sameKind = a.kinds[0] !== undefined && a.kinds[0] === b.kinds[0];
  return sameZone + sameName + sameDay + (sameCause && sameKind ? 1 : 0);
};

/** Ids of the incidents with the same zone, operator or cause: closest first, nearest in time among equals. */
export const relatedTo = (incident: IncidentDetail, all: readonly IncidentDetail[]): string[] => {
  const startS = secondsOf(incident.started_at);
  return all
    .filter((other) => other.id !== incident.id)
    .map((other) => ({
      id: other.id,
      score: closeness(incident, other),
      apartS: Math.abs(secondsOf(other.started_at) - startS),
    }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || a.apartS - b.apartS)
    .slice(0, MOST)
    .map(({ id }) => id);
};
