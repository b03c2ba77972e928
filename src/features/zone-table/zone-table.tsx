import { useCallback, useMemo } from 'react';
import { formatWindow } from '#/copy/format.ts';
import { loadedValue, type LoadState } from '#/domain/load-state.ts';
import type { Provenance } from '#/domain/provenance.ts';
import { Button } from '#/ui/button.tsx';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import { Panel } from '#/ui/panel.tsx';
import { sortWithin, withSort } from '#/view-state/transitions.ts';
import { useView } from '#/view-state/use-view.ts';
import { useZoneFigures, type LoadedFigures } from './use-zone-figures.ts';
import { useZoneList, type LoadedZones } from './use-zone-list.ts';
import { ZoneFilters } from './zone-filters.tsx';
import { narrowed, sorted, ZONE_SORTS, zoneRows, type ZoneSort } from './zone-rows.ts';
import type { NoFigures } from './zone-table-row.tsx';
import { ZoneTableView } from './zone-table-view.tsx';
import styles from './zone-table-panel.module.css';

const FIRST = { by: 'failed', descending: true } as const;
const HEIGHT = 620;

/** All zones in one table: what the record says of each, and what failed in the window. */
export function ZoneTable(): React.ReactElement {
  const { zones } = useDetailCopy();
  const { view, scope } = useView();
  const load = useZoneList(zones.notOffered);
  const figures = useZoneFigures(zones.dimension);
  const known = loadedValue(scope);
  const { by, descending } = sortWithin<ZoneSort>(view.sort, ZONE_SORTS, FIRST);
  return (
    <Panel
      id="zones"
      title={zones.panel}
      subtitle={known === null ? undefined : zones.subtitle(by, descending, formatWindow(known.window))}
      load={load}
      minHeight={HEIGHT}
      provenance={(value) => provenanceOf(value, figures)}
    >
      {(value) => <ZoneTableContent loaded={value} figures={figures} />}
    </Panel>
  );
}

/** The table has two sources: the record, and who counted the queries. */
function provenanceOf(list: Provenance, figures: LoadState<LoadedFigures>): Provenance {
  const counted = loadedValue(figures);
  if (counted === null) return list;
  const { window, completeUntilMs } = counted;
  return {
    sources: [...list.sources, ...counted.sources],
    warnings: [...list.warnings, ...counted.warnings],
    window,
    completeUntilMs,
  };
}

interface ZoneTableContentProps {
  readonly loaded: LoadedZones;
  readonly figures: LoadState<LoadedFigures>;
}

function ZoneTableContent({ loaded, figures }: ZoneTableContentProps): React.ReactElement {
  const { zones } = useDetailCopy();
  const { view, change, scope } = useView();
  const known = loadedValue(scope);
  const counted = loadedValue(figures);
  const { tldType, script, operator, dnssec, zone, q, thr } = view;
  const rules = known === null ? null : known.offer;
  const all = useMemo(() => {
    if (rules === null) return [];
    const { minSample, degradedFrom } = rules;
    return zoneRows(loaded.zones, counted?.byZone ?? new Map(), { thresholds: thr, minSample, degradedFrom });
  }, [loaded.zones, counted?.byZone, rules, thr]);
  const found = useMemo(
    () => narrowed(all, { tldType, script, operator, dnssec, zone, q }),
    [all, tldType, script, operator, dnssec, zone, q],
  );
  const order = useMemo(() => sortWithin<ZoneSort>(view.sort, ZONE_SORTS, FIRST), [view.sort]);
  const rows = useMemo(() => sorted(found, order), [found, order]);
  const onSort = useCallback((by: ZoneSort) => change(withSort(view, by), 'push'), [view, change]);
  return (
    <>
      <p className={styles.summary}>{zones.summary(rows.length, all.length, rows[0]?.name ?? null)}</p>
      <ZoneFilters
        zones={loaded.zones}
        status={
          loaded.whole
            ? zones.found(rows.length, loaded.zones.length)
            : zones.loadingRest(loaded.zones.length, loaded.total)
        }
      />
      <WithoutFigures figures={figures} />
      {rows.length === 0 && loaded.whole ? (
        <p className={styles.nothing}>{zones.foundNothing}</p>
      ) : (
        <ZoneTableView rows={rows} order={order} onSort={onSort} noFigures={whyNone(figures)} />
      )}
    </>
  );
}

/** Why a zone without counts has none. */
function whyNone(figures: LoadState<LoadedFigures>): NoFigures {
  switch (figures.state) {
    case 'loading':
    case 'failed':
      return figures.state;
    case 'empty':
      return figures.reason.kind === 'not_offered' ? 'not_offered' : 'outside';
    case 'stale':
    case 'ready':
      return figures.value.whole ? 'none' : 'loading';
  }
}

/** One line when the columns of counts have to stay empty. */
function WithoutFigures({ figures }: Pick<ZoneTableContentProps, 'figures'>): React.ReactElement | null {
  const { noFigures } = useDetailCopy().zones;
  if (figures.state === 'failed') {
    return (
      <p className={styles.note} role="alert">
        {noFigures.failed}{' '}
        <Button look="quiet" onClick={figures.retry}>
          {noFigures.retry}
        </Button>
      </p>
    );
  }
  if (figures.state !== 'empty') return null;
  const { reason } = figures;
  return (
    <p className={styles.note}>
      {reason.kind === 'not_offered' ? noFigures.notOffered(reason.source) : noFigures.outside}
    </p>
  );
}
