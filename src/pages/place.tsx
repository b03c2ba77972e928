import { lazy, Suspense } from 'react';
import { NearestMatches } from '#/features/not-found/nearest-matches.tsx';
import { PlaceGate } from '#/features/places/place-gate.tsx';
import { PlaceHead } from '#/features/places/place-head.tsx';
import { PeerRank } from '#/features/places/peer-rank.tsx';
import { WhereMeasured } from '#/features/places/where-measured.tsx';
import { PanelPlaceholder } from '#/ui/panel-placeholder.tsx';
import { useView } from '#/view-state/use-view.ts';
import styles from './places.module.css';

const rail = import('./place-rail.tsx');
const timeline = import('#/features/timeline/timeline.tsx');
const breakdown = import('#/features/breakdown/breakdown.tsx');
const Rail = lazy(async () => ({ default: (await rail).PlaceRail }));
const Timeline = lazy(async () => ({ default: (await timeline).Timeline }));
const ServerMatrix = lazy(async () => ({
  default: (await import('#/features/server-matrix/server-matrix.tsx')).ServerMatrix,
}));
const Breakdown = lazy(async () => ({ default: (await breakdown).Breakdown }));

/** What fails as seen from a country, a region or everywhere, and how that compares with its peers. */
export function PlacePage(): React.ReactElement | null {
  const { subject } = useView();
  if (subject === null) return null;
  return (
    <PlaceGate subject={subject} unknown={<NearestMatches subject={subject} />}>
      <PlaceHead id={subject.id} />
      <div className={styles.two}>
        <div className={styles.rail}>
          <PeerRank id={subject.id} />
          <Suspense fallback={<PanelPlaceholder height={420} />}>
            <Timeline />
          </Suspense>
        </div>
        <div className={styles.rail}>
          <Suspense fallback={<PanelPlaceholder height={420} />}>
            <Rail id={subject.id} />
          </Suspense>
        </div>
      </div>
      <WhereMeasured id={subject.id}>
        <div className={styles.rail}>
          <Suspense fallback={<PanelPlaceholder height={680} />}>
            <Breakdown />
          </Suspense>
          <Suspense fallback={<PanelPlaceholder height={420} />}>
            <ServerMatrix />
          </Suspense>
        </div>
      </WhereMeasured>
    </PlaceGate>
  );
}
