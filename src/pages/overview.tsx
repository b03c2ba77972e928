import { Breakdown } from '#/features/breakdown/breakdown.tsx';
import { Headline } from '#/features/headline/headline.tsx';
import { IncidentList } from '#/features/incident-list/incident-list.tsx';
import { KindList } from '#/features/kind-list/kind-list.tsx';
import { Timeline } from '#/features/timeline/timeline.tsx';
import { WorldMap } from '#/features/world-map/world-map.tsx';
import styles from './overview.module.css';

/** What fails, where, since when and how sure that is, on one page. */
export const Overview = (): React.ReactElement => (
  <>
    <Headline />
    <div className={styles.where}>
      <WorldMap />
      <div className={styles.rail}>
        <IncidentList />
        <KindList />
      </div>
    </div>
    <Timeline />
    <Breakdown />
  </>
);
