import { ZoneListHead } from '#/features/zone-table/zone-list-head.tsx';
import { ZoneTable } from '#/features/zone-table/zone-table.tsx';

/** The root and every top-level domain, past and present. */
export const ZonesPage = (): React.ReactElement => (
  <>
    <ZoneListHead />
    <ZoneTable />
  </>
);
