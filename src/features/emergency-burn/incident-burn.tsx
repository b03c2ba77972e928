import { momentAfter } from '#/domain/burn-moment.ts';
import type { IncidentDetail } from '#/domain/incident.ts';
import { ZoneBurn } from './zone-burn.tsx';

interface IncidentBurnProps {
  readonly incident: IncidentDetail;
  /** The TLD whose threshold it is. */
  readonly zone: string;
  /** Through when anything is known. */
  readonly nowMs: number;
}

/** What an incident used up of the emergency threshold of its zone, an hour after its end. */
export const IncidentBurn = ({ incident, zone, nowMs }: IncidentBurnProps): React.ReactElement => (
  <ZoneBurn zone={zone} atMs={Math.min(momentAfter(incident), nowMs)} />
);
