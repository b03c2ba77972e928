import { lazy, Suspense } from 'react';
import { PanelPlaceholder } from '#/ui/panel-placeholder.tsx';
import styles from './incident.module.css';
import { MatrixPanels } from './matrix-panels.tsx';

// Not asked for by an incident that nothing was counted of.
const WorldMap = lazy(async () => ({ default: (await import('#/features/world-map/world-map.tsx')).WorldMap }));
const Timeline = lazy(async () => ({ default: (await import('#/features/timeline/timeline.tsx')).Timeline }));
const KindList = lazy(async () => ({ default: (await import('#/features/kind-list/kind-list.tsx')).KindList }));

interface IncidentCountsProps {
  /** What happened, beside the map. */
  readonly course: React.ReactNode;
  /** How sure, beside the timeline. */
  readonly evidence: React.ReactNode;
}

/** What the record says beside what the counts show: where, since when, how, and at which servers. */
export const IncidentCounts = ({ course, evidence }: IncidentCountsProps): React.ReactElement => (
  <div className={styles.counts}>
    <div className={styles.beside}>
      <Suspense fallback={<PanelPlaceholder height={560} />}>
        <WorldMap playback />
      </Suspense>
      {course}
    </div>
    <div className={styles.beside}>
      <Suspense fallback={<PanelPlaceholder height={420} />}>
        <Timeline />
      </Suspense>
      <div className={styles.rail}>
        {evidence}
        <Suspense fallback={<PanelPlaceholder height={180} />}>
          <KindList />
        </Suspense>
      </div>
    </div>
    <div className={styles.matrix}>
      <MatrixPanels />
    </div>
  </div>
);
