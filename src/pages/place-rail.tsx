import { IncidentList } from '#/features/incident-list/incident-list.tsx';
import { KindList } from '#/features/kind-list/kind-list.tsx';
import { PeerKinds } from '#/features/places/peer-kinds.tsx';
import { WhereMeasured } from '#/features/places/where-measured.tsx';

/** The narrow column of the page about a place: how it fails, how that differs, and which incidents name it. */
export const PlaceRail = ({ id }: { readonly id: string }): React.ReactElement => (
  <>
    <KindList />
    {id === 'world' ? null : (
      <WhereMeasured id={id}>
        <PeerKinds id={id} />
      </WhereMeasured>
    )}
    <IncidentList />
  </>
);
