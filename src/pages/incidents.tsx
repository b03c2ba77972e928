import { ArchiveFilterBar } from '#/features/incident-archive/archive-filter-bar.tsx';
import { ArchiveHead } from '#/features/incident-archive/archive-head.tsx';
import { ArchiveHistogram } from '#/features/incident-archive/archive-histogram.tsx';
import { ArchiveList } from '#/features/incident-archive/archive-list.tsx';
import styles from './incidents.module.css';

/** Every incident since 1997: how many when, and which. */
export const IncidentsPage = (): React.ReactElement => (
  <>
    <ArchiveHead />
    <ArchiveFilterBar />
    <div className={styles.panels}>
      <ArchiveHistogram />
      <ArchiveList />
    </div>
  </>
);
