import { lazy, Suspense } from 'react';
import { FateHead } from '#/features/shared-fate/fate-head.tsx';
import { FateTools } from '#/features/shared-fate/fate-tools.tsx';
import { PanelPlaceholder } from '#/ui/panel-placeholder.tsx';
import styles from './shared-fate.module.css';

// The head comes with the page; the panels are asked for at once and arrive beside it.
const ranking = import('#/features/shared-fate/ranking.tsx');
const fall = import('#/features/shared-fate/fall.tsx');
const together = import('#/features/shared-fate/together.tsx');
const depth = import('#/features/shared-fate/depth.tsx');
const Ranking = lazy(async () => ({ default: (await ranking).Ranking }));
const Fall = lazy(async () => ({ default: (await fall).Fall }));
const Together = lazy(async () => ({ default: (await together).Together }));
const Depth = lazy(async () => ({ default: (await depth).Depth }));

/** What falls together: the networks, name servers and operators behind the zones, and what is lost with one of them. */
export const SharedFatePage = (): React.ReactElement => (
  <>
    <FateHead />
    <FateTools />
    <div className={styles.choice}>
      <Suspense fallback={<PanelPlaceholder height={720} />}>
        <Ranking />
      </Suspense>
      <Suspense fallback={<PanelPlaceholder height={720} />}>
        <Fall />
      </Suspense>
    </div>
    <div className={styles.whole}>
      <Suspense fallback={<PanelPlaceholder height={340} />}>
        <Together />
      </Suspense>
      <Suspense fallback={<PanelPlaceholder height={340} />}>
        <Depth />
      </Suspense>
    </div>
  </>
);
