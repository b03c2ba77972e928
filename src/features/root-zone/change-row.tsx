import type { RootChange } from '#/domain/root-zone.ts';
import { useLensCopy } from '#/ui/lens-copy.ts';
import { SubjectLink } from '#/view-state/subject-link.tsx';
import { nameOfZone } from './change-feed-model.ts';
import styles from './change-row.module.css';

interface ChangeRowProps {
  readonly change: RootChange;
  /** On the page of the zone its name is the page's. */
  readonly withZone: boolean;
}

/** One change: when, of which zone, of which type, and the records themselves. */
export function ChangeRow({ change, withZone }: ChangeRowProps): React.ReactElement {
  const { rootChanges } = useLensCopy();
  const { name, code } = nameOfZone(change.zone);
  return (
    <div className={styles.row} data-zone={withZone}>
      <p className={styles.when}>
        <time dateTime={new Date(change.seenMs).toISOString()}>{rootChanges.seen(change.seenMs)}</time>
        <span className={styles.serial}>{rootChanges.serial(change.serial)}</span>
      </p>
      {withZone ? (
        <p className={styles.zone}>
          <SubjectLink to={{ type: 'zone', id: change.zone }} className={styles.link}>
            <bdi className={styles.name}>{name}</bdi>
            {code === null ? null : <span className={styles.code}>{code}</span>}
          </SubjectLink>
        </p>
      ) : null}
      <p className={styles.type}>{rootChanges.type[change.type]}</p>
      <div className={styles.what}>
        <p className={styles.summary}>{change.summary}</p>
        <Records change={change} />
      </div>
    </div>
  );
}

/** What was removed and what was added, record by record. */
export function Records({ change }: { readonly change: RootChange }): React.ReactElement | null {
  const { rootChanges } = useLensCopy();
  const { removed, added } = change;
  if (removed.length + added.length === 0) return null;
  const line = (record: string, nth: number, sign: '−' | '+', word: string): React.ReactElement => (
    <li key={`${sign}${nth}`} data-sign={sign}>
      <span aria-hidden="true">{sign}</span>
      <span className={styles.hidden}>{word}</span> <code>{record}</code>
    </li>
  );
  return (
    <ul className={styles.records}>
      {removed.map((record, i) => line(record, i, '−', rootChanges.removedRecord))}
      {added.map((record, i) => line(record, i, '+', rootChanges.addedRecord))}
    </ul>
  );
}
