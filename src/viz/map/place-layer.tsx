import { memo } from 'react';
import type { CellState } from '#/domain/cell-state.ts';
import type { MapPlace } from './map-marks.ts';
import type { PatternIds } from './map-patterns.tsx';
import { placeOption, type OptionWiring } from './place-option.ts';
import type { WorldShapes } from './world-shapes.ts';
import styles from './map.module.css';

interface PlaceLayerProps extends OptionWiring {
  readonly places: readonly MapPlace[];
  readonly shapes: WorldShapes;
  /** Ids drawn as points: their shape stays visible but cannot be pointed at. */
  readonly points: ReadonlySet<string>;
  readonly patterns: PatternIds;
  /** Something else draws the fills: here they only catch the pointer and the keyboard. */
  readonly hollow: boolean;
}

const patternOf = (state: CellState, patterns: PatternIds): string | undefined => {
  if (state === 'no_data') return patterns.hatch;
  if (state === 'low_sample') return patterns.dots;
  return state === 'fault' ? patterns.cross : undefined;
};

/** The lands, in units of the plane; the transform is set around them. */
export const PlaceLayer = memo(function PlaceLayer(props: PlaceLayerProps) {
  const { places, shapes, points, patterns, hollow, selected, tabStop } = props;
  return (
    <g className={hollow ? styles.hollow : undefined} role="presentation">
      <path className={styles.ground} d={shapes.ground} aria-hidden="true" />
      {places.map((place, rank) => {
        const shape = shapes.places.get(place.id);
        if (shape === undefined || shape.box === null) return null;
        return (
          <PlacePath
            key={place.id}
            place={place}
            path={shape.path}
            pattern={patternOf(place.state, patterns)}
            rank={points.has(place.id) ? null : rank}
            count={places.length}
            isSelected={selected.includes(place.id)}
            isTabStop={tabStop === place.id}
          />
        );
      })}
    </g>
  );
});

interface PlacePathProps {
  readonly place: MapPlace;
  readonly path: string;
  readonly pattern: string | undefined;
  /** Place in the order of the list; null when it is drawn as a point, which then is what one points at. */
  readonly rank: number | null;
  readonly count: number;
  readonly isSelected: boolean;
  readonly isTabStop: boolean;
}

const PlacePath = memo(function PlacePath(props: PlacePathProps) {
  const { place, path, pattern, rank, count, isSelected, isTabStop } = props;
  const option = rank === null ? { 'aria-hidden': true } : placeOption({ place, rank, count, isSelected, isTabStop });
  return (
    <path
      {...option}
      className={rank === null ? styles.tiny : styles.place}
      data-bin={place.bin ?? undefined}
      data-tone={place.tone}
      data-state={place.state}
      data-dimmed={place.dimmed || undefined}
      fill={pattern}
      d={path}
    />
  );
});
