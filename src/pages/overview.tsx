import { lazy, Suspense } from 'react';
import { Headline } from '#/features/headline/headline.tsx';
import { PanelPlaceholder } from '#/ui/panel-placeholder.tsx';
import styles from './overview.module.css';

// The headline comes with the page; the panels are asked for at once and arrive beside it, each on its own.
const map = import('#/features/world-map/world-map.tsx');
const rail = import('./overview-rail.tsx');
const timeline = import('#/features/timeline/timeline.tsx');
const breakdown = import('#/features/breakdown/breakdown.tsx');
const WorldMap = lazy(async () => ({ default: (await map).WorldMap }));
const Rail = lazy(async () => ({ default: (await rail).OverviewRail }));
const Timeline = lazy(async () => ({ default: (await timeline).Timeline }));
const Breakdown = lazy(async () => ({ default: (await breakdown).Breakdown }));

/** What fails, where, since when and how sure that is, on one page. */
export const Overview = (): React.ReactElement => (
  <>
    <Headline />
    <div className={styles.where}>
      <Suspense fallback={<PanelPlaceholder height={560} />}>
        <WorldMap />
      </Suspense>
      <div className={styles.rail}>
        <Suspense fallback={<PanelPlaceholder height={180} />}>
          <Rail />
        </Suspense>
      </div>
    </div>
    <div className={styles.since}>
      <Suspense fallback={<PanelPlaceholder height={420} />}>
        <Timeline />
      </Suspense>
    </div>
    <Suspense fallback={<PanelPlaceholder height={680} />}>
      <Breakdown />
    </Suspense>
  </>
);
