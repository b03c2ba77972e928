import { useDetailCopy } from '#/ui/detail-copy.ts';
import type { ZoneOrder, ZoneSort } from './zone-rows.ts';
import styles from './zone-table.module.css';

interface ZoneTableHeadProps {
  readonly order: ZoneOrder;
  readonly onSort: (by: ZoneSort) => void;
}

/** Column heads; all that can be sorted by are buttons. */
export function ZoneTableHead({ order, onSort }: ZoneTableHeadProps): React.ReactElement {
  const { zones } = useDetailCopy();
  const head = (...keys: readonly ZoneSort[]): React.ReactElement => (
    <th
      key={keys[0]}
      scope="col"
      className={styles[keys[0] ?? 'key']}
      aria-sort={keys.includes(order.by) ? (order.descending ? 'descending' : 'ascending') : undefined}
    >
      {keys.map((key) => (
        <SortButton key={key} by={key} order={order} onSort={onSort} />
      ))}
    </th>
  );
  return (
    <thead className={styles.head}>
      <tr aria-rowindex={1}>
        {head('key')}
        {head('type')}
        {head('script')}
        {head('operator')}
        {head('dnssec')}
        {head('servers')}
        {head('delegated')}
        {head('failed', 'measured')}
        {head('ratio')}
        <th scope="col" className={styles.interval}>
          {zones.column.interval}
        </th>
      </tr>
    </thead>
  );
}

interface SortButtonProps extends ZoneTableHeadProps {
  readonly by: ZoneSort;
}

/** Orders that begin with most, newest or highest. */
const FROM_MOST: readonly ZoneSort[] = ['servers', 'delegated', 'failed', 'measured', 'ratio'];

function SortButton({ by, order, onSort }: SortButtonProps): React.ReactElement {
  const { zones } = useDetailCopy();
  const active = order.by === by;
  const next = active ? !order.descending : FROM_MOST.includes(by);
  return (
    <button
      type="button"
      className={styles.sort}
      data-active={active}
      title={zones.sortBy(by, next)}
      onClick={() => onSort(by)}
    >
      {zones.column[by]}
      {active ? <span aria-hidden="true">{order.descending ? ' ↓' : ' ↑'}</span> : null}
    </button>
  );
}
