import { useId } from 'react';
import type { Brush } from './brush.ts';
import { brushSpan, countTicks } from './bar-brush.ts';
import styles from './count-bars.module.css';
import { useBarBrush } from './use-bar-brush.ts';
import { useWidth } from './use-width.ts';

export interface CountBar {
  /** On the axis and above the bar's head. */
  readonly label: string;
  readonly count: number;
}

export interface CountBarsProps {
  readonly bars: readonly CountBar[];
  /** The bars chosen; null = none in particular. */
  readonly chosen: Brush | null;
  readonly onChoose: (first: number, last: number) => void;
  /** Accessible name of the bars as something to choose from. */
  readonly label: string;
  /** What one hears and reads of the bars under the hand. */
  readonly words: (first: number, last: number) => string;
  /** What one reads when no hand is there. */
  readonly rest: string;
  readonly help: string;
}

const HEIGHT = 148;
const TOP = 18;
const AXIS = 20;
const LEFT = 24;
/** Narrower columns have no room for their count, or for their label. */
const ROOM_FOR_COUNT = 18;
const ROOM_FOR_LABEL = 36;
/** The last label stays whole at the edge. */
const HALF_LABEL = 15;

/** Counts as bars in order of time, of which one, or several side by side, are chosen by pointer or keyboard. */
export function CountBars(props: CountBarsProps): React.ReactElement {
  const { bars, chosen, onChoose, label, words, rest, help } = props;
  const helpId = useId();
  const [frame, width] = useWidth<HTMLDivElement>();
  const { held, hovered, surface, handlers } = useBarBrush({ count: bars.length, chosen, onChoose });
  const shown = held ?? (hovered === null ? null : { anchor: hovered, head: hovered });
  const span = shown === null ? null : brushSpan(shown);
  const at = held ?? chosen ?? { anchor: bars.length - 1, head: bars.length - 1 };
  const atSpan = brushSpan(at);
  return (
    <div className={styles.frame} ref={frame}>
      {width === 0 ? (
        <div style={{ height: HEIGHT }} />
      ) : (
        <>
          <Picture bars={bars} width={width} picked={held ?? chosen} hovered={hovered} />
          <div
            ref={surface}
            className={styles.surface}
            style={{ left: LEFT, height: HEIGHT }}
            role="slider"
            tabIndex={0}
            aria-label={label}
            aria-describedby={helpId}
            aria-valuemin={0}
            aria-valuemax={bars.length - 1}
            aria-valuenow={at.head}
            aria-valuetext={words(atSpan.first, atSpan.last)}
            {...handlers}
          />
        </>
      )}
      <p id={helpId} className={styles.hidden}>
        {help}
      </p>
      <p className={styles.readout} aria-hidden="true">
        {span === null ? rest : words(span.first, span.last)}
      </p>
    </div>
  );
}

interface PictureProps {
  readonly bars: readonly CountBar[];
  readonly width: number;
  readonly picked: Brush | null;
  readonly hovered: number | null;
}

function Picture({ bars, width, picked, hovered }: PictureProps): React.ReactElement {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const column = (width - LEFT) / bars.length;
  const y = (count: number): number => HEIGHT - AXIS - ((HEIGHT - AXIS - TOP) * count) / most;
  const gap = column > 12 ? 3 : 1.5;
  const every = Math.ceil(ROOM_FOR_LABEL / column);
  const span = picked === null ? null : brushSpan(picked);
  const within = (i: number): boolean => span === null || (i >= span.first && i <= span.last);
  return (
    <svg className={styles.picture} width={width} height={HEIGHT} aria-hidden="true">
      {countTicks(most).map((tick) => (
        <g key={tick}>
          <path className={styles.grid} d={`M${LEFT},${Math.round(y(tick)) + 0.5}H${width}`} />
          <text className={styles.text} x={LEFT - 8} y={y(tick) + 4} textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      {span === null ? null : (
        <rect
          className={styles.brush}
          x={LEFT + span.first * column}
          width={(span.last - span.first + 1) * column}
          y={0}
          height={HEIGHT - AXIS}
        />
      )}
      {bars.map(({ label, count }, i) => {
        const x = LEFT + i * column;
        return (
          <g key={label} data-within={within(i)} data-hot={i === hovered}>
            {count === 0 ? null : (
              <rect
                className={styles.bar}
                x={x + gap / 2}
                width={column - gap}
                y={y(count)}
                height={HEIGHT - AXIS - y(count)}
              />
            )}
            {column < ROOM_FOR_COUNT || count === 0 ? null : (
              <text className={styles.count} x={x + column / 2} y={y(count) - 5} textAnchor="middle">
                {count}
              </text>
            )}
            {(bars.length - 1 - i) % every === 0 ? (
              <text
                className={styles.text}
                x={Math.min(x + column / 2, width - HALF_LABEL)}
                y={HEIGHT - 5}
                textAnchor="middle"
              >
                {label}
              </text>
            ) : null}
          </g>
        );
      })}
      <path className={styles.axis} d={`M${LEFT},${HEIGHT - AXIS + 0.5}H${width}`} />
    </svg>
  );
}
