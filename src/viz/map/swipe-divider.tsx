import { useRef } from 'react';
import styles from './map.module.css';

export interface DividerWords {
  readonly label: string;
  readonly words: (percent: number) => string;
  /** Names of the sides, left and right. */
  readonly letters: readonly [string, string];
}

interface SwipeDividerProps {
  /** Percent of the width. */
  readonly at: number;
  readonly words: DividerWords;
  readonly onMove: (percent: number) => void;
}

const [FINE, COARSE] = [2, 10];

/** Parts two maps: dragged, or moved with arrow keys (fine), Page keys (coarse), Home and End. */
export function SwipeDivider({ at, words, onMove }: SwipeDividerProps): React.ReactElement {
  const isDragged = useRef(false);
  const move = (percent: number): void => onMove(Math.round(Math.max(0, Math.min(100, percent))));
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const next = {
      ArrowRight: at + FINE,
      ArrowUp: at + FINE,
      ArrowLeft: at - FINE,
      ArrowDown: at - FINE,
      PageUp: at + COARSE,
      PageDown: at - COARSE,
      Home: 0,
      End: 100,
    }[event.key];
    if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    move(next);
  };
  const stop = (): void => {
    isDragged.current = false;
  };
  return (
    <div
      className={styles.divider}
      style={{ left: `${at}%` }}
      role="slider"
      tabIndex={0}
      aria-label={words.label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={at}
      aria-valuetext={words.words(at)}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        // The map beneath would take the drag for its own.
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        isDragged.current = true;
      }}
      onPointerMove={(event) => {
        const box = event.currentTarget.parentElement?.getBoundingClientRect();
        if (isDragged.current && box !== undefined) move(((event.clientX - box.left) / box.width) * 100);
      }}
      onPointerUp={stop}
      onPointerCancel={stop}
    >
      <span className={styles.sideA} aria-hidden="true">
        {words.letters[0]}
      </span>
      <span className={styles.sideB} aria-hidden="true">
        {words.letters[1]}
      </span>
    </div>
  );
}
