import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { isNotFound } from '#/api/api-failure.ts';
import { toLoadState } from '#/api/load-state.ts';
import { useApi } from '#/api/use-api.ts';
import { zoneQuery } from '#/api/zones.ts';
import { loadedValue } from '#/domain/load-state.ts';
import { isWellFormed, type Subject } from '#/domain/subject.ts';
import { NearestMatches } from '#/features/not-found/nearest-matches.tsx';
import { ZoneHead } from '#/features/zone-head/zone-head.tsx';
import { PanelPlaceholder } from '#/ui/panel-placeholder.tsx';
import { useView } from '#/view-state/use-view.ts';
import { MatrixPanels } from './matrix-panels.tsx';
import styles from './zone.module.css';

// The headline comes with the page; the panels are asked for at once and arrive beside it, each on its own.
const map = import('#/features/world-map/world-map.tsx');
const kinds = import('#/features/kind-list/kind-list.tsx');
const timeline = import('#/features/timeline/timeline.tsx');
const facts = import('#/features/zone-facts/zone-facts.tsx');
const servers = import('#/features/name-servers/name-servers.tsx');
const siblings = import('#/features/siblings/siblings.tsx');
const networks = import('#/features/zone-networks/zone-networks.tsx');
const burn = import('#/features/emergency-burn/zone-burn.tsx');
const years = import('#/features/incident-years/incident-years.tsx');
const changes = import('#/features/root-zone/zone-changes.tsx');
const WorldMap = lazy(async () => ({ default: (await map).WorldMap }));
const KindList = lazy(async () => ({ default: (await kinds).KindList }));
const Timeline = lazy(async () => ({ default: (await timeline).Timeline }));
const ZoneFacts = lazy(async () => ({ default: (await facts).ZoneFacts }));
const NameServers = lazy(async () => ({ default: (await servers).NameServers }));
const ZoneChanges = lazy(async () => ({ default: (await changes).ZoneChanges }));
const Siblings = lazy(async () => ({ default: (await siblings).Siblings }));
const ZoneNetworks = lazy(async () => ({ default: (await networks).ZoneNetworks }));
const ZoneBurn = lazy(async () => ({ default: (await burn).ZoneBurn }));
const IncidentYears = lazy(async () => ({ default: (await years).IncidentYears }));

/** One zone: does it fail, from where, since when, which of its name servers, and what the record says of it. */
export function ZonePage(): React.ReactElement | null {
  const { subject } = useView();
  return subject === null ? null : <KnownZone subject={subject} />;
}

function KnownZone({ subject }: { readonly subject: Subject }): React.ReactElement {
  const isZone = isWellFormed(subject);
  const known = loadedValue(useView().scope);
  // The emergency threshold is that of a TLD; its seven days end with the window, or with what is known.
  const atMs = known === null ? null : Math.min(known.window.toMs, known.offer.completeUntilMs);
  const { data, error, refetch } = useQuery({ ...zoneQuery(useApi(), subject.id), enabled: isZone });
  const zone = toLoadState({ data, error, refetch });
  if (!isZone || (zone.state === 'failed' && isNotFound(zone.error))) return <NearestMatches subject={subject} />;
  return (
    <>
      <ZoneHead id={subject.id} zone={zone} />
      <div className={styles.where}>
        <Suspense fallback={<PanelPlaceholder height={560} />}>
          <WorldMap />
        </Suspense>
        <div className={styles.rail}>
          <Suspense fallback={<PanelPlaceholder height={180} />}>
            <KindList />
          </Suspense>
          <Suspense fallback={<PanelPlaceholder height={300} />}>
            <ZoneFacts zone={zone} />
          </Suspense>
        </div>
      </div>
      <div className={styles.panels}>
        <Suspense fallback={<PanelPlaceholder height={420} />}>
          <Timeline />
        </Suspense>
        <MatrixPanels />
        <Suspense fallback={<PanelPlaceholder height={320} />}>
          <NameServers zone={zone} />
        </Suspense>
        <Suspense fallback={<PanelPlaceholder height={160} />}>
          <ZoneChanges zone={subject.id} />
        </Suspense>
        {data?.tldType === 'cctld' ? (
          <Suspense fallback={null}>
            <Siblings zone={data} />
          </Suspense>
        ) : null}
        <Suspense fallback={<PanelPlaceholder height={240} />}>
          <ZoneNetworks zone={zone} />
        </Suspense>
        {subject.id === 'root' || atMs === null ? null : (
          <Suspense fallback={<PanelPlaceholder height={200} />}>
            <ZoneBurn zone={subject.id} atMs={atMs} />
          </Suspense>
        )}
        <Suspense fallback={<PanelPlaceholder height={96} />}>
          <IncidentYears zone={subject.id} />
        </Suspense>
      </div>
    </>
  );
}
