import { lazy, Suspense } from 'react';
import { isNotFound } from '#/api/api-failure.ts';
import { rootLetter } from '#/domain/site.ts';
import { isWellFormed, type Subject } from '#/domain/subject.ts';
import { NearestMatches } from '#/features/not-found/nearest-matches.tsx';
import { ServerHead } from '#/features/servers/server-head.tsx';
import { useServer } from '#/features/servers/use-server.ts';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import { PanelPlaceholder } from '#/ui/panel-placeholder.tsx';
import { useView } from '#/view-state/use-view.ts';
import styles from './server.module.css';

// The headline comes with the page; the panels are asked for at once and arrive beside it, each on its own.
const map = import('#/features/world-map/world-map.tsx');
const facts = import('#/features/servers/server-facts.tsx');
const incidents = import('#/features/servers/server-incidents.tsx');
const timeline = import('#/features/timeline/timeline.tsx');
const matrix = import('#/features/server-matrix/server-matrix.tsx');
const zones = import('#/features/servers/served-zones.tsx');
const sites = import('#/features/site-map/site-map.tsx');
const WorldMap = lazy(async () => ({ default: (await map).WorldMap }));
const ServerFacts = lazy(async () => ({ default: (await facts).ServerFacts }));
const ServerIncidents = lazy(async () => ({ default: (await incidents).ServerIncidents }));
const Timeline = lazy(async () => ({ default: (await timeline).Timeline }));
const ServerMatrix = lazy(async () => ({ default: (await matrix).ServerMatrix }));
const ServedZones = lazy(async () => ({ default: (await zones).ServedZones }));
const SiteMap = lazy(async () => ({ default: (await sites).SiteMap }));

/** One name server: does it fail, from where, since when, for which zones, and where it is. */
export function ServerPage(): React.ReactElement | null {
  const { subject } = useView();
  if (subject === null) return null;
  return isWellFormed(subject) ? <KnownServer subject={subject} /> : <NearestMatches subject={subject} />;
}

function KnownServer({ subject }: { readonly subject: Subject }): React.ReactElement {
  const { id } = subject;
  const { facts: words } = useDetailCopy().servers;
  const server = useServer(id, words.resource);
  if (server.state === 'failed' && isNotFound(server.error)) return <NearestMatches subject={subject} />;
  return (
    <>
      <ServerHead id={id} />
      <div className={styles.where}>
        <Suspense fallback={<PanelPlaceholder height={560} />}>
          <WorldMap />
        </Suspense>
        <div className={styles.rail}>
          <Suspense fallback={<PanelPlaceholder height={260} />}>
            <ServerFacts id={id} />
          </Suspense>
          <Suspense fallback={<PanelPlaceholder height={140} />}>
            <ServerIncidents id={id} />
          </Suspense>
        </div>
      </div>
      <div className={styles.panels}>
        <Suspense fallback={<PanelPlaceholder height={420} />}>
          <Timeline />
        </Suspense>
        <Suspense fallback={<PanelPlaceholder height={420} />}>
          <ServerMatrix />
        </Suspense>
        <Suspense fallback={<PanelPlaceholder height={200} />}>
          <ServedZones />
        </Suspense>
        {rootLetter(id) === null ? null : (
          <Suspense fallback={<PanelPlaceholder height={700} />}>
            <SiteMap />
          </Suspense>
        )}
      </div>
    </>
  );
}
