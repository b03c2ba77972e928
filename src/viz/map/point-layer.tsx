import { memo } from 'react';
import type { MapPlace } from './map-marks.ts';
import type { PlacedPoint } from './map-points.ts';
import { placeOption, type OptionWiring } from './place-option.ts';
import styles from './map.module.css';

interface PointLayerProps extends OptionWiring {
  readonly points: readonly PlacedPoint[];
  readonly rankOf: ReadonlyMap<string, number>;
  /** Pixels. */
  readonly radius: number;
}

/** How far from its middle a point can be hit, in pixels. */
const REACH = 9;

/** Places too small to see, as points in screen pixels, the highest on top. */
export const PointLayer = memo(function PointLayer(props: PointLayerProps) {
  const { points, rankOf, radius, selected, tabStop } = props;
  return (
    <g role="presentation">
      {points.map(({ place, at }) => (
        <circle
          key={place.id}
          className={styles.reach}
          data-reach={place.id}
          cx={at[0]}
          cy={at[1]}
          r={REACH}
          aria-hidden="true"
        />
      ))}
      {points.toReversed().map(({ place, at }) => (
        <g key={place.id} transform={`translate(${at[0].toFixed(1)} ${at[1].toFixed(1)})`} role="presentation">
          <PointMark
            place={place}
            // What has no value to show steps back behind what has.
            radius={place.bin === null ? radius * 0.8 : radius}
            rank={rankOf.get(place.id) ?? 0}
            count={rankOf.size}
            isSelected={selected.includes(place.id)}
            isTabStop={tabStop === place.id}
          />
        </g>
      ))}
    </g>
  );
});

const PointMark = memo(function PointMark({
  place,
  radius,
  rank,
  count,
  isSelected,
  isTabStop,
}: {
  readonly place: MapPlace;
  readonly radius: number;
  readonly rank: number;
  readonly count: number;
  readonly isSelected: boolean;
  readonly isTabStop: boolean;
}) {
  return (
    <circle
      {...placeOption({ place, rank, count, isSelected, isTabStop })}
      className={styles.point}
      data-bin={place.bin ?? undefined}
      data-tone={place.tone}
      data-state={place.state}
      data-dimmed={place.dimmed || undefined}
      r={radius}
    />
  );
});
