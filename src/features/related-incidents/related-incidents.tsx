import { formatInstant } from '#/copy/format.ts';
import type { DetailCopy } from '#/copy/en-detail.ts';
import type { IncidentDetail, IncidentsAnswer } from '#/domain/incident.ts';
import type { LoadState } from '#/domain/load-state.ts';
import { relatedIncidents, type RelatedIncident, type Relation } from '#/domain/related-incidents.ts';
import { uLabel } from '#/domain/zone-label.ts';
import { zoneName } from '#/domain/zone-name.ts';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import { Panel } from '#/ui/panel.tsx';
import { SeverityBars } from '#/ui/severity-bars.tsx';
import { SubjectLink } from '#/view-state/subject-link.tsx';
import styles from './related-incidents.module.css';

const MOST = 6;
interface RelatedIncidentsProps {
  readonly incident: IncidentDetail;
  readonly archive: LoadState<IncidentsAnswer>;
}

/** Incidents to read beside this one, each with the reason. */
export function RelatedIncidents({ incident, archive }: RelatedIncidentsProps): React.ReactElement {
  const { relatedIncidents: text } = useDetailCopy();
  return (
    <Panel
      id="related"
      title={text.title}
      subtitle={text.subtitle}
      load={archive}
      minHeight={240}
      provenance={(answer) => answer}
    >
      {({ incidents }) => <Rows related={relatedIncidents(incident, incident.related, incidents, MOST)} />}
    </Panel>
  );
}

function Rows({ related }: { readonly related: readonly RelatedIncident[] }): React.ReactElement {
  const { incidentHead, relatedIncidents: text } = useDetailCopy();
  if (related.length === 0) return <p className={styles.none}>{text.none}</p>;
  return (
    <ul className={styles.list}>
      {related.map(({ incident: { id, title, severity, startedMs, startedPrecision }, relations }) => (
        <li key={id} className={styles.item}>
          <span className={styles.severity}>
            <SeverityBars severity={severity} label={incidentHead.severityLabel(severity)} />
          </span>
          <SubjectLink to={{ type: 'incident', id }} className={styles.title}>
            <bdi>{title}</bdi>
          </SubjectLink>
          <p className={styles.meta}>
            <span>{formatInstant(startedMs, startedPrecision === 'month' ? 'month' : 'day')}</span>
            {relations.length === 0 ? <span>{text.byApi}</span> : null}
            {closest(relations).map((relation) => (
              <span key={relation.type}>{relationWords(relation, text)}</span>
            ))}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** What two share first and second; a kind only where there is nothing closer to say. */
const closest = (relations: readonly Relation[]): readonly Relation[] => {
  const closer = relations.filter(({ type }) => type !== 'kind').slice(0, 2);
  return closer.length === 0 ? relations.slice(0, 1) : closer;
};

function relationWords(relation: Relation, { relation: words, root }: DetailCopy['relatedIncidents']): string {
  switch (relation.type) {
    case 'day':
      return words.day;
    case 'kind':
      return words.kind(relation.what);
    case 'zone':
      return words.zone(relation.what === 'root' ? root : zoneName(relation.what, uLabel(relation.what)).name);
    default:
      return words[relation.type](relation.what);
  }
}
