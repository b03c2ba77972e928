import { formatCount, formatShare } from '#/copy/format.ts';
import { formatMany, formatTimes } from '#/copy/many.ts';
import { coversDay } from '#/domain/high-days.ts';
import { dayMsOf, type LetterRecord } from '#/domain/root-load.ts';
import { UNUSUAL } from '#/domain/usual-load.ts';
import { Button } from '#/ui/button.tsx';
import { useLensCopy } from '#/ui/lens-copy.ts';
import { SubjectLink } from '#/view-state/subject-link.tsx';
import { withLetterDay } from '#/view-state/lens-transitions.ts';
import { useView } from '#/view-state/use-view.ts';
import type { LoadPlace } from '#/viz/load/load-marks.ts';
import styles from './load.module.css';
import { usualOf } from './record-model.ts';
import { answeredOn } from './response-days.ts';
import type { ShownLoad } from './use-load.ts';

interface DayDetailProps {
  readonly shown: ShownLoad;
  readonly picked: LoadPlace;
}

/** One day: every letter against its usual, and what is documented of that day. */
export function DayDetail({ shown, picked }: DayDetailProps): React.ReactElement {
  const { load: copy } = useLensCopy();
  const { view, change } = useView();
  const { record, high } = shown;
  const { day } = picked;
  const dayMs = dayMsOf(record, day);
  const incidents = shown.incidents?.filter((incident) => coversDay(incident, dayMs)) ?? null;
  const letters = record.letters;
  const chosen = record.letters[picked.row]?.letter ?? '';
  const before = high.findLast((one) => one.day < day);
  const after = high.find((one) => one.day > day);
  const goTo = (to: { readonly day: number; readonly letters: readonly { readonly letter: string }[] }): void =>
    change(withLetterDay(view, to.letters[0]?.letter ?? '', dayMsOf(record, to.day)), 'push');
  const hasAttack = high.some((one) => one.day === day && one.attacks.length > 0);
  return (
    <section className={styles.day} aria-label={copy.day.caption(dayMs)}>
      <header className={styles.dayHead}>
        <h3>{copy.day.title(dayMs)}</h3>
        <span className={styles.steps}>
          <Button
            look="quiet"
            icon="left"
            aria-label={copy.day.previous}
            disabled={before === undefined}
            onClick={() => before !== undefined && goTo(before)}
          />
          <Button
            look="quiet"
            icon="right"
            aria-label={copy.day.next}
            disabled={after === undefined}
            onClick={() => after !== undefined && goTo(after)}
          />
        </span>
      </header>
      <p className={styles.note}>{copy.day.subtitle}</p>
      <table className={styles.table}>
        <caption className={styles.hidden}>{copy.day.caption(dayMs)}</caption>
        <thead>
          <tr>
            <th scope="col">{copy.day.column.letter}</th>
            <th scope="col">{copy.day.column.queries}</th>
            <th scope="col">{copy.day.column.times}</th>
            <th scope="col">{copy.day.column.answered}</th>
          </tr>
        </thead>
        <tbody>
          {letters.map((letter) => (
            <LetterLine key={letter.server} letter={letter} day={day} chosen={letter.letter === chosen} />
          ))}
        </tbody>
      </table>
      <div className={styles.documented}>
        {incidents === null || incidents.length === 0 ? (
          <p className={styles.note}>{incidents === null ? copy.day.unknownIncident : copy.day.noIncident}</p>
        ) : (
          <>
            <h4>{copy.day.incidents}</h4>
            <ul>
              {incidents.map(({ id, title }) => (
                <li key={id}>
                  <SubjectLink to={{ type: 'incident', id }}>{title}</SubjectLink>
                </li>
              ))}
            </ul>
          </>
        )}
        {hasAttack ? <p className={styles.note}>{copy.day.attackNote}</p> : null}
      </div>
    </section>
  );
}

interface LetterLineProps {
  readonly letter: LetterRecord;
  readonly day: number;
  readonly chosen: boolean;
}

function LetterLine({ letter, day, chosen }: LetterLineProps): React.ReactElement {
  const { load: copy } = useLensCopy();
  const queries = letter.queries[day] ?? null;
  const usual = usualOf(letter)[day] ?? null;
  const times = queries === null || usual === null || usual === 0 ? null : queries / usual;
  const answered = answeredOn(letter, day);
  const unusual = times !== null && (times > UNUSUAL.highAbove || times < UNUSUAL.lowBelow);
  return (
    <tr data-chosen={chosen}>
      <th scope="row">
        <SubjectLink to={{ type: 'server', id: letter.server }}>{copy.letter(letter.letter)}</SubjectLink>
      </th>
      {queries === null ? (
        <td className={styles.none} colSpan={2}>
          {letter.caveats[day] === 'faulty' ? copy.day.faulty : copy.day.noReport}
        </td>
      ) : (
        <>
          <td title={formatCount(queries)}>{formatMany(queries)}</td>
          <td data-strong={unusual}>{times === null ? '—' : formatTimes(times)}</td>
        </>
      )}
      <td>{answered === null ? <span className={styles.none}>—</span> : formatShare(answered, 1)}</td>
    </tr>
  );
}
