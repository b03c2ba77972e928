import { formatCount } from '#/copy/format.ts';
import type { Dependency, FateKind } from '#/domain/shared-fate.ts';
import { useLensCopy } from '#/ui/lens-copy.ts';
import { withFalls } from '#/view-state/fate-view.ts';
import { withSort } from '#/view-state/transitions.ts';
import { useMedia } from '#/ui/use-media.ts';
import { useView } from '#/view-state/use-view.ts';
import { barParts, type RankingOrder, type RankingSort } from './ranking-rows.ts';
import styles from './ranking.module.css';
import type { RowStop } from './rows-table.tsx';
import { FallLink } from './fall-link.tsx';

/** Column heads; all that can be sorted by are buttons. */
export function RankingHead({
  kind,
  order,
}: {
  readonly kind: FateKind;
  readonly order: RankingOrder;
}): React.ReactElement {
  const { ranking } = useLensCopy().sharedFate;
  const { column } = ranking;
  const sorted = (by: RankingSort): 'ascending' | 'descending' | undefined =>
    order.by === by ? (order.descending ? 'descending' : 'ascending') : undefined;
  return (
    <>
      <th scope="col" className={styles.name} aria-sort={sorted('key')}>
        <SortButton by="key" label={column.key(kind)} order={order} />
      </th>
      <th scope="col" className={styles.bar}>
        <span className={styles.hidden}>{column.bar}</span>
      </th>
      {(['zones', 'half', 'silent'] as const).map((by) => (
        <th key={by} scope="col" className={styles.count} aria-sort={sorted(by)}>
          <SortButton by={by} label={column[by]} order={order} />
        </th>
      ))}
    </>
  );
}

interface SortButtonProps {
  readonly by: RankingSort;
  readonly label: string;
  readonly order: RankingOrder;
}

function SortButton({ by, label, order }: SortButtonProps): React.ReactElement {
  const { ranking } = useLensCopy().sharedFate;
  const { view, change } = useView();
  const active = order.by === by;
  const descending = active ? !order.descending : by !== 'key';
  return (
    <button
      type="button"
      className={styles.sort}
      data-active={active}
      title={ranking.sortBy(by, descending)}
      onClick={() => change({ ...withSort(view, by), sort: { by, descending } }, 'push')}
    >
      {label}
      {active ? <span aria-hidden="true">{order.descending ? ' ↓' : ' ↑'}</span> : null}
    </button>
  );
}

interface RankingCellsProps {
  readonly row: Dependency;
  readonly kind: FateKind;
  /** Zones of the widest bar. */
  readonly most: number;
  readonly isCurrent: boolean;
  readonly stop: RowStop;
}

export function RankingCells({ row, kind, most, isCurrent, stop }: RankingCellsProps): React.ReactElement {
  const { ranking } = useLensCopy().sharedFate;
  const { view } = useView();
  const parts = barParts(row, most);
  // Where the panels stand one below the other, what was chosen is out of sight.
  const isStacked = useMedia('(max-width: 1199px)');
  const show = (): void => document.getElementById('fall')?.scrollIntoView({ block: 'start' });
  return (
    <>
      <th scope="row" className={styles.name}>
        <FallLink
          {...stop}
          to={withFalls(view, row.key)}
          isCurrent={isCurrent}
          title={ranking.choose(row.label)}
          {...(isStacked ? { onChosen: show } : {})}
        >
          <DependencyName kind={kind} label={row.label} />
        </FallLink>
      </th>
      <td className={styles.bar}>
        <span className={styles.track} aria-hidden="true">
          {(['all', 'half', 'less'] as const).map((part) => (
            <i key={part} data-part={part} style={{ width: `${parts[part]}%` }} />
          ))}
        </span>
      </td>
      <td className={styles.count}>{formatCount(row.zones)}</td>
      <td className={styles.count}>
        {row.halfLost === null ? (
          <span className={styles.quiet}>{ranking.notTold}</span>
        ) : (
          <ZoneCount n={row.halfLost} />
        )}
      </td>
      <td className={styles.count}>
        <ZoneCount n={row.silent} trouble />
      </td>
    </>
  );
}

/** A zero is quiet; zones that lose everything are written in trouble. */
const ZoneCount = ({ n, trouble = false }: { readonly n: number; readonly trouble?: boolean }): React.ReactElement => (
  <span className={n === 0 ? styles.quiet : trouble ? styles.trouble : undefined}>{formatCount(n)}</span>
);

/** A network as its number and its name, a host in mono, an operator as it is called. */
export function DependencyName({
  kind,
  label,
}: {
  readonly kind: FateKind;
  readonly label: string;
}): React.ReactElement {
  if (kind === 'server') return <span className={styles.code}>{label}</span>;
  const [, number, name] = kind === 'as' ? (/^(AS\d+) (.+)$/.exec(label) ?? []) : [];
  if (number === undefined || name === undefined) return <bdi>{label}</bdi>;
  return (
    <>
      <span className={styles.number}>{number}</span> <bdi>{name}</bdi>
    </>
  );
}
