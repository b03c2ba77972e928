import { uLabel, zoneFromText } from '#/domain/zone-label.ts';
import { DraftField } from '#/ui/draft-field.tsx';
import { useLensCopy } from '#/ui/lens-copy.ts';
import { momentAfter } from '#/domain/burn-moment.ts';
import { parseTime } from '#/domain/time-expression.ts';
import { isoMinute } from '#/domain/time-window.ts';
import type { Incident } from '#/domain/incident.ts';
import { withAt } from '#/view-state/transitions.ts';
import { withBurn } from '#/view-state/lens-transitions.ts';
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

/** Whose emergency threshold, and when: a zone by any of its names, an instant, or the end of one of its incidents. */
export function BurnChoice({ zone, atMs, incidents }: BurnChoiceProps): React.ReactElement {
  const { burn } = useLensCopy().obligations;
  const { view, change } = useView();
  const chooseZone = (text: string): void => {
    const id = zoneFromText(text);
    if (id !== null) change(withBurn(view, id), 'replace');
  };
  const chooseMoment = (text: string): void => {
    const time = parseTime(text);
    if (text.trim() === '') change(withAt(view, null), 'replace');
    else if (time.ok && time.point.type === 'instant') change(withAt(view, time.point.ms), 'replace');
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
      <span className={styles.moment}>
        <span aria-hidden="true">{burn.at}</span>
        <DraftField
          label={burn.at}
          clearLabel={burn.clearAt}
          value={isoMinute(atMs)}
          onChange={chooseMoment}
          className={styles.instant}
        />
      </span>
      {incidents.length === 0 ? null : (
        <div className={styles.incidents}>
          {burn.incidents}
          <ul>
            {incidents.slice(0, MOST).map((incident) => (
              <li key={incident.id}>
                <ViewLink to={withAt({ ...view, burn: zone }, momentAfter(incident))}>
                  {burn.incident(incident.title, incident.endedMs ?? incident.startedMs)}
                </ViewLink>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
