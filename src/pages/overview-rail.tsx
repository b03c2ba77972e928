import { IncidentList } from '#/features/incident-list/incident-list.tsx';
import { KindList } from '#/features/kind-list/kind-list.tsx';

/** Beside the map: which incidents, and how queries fail. */
export const OverviewRail = (): React.ReactElement => (
  <>
    <IncidentList />
    <KindList />
  </>
);
