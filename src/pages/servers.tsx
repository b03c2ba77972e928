import { lazy, Suspense } from 'react';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import { PageHead } from '#/ui/page-head.tsx';
import { PanelPlaceholder } from '#/ui/panel-placeholder.tsx';
import { NarrowedView } from '#/view-state/narrowed-view.tsx';
import { MatrixPanels } from './matrix-panels.tsx';
import styles from './servers.module.css';

const letters = import('#/features/servers/root-letters.tsx');
const sites = import('#/features/site-map/site-map.tsx');
const list = import('#/features/servers/name-servers.tsx');
const RootLetters = lazy(async () => ({ default: (await letters).RootLetters }));
const SiteMap = lazy(async () => ({ default: (await sites).SiteMap }));
const NameServers = lazy(async () => ({ default: (await list).NameServers }));

/** The matrix and the verdict of this page are about the root letters. */
const ROOT = { zone: ['root'], server: [] };

/** The root servers one by one, where they are, and every other name server. */
export function ServersPage(): React.ReactElement {
  const { servers } = useDetailCopy();
  return (
    <>
      <PageHead title={servers.title} calm={servers.calm} />
      <div className={styles.panels}>
        <Suspense fallback={<PanelPlaceholder height={680} />}>
          <RootLetters />
        </Suspense>
        <NarrowedView filters={ROOT}>
          <MatrixPanels />
        </NarrowedView>
        <Suspense fallback={<PanelPlaceholder height={700} />}>
          <SiteMap />
        </Suspense>
        <Suspense fallback={<PanelPlaceholder height={640} />}>
          <NameServers />
        </Suspense>
      </div>
    </>
  );
}
