import type { CellState } from '#/domain/cell-state.ts';
import type { FailureBin } from '#/domain/failure-bin.ts';
import styles from './share-dot.module.css';

/** Dot in the colour of a bin beside its share; a dashed ring when the state has no colour. Hidden from screen readers. */
export const ShareDot = ({
  bin,
  state,
}: {
  readonly bin: FailureBin | null;
  readonly state: CellState;
}): React.ReactElement => (
  <i
    className={styles.dot}
    data-state={state}
    style={bin === null ? undefined : { background: `var(--fail-${bin})` }}
    aria-hidden="true"
  />
);
