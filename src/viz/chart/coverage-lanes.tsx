import { useState } from 'react';
import type { Basis } from '#/domain/provenance.ts';
import type { TimeWindow } from '#/domain/time-window.ts';
import styles from './coverage-lanes.module.css';
import { timeTicks } from './time-ticks.ts';
import { useWidth } from './use-width.ts';

export interface CoverageLaneMarks {
  readonly key: string;
  readonly name: string;
  readonly basis: Basis;
  /** Oldest first; never empty. */
  readonly windows: readonly TimeWindow[];
  /** Accessible name of the lane. */
  readonly words: string;
}

export interface CoverageChoice {
  readonly key: string;
  readonly index: number;
}

interface CoverageLanesProps {
  readonly lanes: readonly CoverageLaneMarks[];
  readonly span: TimeWindow;
  readonly choice: CoverageChoice | null;
  readonly onChoose: (choice: CoverageChoice) => void;
  readonly windowWords: (window: TimeWindow) => string;
}

const BAR = 14;
const LEAST = 2;

/**
 * One lane per source on a common axis of time, a bar per window with data. A lane is one stop of the keyboard; the arrows go from window
 * to window, and a press takes the nearest one, for a day in thirty years is thinner than a pixel.
 */
export function CoverageLanes(props: CoverageLanesProps): React.ReactElement {
  const { lanes, span } = props;
  const [ref, width] = useWidth<HTMLDivElement>();
  const ticks = timeTicks(span, Math.max(2, Math.floor(width / 90)));
  const x = (ms: number): number => ((ms - span.fromMs) / (span.toMs - span.fromMs)) * width;
  return (
    <div className={styles.lanes}>
      {lanes.map((lane) => (
        <div key={lane.key} className={styles.row}>
          <span className={styles.name}>{lane.name}</span>
          <Lane {...props} lane={lane} x={x} width={width} />
        </div>
      ))}
      <div className={styles.row}>
        <span />
        <div ref={ref} className={styles.axis}>
          <svg width={width} height={20} aria-hidden="true">
            {ticks.map(({ ms, label }, i) => (
              <text key={ms} x={x(ms)} y={15} textAnchor={i === 0 ? 'start' : 'middle'}>
                {label}
              </text>
            ))}
          </svg>
        </div>
      </div>
    </div>
  );
}

interface LaneProps extends CoverageLanesProps {
  readonly lane: CoverageLaneMarks;
  readonly x: (ms: number) => number;
  readonly width: number;
}

function Lane({ lane, x, width, choice, onChoose, windowWords }: LaneProps): React.ReactElement {
  const { key, basis, windows, words } = lane;
  const [own, setOwn] = useState(windows.length - 1);
  const current = choice?.key === key ? choice.index : own;
  const choose = (to: number): void => {
    const index = Math.min(windows.length - 1, Math.max(0, to));
    setOwn(index);
    onChoose({ key, index });
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const to = {
      ArrowLeft: current - 1,
      ArrowDown: current - 1,
      ArrowRight: current + 1,
      ArrowUp: current + 1,
      Home: 0,
      End: windows.length - 1,
    }[event.key];
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    choose(to);
  };
  const onPointerDown = (event: React.PointerEvent<HTMLDivElement>): void => {
    const at = event.clientX - event.currentTarget.getBoundingClientRect().left;
    const away = ({ fromMs, toMs }: TimeWindow): number => Math.max(x(fromMs) - at, at - x(toMs), 0);
    choose(windows.reduce((best, window, i) => (away(window) < away(windows[best] ?? window) ? i : best), 0));
  };
  const shown = windows[current];
  return (
    <div
      className={styles.lane}
      role="slider"
      tabIndex={0}
      aria-label={words}
      aria-valuemin={1}
      aria-valuemax={windows.length}
      aria-valuenow={current + 1}
      aria-valuetext={shown === undefined ? '' : windowWords(shown)}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onFocus={() => onChoose({ key, index: current })}
    >
      <svg width={width} height={28} aria-hidden="true">
        <path className={styles.ground} d={`M0,14.5H${width}`} />
        {windows.map((window, i) => (
          <rect
            key={window.fromMs}
            className={styles.bar}
            data-basis={basis}
            data-chosen={choice?.key === key && i === current}
            x={x(window.fromMs)}
            y={14 - BAR / 2}
            width={Math.max(LEAST, x(window.toMs) - x(window.fromMs))}
            height={BAR}
          />
        ))}
        {choice?.key === key && shown !== undefined ? (
          <path
            className={styles.mark}
            d={`M${(x(shown.fromMs) + x(shown.toMs)) / 2},0l-4,-5h8z`}
            transform="translate(0,6)"
          />
        ) : null}
      </svg>
    </div>
  );
}
