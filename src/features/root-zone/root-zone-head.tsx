import { loadSpread, reportedDays } from '#/domain/load-spread.ts';
import { loadedValue, type LoadState } from '#/domain/load-state.ts';
import { useLensCopy } from '#/ui/lens-copy.ts';
import { PageHead } from '#/ui/page-head.tsx';
import { rootZoneFigures } from './root-zone-figures.ts';
import { useChanges, useLoadReports, useSerials } from './use-root-zone.ts';

/** The value, `none` when there is none in this window, null while nobody knows. */
const factOf = <T,>(load: LoadState<T>): T | 'none' | null =>
  loadedValue(load) ?? (load.state === 'empty' ? 'none' : null);

/** How fast new content of the root zone spreads, in one sentence, and four figures. */
export function RootZoneHead(): React.ReactElement {
  const { rootZone, rootChanges } = useLensCopy();
  const reports = factOf(useLoadReports(rootZone.spread.notOffered));
  const serials = factOf(useSerials(rootZone.course.notOffered));
  const changes = factOf(useChanges(rootChanges.notOffered));
  const spread = reports === null || reports === 'none' ? reports : loadSpread(reports.reports, null);
  const figures = rootZoneFigures({ spread, serials, changes }, rootZone.figure);
  if (reports === null || spread === null) return <PageHead title={rootZone.titleLoading} figures={figures} />;
  if (reports === 'none' || spread === 'none' || spread.t50 === null || spread.slowest === null) {
    return (
      <PageHead
        title={rootZone.titleNone}
        calm={serials === null ? null : rootZone.calmNone(serials === 'none' ? 0 : serials.serials.length)}
        figures={figures}
      />
    );
  }
  const { seconds, letter, dayMs } = spread.slowest;
  const looked = reportedDays(reports.reports).reduce((sum, { lookedUp }) => sum + lookedUp, 0);
  return (
    <PageHead
      title={rootZone.title(spread.loads, spread.t50)}
      calm={rootZone.calm(seconds, letter, dayMs)}
      lede={rootZone.lede(spread.silent.length, looked)}
      figures={figures}
    />
  );
}
