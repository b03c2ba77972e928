import { useCallback, useMemo, useRef, useState } from 'react';
import { durationMs } from '#/domain/time-window.ts';
import { loadedValue } from '#/domain/load-state.ts';
import { setHover, useHover } from '#/ui/hover.ts';
import { useCopy } from '#/ui/copy-context.tsx';
import { useMedia } from '#/ui/use-media.ts';
import { Panel } from '#/ui/panel.tsx';
import { Segmented } from '#/ui/segmented.tsx';
import { moveThreshold, toggleFilter, withCamera, withFilter, withLevel } from '#/view-state/transitions.ts';
import { useView } from '#/view-state/use-view.ts';
import type { Camera, Pointed } from '#/viz/map/map-marks.ts';
import { WorldMapView } from '#/viz/map/world-map-view.tsx';
import { Legend } from './legend.tsx';
import { rateRows, type LegendKey } from './map-rows.ts';
import { PlaceTooltip } from './place-tooltip.tsx';
import { tooltipModel } from './tooltip-model.ts';
import { usePlaceCourse } from './use-place-course.ts';
import { offeredLevels, shownLevel } from '#/view-state/map-question.ts';
import { useWorldMap, type LoadedMap } from './use-world-map.ts';
import { legendModel, mapMarks, mapSummary, mapTwin } from './world-map-model.ts';
import styles from './world-map.module.css';

/** Where queries fail: the world by country or region of the vantage point. */
export function WorldMap(): React.ReactElement {
  const copy = useCopy();
  const { view, change, scope } = useView();
  const load = useWorldMap(copy.worldMap.dimension);
  const isPhone = useMedia('(max-width: 720px)');
  const known = loadedValue(scope);
  const level = shownLevel(known, view.level);
  const levels = known === null ? [] : offeredLevels(known);
  const isBehind = load.state === 'stale' && load.because.kind === 'behind';
  const answer = loadedValue(load);
  const rows = useMemo(
    () => (answer === null ? [] : rateRows(answer, { thresholds: view.thr, minSample: answer.minSample, isBehind })),
    [answer, view.thr, isBehind],
  );
  return (
    <Panel
      id="map"
      title={copy.worldMap.title}
      subtitle={copy.worldMap.subtitle(level)}
      load={load}
      minHeight={isPhone ? 300 : 'min(496px, 42vw + 70px)'}
      modes={
        levels.length < 2 ? null : (
          <Segmented
            label={copy.worldMap.levels}
            options={levels.map((value) => ({ value, label: copy.worldMap.level[value] }))}
            value={level}
            onChange={(next) => change(withLevel(view, next), 'push')}
          />
        )
      }
      provenance={(value) => value}
      summary={(value) => mapSummary(rows, value, { level, selected: view.place, thresholds: view.thr }, copy)}
      twin={(value) => mapTwin(rows, value, level, copy)}
    >
      {(value) => <Picture answer={value} rows={rows} />}
    </Panel>
  );
}

interface PictureProps {
  readonly answer: LoadedMap;
  readonly rows: ReturnType<typeof rateRows>;
}

/** Map, tooltip and legend of one answer. */
function Picture({ answer, rows }: PictureProps): React.ReactElement {
  const copy = useCopy();
  const { view, change, scope } = useView();
  const known = loadedValue(scope);
  const level = answer.level === 'unknown' ? view.level : answer.level;
  const [only, setOnly] = useState<LegendKey | null>(null);
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const hovered = useHover('place');
  const marks = useMemo(
    () => mapMarks(rows, { level, selected: view.place, only }, copy),
    [rows, level, view.place, only, copy],
  );
  const legend = useMemo(() => legendModel(rows, view.thr), [rows, view.thr]);

  // The place whose tooltip was taken off stays without one until the cursor has been elsewhere.
  const dismissed = useRef<string | null>(null);
  const onPoint = useCallback((next: Pointed | null) => {
    if (next?.by === 'keyboard' && next.id === dismissed.current) return;
    dismissed.current = null;
    setPointed(next);
    setHover({ place: next?.id ?? null });
  }, []);
  const onSelect = useCallback(
    (id: string, how: 'only' | 'also') => {
      const isOnly = view.place.length === 1 && view.place[0] === id;
      const next = how === 'also' || isOnly ? toggleFilter(view, 'place', id) : withFilter(view, 'place', [id]);
      change(next, 'push');
    },
    [view, change],
  );
  const onCamera = useCallback((camera: Camera | null) => change(withCamera(view, camera), 'replace'), [view, change]);

  const rated = pointed === null ? undefined : rows.find(({ row }) => row.place.id === pointed.id);
  const course = usePlaceCourse(known, rated?.bin === null ? null : (rated?.row.place.id ?? null));
  const tooltip = useMemo(
    () =>
      rated === undefined
        ? null
        : tooltipModel(rated, { windowMs: durationMs(answer.window), minSample: answer.minSample }, copy),
    [rated, answer, copy],
  );

  return (
    <div
      className={styles.map}
      role="presentation"
      onKeyDown={(event) => {
        // The tooltip is the topmost layer: Esc takes it off and nothing else.
        if (event.key !== 'Escape' || pointed === null) return;
        event.stopPropagation();
        onPoint(null);
        dismissed.current = pointed.id;
      }}
    >
      <WorldMapView
        marks={marks}
        geometry={answer.geometry}
        camera={view.map}
        label={copy.worldMap.list(level)}
        hovered={hovered}
        onPoint={onPoint}
        onSelect={onSelect}
        onCamera={onCamera}
        overlay={
          tooltip === null || pointed === null ? null : (
            <PlaceTooltip
              model={tooltip}
              course={course}
              pointed={pointed}
              isSelected={view.place.includes(tooltip.id)}
              onSelect={(id) => onSelect(id, 'only')}
              onClose={() => onPoint(null)}
            />
          )
        }
        footer={
          <Legend
            model={legend}
            level={level}
            only={only}
            onOnly={setOnly}
            onThreshold={(index, percent) => change(moveThreshold(view, index, percent), 'replace')}
          />
        }
      />
    </div>
  );
}
