import { formatShare } from '#/copy/format.ts';
import { formatMany, formatTimes } from '#/copy/many.ts';
import type { Outcome } from '#/domain/capacity-model.ts';
import { Button } from '#/ui/button.tsx';
import { useLensCopy } from '#/ui/lens-copy.ts';
import { useView } from '#/view-state/use-view.ts';
import { MOST_QPS } from '#/view-state/what-if.ts';
import { withCapacity } from '#/view-state/lens-transitions.ts';
import type { AssumedLetter } from './assumptions.ts';
import styles from './capacity.module.css';
import { NumberField } from './number-field.tsx';

interface CapacityTableProps {
  readonly letters: readonly AssumedLetter[];
  readonly outcome: Outcome;
}

/** Each letter in the model; its capacity can be changed. */
export function CapacityTable({ letters, outcome }: CapacityTableProps): React.ReactElement {
  const { capacity: copy } = useLensCopy();
  const { view, change } = useView();
  const { table, field } = copy;
  return (
    <div className={styles.scroll} role="region" aria-label={table.caption} tabIndex={0}>
      <table className={styles.table}>
        <caption className={styles.hidden}>{table.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{table.letter}</th>
            <th scope="col">{table.baseline}</th>
            <th scope="col">{table.attack}</th>
            <th scope="col">{table.capacity}</th>
            <th scope="col">{table.times}</th>
            <th scope="col">{table.answered}</th>
          </tr>
        </thead>
        <tbody>
          {letters.map(({ letter, baseline, capacity, isAssumed, isOwn }, i) => {
            const after = outcome.letters[i];
            const rounded = Math.max(1, Math.round(capacity));
            return (
              <tr key={letter} data-saturated={after?.saturated}>
                <th scope="row">{copy.letter(letter)}</th>
                <td>
                  {table.rate(baseline)}
                  {isAssumed ? <small>{table.assumed}</small> : null}
                </td>
                <td>{table.rate(after?.attack ?? 0)}</td>
                <td>
                  <span className={styles.capacity}>
                    {isOwn ? (
                      <Button
                        look="quiet"
                        icon="close"
                        aria-label={table.back(letter)}
                        onClick={() => change(withCapacity(view, letter, null), 'push')}
                      />
                    ) : null}
                    <NumberField
                      label={table.own(letter)}
                      hideLabel
                      value={rounded}
                      least={1}
                      most={MOST_QPS}
                      invalid={field.invalid('1', formatMany(MOST_QPS))}
                      onChange={(qps) => change(withCapacity(view, letter, qps), 'replace')}
                    />
                  </span>
                </td>
                <td>{formatTimes((after?.offered ?? 0) / capacity)}</td>
                <td>
                  {formatShare(after?.answered ?? null, 1)}
                  {after?.saturated === true ? <small>{table.saturated}</small> : null}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
