import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { isNotFound } from '#/api/api-failure.ts';
import { archiveQuery } from '#/api/incident-archive.ts';
import { incidentQuery } from '#/api/incident.ts';
import { toLoadState } from '#/api/load-state.ts';
import { useApi } from '#/api/use-api.ts';
import { neighboursOf } from '#/domain/incident-order.ts';
import { unseenBecause } from '#/domain/incident-visibility.ts';
import type { IncidentDetail, IncidentsAnswer } from '#/domain/incident.ts';
import { loadedValue, type LoadState } from '#/domain/load-state.ts';
import { isWellFormed, type Subject } from '#/domain/subject.ts';
import { IncidentCourse } from '#/features/incident-course/incident-course.tsx';
import { IncidentEvidence } from '#/features/incident-evidence/incident-evidence.tsx';
import { IncidentHead } from '#/features/incident-head/incident-head.tsx';
import { IncidentReferences } from '#/features/incident-references/incident-references.tsx';
import { IncidentScope } from '#/features/incident-scope/incident-scope.tsx';
import { NearestMatches } from '#/features/not-found/nearest-matches.tsx';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import { PageHead } from '#/ui/page-head.tsx';
import { PanelPlaceholder } from '#/ui/panel-placeholder.tsx';
import { PanelFailed } from '#/ui/panel-state.tsx';
import type { Scope } from '#/view-state/scope.ts';
import { useView } from '#/view-state/use-view.ts';
import { IncidentCounts } from './incident-counts.tsx';
import { IncidentUnseen } from './incident-unseen.tsx';
import styles from './incident.module.css';

const related = import('#/features/related-incidents/related-incidents.tsx');
const RelatedIncidents = lazy(async () => ({ default: (await related).RelatedIncidents }));
// Not asked for by an incident of which no TLD's servers were counted.
const IncidentBurn = lazy(async () => ({
  default: (await import('#/features/emergency-burn/incident-burn.tsx')).IncidentBurn,
}));

/** One incident as a post-mortem would tell it: what, where, since when, how sure, and what the counts show of it. */
export function IncidentPage(): React.ReactElement | null {
  const { subject } = useView();
  if (subject === null) return null;
  return isWellFormed(subject) ? <Asked subject={subject} /> : <NearestMatches subject={subject} />;
}

function Asked({ subject }: { readonly subject: Subject }): React.ReactElement {
  const client = useApi();
  const { incidentHead } = useDetailCopy();
  const load = toLoadState(useQuery(incidentQuery(client, subject.id)));
  const archive = toLoadState(useQuery(archiveQuery(client)));
  const incident = loadedValue(load);
  if (incident !== null) return <Report incident={incident} archive={archive} />;
  if (load.state === 'failed' && isNotFound(load.error)) return <NearestMatches subject={subject} />;
  if (load.state === 'failed') {
    return (
      <>
        <PageHead title={incidentHead.failed} />
        <PanelFailed error={load.error} retry={load.retry} />
      </>
    );
  }
  return (
    <div className={styles.skeleton} role="status">
      <span>{incidentHead.loading}</span>
    </div>
  );
}

interface ReportProps {
  readonly incident: IncidentDetail;
  readonly archive: LoadState<IncidentsAnswer>;
}

function Report({ incident, archive }: ReportProps): React.ReactElement {
  const { scope } = useView();
  const known = loadedValue(scope);
  // Until it is known who can be asked, nothing is said about what cannot be seen.
  const unseen = unseenBecause(incident, known === null || known.source !== null, known?.empty ?? null);
  const sources = known?.offer.sources.filter(({ id }) => incident.sources.includes(id)) ?? [];
  const counted = unseen === null ? (known?.source ?? null) : null;
  const zone = incident.scope.zones.find((id) => id !== 'root');
  const neighbours = neighboursOf(loadedValue(archive)?.incidents ?? [], incident.id);
  const course = <IncidentCourse incident={incident} sources={sources} nowMs={nowOf(known, incident)} />;
  const evidence = <IncidentEvidence incident={incident} sources={sources} counted={counted} />;
  return (
    <>
      <IncidentHead incident={incident} sources={sources} neighbours={neighbours} unseen={unseen} />
      {unseen === null ? (
        <IncidentCounts course={course} evidence={evidence} />
      ) : (
        <div className={styles.beside}>
          {course}
          <div className={styles.rail}>
            {evidence}
            <IncidentUnseen reason={unseen} />
          </div>
        </div>
      )}
      {zone === undefined || counted === null ? null : (
        <div className={styles.burn}>
          <Suspense fallback={<PanelPlaceholder height={200} />}>
            <IncidentBurn incident={incident} zone={zone} nowMs={nowOf(known, incident)} />
          </Suspense>
        </div>
      )}
      <div className={styles.record}>
        <IncidentScope
          incident={incident}
          sources={sources}
          window={counted === null ? null : (known?.window ?? null)}
        />
        <IncidentReferences incident={incident} />
        <Suspense fallback={<PanelPlaceholder height={260} />}>
          <RelatedIncidents incident={incident} archive={archive} />
        </Suspense>
      </div>
    </>
  );
}

/** Through when anything is known; without an offer, the last instant of the record. */
const nowOf = (known: Scope | null, incident: IncidentDetail): number =>
  known?.offer.completeUntilMs ?? Math.max(incident.updatedMs, incident.startedMs);
