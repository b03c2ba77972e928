import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { PlaceLevel } from '#/domain/place.ts';
import { toScreen, type Frame } from './frame.ts';
import { LabelLayer } from './label-layer.tsx';
import type { Box, MapMarks, Point, Pointed } from './map-marks.ts';
import { MapPatterns, patternIds } from './map-patterns.tsx';
import { placedPoints, pointRadius, type PlacedPoint } from './map-points.ts';
import { neighbour, type Direction } from './neighbour.ts';
import { OutlineLayer } from './outline-layer.tsx';
import { PlaceLayer } from './place-layer.tsx';
import { PointLayer } from './point-layer.tsx';
import { StateLayer } from './state-layer.tsx';
import { useLabels } from './use-labels.ts';
import { worldShapes, type WorldShapes } from './world-shapes.ts';
import type { WorldGeometry } from './world-geometry.ts';
import styles from './map.module.css';

interface SvgMapProps {
  readonly marks: MapMarks;
  readonly geometry: WorldGeometry;
  readonly frame: Frame;
  /** Accessible name of the list of places. */
  readonly label: string;
  /** Fills come from elsewhere. */
  readonly hollow: boolean;
  readonly hovered: string | null;
  readonly onPoint: (pointed: Pointed | null) => void;
  /** `also` keeps what is chosen already. */
  readonly onSelect: (id: string, how: 'only' | 'also') => void;
}

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** The world as SVG: the first picture, the printed one, and in every case what the keyboard and a screen reader meet. */
export function SvgMap(props: SvgMapProps): React.ReactElement {
  const { marks, geometry, frame, hollow, hovered, onPoint, onSelect } = props;
  const { places, selected } = marks;
  const prefix = useId();
  const patterns = useMemo(() => patternIds(prefix), [prefix]);
  const svg = useRef<SVGSVGElement>(null);
  const [cursor, setCursor] = useState<string | null>(null);
  const [focused, setFocused] = useState<string | null>(null);

  const shapes = useMemo(() => worldShapes(geometry, marks.level), [geometry, marks.level]);
  const otherLevel = useOtherLevel(geometry, marks.level, selected, shapes);
  const points = useMemo(() => placedPoints(places, shapes, frame), [places, shapes, frame]);
  const pointKey = points.map(({ place }) => place.id).join();
  const pointIds = useMemo(() => new Set(pointKey.split(',')), [pointKey]);
  const rankOf = useMemo(() => new Map(places.map(({ id }, rank) => [id, rank])), [places]);
  const binOf = useMemo(() => new Map(places.map(({ id, bin }) => [id, bin])), [places]);
  const { labels, names } = useLabels(marks, shapes, points, frame);

  const onMap = useMemo(
    () => places.filter(({ id }) => pointIds.has(id) || shapes.places.has(id)),
    [places, pointIds, shapes],
  );
  const tabStop = cursor !== null && onMap.some(({ id }) => id === cursor) ? cursor : (onMap[0]?.id ?? null);

  const focus = (id: string): void => {
    const element = svg.current?.querySelector(`[data-place="${CSS.escape(id)}"]`);
    if (element instanceof SVGElement) element.focus({ preventScroll: true });
  };

  const onKeyDown = (event: React.KeyboardEvent<SVGSVGElement>): void => {
    const id = placeUnder(event.target);
    if (id === null || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onSelect(id, event.key === ' ' ? 'also' : 'only');
      return;
    }
    const next = DIRECTIONS[event.key] === undefined ? byRank(onMap, id, event.key) : inDirection(id, event.key);
    if (next === null) return;
    event.preventDefault();
    focus(next);
  };

  const inDirection = (id: string, key: string): string | null => {
    const direction = DIRECTIONS[key];
    const spots = onMap.flatMap((place) => {
      const point = spotOf(place.id, points, shapes, frame);
      return point === null ? [] : [{ id: place.id, point }];
    });
    const from = spots.find((spot) => spot.id === id);
    return from === undefined || direction === undefined ? null : neighbour(spots, from, direction);
  };

  const pointedAt = useCallback(
    (id: string, by: Pointed['by'], at: Point): Pointed => ({
      id,
      by,
      x: at[0],
      y: at[1],
      box: boxOf(id, points, shapes, frame),
    }),
    [points, shapes, frame],
  );

  // Said again when the camera moves: the place under the keyboard cursor moves with it.
  useEffect(() => {
    if (focused === null) return;
    onPoint(pointedAt(focused, 'keyboard', spotOf(focused, points, shapes, frame) ?? [0, 0]));
  }, [focused, pointedAt, points, shapes, frame, onPoint]);

  return (
    <svg
      ref={svg}
      className={styles.svg}
      width={frame.width}
      height={frame.height}
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      role="listbox"
      aria-multiselectable="true"
      aria-label={props.label}
      onKeyDown={onKeyDown}
      onClick={(event) => {
        const id = placeUnder(event.target);
        // A finger cannot hover: its first tap asks what the place is, the second chooses it.
        if (id !== null && isTouch(event.nativeEvent) && id !== hovered)
          onPoint(pointedAt(id, 'touch', spotOf(id, points, shapes, frame) ?? [0, 0]));
        else if (id !== null) onSelect(id, event.ctrlKey || event.metaKey || event.shiftKey ? 'also' : 'only');
      }}
      onPointerMove={(event) => {
        const id = placeUnder(event.target);
        if (event.pointerType === 'touch') return;
        const at = event.currentTarget.getBoundingClientRect();
        onPoint(id === null ? null : pointedAt(id, 'mouse', [event.clientX - at.left, event.clientY - at.top]));
      }}
      onPointerLeave={(event) => {
        if (event.pointerType !== 'touch') onPoint(null);
      }}
      onFocus={(event) => {
        const id = placeUnder(event.target);
        if (id === null) return;
        setCursor(id);
        if (!event.target.matches(':focus-visible')) return;
        setFocused(id);
      }}
      onBlur={() => {
        if (focused !== null) onPoint(null);
        setFocused(null);
      }}
    >
      <MapPatterns prefix={prefix} scale={1 / frame.k} />
      <g transform={`matrix(${frame.k} 0 0 ${frame.k} ${frame.tx} ${frame.ty})`} role="presentation">
        <PlaceLayer
          places={places}
          shapes={shapes}
          points={pointIds}
          patterns={patterns}
          hollow={hollow}
          selected={selected}
          tabStop={tabStop}
        />
      </g>
      <PointLayer points={points} rankOf={rankOf} radius={pointRadius(frame)} selected={selected} tabStop={tabStop} />
      <StateLayer places={places} shapes={shapes} points={points} labels={labels} frame={frame} />
      <OutlineLayer
        selected={selected}
        hovered={hovered}
        focused={focused}
        shapes={shapes}
        otherLevel={otherLevel}
        points={points}
        frame={frame}
      />
      <LabelLayer labels={labels} names={names} binOf={binOf} />
    </svg>
  );
}

/** Shapes of the other level, made only when a chosen place is not of the level shown. */
function useOtherLevel(
  geometry: WorldGeometry,
  level: PlaceLevel,
  selected: readonly string[],
  shapes: WorldShapes,
): WorldShapes | null {
  const isNeeded = selected.some((id) => !shapes.places.has(id));
  return useMemo(
    () => (isNeeded ? worldShapes(geometry, level === 'region' ? 'country' : 'region') : null),
    [geometry, level, isNeeded],
  );
}

function placeUnder(target: EventTarget): string | null {
  if (!(target instanceof SVGElement)) return null;
  return target.getAttribute('data-place') ?? target.getAttribute('data-reach');
}

const isTouch = (event: MouseEvent): boolean => event instanceof PointerEvent && event.pointerType === 'touch';

function byRank(places: MapMarks['places'], id: string, key: string): string | null {
  const rank = places.findIndex((place) => place.id === id);
  const at = { Home: 0, End: places.length - 1, PageUp: rank - 1, PageDown: rank + 1 }[key];
  return at === undefined ? null : (places[at]?.id ?? null);
}

function spotOf(id: string, points: readonly PlacedPoint[], shapes: WorldShapes, frame: Frame): Point | null {
  const point = points.find(({ place }) => place.id === id);
  if (point !== undefined) return point.at;
  const shape = shapes.places.get(id);
  return shape === undefined ? null : toScreen(frame, shape.point);
}

function boxOf(id: string, points: readonly PlacedPoint[], shapes: WorldShapes, frame: Frame): Box {
  const point = points.find(({ place }) => place.id === id);
  const box = shapes.places.get(id)?.box ?? null;
  if (point !== undefined || box === null) {
    const [x, y] = point?.at ?? [0, 0];
    const radius = pointRadius(frame);
    return [x - radius, y - radius, x + radius, y + radius];
  }
  const [left, top] = toScreen(frame, [box[0], box[1]]);
  const [right, bottom] = toScreen(frame, [box[2], box[3]]);
  return [Math.max(0, left), Math.max(0, top), Math.min(frame.width, right), Math.min(frame.height, bottom)];
}
