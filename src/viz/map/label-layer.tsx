import { memo } from 'react';
import type { FailureBin } from '#/domain/failure-bin.ts';
import type { PlacedLabel } from './label-layout.ts';
import type { PlacedName } from './name-layout.ts';
import styles from './map.module.css';

interface LabelLayerProps {
  readonly labels: readonly PlacedLabel[];
  readonly names: readonly PlacedName[];
  readonly binOf: ReadonlyMap<string, FailureBin | null>;
}

/** Words on the map: the highest places with their shares, and when zoomed in the names of all that have room. */
export const LabelLayer = memo(function LabelLayer({ labels, names, binOf }: LabelLayerProps) {
  return (
    <g className={styles.labels} aria-hidden="true">
      {labels.map((label) =>
        label.on ? (
          <text
            key={label.id}
            className={styles.onFill}
            data-bin={binOf.get(label.id) ?? undefined}
            x={label.middle[0]}
            y={label.middle[1] + 4}
          >
            {label.text}
          </text>
        ) : (
          <g key={label.id}>
            <path className={styles.leaderCasing} d={leader(label)} />
            <path className={styles.leader} d={leader(label)} />
            <circle className={styles.leaderEnd} cx={label.at[0]} cy={label.at[1]} r={1.8} />
            <text className={styles.beside} x={label.middle[0]} y={label.middle[1] + 4}>
              {label.text}
            </text>
          </g>
        ),
      )}
      {names.map((name) => (
        <text
          key={name.id}
          className={name.strong ? styles.beside : styles.name}
          x={name.middle[0]}
          y={name.middle[1] + 4}
        >
          {name.text}
        </text>
      ))}
    </g>
  );
});

/** From the place to the nearer end of the text, the last stretch level. */
function leader({ at, middle, width }: PlacedLabel): string {
  const side = at[0] < middle[0] - width / 2 ? -1 : at[0] > middle[0] + width / 2 ? 1 : 0;
  if (side === 0) return `M${at[0]} ${at[1]}V${middle[1] + (at[1] > middle[1] ? 8 : -8)}`;
  const end = middle[0] + side * (width / 2 + 1);
  return `M${at[0]} ${at[1]}L${end + side * 8} ${middle[1]}H${end}`;
}
