import { lazy, Suspense } from 'react';
import { PanelPlaceholder } from '#/ui/panel-placeholder.tsx';
import styles from './incident.module.css';

// Not asked for by an incident that nothing was counted of.
const WorldMap = lazy(async () => ({ default: (await import('#/features/world-map/world-map.tsx')).WorldMap }));
const Timeline = lazy(async () => ({ default: (await import('#/features/timeline/timeline.tsx')).Timeline }));
const KindList = lazy(async () => ({ default: (await import('#/features/kind-list/kind-list.tsx')).KindList }));

/** From where it was seen. */
export const CountsOverPlaces = (): React.ReactElement => (
  <Suspense fallback={<PanelPlaceholder height={560} />}>
    <WorldMap />
  </Suspense>
);

/** How it went, in which ways it failed, and at which servers. */
export const CountsOverTime = (): React.ReactElement => (
  <div className={styles.beside}>
    <Suspense fallback={<PanelPlaceholder height={420} />}>
      <Timeline />
    </Suspense>
    <Suspense fallback={<PanelPlaceholder height={180} />}>
      <KindList />
    </Suspense>
    {/* Place of <ServerMatrix />, over both columns: className={styles.across}. */}
  </div>
);
