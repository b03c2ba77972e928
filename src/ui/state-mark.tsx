import type { CellState } from '#/domain/cell-state.ts';
import styles from './state-mark.module.css';

/** Swatch of a cell state, as maps, charts and tables draw it. Stands beside its words and never alone: hidden from screen readers. */
export const StateMark = ({
  state,
  width = 16,
}: {
  readonly state: CellState;
  /** Pixels; the height is that of a line of labels. */
  readonly width?: number;
}): React.ReactElement => <span className={styles.mark} data-state={state} style={{ width }} aria-hidden="true" />;
