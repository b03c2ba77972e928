import { formatDate } from '#/copy/format.ts';
import { loadedValue } from '#/domain/load-state.ts';
import type { StaleDay } from '#/domain/stale-days.ts';
import { Button } from '#/ui/button.tsx';
import { useLensCopy } from '#/ui/lens-copy.ts';
import { Panel } from '#/ui/panel.tsx';
import { StateMark } from '#/ui/state-mark.tsx';
import { SubjectLink } from '#/view-state/subject-link.tsx';
import { withWindow } from '#/view-state/time-transitions.ts';
import { useView } from '#/view-state/use-view.ts';
import styles from './stale-letter.module.css';
import { useLetterIncident, type StaleLetter } from './use-letter-incident.ts';

const HEIGHT = 420;

/** The worked example: a letter that stopped taking updates, day by day. */
export function StaleLetterPanel(): React.ReactElement {
  const { rootZone } = useLensCopy();
  const words = rootZone.stale;
  const load = useLetterIncident(words.notOffered);
  const value = loadedValue(load);
  return (
    <Panel
      id="stale-letter"
      title={value === null ? words.titleLoading : words.title(value.found.letter, value.found.incident.startedMs)}
      subtitle={words.subtitle}
      load={load}
      minHeight={HEIGHT}
      provenance={(answer) => answer}
      summary={({ found, days }) => words.silentDays(found.letter, silent(days))}
      emptyAction={<p className={styles.none}>{words.none}</p>}
    >
      {(answer) => <Days stale={answer} />}
    </Panel>
  );
}

const silent = (days: readonly StaleDay[]): number => days.filter(({ reason }) => reason !== null).length;

function Days({ stale: { found, days } }: { readonly stale: StaleLetter }): React.ReactElement {
  const { rootZone } = useLensCopy();
  const { view, change } = useView();
  const words = rootZone.stale;
  const { incident, letter, window } = found;
  return (
    <>
      <p className={styles.record}>
        {words.incident}: <SubjectLink to={{ type: 'incident', id: incident.id }}>{incident.title}</SubjectLink>
      </p>
      <table className={styles.table}>
        <caption className={styles.hidden}>{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.day}</th>
            <th scope="col">{words.own(letter)}</th>
            <th scope="col">{words.others}</th>
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr key={day.dayMs} data-during={day.during}>
              <th scope="row">
                {formatDate(day.dayMs)}
                {day.during ? <span className={styles.during}>{words.during}</span> : null}
              </th>
              <td>
                <Own day={day} />
              </td>
              <td className={styles.others}>
                {day.others === null ? words.othersNone : words.othersOf(day.others.letters, day.others.slowestS)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.silent}>{words.silentDays(letter, silent(days))}</p>
      <Button onClick={() => change(withWindow(view, window), 'push')}>{words.followed}</Button>
    </>
  );
}

/** One entry per serial of the day, by the last two digits of its number; no figure is no data. */
function Own({ day: { own, reason } }: { readonly day: StaleDay }): React.ReactElement {
  const { rootZone } = useLensCopy();
  const { stale } = rootZone;
  if (reason !== null) {
    return (
      <span className={styles.gap}>
        <StateMark state="no_data" width={28} /> {stale.reason(reason)}
      </span>
    );
  }
  return (
    <ul className={styles.loads}>
      {own.map(({ serial, seconds }) => (
        <li key={serial}>
          <code>{serial}</code>{' '}
          {seconds === null ? (
            <span className={styles.gap}>
              <StateMark state="no_data" /> {stale.reason('no_value')}
            </span>
          ) : (
            <b>{stale.seconds(seconds)}</b>
          )}
        </li>
      ))}
    </ul>
  );
}
