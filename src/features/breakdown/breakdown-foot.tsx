import { formatCount } from '#/copy/format.ts';
import type { Aggregate } from '#/domain/aggregate.ts';
import type { TimeWindow } from '#/domain/time-window.ts';
import { useCopy } from '#/ui/copy-context.tsx';
import type { BreakdownTable } from './breakdown-model.ts';
import { FigureCells } from './breakdown-row.tsx';
import styles from './breakdown-table.module.css';

interface BreakdownFootProps {
  readonly table: BreakdownTable;
  readonly window: TimeWindow;
  readonly rowIndex: number;
  /** What belongs to no row and yet to the total. */
  readonly unattributed: Aggregate | null;
}

/** Closes the table with the whole, which equals the headline's. */
export function BreakdownFoot({
  table,
  window,
  rowIndex,
  unattributed,
}: BreakdownFootProps): React.ReactElement | null {
  const { breakdown } = useCopy();
  const { total, totalRows, by } = table;
  if (total === null) return null;
  const rest = unattributed !== null && (unattributed.measured ?? 0) > 0 ? unattributed : null;
  return (
    <tfoot className={styles.foot}>
      <tr aria-rowindex={rowIndex}>
        <td className={styles.rank} />
        <th scope="row" className={styles.name}>
          {breakdown.total(totalRows, by)}
          {rest === null ? null : (
            <span className={styles.rest}>
              {breakdown.unattributed(formatCount(rest.failed), formatCount(rest.measured))}
            </span>
          )}
        </th>
        {by === 'zone' ? <td className={styles.type} /> : null}
        <FigureCells figures={total} window={window} />
      </tr>
    </tfoot>
  );
}
