import { CELL_STATES } from '#/domain/cell-state.ts';
import { DIFFERENCE_TONES } from '#/domain/difference-tone.ts';
import type { Thresholds } from '#/domain/failure-bin.ts';
import { useCopy } from '#/ui/copy-context.tsx';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import { StateMark } from '#/ui/state-mark.tsx';
import styles from './compare-legend.module.css';
import type { ComparedPlace } from './compare-map-rows.ts';

interface CompareLegendProps {
  readonly rows: readonly ComparedPlace[];
  readonly difference: boolean;
  readonly borders: readonly [number, number];
  readonly thresholds: Thresholds;
}

/** The scale in use, and the states that occur. */
export function CompareLegend({ rows, difference, borders, thresholds }: CompareLegendProps): React.ReactElement {
  const { words } = useCopy();
  const { compare } = useDetailCopy();
  const scale = difference
    ? DIFFERENCE_TONES.map((tone, i) => ({ colour: `var(--diff-${tone})`, label: compare.tones(borders)[i] ?? '' }))
    : [0, 1, 2, 3, 4, 5].map((bin) => ({ colour: `var(--fail-${bin})`, label: compare.bins(thresholds)[bin] ?? '' }));
  const states = CELL_STATES.flatMap((state) => {
    const count = rows.filter((row) =>
      difference ? row.state === state : row.a.state === state || row.b.state === state,
    ).length;
    return state === 'zero' || count === 0 ? [] : [{ state, count }];
  });
  return (
    <ul className={styles.legend} aria-label={compare.legend}>
      {scale.map(({ colour, label }) => (
        <li key={label}>
          <i className={styles.swatch} style={{ background: colour }} />
          {label}
        </li>
      ))}
      {states.map(({ state, count }) => (
        <li key={state}>
          <StateMark state={state} width={18} />
          {words.state[state]} {count}
        </li>
      ))}
    </ul>
  );
}
