import type { Unseen } from '#/domain/incident-visibility.ts';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import { useView } from '#/view-state/use-view.ts';
import { ViewLink } from '#/view-state/view-link.tsx';
import styles from './incident.module.css';

/** Instead of the measurement panels: one sentence why there are none, and the way back when the reader left the window or the source. */
export function IncidentUnseen({ reason }: { readonly reason: Unseen }): React.ReactElement {
  const { incidentRecord } = useDetailCopy();
  const { unseen } = incidentRecord;
  const { view } = useView();
  const hasLeft = reason === 'outside' && (view.from !== null || view.to !== null);
  const hasChosen = (reason === 'outside' || reason === 'not_offered') && view.src !== null;
  return (
    <section className={styles.unseen} aria-labelledby="unseen-title">
      <h2 id="unseen-title" className={styles.title}>
        {unseen.title}
      </h2>
      <p>{unseen.because(reason)}</p>
      {hasLeft ? <ViewLink to={{ ...view, from: null, to: null, atMs: null }}>{unseen.ownWindow}</ViewLink> : null}
      {hasChosen ? <ViewLink to={{ ...view, src: null }}>{unseen.defaultSource}</ViewLink> : null}
    </section>
  );
}
