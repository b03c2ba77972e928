import { useState } from 'react';
import { formatCount, formatShare } from '#/copy/format.ts';
import { kindsOf, type FailureKind, type KindFamily } from '#/domain/failure-kind.ts';
import { loadedValue } from '#/domain/load-state.ts';
import { useCopy } from '#/ui/copy-context.tsx';
import { Icon } from '#/ui/icon.tsx';
import { Panel } from '#/ui/panel.tsx';
import { withFilter } from '#/view-state/transitions.ts';
import { useView } from '#/view-state/use-view.ts';
import {
  allChosen,
  kindTotals,
  kindTwin,
  largestFamily,
  toggledKinds,
  wasMeasured,
  type FamilyRow,
  type KindTotals,
} from './kind-list-model.ts';
import styles from './kind-list.module.css';
import { useKindList } from './use-kind-list.ts';

const FAMILY_HEIGHT = 28;

/** Failures of the window by family, each opening to its kinds; a click filters the page by them. */
export function KindList(): React.ReactElement {
  const copy = useCopy();
  const { kindList, words } = copy;
  const { view } = useView();
  const load = useKindList(kindList.notOffered);
  const value = loadedValue(load);
  const totals = value === null ? null : kindTotals(value, view.kind);
  const measured = value !== null && wasMeasured(value);
  const largest = totals === null ? null : largestFamily(totals);
  const first = largest === null ? null : { name: words.family[largest.family], share: largest.share };
  return (
    <Panel
      id="kinds"
      title={kindList.title}
      load={load}
      minHeight={load.state === 'empty' ? 64 : 6 * FAMILY_HEIGHT}
      modes={
        totals === null || !measured ? null : <span className={styles.total}>{kindList.total(totals.failed)}</span>
      }
      provenance={(answer) => ({ ...answer, completeUntilMs: null })}
      summary={() => (measured ? kindList.summary(totals?.failed ?? 0, first) : kindList.nothingMeasured)}
      twin={() => kindTwin(copy, totals ?? { failed: 0, families: [] })}
    >
      {() => {
        if (totals === null) return null;
        return measured ? <Families totals={totals} /> : <p className={styles.none}>{kindList.nothingMeasured}</p>;
      }}
    </Panel>
  );
}

function Families({ totals }: { readonly totals: KindTotals }): React.ReactElement {
  const { kindList } = useCopy();
  const [opened, setOpened] = useState<readonly KindFamily[]>([]);
  if (totals.failed === 0) return <p className={styles.none}>{kindList.none}</p>;
  return (
    <ul className={styles.list}>
      {totals.families.map((row) => (
        <Family
          key={row.family}
          row={row}
          open={opened.includes(row.family)}
          onOpen={() =>
            setOpened((now) =>
              now.includes(row.family) ? now.filter((family) => family !== row.family) : [...now, row.family],
            )
          }
        />
      ))}
    </ul>
  );
}

interface FamilyProps {
  readonly row: FamilyRow;
  readonly open: boolean;
  readonly onOpen: () => void;
}

function Family({ row, open, onOpen }: FamilyProps): React.ReactElement {
  const { kindList, words } = useCopy();
  const name = words.family[row.family];
  const id = `kinds-of-${row.family}`;
  return (
    <li>
      <div className={styles.row}>
        <ChooseKinds kinds={kindsOf(row.family)} name={name}>
          <i className={styles.swatch} data-family={row.family} style={{ background: `var(--fam-${row.family})` }} />
          {name}
        </ChooseKinds>
        <span className={styles.track} aria-hidden="true">
          {row.failed === 0 ? null : (
            <i
              className={styles.bar}
              data-family={row.family}
              style={{ width: `${row.bar * 100}%`, background: `var(--fam-${row.family})` }}
            />
          )}
        </span>
        <span className={styles.count}>{formatCount(row.failed)}</span>
        <span className={styles.share}>{formatShare(row.share, 1)}</span>
        <button
          type="button"
          className={styles.open}
          aria-label={kindList.kindsOf(name)}
          aria-expanded={open}
          aria-controls={id}
          disabled={row.kinds.length === 0}
          onClick={onOpen}
        >
          <Icon name={open ? 'up' : 'down'} size={12} />
        </button>
      </div>
      {open ? (
        <ul id={id} className={styles.kinds}>
          {row.kinds.map(({ kind, failed, share }) => (
            <li key={kind} className={styles.row}>
              <ChooseKinds kinds={[kind]} name={words.kind[kind]}>
                <i
                  className={styles.swatch}
                  data-family={row.family}
                  style={{ background: `var(--kind-${kind.replaceAll('_', '-')})` }}
                />
                {words.kind[kind]}
              </ChooseKinds>
              <span className={styles.count}>{formatCount(failed)}</span>
              <span className={styles.share}>{formatShare(share, 1)}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  );
}

interface ChooseKindsProps {
  readonly kinds: readonly FailureKind[];
  readonly name: string;
  readonly children: React.ReactNode;
}

/** Filters the page by these kinds, or lets them go again. */
function ChooseKinds({ kinds, name, children }: ChooseKindsProps): React.ReactElement {
  const { kindList } = useCopy();
  const { view, change } = useView();
  const chosen = allChosen(view.kind, kinds);
  return (
    <button
      type="button"
      className={styles.choose}
      aria-pressed={chosen}
      title={chosen ? kindList.showAll(name) : kindList.showOnly(name)}
      onClick={() => change(withFilter(view, 'kind', toggledKinds(view.kind, kinds)), 'push')}
    >
      {children}
    </button>
  );
}
