import { incidentEnd } from '#/domain/incident.ts';
import { useCopy } from '#/ui/copy-context.tsx';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import { Panel } from '#/ui/panel.tsx';
import { SubjectLink } from '#/view-state/subject-link.tsx';
import styles from './server-incidents.module.css';
import { useServerIncidents } from './use-server-incidents.ts';

/** Incidents of the whole archive whose reports name the server. */
export function ServerIncidents({ id }: { readonly id: string }): React.ReactElement {
  const { incidents: words } = useDetailCopy().servers;
  const copy = useCopy();
  const load = useServerIncidents(id, words.resource);
  return (
    <Panel
      id="incidents"
      title={words.title}
      subtitle={words.subtitle}
      load={load}
      minHeight={64}
      provenance={(value) => value}
      summary={({ incidents, total }) => words.summary(total ?? incidents.length)}
    >
      {({ incidents, total }) =>
        incidents.length === 0 ? (
          <p className={styles.none}>{words.none}</p>
        ) : (
          <>
            <ul className={styles.list}>
              {incidents.map((incident) => (
                <li key={incident.id}>
                  <SubjectLink className={styles.title} to={{ type: 'incident', id: incident.id }}>
                    {incident.title}
                  </SubjectLink>
                  <p className={styles.meta}>
                    {[
                      words.from(incident.startedMs, incident.startedPrecision),
                      words.end[incidentEnd(incident)],
                      ...incident.kinds.map((kind) => words.kind(copy.words.kind[kind])),
                    ].join(' · ')}
                  </p>
                </li>
              ))}
            </ul>
            {total !== null && total > incidents.length ? (
              <p className={styles.none}>{words.more(incidents.length, total)}</p>
            ) : null}
          </>
        )
      }
    </Panel>
  );
}
