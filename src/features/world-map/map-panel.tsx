import { useCallback, useMemo, useRef, useState } from 'react';
import type { Thresholds } from '#/domain/failure-bin.ts';
import { loadedValue, type LoadState } from '#/domain/load-state.ts';
import { durationMs } from '#/domain/time-window.ts';
import { setHover, useHover } from '#/ui/hover.ts';
import { useCopy } from '#/ui/copy-context.tsx';
import { useMedia } from '#/ui/use-media.ts';
import { Panel } from '#/ui/panel.tsx';
import { Segmented } from '#/ui/segmented.tsx';
import { offeredLevels, shownLevel } from '#/view-state/map-question.ts';
import { moveThreshold, toggleFilter, withCamera, withFilter, withLevel } from '#/view-state/transitions.ts';
import { useView } from '#/view-state/use-view.ts';
import type { Camera, Pointed } from '#/viz/map/map-marks.ts';
import { WorldMapView } from '#/viz/map/world-map-view.tsx';
import { Legend } from './legend.tsx';
import type { MapFrame } from './map-frame.ts';
import { ranked, rateRows, type LegendKey, type RatedRow } from './map-rows.ts';
import { PlaceTooltip } from './place-tooltip.tsx';
import { tooltipModel } from './tooltip-model.ts';
import { usePlaceCourse } from './use-place-course.ts';
import type { LoadedMap } from './use-world-map.ts';
import { frameTwin, legendModel, mapMarks, mapSummary, mapTwin } from './world-map-model.ts';
import styles from './world-map.module.css';

interface MapPanelProps {
  readonly load: LoadState<LoadedMap>;
  /** Of the whole window. */
  readonly rows: readonly RatedRow[];
  /** The moment shown in place of the whole window. */
  readonly frame: MapFrame | null;
  /** Between the map and its legend. */
  readonly bar: React.ReactNode;
}

/** The panel of the map: of the whole window, or of a moment in it. */
export function MapPanel({ load, rows, frame, bar }: MapPanelProps): React.ReactElement {
  const copy = useCopy();
  const { view, change, scope } = useView();
  const isPhone = useMedia('(max-width: 720px)');
  const known = loadedValue(scope);
  const level = shownLevel(known, view.level);
  const levels = known === null ? [] : offeredLevels(known);
  const { thr: thresholds, place: selected } = view;
  return (
    <Panel
      id="map"
      title={frame?.title ?? copy.worldMap.title}
      subtitle={frame?.subtitle ?? copy.worldMap.subtitle(level)}
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
      summary={(value) => {
        if (frame === null) return mapSummary(rows, value, { level, selected, thresholds }, copy);
        return frame.summary(mapSummary(ranked(frame.rows), frame, { level, selected, thresholds }, copy));
      }}
      twin={(value) =>
        frame === null ? mapTwin(rows, value, level, copy) : frameTwin(ranked(frame.rows), frame, level, copy)
      }
    >
      {(value) => <Picture answer={value} rows={frame?.rows ?? rows} frame={frame} bar={bar} />}
    </Panel>
  );
}

/** The places of the whole window as they are drawn. */
export function shownRows(load: LoadState<LoadedMap>, thresholds: Thresholds): readonly RatedRow[] {
  const answer = loadedValue(load);
  const isBehind = load.state === 'stale' && load.because.kind === 'behind';
  return answer === null ? [] : rateRows(answer, { thresholds, minSample: answer.minSample, isBehind });
}

interface PictureProps {
  readonly answer: LoadedMap;
  readonly rows: readonly RatedRow[];
  readonly frame: MapFrame | null;
  readonly bar: React.ReactNode;
}

/** Map, tooltip and legend of one answer. */
function Picture({ answer, rows, frame, bar }: PictureProps): React.ReactElement {
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
  // Kinds and course are those of the window: beside a frame they say so.
  const sentence = course?.sentence ?? null;
  const shownCourse =
    course === null || frame === null || sentence === null
      ? course
      : { ...course, sentence: frame.overWindow(sentence) };

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
              course={shownCourse}
              pointed={pointed}
              isSelected={view.place.includes(tooltip.id)}
              onSelect={(id) => onSelect(id, 'only')}
              onClose={() => onPoint(null)}
            />
          )
        }
        bar={bar}
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
