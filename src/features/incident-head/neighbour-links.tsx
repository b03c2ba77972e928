import type { Neighbours } from '#/domain/incident-order.ts';
import type { Incident } from '#/domain/incident.ts';
import { useBracketKeys } from '#/ui/use-bracket-keys.ts';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import { subjectPath, type Subject } from '#/domain/subject.ts';
import { subjectView } from '#/view-state/page-link.ts';
import { useView } from '#/view-state/use-view.ts';
import styles from './neighbour-links.module.css';

/** The incidents before and after in the order of the archive, by link and by the keys `[` and `]`. */
export function NeighbourLinks({ previous, next }: Neighbours): React.ReactElement {
  const { incidentHead } = useDetailCopy();
  const { view, href, open } = useView();
  const address = (incident: Incident | null): string | null => {
    if (incident === null) return null;
    const subject: Subject = { type: 'incident', id: incident.id };
    return href(subjectView(view, subject), subjectPath(subject));
  };
  const back = address(previous);
  const forth = address(next);
  useBracketKeys((key) => {
    const to = key === '[' ? back : forth;
    if (to !== null) open(to);
  });
  return (
    <nav className={styles.neighbours} aria-label={incidentHead.neighbours}>
      {previous === null || back === null ? null : (
        <a href={back} rel="prev" className={styles.link} aria-keyshortcuts="[" title={incidentHead.previous}>
          <kbd aria-hidden="true">[</kbd>
          <bdi className={styles.title}>{previous.title}</bdi>
        </a>
      )}
      {next === null || forth === null ? null : (
        <a href={forth} rel="next" className={styles.link} aria-keyshortcuts="]" title={incidentHead.next}>
          <bdi className={styles.title}>{next.title}</bdi>
          <kbd aria-hidden="true">]</kbd>
        </a>
      )}
    </nav>
  );
}
