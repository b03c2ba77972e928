import type { ValueDifference } from '#/domain/selection-difference.ts';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import { useView } from '#/view-state/use-view.ts';
import { differenceTone, filterBy, type ComparedDimension } from './what-differs-model.ts';
import styles from './difference-row.module.css';

interface DifferenceRowProps {
  readonly by: ComparedDimension;
  readonly value: ValueDifference;
  readonly name: string;
  readonly longest: number;
}

/** One value of a dimension: name, signed bar from the middle, difference and the counts behind it; a filter where the dimension is one. */
export function DifferenceRow({ by, value, name, longest }: DifferenceRowProps): React.ReactElement {
  const { whatDiffers: copy } = useDetailCopy();
  const { view, change } = useView();
  const { difference, selection, rest } = value;
  const choice = filterBy(view, by, value.key);
  const width = (Math.abs(difference) / longest) * 50;
  const content = (
    <>
      <span className={by === 'server' ? styles.host : styles.name}>{name}</span>
      <span className={styles.points}>{copy.points(difference)}</span>
      <span className={styles.track}>
        <i
          className={styles.bar}
          style={{
            left: `${difference < 0 ? 50 - width : 50}%`,
            width: `${width}%`,
            background: `var(--diff-${differenceTone(difference)})`,
          }}
        />
      </span>
      <span className={styles.counts} title={copy.pair(selection, rest)}>
        {copy.counts(selection, rest)}
      </span>
    </>
  );
  if (choice === null) return <li className={styles.row}>{content}</li>;
  return (
    <li>
      <button
        type="button"
        className={styles.row}
        aria-pressed={choice.selected}
        aria-label={copy.row(name, difference, selection, rest, true)}
        onClick={() => change(choice.next, 'push')}
      >
        {content}
      </button>
    </li>
  );
}
