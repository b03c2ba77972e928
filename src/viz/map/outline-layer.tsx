import type { Frame } from './frame.ts';
import { pointRadius, type PlacedPoint } from './map-points.ts';
import type { WorldShapes } from './world-shapes.ts';
import styles from './map.module.css';

interface OutlineLayerProps {
  readonly selected: readonly string[];
  readonly hovered: string | null;
  readonly focused: string | null;
  readonly shapes: WorldShapes;
  /** Outlines of a chosen place that is not of the level shown. */
  readonly otherLevel: WorldShapes | null;
  readonly points: readonly PlacedPoint[];
  readonly frame: Frame;
}

/** Drawn last: what is chosen, under the pointer or under the keyboard cursor, with a casing in the colour of the page. */
export function OutlineLayer(props: OutlineLayerProps): React.ReactElement {
  const { selected, hovered, focused, shapes, otherLevel, points, frame } = props;
  const { k, tx, ty } = frame;
  const ring = pointRadius(frame) + 2.4;
  const ids = new Set([...selected, ...(hovered === null ? [] : [hovered]), ...(focused === null ? [] : [focused])]);
  const lines = [...ids].map((id) => {
    const look = focused === id ? styles.focus : styles.hot;
    const point = points.find(({ place }) => place.id === id);
    if (point !== undefined)
      return (
        <g key={id} transform={`translate(${point.at[0]} ${point.at[1]})`}>
          <circle className={styles.casing} r={ring} />
          <circle className={look} r={ring} />
        </g>
      );
    const path = (shapes.places.get(id) ?? otherLevel?.places.get(id))?.path;
    if (path === undefined) return null;
    return (
      <g key={id} transform={`matrix(${k} 0 0 ${k} ${tx} ${ty})`}>
        <path className={styles.casing} d={path} />
        <path className={look} d={path} />
      </g>
    );
  });
  return (
    <g className={styles.outlines} aria-hidden="true">
      {lines}
    </g>
  );
}
