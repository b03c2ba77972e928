import { useCallback, useMemo } from 'react';
import { isFailureKind } from '#/domain/failure-kind.ts';
import { loadedValue } from '#/domain/load-state.ts';
import { sourceHas } from '#/domain/offer.ts';
import { Button } from '#/ui/button.tsx';
import { useCopy } from '#/ui/copy-context.tsx';
import { Panel } from '#/ui/panel.tsx';
import { Segmented } from '#/ui/segmented.tsx';
import type { Scope } from '#/view-state/scope.ts';
import { withBy, withQuery, breakdownSort, withSort } from '#/view-state/transitions.ts';
import { useView } from '#/view-state/use-view.ts';
import type { BreakdownDimension } from '#/view-state/view-state.ts';
import { breakdownTable, searchRows, summaryLeader, type BreakdownTable } from './breakdown-model.ts';
import { BreakdownSearch } from './breakdown-search.tsx';
import { isSelectable, selection } from './breakdown-selection.ts';
import { BreakdownTableView, tableHeight, TABLE_HEIGHT } from './breakdown-table.tsx';
import styles from './breakdown.module.css';
import { useBreakdown, type LoadedBreakdown, type MorePages } from './use-breakdown.ts';

/** The dimensions in the order of the switch. */
const SWITCH = ['zone', 'tld_type', 'label_form', 'script', 'server', 'operator', 'as', 'country', 'kind'] as const;
const SEARCH_HEIGHT = 40;
const EMPTY_HEIGHT = 120;

/** What fails: every value of one dimension with its counts, share, interval, change, kinds and course. */
export function Breakdown(): React.ReactElement {
  const { breakdown, words } = useCopy();
  const { view, change, scope } = useView();
  const { load, more } = useBreakdown(breakdown.plural);
  const known = loadedValue(scope);
  const loaded = loadedValue(load);
  const by = loaded?.by ?? view.by;
  const sort = useMemo(() => breakdownSort(view.sort), [view.sort]);
  const table = useMemo(() => tableOf(loaded, known, view.thr, words.kind), [loaded, known, view.thr, words.kind]);
  const switchTo = (next: BreakdownDimension): void => change(withBy(view, next), 'push');
  const options = switchOptions(view.by).map((value) => ({
    value,
    label: words.dimension[value],
    ...(known === null || sourceHas(known.offer, known.source, 'breakdown', value)
      ? {}
      : { disabledBecause: breakdown.notOffered(known.source?.name ?? known.offer.productName) }),
  }));
  const instead = options.find((option) => !('disabledBecause' in option))?.value;
  return (
    <Panel
      id="breakdown"
      title={breakdown.title}
      subtitle={breakdown.subtitle(by, sort.by, sort.descending)}
      load={load}
      minHeight={
        load.state === 'empty'
          ? EMPTY_HEIGHT
          : SEARCH_HEIGHT + (table === null ? TABLE_HEIGHT : tableHeight(table.totalRows))
      }
      modes={<Segmented label={breakdown.dimensions} options={options} value={view.by} onChange={switchTo} />}
      provenance={(value) => value}
      summary={() =>
        table === null
          ? ''
          : breakdown.summary(
              summaryLeader(table),
              { rows: table.totalRows, ratio: table.total?.ratio ?? null, change: table.total?.change ?? null },
              table.by,
            )
      }
      emptyAction={
        load.state === 'empty' && load.reason.kind === 'not_offered' && instead !== undefined && instead !== view.by ? (
          <Button onClick={() => switchTo(instead)}>{breakdown.switchBy(words.dimension[instead])}</Button>
        ) : undefined
      }
    >
      {(value) => (table === null ? null : <BreakdownContent loaded={value} table={table} more={more} />)}
    </Panel>
  );
}

/** The usual dimensions, and the view's own when it is a rarer one. */
const switchOptions = (by: BreakdownDimension): readonly BreakdownDimension[] =>
  SWITCH.some((dimension) => dimension === by) ? SWITCH : [...SWITCH, by];

function tableOf(
  loaded: LoadedBreakdown | null,
  scope: Scope | null,
  thresholds: readonly [number, number, number, number],
  kindNames: Readonly<Record<string, string>>,
): BreakdownTable | null {
  if (loaded === null || scope === null) return null;
  const { minSample, degradedFrom } = scope.offer;
  const table = breakdownTable(loaded.pages, loaded.by, { thresholds, minSample, degradedFrom });
  if (table === null || loaded.by !== 'kind') return table;
  const named = (key: string, name: string): string => (isFailureKind(key) ? (kindNames[key] ?? name) : name);
  return { ...table, rows: table.rows.map((row) => ({ ...row, name: named(row.key, row.name) })) };
}

interface BreakdownContentProps {
  readonly loaded: LoadedBreakdown;
  readonly table: BreakdownTable;
  readonly more: MorePages;
}

function BreakdownContent({ loaded, table, more }: BreakdownContentProps): React.ReactElement {
  const { breakdown } = useCopy();
  const { view, change } = useView();
  const searching = view.q.trim() !== '';
  const rows = useMemo(() => searchRows(table.rows, view.q), [table.rows, view.q]);
  const isSelected = useCallback((key: string) => selection(view, table.by, key)?.selected ?? false, [view, table.by]);
  const partial = searching && more.left;
  return (
    <>
      <BreakdownSearch
        label={breakdown.search(table.by)}
        value={view.q}
        onChange={(text) => change(withQuery(view, text), 'replace')}
        status={searching ? (partial ? breakdown.searching : breakdown.found(rows.length, table.totalRows)) : ''}
      />
      {searching && rows.length === 0 && !partial ? (
        <p className={styles.nothing}>{breakdown.foundNothing(view.q.trim(), table.totalRows, table.by)}</p>
      ) : null}
      <BreakdownTableView
        table={table}
        rows={rows}
        count={searching ? rows.length + (partial ? 1 : 0) : table.totalRows}
        window={loaded.window}
        course={breakdown.courseOver(loaded.window)}
        sort={breakdownSort(view.sort)}
        onSort={(key) => change(withSort(view, key), 'push')}
        isSelected={isSelectable(table.by) ? isSelected : null}
        onChoose={(key) => {
          const chosen = selection(view, table.by, key);
          if (chosen !== null) change(chosen.next, 'push');
        }}
        onMissing={more.fetch}
        unattributed={loaded.pages[0]?.unattributed ?? null}
      />
    </>
  );
}
