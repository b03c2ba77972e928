import { useMemo } from 'react';
import { thenLoad } from '#/api/load-state.ts';
import { loadedValue, type LoadState } from '#/domain/load-state.ts';
import { useCopy } from '#/ui/copy-context.tsx';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import { useView } from '#/view-state/use-view.ts';
import { frameRows } from './frame-rows.ts';
import { mapFrame } from './map-frame.ts';
import { MapPanel, shownRows } from './map-panel.tsx';
import { PlaybackBar } from './playback-bar.tsx';
import { useFrames } from './use-frames.ts';
import { usePlayhead } from './use-playhead.ts';
import { useSeen } from './use-seen.ts';
import { useWorldMap, type LoadedMap } from './use-world-map.ts';

/** The world map with its window to play: frame by frame in the colours of the map. */
export function PlayedMap(): React.ReactElement {
  const copy = useCopy();
  const detail = useDetailCopy();
  const { view, scope } = useView();
  const whole = useWorldMap(copy.worldMap.dimension);
  const [seen, isSeen] = useSeen<HTMLDivElement>();
  const answer = loadedValue(whole);
  const frameLoad = useFrames(answer, isSeen, copy.worldMap.dimension);
  const frames = loadedValue(frameLoad);
  const control = usePlayhead(frames);
  const { index } = control;
  const { thr } = view;
  const completeUntilMs =
    whole.state === 'stale' && whole.because.kind === 'behind' ? whole.because.completeUntilMs : null;
  const rows = useMemo(() => shownRows(whole, thr), [whole, thr]);
  const frame = useMemo(() => {
    if (frames === null || index === null || answer === null) return null;
    const level = answer.level === 'unknown' ? view.level : answer.level;
    const rated = frameRows(rows, frames, index, { thresholds: thr, completeUntilMs });
    return mapFrame(frames, index, rated, level, { copy, detail });
  }, [frames, index, answer, rows, thr, completeUntilMs, view.level, copy, detail]);

  // A link to a moment opens on that moment, not on the window first.
  const window = loadedValue(scope)?.window ?? null;
  const isMoment = window !== null && view.atMs !== null && view.atMs >= window.fromMs && view.atMs < window.toMs;
  const load = thenLoad(whole, (value): LoadState<LoadedMap> =>
    isMoment && frameLoad.state === 'loading' ? { state: 'loading' } : { state: 'ready', value },
  );
  return (
    <div ref={seen}>
      <MapPanel
        load={load}
        rows={rows}
        frame={frame}
        bar={<PlaybackBar load={frameLoad} control={control} thresholds={thr} />}
      />
    </div>
  );
}
