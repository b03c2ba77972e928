import { formatCount, formatInterval, formatShare } from '#/copy/format.ts';
import { coverage, failureRatio, wilsonInterval } from '#/domain/aggregate.ts';
import type { BreakdownTotal } from '#/domain/answers.ts';
import { excludesZero, shareDifference } from '#/domain/share-difference.ts';
import { useCopy } from '#/ui/copy-context.tsx';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import { Panel } from '#/ui/panel.tsx';
import { SignedDifference } from './signed-difference.tsx';
import styles from './compare-table.module.css';
import { useSideNames } from './use-sides.ts';
import { useTotals } from './use-totals.ts';

/** The figures of both sides in two columns. */
export function CompareTable(): React.ReactElement {
  const { words } = useCopy();
  const { compare } = useDetailCopy();
  const names = useSideNames();
  const load = useTotals();
  const { rows } = compare;
  const cells = (total: BreakdownTotal | null): readonly (readonly [string, string])[] => {
    const current = total?.current ?? null;
    const covered = current === null ? null : coverage(current);
    return [
      [rows.share, formatShare(current === null ? null : failureRatio(current), 2)],
      [rows.counts, compare.counts(current?.failed ?? null, current?.measured ?? null)],
      [rows.interval, formatInterval(current === null ? null : wilsonInterval(current.failed, current.measured))],
      [rows.vantage, formatCount(current?.vantagePoints ?? null)],
      [rows.coverage, covered === null ? compare.nothing : formatShare(covered, 1)],
      [rows.kind, total === null || total.topKind === null ? compare.nothing : words.kind[total.topKind]],
    ];
  };
  return (
    <Panel
      id="sides"
      title={compare.tableTitle}
      load={load}
      minHeight={260}
      provenance={({ a }) => ({ ...a, completeUntilMs: null })}
    >
      {({ a, b }) => {
        const there = cells(b.total);
        const found = a.total === null || b.total === null ? null : shareDifference(a.total.current, b.total.current);
        return (
          <table className={styles.table}>
            <caption className={styles.hidden}>{compare.tableTitle}</caption>
            <thead>
              <tr>
                <td />
                <th scope="col">{compare.side('A', names?.a ?? '')}</th>
                <th scope="col">{compare.side('B', names?.b ?? '')}</th>
              </tr>
            </thead>
            <tbody>
              {cells(a.total).map(([label, here], i) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  <td>{here}</td>
                  <td>{there[i]?.[1]}</td>
                </tr>
              ))}
              <tr data-last>
                <th scope="row">{compare.difference}</th>
                <td colSpan={2}>
                  {found === null ? compare.nothing : <SignedDifference found={found} />}
                  {found === null || excludesZero(found) ? null : ` ${compare.withinChance}`}
                </td>
              </tr>
            </tbody>
          </table>
        );
      }}
    </Panel>
  );
}
