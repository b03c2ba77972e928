import { formatCount } from '#/copy/format.ts';
import { useShellCopy } from '#/ui/shell-copy.ts';
import type { Scope } from '#/view-state/scope.ts';
import { withSource } from '#/view-state/transitions.ts';
import { useView } from '#/view-state/use-view.ts';
import styles from './source-list.module.css';
import { sourceChoices } from './source-model.ts';

interface SourceListProps {
  readonly scope: Scope;
  readonly onDone: () => void;
}

/** The sources that can answer the measurement panels: what each is, how it knows and what it covers. */
export function SourceList({ scope, onDone }: SourceListProps): React.ReactElement {
  const { badge, controls } = useShellCopy();
  const { view, change } = useView();
  return (
    <ul className={styles.list}>
      {sourceChoices(scope.offer).map((source) => (
        <li key={source.id}>
          <button
            type="button"
            className={styles.row}
            aria-pressed={source.id === scope.source?.id}
            onClick={() => {
              change(withSource(view, source, scope.window), 'push');
              onDone();
            }}
          >
            <span className={styles.head}>
              <span className={styles.name}>{source.name}</span>
              <span className={`${styles.badge} ${styles[source.basis]}`}>{badge.name[source.basis]}</span>
            </span>
            <span className={styles.description}>{source.description}</span>
            <span className={styles.coverage}>
              {controls.coverage(source.coverage)}
              {source.vantagePoints === null ? '' : ` · ${controls.vantagePoints(formatCount(source.vantagePoints))}`}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
