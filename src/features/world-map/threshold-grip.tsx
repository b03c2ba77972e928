import { useRef } from 'react';
import type { Thresholds } from '#/domain/failure-bin.ts';
import { useCopy } from '#/ui/copy-context.tsx';
import { percentAt } from './threshold-scale.ts';
import styles from './legend.module.css';

interface ThresholdGripProps {
  readonly index: 0 | 1 | 2 | 3;
  readonly thresholds: Thresholds;
  /** On the bar, 0 to 1. */
  readonly position: number;
  /** Where its words go when a neighbour is close. */
  readonly lean: 'left' | 'right' | undefined;
  /** Share of the bar that belongs to zero, left of which no threshold goes. */
  readonly zeroPart: number;
  readonly onMove: (percent: number) => void;
}

/** A border between two bins: dragged, or moved with the arrow keys (fine), Page keys (coarse), Home and End. */
export function ThresholdGrip(props: ThresholdGripProps): React.ReactElement {
  const { index, thresholds, position, zeroPart, onMove } = props;
  const { worldMap: copy } = useCopy();
  const isDragged = useRef(false);
  const value = thresholds[index];
  const low = index === 0 ? 0.05 : (thresholds[index - 1] ?? 0.05);
  const high = thresholds[index + 1] ?? 99;

  const onKeyDown = (event: React.KeyboardEvent): void => {
    const fine = value < 1 ? 0.05 : value < 10 ? 0.5 : 1;
    const next = {
      ArrowRight: value + fine,
      ArrowUp: value + fine,
      ArrowLeft: value - fine,
      ArrowDown: value - fine,
      PageUp: value + fine * 5,
      PageDown: value - fine * 5,
      Home: low,
      End: high,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    onMove(next);
  };

  const onPointerMove = (event: React.PointerEvent<HTMLElement>): void => {
    const bar = event.currentTarget.parentElement;
    if (!isDragged.current || bar === null) return;
    const box = bar.getBoundingClientRect();
    const at = (event.clientX - box.left) / box.width;
    onMove(percentAt((at - zeroPart) / (1 - zeroPart)));
  };

  return (
    <span
      className={styles.grip}
      style={{ left: `${position * 100}%` }}
      data-lean={props.lean}
      role="slider"
      tabIndex={0}
      aria-label={copy.threshold(index + 1)}
      aria-valuemin={low}
      aria-valuemax={high}
      aria-valuenow={value}
      aria-valuetext={copy.percent(String(value))}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        isDragged.current = true;
      }}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        isDragged.current = false;
      }}
      onPointerCancel={() => {
        isDragged.current = false;
      }}
    >
      <span className={styles.handle} />
      <span className={styles.tick} aria-hidden="true">
        {copy.percent(String(value))}
      </span>
    </span>
  );
}
