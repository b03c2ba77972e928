import type { IncidentDetail } from '#/domain/incident.ts';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import { Panel } from '#/ui/panel.tsx';
import styles from './incident-references.module.css';
import { referenceHost } from './reference-host.ts';

/** What the record rests on: links out, each with the host it goes to. Addresses and titles come from the API and are text. */
export function IncidentReferences({ incident }: { readonly incident: IncidentDetail }): React.ReactElement {
  const { incidentRecord } = useDetailCopy();
  const { references: text } = incidentRecord;
  return (
    <Panel
      id="references"
      title={text.title}
      subtitle={text.subtitle(incident.evidence === 'documented')}
      load={{ state: 'ready', value: incident.references }}
      minHeight={80}
    >
      {(references) =>
        references.length === 0 ? (
          <p className={styles.none}>{text.none}</p>
        ) : (
          <ul className={styles.list}>
            {references.map(({ url, title }) => (
              <li key={url} className={styles.item}>
                <Reference url={url} title={title} />
              </li>
            ))}
          </ul>
        )
      }
    </Panel>
  );
}

function Reference({ url, title }: { readonly url: string; readonly title: string }): React.ReactElement {
  const { incidentRecord } = useDetailCopy();
  const host = referenceHost(url);
  if (host === null) {
    return (
      <>
        <bdi>{title}</bdi>
        <span className={styles.host}>
          {url} ({incidentRecord.references.notLinked})
        </span>
      </>
    );
  }
  return (
    <a className={styles.link} href={url} rel="noopener noreferrer" referrerPolicy="no-referrer" target="_blank">
      <bdi className={styles.title}>{title}</bdi> <span className={styles.host}>{host}</span>
    </a>
  );
}
