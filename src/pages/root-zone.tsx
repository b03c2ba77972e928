import { lazy, Suspense } from 'react';
import { RootZoneHead } from '#/features/root-zone/root-zone-head.tsx';
import { PanelPlaceholder } from '#/ui/panel-placeholder.tsx';
import styles from './root-zone.module.css';

const spread = import('#/features/root-zone/load-spread.tsx');
const stale = import('#/features/root-zone/stale-letter.tsx');
const course = import('#/features/root-zone/serial-course.tsx');
const feed = import('#/features/root-zone/change-feed.tsx');
const added = import('#/features/root-zone/added-tld.tsx');
const LoadSpreadPanel = lazy(async () => ({ default: (await spread).LoadSpreadPanel }));
const StaleLetterPanel = lazy(async () => ({ default: (await stale).StaleLetterPanel }));
const SerialCourse = lazy(async () => ({ default: (await course).SerialCourse }));
const ChangeFeed = lazy(async () => ({ default: (await feed).ChangeFeed }));
const AddedTldPanel = lazy(async () => ({ default: (await added).AddedTldPanel }));

/** How fast new content of the root zone spreads: at the root servers, over time, and what it was. */
export function RootZonePage(): React.ReactElement {
  return (
    <>
      <RootZoneHead />
      <div className={styles.panels}>
        <div className={styles.pair}>
          <Suspense fallback={<PanelPlaceholder height={560} />}>
            <LoadSpreadPanel />
          </Suspense>
          <Suspense fallback={<PanelPlaceholder height={420} />}>
            <StaleLetterPanel />
          </Suspense>
        </div>
        <Suspense fallback={<PanelPlaceholder height={400} />}>
          <SerialCourse />
        </Suspense>
        <div className={styles.pair}>
          <Suspense fallback={<PanelPlaceholder height={620} />}>
            <ChangeFeed />
          </Suspense>
          <Suspense fallback={<PanelPlaceholder height={340} />}>
            <AddedTldPanel />
          </Suspense>
        </div>
      </div>
    </>
  );
}
