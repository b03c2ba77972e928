import { familyOf, isFailureKind } from '#/domain/failure-kind.ts';
import type { IncidentGroup, IncidentSummary } from '#/domain/incident-summary.ts';
import { useCopy } from '#/ui/copy-context.tsx';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import { useView } from '#/view-state/use-view.ts';
import styles from './group-bars.module.css';
import { groupName, isChosen, toggleGroup } from './histogram-model.ts';

interface GroupBarsProps {
  readonly by: Exclude<IncidentGroup, 'year'>;
  readonly answer: IncidentSummary;
}

/** A bar per kind, cause or kind of zone, each a switch of its filter. Kinds have the colour of their family. */
export function GroupBars({ by, answer }: GroupBarsProps): React.ReactElement {
  const copy = useCopy();
  const detail = useDetailCopy();
  const { view, change } = useView();
  const most = Math.max(1, ...answer.rows.map(({ incidents }) => incidents));
  const anyChosen = answer.rows.some(({ key }) => isChosen(view, by, key));
  return (
    <ul className={styles.bars}>
      {answer.rows.map((row) => {
        const name = groupName(copy, detail, by, row.key);
        const chosen = isChosen(view, by, row.key);
        const words = detail.incidentArchive.bar(name, row);
        return (
          <li key={row.key}>
            <button
              type="button"
              className={styles.row}
              aria-pressed={chosen}
              aria-label={words}
              title={words}
              onClick={() => change(toggleGroup(view, by, row.key), 'push')}
            >
              <span className={styles.name}>{name}</span>
              <span className={styles.track}>
                <i
                  className={styles.bar}
                  data-family={isFailureKind(row.key) && by === 'kind' ? familyOf(row.key) : undefined}
                  data-out={anyChosen && !chosen}
                  style={{ width: `${(row.incidents / most) * 100}%` }}
                />
              </span>
              <span className={styles.count}>{row.incidents}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
