import type { IncidentDetail } from '#/domain/incident.ts';
import type { SourceRef } from '#/domain/provenance.ts';
import { BasisBadge } from '#/ui/badge.tsx';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import { Panel } from '#/ui/panel.tsx';
import { evidenceRows, type EvidenceRow } from './evidence-rows.ts';
import styles from './incident-evidence.module.css';

interface IncidentEvidenceProps {
  readonly incident: IncidentDetail;
  /** Who keeps the record. */
  readonly sources: readonly SourceRef[];
  /** Who answers the measurement panels; null when they have nothing to say. */
  readonly counted: SourceRef | null;
}

/** What is documented and what is modelled, fact by fact. */
export function IncidentEvidence({ incident, sources, counted }: IncidentEvidenceProps): React.ReactElement {
  const copy = useDetailCopy();
  const { sure } = copy.incidentRecord;
  const rows = evidenceRows(incident, counted, copy);
  const badges = { record: sources, counts: counted === null ? [] : [counted], nobody: [] };
  return (
    <Panel id="sure" title={sure.title} subtitle={sure.subtitle} load={{ state: 'ready', value: rows }} minHeight={240}>
      {(shown) => (
        <ul className={styles.rows}>
          {shown.map((row) => (
            <Row key={row.key} row={row} sources={badges[row.by]} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Row({
  row,
  sources,
}: {
  readonly row: EvidenceRow;
  readonly sources: readonly SourceRef[];
}): React.ReactElement {
  return (
    <li className={styles.row}>
      <div className={styles.fact}>
        <p className={styles.label}>{row.label}</p>
        <p className={styles.detail}>{row.detail}</p>
      </div>
      {sources.map((source) => (
        <BasisBadge key={source.id} source={source} />
      ))}
    </li>
  );
}
