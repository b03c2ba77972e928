import { lazy, Suspense } from 'react';
import { CompareChanges } from '#/features/compare/compare-changes.tsx';
import { CompareControls } from '#/features/compare/compare-controls.tsx';
import { CompareHead } from '#/features/compare/compare-head.tsx';
import { CompareTable } from '#/features/compare/compare-table.tsx';
import { useSides } from '#/features/compare/use-sides.ts';
import { PanelPlaceholder } from '#/ui/panel-placeholder.tsx';
import styles from './places.module.css';

const course = import('#/features/compare/compare-course.tsx');
const map = import('#/features/compare/compare-map.tsx');
const CompareCourse = lazy(async () => ({ default: (await course).CompareCourse }));
const CompareMap = lazy(async () => ({ default: (await map).CompareMap }));

/** Two periods, zones, places or servers side by side, with signed differences. A map of the world tells nothing of two places. */
export function ComparePage(): React.ReactElement {
  const compared = useSides()?.compared;
  return (
    <>
      <CompareHead />
      <CompareControls />
      <div className={styles.two}>
        <div className={styles.rail}>
          <Suspense fallback={<PanelPlaceholder height={340} />}>
            <CompareCourse />
          </Suspense>
          {compared === 'place' ? null : (
            <Suspense fallback={<PanelPlaceholder height={560} />}>
              <CompareMap />
            </Suspense>
          )}
        </div>
        <div className={styles.rail}>
          <CompareTable />
        </div>
      </div>
      <CompareChanges />
    </>
  );
}
