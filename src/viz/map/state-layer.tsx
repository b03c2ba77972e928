import { memo } from 'react';
import { toScreen, type Frame } from './frame.ts';
import type { PlacedLabel } from './label-layout.ts';
import type { MapPlace } from './map-marks.ts';
import type { PlacedPoint } from './map-points.ts';
import type { WorldShapes } from './world-shapes.ts';
import styles from './map.module.css';

interface StateLayerProps {
  readonly places: readonly MapPlace[];
  readonly shapes: WorldShapes;
  readonly points: readonly PlacedPoint[];
  /** A mark makes way for the label that stands on its place. */
  readonly labels: readonly PlacedLabel[];
  readonly frame: Frame;
}

/** Marks that are not a fill: the amber corner of a stale value, the plain dot of what does not apply. Screen pixels. */
export const StateLayer = memo(function StateLayer(props: StateLayerProps) {
  const { places, shapes, points, labels, frame } = props;
  const pointAt = new Map(points.map(({ place, at }) => [place.id, at]));
  return (
    <g className={styles.marks} aria-hidden="true">
      {places.map((place) => {
        if (place.state !== 'stale' && place.state !== 'not_applicable') return null;
        const shape = shapes.places.get(place.id);
        const at = pointAt.get(place.id) ?? (shape === undefined ? null : toScreen(frame, shape.point));
        if (at === null) return null;
        const isLabelled = labels.some(({ id, on }) => on && id === place.id);
        const where = `translate(${at[0].toFixed(1)} ${(at[1] - (isLabelled ? 10 : 0)).toFixed(1)})`;
        return place.state === 'stale' ? (
          <path key={place.id} className={styles.stale} transform={where} d="M2 -7H8V-1Z" />
        ) : (
          <circle key={place.id} className={styles.notApplicable} transform={where} r={1.8} />
        );
      })}
    </g>
  );
});
