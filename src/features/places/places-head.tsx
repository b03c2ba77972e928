import { loadedValue } from '#/domain/load-state.ts';
import { useCopy } from '#/ui/copy-context.tsx';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import { PageHead } from '#/ui/page-head.tsx';
import { shownLevel } from '#/view-state/map-question.ts';
import { useView } from '#/view-state/use-view.ts';
import { usePlaceRows } from './use-place-rows.ts';

/** Top of the page of all places. */
export function PlacesHead(): React.ReactElement {
  const { worldMap } = useCopy();
  const { places } = useDetailCopy();
  const { view, scope } = useView();
  const level = shownLevel(loadedValue(scope), view.level);
  const value = loadedValue(usePlaceRows(level, worldMap.dimension));
  if (value === null) return <PageHead title={places.listLoading} calm={places.listCalm} />;
  const measured = value.rows.filter(({ ratio }) => ratio !== null).length;
  return <PageHead title={places.listSentence(level, measured, value.rows.length)} calm={places.listCalm} />;
}
