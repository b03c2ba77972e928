import { Button } from '#/ui/button.tsx';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import { useView } from '#/view-state/use-view.ts';
import { wholeArchive } from './archive-filters.ts';

/** Back to the whole archive: filters, search and window. */
export function ClearEverything(): React.ReactElement {
  const { incidentArchive } = useDetailCopy();
  const { view, change } = useView();
  return <Button onClick={() => change(wholeArchive(view), 'push')}>{incidentArchive.clearAll}</Button>;
}
