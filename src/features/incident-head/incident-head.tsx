import { placeName } from '#/copy/place-name.ts';
import type { Neighbours } from '#/domain/incident-order.ts';
import { incidentState } from '#/domain/incident-state.ts';
import type { Unseen } from '#/domain/incident-visibility.ts';
import type { IncidentDetail } from '#/domain/incident.ts';
import type { SourceRef } from '#/domain/provenance.ts';
import type { TimeWindow } from '#/domain/time-window.ts';
import { BasisBadge } from '#/ui/badge.tsx';
import { useCopy } from '#/ui/copy-context.tsx';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import { PageHead } from '#/ui/page-head.tsx';
import { SeverityBars } from '#/ui/severity-bars.tsx';
import { carriedView } from '#/view-state/page-link.ts';
import { withWindow } from '#/view-state/time-transitions.ts';
import { useView } from '#/view-state/use-view.ts';
import { incidentFigures } from './incident-figures.ts';
import styles from './incident-head.module.css';
import { NeighbourLinks } from './neighbour-links.tsx';
import { useCounted } from './use-counted.ts';

interface IncidentHeadProps {
  readonly incident: IncidentDetail;
  /** Who keeps the record. */
  readonly sources: readonly SourceRef[];
  readonly neighbours: Neighbours;
  readonly unseen: Unseen | null;
}

/** What happened, how, how bad, and the four figures. */
export function IncidentHead({ incident, sources, neighbours, unseen }: IncidentHeadProps): React.ReactElement {
  const { controls, words, shell } = useCopy();
  const copy = useDetailCopy();
  const { view, href } = useView();
  const counted = useCounted(unseen);
  const year = new Date(incident.startedMs).getUTCFullYear();
  const list = { ...carriedView(view), from: null, to: null };
  const figures = incidentFigures(
    incident,
    counted,
    (id) => placeName(id, controls.locale),
    (kind) => words.kind[kind],
    copy,
  );
  return (
    <PageHead
      crumbs={[
        { label: shell.page.incidents, href: href(list, '/incidents') },
        { label: String(year), href: href(withWindow(list, wholeYear(year)), '/incidents') },
        { label: incident.id, href: null, code: true },
      ]}
      crumbsLabel={shell.way}
      aside={<NeighbourLinks {...neighbours} />}
      title={<bdi>{incident.title}</bdi>}
      calm={copy.incidentHead.how(incident.kinds)}
      marks={<Marks incident={incident} sources={sources} />}
      lede={
        <>
          {incident.summary}
          {incident.impact === null ? null : (
            <span className={styles.impact}>
              <b>{copy.incidentHead.impact}:</b> {incident.impact}
            </span>
          )}
        </>
      }
      figures={figures}
    />
  );
}

const wholeYear = (year: number): TimeWindow => ({ fromMs: Date.UTC(year, 0), toMs: Date.UTC(year + 1, 0) });

function Marks({
  incident,
  sources,
}: {
  readonly incident: IncidentDetail;
  readonly sources: readonly SourceRef[];
}): React.ReactElement {
  const { cause: causes, incidentHead } = useDetailCopy();
  const { severity, evidence, cause } = incident;
  const documented = evidence === 'documented' ? sources : [];
  return (
    <>
      <span className={styles.mark}>
        <SeverityBars severity={severity} label={incidentHead.severityLabel(severity)} />
        <span aria-hidden="true">{incidentHead.severity(severity)}</span>
      </span>
      <span className={styles.mark}>{incidentHead.state(incidentState(incident))}</span>
      {documented.length === 0 ? (
        <span className={styles.mark}>{incidentHead.evidence(evidence)}</span>
      ) : (
        documented.map((source) => <BasisBadge key={source.id} source={source} />)
      )}
      <span>
        {cause === null
          ? incidentHead.causeNone
          : cause.category === 'unknown'
            ? incidentHead.causeUnknown
            : cause.confidence === 'reported'
              ? incidentHead.causeReported(causes.name(cause.category))
              : incidentHead.causeInferred(causes.name(cause.category))}
      </span>
    </>
  );
}
