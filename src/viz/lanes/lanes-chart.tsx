import { memo, useId } from 'react';
import { brushSpan } from '#/viz/chart/bar-brush.ts';
import { linear } from '#/viz/chart/scale.ts';
import { textWidth } from '#/viz/chart/text-width.ts';
import { timeTicks } from '#/viz/chart/time-ticks.ts';
import { useBarBrush } from '#/viz/chart/use-bar-brush.ts';
import { useWidth } from '#/viz/chart/use-width.ts';
import type { DotLane, LanesMarks, StepLane } from './lane-marks.ts';
import { dotsPath, stepsPath } from './lane-paths.ts';
import styles from './lanes.module.css';

interface LanesChartProps {
  readonly marks: LanesMarks;
  readonly onChoose: (first: number, last: number) => void;
  /** Accessible name of the chart as something to choose time from. */
  readonly label: string;
  /** What one hears and reads of the slots under the hand. */
  readonly words: (first: number, last: number) => string;
  /** What one reads when no hand is there. */
  readonly rest: string;
  readonly help: string;
}

const HEIGHT = { dots: 132, steps: 62 } as const;
const HEAD = 24;
const AXIS = 26;
const LEFT = 48;
const RIGHT = 12;

/** Dots and steps over time, one lane under the other; a drag, or the keys, choose a window. */
export function LanesChart(props: LanesChartProps): React.ReactElement {
  const { marks, onChoose, label, words, rest, help } = props;
  const { window, lanes, slots } = marks;
  const helpId = useId();
  const [frame, width] = useWidth<HTMLDivElement>();
  const { held, hovered, surface, handlers } = useBarBrush({ count: slots.count, chosen: null, onChoose });
  const height = lanes.reduce((sum, { type }) => sum + HEAD + HEIGHT[type], AXIS);
  const plot = Math.max(1, width - LEFT - RIGHT);
  const slotPx = (slots.stepMs / (window.toMs - window.fromMs)) * plot;
  const shown = held ?? (hovered === null ? null : { anchor: hovered, head: hovered });
  const span = shown === null ? null : brushSpan(shown);
  const at = held ?? { anchor: slots.count - 1, head: slots.count - 1 };
  const atSpan = brushSpan(at);
  return (
    <div className={styles.frame} ref={frame}>
      {width === 0 ? (
        <div style={{ height }} />
      ) : (
        <div className={styles.plot} style={{ height }}>
          <Picture marks={marks} width={width} height={height} />
          <div className={styles.clip} style={{ left: LEFT, width: plot, height: height - AXIS }}>
            {span === null ? null : (
              <div
                className={styles.brush}
                data-held={held !== null}
                style={{ left: span.first * slotPx, width: Math.max(2, (span.last - span.first + 1) * slotPx) }}
              />
            )}
            <div
              ref={surface}
              className={styles.surface}
              style={{ width: slots.count * slotPx }}
              role="slider"
              tabIndex={0}
              aria-label={label}
              aria-describedby={helpId}
              aria-valuemin={0}
              aria-valuemax={slots.count - 1}
              aria-valuenow={at.head}
              aria-valuetext={words(atSpan.first, atSpan.last)}
              {...handlers}
            />
          </div>
        </div>
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

const Picture = memo(function Picture({
  marks: { window, lanes },
  width,
  height,
}: {
  readonly marks: LanesMarks;
  readonly width: number;
  readonly height: number;
}) {
  const x = linear([window.fromMs, window.toMs], [LEFT, width - RIGHT]);
  const tops = lanes.map((_, i) => lanes.slice(0, i).reduce((sum, { type }) => sum + HEAD + HEIGHT[type], 0));
  const axisY = height - AXIS + 4;
  return (
    <svg className={styles.picture} width={width} height={height} aria-hidden="true">
      {lanes.map((lane, i) => (
        <LaneView key={lane.key} lane={lane} top={tops[i] ?? 0} x={x} right={width - RIGHT} />
      ))}
      <path className={styles.axis} d={`M${LEFT},${axisY + 0.5}H${width - RIGHT}`} />
      {timeTicks(window, Math.floor(width / (width < 560 ? 84 : 116)) + 1).map(({ ms, label }) => {
        const half = textWidth(label, 11.5) / 2;
        const anchor = x(ms) + half > width ? 'end' : x(ms) - half < 0 ? 'start' : 'middle';
        return (
          <g key={ms}>
            <path className={styles.axis} d={`M${Math.round(x(ms)) + 0.5},${axisY}v4`} />
            <text className={styles.text} x={Math.min(x(ms), width)} y={height - 4} textAnchor={anchor}>
              {label}
            </text>
          </g>
        );
      })}
    </svg>
  );
});

interface LaneViewProps {
  readonly lane: DotLane | StepLane;
  readonly top: number;
  readonly x: (ms: number) => number;
  readonly right: number;
}

/** Few dots are big, thousands are small. */
const densityOf = (points: number): 'few' | 'some' | 'many' => (points > 600 ? 'many' : points > 100 ? 'some' : 'few');

function LaneView({ lane, top, x, right }: LaneViewProps): React.ReactElement {
  const bottom = top + HEAD + HEIGHT[lane.type] - 8;
  const y = linear(lane.range, [bottom, top + HEAD]);
  return (
    <g>
      <text className={styles.label} x={0} y={top + 13}>
        {lane.label}
      </text>
      {lane.ticks.map(({ value, label }) => (
        <g key={value}>
          <path className={styles.grid} d={`M${LEFT},${Math.round(y(value)) + 0.5}H${right}`} />
          <text className={styles.text} x={LEFT - 8} y={y(value) + 4} textAnchor="end">
            {label}
          </text>
        </g>
      ))}
      {lane.type === 'dots' ? (
        <>
          <path className={styles.dots} data-density={densityOf(lane.points.length)} d={dotsPath(lane.points, x, y)} />
          <Named lane={lane} x={x} y={y} right={right} />
        </>
      ) : (
        <path className={styles.steps} d={stepsPath(lane.points, lane.untilMs, x, y)} />
      )}
    </g>
  );
}

function Named(props: {
  readonly lane: DotLane;
  readonly x: (ms: number) => number;
  readonly y: (value: number) => number;
  readonly right: number;
}): React.ReactElement | null {
  const { lane, x, y, right } = props;
  const { named } = lane;
  if (named === null) return null;
  const atX = x(named.ms);
  const isLeft = atX + 14 + textWidth(named.label, 12) > right;
  return (
    <>
      <circle className={styles.ring} cx={atX} cy={y(named.value)} r={5} />
      <text
        className={styles.named}
        x={isLeft ? atX - 10 : atX + 10}
        y={y(named.value) + 4}
        textAnchor={isLeft ? 'end' : 'start'}
      >
        {named.label}
      </text>
    </>
  );
}
