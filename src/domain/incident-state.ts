import { incidentEnd, type Incident } from './incident.ts';

/** What can be said of an incident now. An unknown end is never open, and a condition has none to wait for. */
export type IncidentState = 'resolved' | 'recovering' | 'open' | 'not_documented' | 'condition' | 'false_alarm';

export function incidentState(incident: Pick<Incident, 'status' | 'endedMs' | 'isCondition'>): IncidentState {
  if (incident.status === 'false_positive') return 'false_alarm';
  if (incident.isCondition === true) return 'condition';
  const end = incidentEnd(incident);
  return end === 'ended' ? 'resolved' : end;
}
