import { memo } from 'react';
import { familyOf } from '#/domain/failure-kind.ts';
import type { Incident } from '#/domain/incident.ts';
import { useCopy } from '#/ui/copy-context.tsx';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import { SeverityBars } from '#/ui/severity-bars.tsx';
import { SubjectLink } from '#/view-state/subject-link.tsx';
import { durationWords, namesWords } from './archive-list-model.ts';
import styles from './archive-table.module.css';

interface ArchiveRowProps {
  readonly incident: Incident;
  readonly index: number;
  /** Whether the Tab key stops here. */
  readonly tabbable: boolean;
  readonly onFocus: (id: string) => void;
}

/** One incident: how bad, when, what, how it failed, why, for how long and how sure that is. */
export const ArchiveRow = memo(function ArchiveRow({ incident, index, tabbable, onFocus }: ArchiveRowProps) {
  const { words } = useCopy();
  const detail = useDetailCopy();
  const { incidentArchive } = detail;
  return (
    <tr className={styles.row}>
      <td className={styles.severity}>
        <SeverityBars severity={incident.severity} label={incidentArchive.severityLong(incident.severity)} />
      </td>
      <td className={styles.started}>{incidentArchive.instant(incident.startedMs, incident.startedPrecision)}</td>
      <th scope="row" className={styles.title}>
        <SubjectLink
          to={{ type: 'incident', id: incident.id }}
          tabIndex={tabbable ? 0 : -1}
          data-row={index}
          onFocus={() => onFocus(incident.id)}
        >
          {incident.title}
        </SubjectLink>
      </th>
      <td className={styles.names}>{namesWords(detail, incident)}</td>
      <td className={styles.kinds}>
        <ul>
          {incident.kinds.map((kind) => (
            <li key={kind}>
              <i data-family={familyOf(kind)} />
              {words.kind[kind]}
            </li>
          ))}
        </ul>
      </td>
      <td className={styles.cause}>{incidentArchive.cause(incident.cause?.category ?? null)}</td>
      <td className={styles.duration} data-known={incident.durationMs !== null}>
        {durationWords(detail, incident)}
      </td>
      <td className={styles.evidence}>{incidentArchive.evidence(incident.evidence)}</td>
    </tr>
  );
});
