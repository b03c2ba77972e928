import { lazy, useMemo } from 'react';
import { useCopy } from '#/ui/copy-context.tsx';
import { useView } from '#/view-state/use-view.ts';
import { MapPanel, shownRows } from './map-panel.tsx';
import { useWorldMap } from './use-world-map.ts';

// Few pages play their map: the others do not carry it.
const PlayedMap = lazy(async () => ({ default: (await import('./played-map.tsx')).PlayedMap }));

interface WorldMapProps {
  /** With the window to play, frame by frame. */
  readonly playback?: boolean;
}

/** Where queries fail: the world by country or region of the vantage point. Suspends while the playback is on its way. */
export const WorldMap = ({ playback = false }: WorldMapProps): React.ReactElement =>
  playback ? <PlayedMap /> : <WholeMap />;

function WholeMap(): React.ReactElement {
  const copy = useCopy();
  const { view } = useView();
  const load = useWorldMap(copy.worldMap.dimension);
  const rows = useMemo(() => shownRows(load, view.thr), [load, view.thr]);
  return <MapPanel load={load} rows={rows} frame={null} bar={null} />;
}
