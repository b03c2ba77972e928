import { useMemo } from 'react';
import type { Dependency, FateRanking } from '#/domain/shared-fate.ts';
import { loadedValue } from '#/domain/load-state.ts';
import { DraftField } from '#/ui/draft-field.tsx';
import { useLensCopy } from '#/ui/lens-copy.ts';
import { Panel } from '#/ui/panel.tsx';
import { fateKind } from '#/view-state/fate-view.ts';
import { sortWithin, withQuery } from '#/view-state/transitions.ts';
import { useView } from '#/view-state/use-view.ts';
import { FIRST_ORDER, foundRows, RANKING_SORTS, sortedRows, type RankingSort } from './ranking-rows.ts';
import { RankingCells, RankingHead } from './ranking-row.tsx';
import styles from './ranking.module.css';
import { RowsTable, rowsHeight } from './rows-table.tsx';
import { useFateRanking } from './use-fate.ts';

const VISIBLE_ROWS = 19;
const HEIGHT = rowsHeight(VISIBLE_ROWS) + 80;

/** Every network, name server or operator on which zones depend; one of them is looked at. */
export function Ranking(): React.ReactElement {
  const { sharedFate } = useLensCopy();
  const { ranking } = sharedFate;
  const { view } = useView();
  const load = useFateRanking(sharedFate.resource);
  const order = sortWithin<RankingSort>(view.sort, RANKING_SORTS, FIRST_ORDER);
  const kind = loadedValue(load)?.kind ?? fateKind(view);
  return (
    <Panel
      id="ranking"
      title={ranking.title(kind)}
      subtitle={ranking.subtitle(kind, order.by, order.descending)}
      load={load}
      minHeight={load.state === 'empty' ? 120 : HEIGHT}
      provenance={(value) => value}
      summary={({ rows }) => ranking.summary(kind, rows.length, rows[0]?.label ?? null)}
    >
      {(value) => <Content loaded={value} />}
    </Panel>
  );
}

function Content({ loaded }: { readonly loaded: FateRanking }): React.ReactElement {
  const { sharedFate } = useLensCopy();
  const { ranking } = sharedFate;
  const { view, change } = useView();
  const { rows, kind } = loaded;
  const order = useMemo(() => sortWithin<RankingSort>(view.sort, RANKING_SORTS, FIRST_ORDER), [view.sort]);
  const shown = useMemo(() => sortedRows(foundRows(rows, view.q), order), [rows, view.q, order]);
  const most = Math.max(...rows.map(({ zones }) => zones));
  const chosen = view.falls ?? rows[0]?.key;
  const isCurrent = ({ key }: Dependency): boolean => key === chosen;
  return (
    <>
      <div className={styles.find}>
        <DraftField
          className={styles.field}
          icon="search"
          label={ranking.find(kind)}
          clearLabel={ranking.clear}
          value={view.q}
          onChange={(text) => change(withQuery(view, text), 'replace')}
        />
        <p className={styles.status} role="status">
          {view.q.trim() === '' ? '' : ranking.found(shown.length, rows.length)}
        </p>
        <Key />
      </div>
      {shown.length === 0 ? (
        <p className={styles.nothing}>{ranking.nothing(view.q.trim())}</p>
      ) : (
        <RowsTable
          label={ranking.label(kind)}
          rows={shown}
          keyOf={({ key }) => key}
          head={<RankingHead kind={kind} order={order} />}
          cells={(row, stop) => (
            <RankingCells row={row} kind={kind} most={most} isCurrent={isCurrent(row)} stop={stop} />
          )}
          isCurrent={isCurrent}
          visibleRows={VISIBLE_ROWS}
        />
      )}
      {loaded.zonesUnknown === null || loaded.zonesUnknown === 0 ? null : (
        <p className={styles.foot}>{sharedFate.unknownCounted(loaded.zonesUnknown, kind)}</p>
      )}
    </>
  );
}

/** What the parts of the bars mean. */
function Key(): React.ReactElement {
  const { key } = useLensCopy().sharedFate.ranking;
  return (
    <ul className={styles.key}>
      {(['all', 'half', 'less'] as const).map((part) => (
        <li key={part}>
          <i data-part={part} />
          {key[part]}
        </li>
      ))}
    </ul>
  );
}
