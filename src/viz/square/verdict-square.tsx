import type { FailureBin } from '#/domain/failure-bin.ts';
import styles from './verdict-square.module.css';

export interface SquareMark {
  readonly letter: string;
  /** From the left and from the bottom, 0 to 1. */
  readonly x: number;
  readonly y: number;
  readonly bin: FailureBin;
  readonly label: string;
}

export interface Quadrant {
  readonly name: string;
  readonly text: string;
}

interface VerdictSquareProps {
  readonly marks: readonly SquareMark[];
  readonly quadrants: {
    readonly topLeft: Quadrant;
    readonly topRight: Quadrant;
    readonly bottomLeft: Quadrant;
    readonly bottomRight: Quadrant;
  };
  /** The quadrant that the verdict names. */
  readonly chosen: keyof VerdictSquareProps['quadrants'] | null;
  readonly xLabel: string;
  readonly yLabel: string;
  /** Number of servers at the top of the axis. */
  readonly yMax: string;
}

const CORNERS = ['topLeft', 'topRight', 'bottomLeft', 'bottomRight'] as const;

/** Four corners and lettered marks. A picture beside the list of the same letters: hidden from screen readers. */
export const VerdictSquare = (props: VerdictSquareProps): React.ReactElement => (
  <div className={styles.frame} aria-hidden="true">
    <span className={styles.yMax}>{props.yMax}</span>
    <span className={styles.yLabel}>{props.yLabel}</span>
    <span className={styles.yZero}>0</span>
    <div className={styles.square}>
      {CORNERS.map((corner) => (
        <div key={corner} className={styles.quadrant} data-corner={corner} data-chosen={props.chosen === corner}>
          <b>{props.quadrants[corner].name}</b>
          <span>{props.quadrants[corner].text}</span>
        </div>
      ))}
      {props.marks.map(({ letter, x, y, bin, label }) => (
        <span
          key={letter}
          className={styles.mark}
          title={label}
          style={{
            left: `${4 + x * 92}%`,
            bottom: `${4 + y * 92}%`,
            background: `var(--fail-${bin})`,
            color: `var(--fail-${bin}-on)`,
          }}
        >
          {letter}
        </span>
      ))}
    </div>
    <div className={styles.xAxis}>
      <span>0</span>
      <span>{props.xLabel}</span>
      <span>100{'\u202f'}%</span>
    </div>
  </div>
);
