import type { Incident } from './incident.ts';
import { uLabel } from './zone-label.ts';
import { zoneName } from './zone-name.ts';

/** What an incident is about: zones by their U-labels, the root as a dot, then second-level names, resolvers and others. */
export const incidentNames = ({ scope }: Pick<Incident, 'scope'>): readonly string[] => [
  ...scope.zones.map((zone) => zoneName(zone, uLabel(zone)).name),
  ...scope.zoneNames,
];
