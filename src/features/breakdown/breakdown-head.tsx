import { useCopy } from '#/ui/copy-context.tsx';
import type { BreakdownDimension, SortKey, BreakdownOrder } from '#/view-state/view-state.ts';
import { WhiskerAxis } from '#/viz/spark/whisker.tsx';
import styles from './breakdown-table.module.css';

interface BreakdownHeadProps {
  readonly by: BreakdownDimension;
  readonly sort: BreakdownOrder;
  readonly onSort: (key: SortKey) => void;
  /** Words over the courses: the window. */
  readonly course: string;
}

/** Column heads; those the API can sort by are buttons. */
export function BreakdownHead({ by, sort, onSort, course }: BreakdownHeadProps): React.ReactElement {
  const { breakdown, words } = useCopy();
  const { column } = breakdown;
  const head = (key: SortKey, label: string): React.ReactElement => (
    <SortButton sort={sort} sortKey={key} label={label} onSort={onSort} />
  );
  return (
    <thead className={styles.head}>
      <tr aria-rowindex={1}>
        <th scope="col" className={styles.rank}>
          <span className={styles.hidden}>{breakdown.rank}</span>
        </th>
        <th scope="col" className={styles.name} aria-sort={ariaSort(sort, 'key')}>
          {head('key', words.dimension[by])}
        </th>
        {by === 'zone' ? (
          <th scope="col" className={styles.type}>
            {column.type}
          </th>
        ) : null}
        <th scope="col" className={styles.counts} aria-sort={ariaSort(sort, 'failed', 'measured')}>
          {head('failed', column.failed)}
          {head('measured', column.measured)}
        </th>
        <th scope="col" className={styles.share} aria-sort={ariaSort(sort, 'ratio')}>
          {head('ratio', column.ratio)}
        </th>
        <th scope="col" className={styles.whisker}>
          <span className={styles.hidden}>{column.interval}</span>
          <WhiskerAxis width={WHISKER_WIDTH} />
        </th>
        <th scope="col" className={styles.change} aria-sort={ariaSort(sort, 'change')}>
          {head('change', column.change)}
        </th>
        <th scope="col" className={styles.kinds}>
          {column.kinds}
        </th>
        <th scope="col" className={styles.course}>
          <span className={styles.hidden}>{column.course}, </span>
          {course}
        </th>
      </tr>
    </thead>
  );
}

/** Pixels of the logarithmic axis in the table. */
export const WHISKER_WIDTH = 236;

const ariaSort = (sort: BreakdownOrder, ...keys: readonly SortKey[]): 'ascending' | 'descending' | undefined =>
  keys.includes(sort.by) ? (sort.descending ? 'descending' : 'ascending') : undefined;

interface SortButtonProps {
  readonly sort: BreakdownOrder;
  readonly sortKey: SortKey;
  readonly label: string;
  readonly onSort: (key: SortKey) => void;
}

function SortButton({ sort, sortKey, label, onSort }: SortButtonProps): React.ReactElement {
  const { breakdown } = useCopy();
  const active = sort.by === sortKey;
  const next = active ? !sort.descending : sortKey !== 'key';
  return (
    <button
      type="button"
      className={styles.sort}
      data-active={active}
      title={breakdown.sortBy(sortKey, next)}
      onClick={() => onSort(sortKey)}
    >
      {label}
      {active ? <span aria-hidden="true">{sort.descending ? ' ↓' : ' ↑'}</span> : null}
    </button>
  );
}
