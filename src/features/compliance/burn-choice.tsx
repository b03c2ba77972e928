import { uLabel, zoneFromText } from '#/domain/zone-label.ts';
import { DraftField } from '#/ui/draft-field.tsx';
import { useLensCopy } from '#/ui/lens-copy.ts';
import { momentAfter } from '#/domain/burn-moment.ts';
import type { Incident } from '#/domain/incident.ts';
import { withAt, withBurn } from '#/view-state/transitions.ts';
import { useView } from '#/view-state/use-view.ts';
import { ViewLink } from '#/view-state/view-link.tsx';
import styles from './burn-choice.module.css';

interface BurnChoiceProps {
  readonly zone: string;
  readonly atMs: number;
  /** Incidents of the zone that have a time, the newest first. */
  readonly incidents: readonly Incident[];
}

/** Incidents offered at most. */
const MOST = 4;
const MINUTES = 16;

/** Whose emergency threshold, and when: a zone by any of its names, an instant, or the end of one of its incidents. */
export function BurnChoice({ zone, atMs, incidents }: BurnChoiceProps): React.ReactElement {
  const { burn } = useLensCopy().obligations;
  const { view, change } = useView();
  const chooseZone = (text: string): void => {
    const id = zoneFromText(text);
    if (id !== null) change(withBurn(view, id), 'replace');
  };
  return (
    <div className={styles.choice}>
      <DraftField
        label={burn.zone}
        clearLabel={burn.clear}
        value={uLabel(zone) ?? zone}
        onChange={chooseZone}
        className={styles.zone}
      />
      <label className={styles.moment}>
        {burn.at}{' '}
        <input
          type="datetime-local"
          step={3600}
          value={new Date(atMs).toISOString().slice(0, MINUTES)}
          onChange={(event) => {
            const ms = Date.parse(`${event.target.value}Z`);
            if (!Number.isNaN(ms)) change(withAt(view, ms), 'replace');
          }}
        />
      </label>
      {incidents.length === 0 ? null : (
        <p className={styles.incidents}>
          {burn.incidents}{' '}
          {incidents.slice(0, MOST).map((incident, i) => (
            <span key={incident.id}>
              {i === 0 ? '' : ', '}
              <ViewLink to={withAt({ ...view, burn: zone }, momentAfter(incident))}>
                {burn.incident(incident.title, incident.endedMs ?? incident.startedMs)}
              </ViewLink>
            </span>
          ))}
        </p>
      )}
    </div>
  );
}
