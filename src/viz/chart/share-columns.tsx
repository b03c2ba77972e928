import { useId, useState } from 'react';
import styles from './share-columns.module.css';
import { useWidth } from './use-width.ts';

export interface ShareColumn {
  readonly label: string;
  /** Shares of the whole, 0 to 1; the inner lies within the outer. */
  readonly outer: number;
  readonly inner: number;
}

interface ShareColumnsProps {
  readonly columns: readonly ShareColumn[];
  readonly outerLabel: string;
  readonly innerLabel: string;
  readonly label: string;
  readonly help: string;
  /** What one reads and hears of a column. */
  readonly words: (index: number) => string;
  /** What one reads when no hand is there. */
  readonly rest: string;
}

const HEIGHT = 230;
const TOP = 10;
const BOTTOM = 22;
const LEFT = 46;
/** Ends of the axis: the first that holds every column. */
const ENDS = [0.08, 0.2, 0.4, 1];
const TICKS = [0, 1, 2, 3, 4];

/** Columns of two nested shares, of which one is looked at by pointer or keyboard. */
export function ShareColumns(props: ShareColumnsProps): React.ReactElement {
  const { columns, label, help, words, rest } = props;
  const helpId = useId();
  const [frame, width] = useWidth<HTMLDivElement>();
  const [at, setAt] = useState(columns.length - 1);
  const [isLooked, setLooked] = useState(false);
  const current = Math.min(at, columns.length - 1);
  const column = (width - LEFT) / columns.length;
  const most = Math.max(...columns.map(({ outer }) => outer));
  const end = ENDS.find((one) => one >= most) ?? 1;
  const y = (value: number): number => TOP + (HEIGHT - TOP - BOTTOM) * (1 - value / end);
  const look = (event: React.PointerEvent<HTMLElement>): void => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    setAt(Math.min(columns.length - 1, Math.max(0, Math.floor(x / column))));
    setLooked(true);
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const to = {
      ArrowRight: current + 1,
      ArrowUp: current + 1,
      ArrowLeft: current - 1,
      ArrowDown: current - 1,
      Home: 0,
      End: columns.length,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    setAt(Math.min(columns.length - 1, Math.max(0, to)));
  };
  return (
    <div className={styles.frame} ref={frame}>
      <p className={styles.key} aria-hidden="true">
        <span>
          <i data-part="inner" /> {props.innerLabel}
        </span>
        <span>
          <i data-part="outer" /> {props.outerLabel}
        </span>
      </p>
      {width === 0 ? (
        <div style={{ height: HEIGHT }} />
      ) : (
        <div className={styles.plot}>
          <svg width={width} height={HEIGHT} aria-hidden="true">
            {TICKS.map((quarter) => (quarter * end) / 4).map((tick) => (
              <g key={tick}>
                <path className={styles.grid} d={`M${LEFT},${Math.round(y(tick)) + 0.5}H${width}`} />
                <text className={styles.text} x={LEFT - 8} y={y(tick) + 4} textAnchor="end">
                  {`${Math.round(tick * 100)}\u202f%`}
                </text>
              </g>
            ))}
            {columns.map(({ label: name, outer, inner }, i) => {
              const x = LEFT + i * column + Math.min(3, column / 8);
              const wide = column - Math.min(6, column / 4);
              return (
                <g key={name} data-hot={isLooked && i === current}>
                  <rect className={styles.outer} x={x} width={wide} y={y(outer)} height={y(0) - y(outer)} />
                  <rect className={styles.inner} x={x} width={wide} y={y(inner)} height={y(0) - y(inner)} />
                  {column >= 18 || i % 5 === 4 || i === 0 ? (
                    <text className={styles.text} x={x + wide / 2} y={HEIGHT - 6} textAnchor="middle">
                      {name}
                    </text>
                  ) : null}
                </g>
              );
            })}
          </svg>
          <div
            className={styles.surface}
            style={{ left: LEFT, height: HEIGHT }}
            role="slider"
            tabIndex={0}
            aria-label={label}
            aria-describedby={helpId}
            aria-valuemin={1}
            aria-valuemax={columns.length}
            aria-valuenow={current + 1}
            aria-valuetext={words(current)}
            onPointerMove={look}
            onPointerDown={look}
            onPointerLeave={() => setLooked(false)}
            onFocus={() => setLooked(true)}
            onBlur={() => setLooked(false)}
            onKeyDown={onKeyDown}
          />
        </div>
      )}
      <p id={helpId} className={styles.hidden}>
        {help}
      </p>
      <p className={styles.readout} aria-hidden="true">
        {isLooked ? words(current) : rest}
      </p>
    </div>
  );
}
