import { useCopy } from '#/ui/copy-context.tsx';
import type { BreakdownOrder, SortKey } from '#/view-state/view-state.ts';
import { WhiskerAxis } from '#/viz/spark/whisker.tsx';
import { WHISKER_WIDTH } from './counted-cells.tsx';
import styles from './counts-table.module.css';

interface CountsHeadProps {
  readonly name: string;
  readonly order: BreakdownOrder;
  readonly onSort: (key: SortKey) => void;
  /** Words over the courses: the window. */
  readonly course: string;
}

/** Column heads; those that the API can sort by are buttons. */
export function CountsHead({ name, order, onSort, course }: CountsHeadProps): React.ReactElement {
  const { breakdown } = useCopy();
  const { column } = breakdown;
  const sorted = (...keys: readonly SortKey[]): 'ascending' | 'descending' | undefined =>
    keys.includes(order.by) ? (order.descending ? 'descending' : 'ascending') : undefined;
  const button = (key: SortKey, label: string): React.ReactElement => {
    const isActive = order.by === key;
    return (
      <button
        type="button"
        className={styles.sort}
        data-active={isActive}
        title={breakdown.sortBy(key, isActive ? !order.descending : key !== 'key')}
        onClick={() => onSort(key)}
      >
        {label}
        {isActive ? <span aria-hidden="true">{order.descending ? ' ↓' : ' ↑'}</span> : null}
      </button>
    );
  };
  return (
    <thead className={styles.head}>
      <tr aria-rowindex={1}>
        <th scope="col" className={styles.name} aria-sort={sorted('key')}>
          {button('key', name)}
        </th>
        <th scope="col" className={styles.counts} aria-sort={sorted('failed', 'measured')}>
          {button('failed', column.failed)}
          {button('measured', column.measured)}
        </th>
        <th scope="col" className={styles.share} aria-sort={sorted('ratio')}>
          {button('ratio', column.ratio)}
        </th>
        <th scope="col" className={styles.whisker}>
          <span className={styles.hidden}>{column.interval}</span>
          <WhiskerAxis width={WHISKER_WIDTH} />
        </th>
        <th scope="col" className={styles.course}>
          <span className={styles.hidden}>{column.course}, </span>
          {course}
        </th>
      </tr>
    </thead>
  );
}
