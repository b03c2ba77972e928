import { countIncidents } from '#/domain/incident-summary.ts';
import { loadedValue } from '#/domain/load-state.ts';
import { useCopy } from '#/ui/copy-context.tsx';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import { PageHead } from '#/ui/page-head.tsx';
import { useView } from '#/view-state/use-view.ts';
import { archiveFigures } from './archive-figures.ts';
import { archiveFilters, isNarrowed } from './archive-filters.ts';
import { useIncidentArchive, useWholeArchive } from './use-incident-archive.ts';

/** How many incidents the archive has, or how many of them pass the filters, and what is known of them. */
export function ArchiveHead(): React.ReactElement {
  const copy = useCopy();
  const detail = useDetailCopy();
  const { incidentArchive } = detail;
  const { view, scope } = useView();
  const load = useIncidentArchive();
  const whole = loadedValue(useWholeArchive())?.total.incidents ?? null;
  const known = loadedValue(scope);
  const answer = loadedValue(load);
  if (answer === null || known === null) {
    const title = load.state === 'empty' && load.reason.kind === 'nothing_matches' ? incidentArchive.none : null;
    return <PageHead title={title ?? copy.shell.page.incidents} figures={archiveFigures(copy, detail, null)} />;
  }
  const { incidents, open } = countIncidents(answer.incidents);
  const oldestMs = Math.min(...answer.incidents.map(({ startedMs }) => startedMs));
  const narrowed = isNarrowed(archiveFilters(view, known));
  const documented = answer.sources.every(({ basis }) => basis === 'documented');
  return (
    <PageHead
      title={
        narrowed
          ? incidentArchive.some(incidents, whole)
          : incidentArchive.all(incidents, new Date(oldestMs).getUTCFullYear())
      }
      calm={incidentArchive.openWords(open, incidents)}
      lede={documented ? incidentArchive.bias : null}
      figures={archiveFigures(copy, detail, answer.incidents)}
    />
  );
}
