import { lazy, Suspense } from 'react';
import { ZoneListHead } from '#/features/zone-table/zone-list-head.tsx';
import { PanelPlaceholder } from '#/ui/panel-placeholder.tsx';

// The head comes with the page; the table is asked for at once and arrives beside it.
const table = import('#/features/zone-table/zone-table.tsx');
const ZoneTable = lazy(async () => ({ default: (await table).ZoneTable }));

/** The root and every top-level domain, past and present. */
export const ZonesPage = (): React.ReactElement => (
  <>
    <ZoneListHead />
    <Suspense fallback={<PanelPlaceholder height={700} />}>
      <ZoneTable />
    </Suspense>
  </>
);
