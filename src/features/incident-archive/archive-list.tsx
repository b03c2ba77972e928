import { loadedValue } from '#/domain/load-state.ts';
import { useCopy } from '#/ui/copy-context.tsx';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import { Panel } from '#/ui/panel.tsx';
import { useView } from '#/view-state/use-view.ts';
import { hasWindow } from './archive-filters.ts';
import { listTwin, notLoaded } from './archive-list-model.ts';
import { archiveOrder, sortIncidents } from './archive-order.ts';
import { ArchiveTable } from './archive-table.tsx';
import { ClearEverything } from './clear-everything.tsx';
import styles from './incident-archive.module.css';
import { useIncidentArchive } from './use-incident-archive.ts';

/** Every incident that passes the filters, each a link to its page. */
export function ArchiveList(): React.ReactElement {
  const copy = useCopy();
  const detail = useDetailCopy();
  const { incidentArchive } = detail;
  const { view } = useView();
  const load = useIncidentArchive();
  const order = archiveOrder(view.sort);
  const shown = loadedValue(load)?.incidents.length;
  return (
    <Panel
      id="archive"
      title={incidentArchive.list}
      subtitle={shown === undefined ? undefined : incidentArchive.listSubtitle(shown, hasWindow(view))}
      load={load}
      minHeight={load.state === 'loading' ? 600 : 96}
      provenance={(answer) => answer}
      summary={({ incidents, total }) =>
        incidentArchive.listSummary(
          sortIncidents(incidents, order)
            .slice(0, 3)
            .map(({ title }) => title),
          total ?? incidents.length,
        )
      }
      twin={({ incidents }) => listTwin(copy, detail, sortIncidents(incidents, order))}
      emptyAction={<ClearEverything />}
    >
      {(answer) => (
        <>
          <ArchiveTable incidents={sortIncidents(answer.incidents, order)} order={order} />
          {notLoaded(answer) === 0 ? null : (
            <p className={styles.note}>
              {incidentArchive.moreThanLoaded(answer.incidents.length, answer.total ?? answer.incidents.length)}
            </p>
          )}
        </>
      )}
    </Panel>
  );
}
