import { lazy, Suspense } from 'react';
import { PlacesHead } from '#/features/places/places-head.tsx';
import { PlaceTable } from '#/features/places/place-table.tsx';
import { PanelPlaceholder } from '#/ui/panel-placeholder.tsx';
import styles from './places.module.css';

const map = import('#/features/world-map/world-map.tsx');
const WorldMap = lazy(async () => ({ default: (await map).WorldMap }));

/** Where queries come from: the map and every place of its level, ranked. */
export const PlacesPage = (): React.ReactElement => (
  <>
    <PlacesHead />
    <div className={styles.panel}>
      <Suspense fallback={<PanelPlaceholder height={560} />}>
        <WorldMap />
      </Suspense>
    </div>
    <PlaceTable />
  </>
);
