import { useId, useState } from 'react';
import type { TimeWindow } from '#/domain/time-window.ts';
import { timeTicks } from '#/viz/chart/time-ticks.ts';
import { useWidth } from '#/viz/chart/use-width.ts';
import styles from './burn-chart.module.css';

export interface BurnMark {
  readonly fromMs: number;
  readonly toMs: number;
  /** Null = not measured: a hatch. */
  readonly downtimeMs: number | null;
  readonly rollingMs: number | null;
}

export interface BurnChartProps {
  readonly marks: readonly BurnMark[];
  /** Stretches that a line may be drawn across. */
  readonly runs: readonly (readonly BurnMark[])[];
  readonly thresholdMs: number;
  readonly label: string;
  readonly thresholdLabel: string;
  readonly rollingLabel: string;
  /** What one hears and reads of a bucket. */
  readonly words: (mark: BurnMark) => string;
  readonly rest: string;
}

const HEIGHT = 168;
const TOP = 18;
const AXIS = 20;
const LEFT = 32;
const HOUR_MS = 3_600_000;
const TICK_PX = 110;

/** Downtime in each bucket as bars, its sum over seven days as a line towards the threshold, on one axis of hours. */
export function BurnChart(props: BurnChartProps): React.ReactElement {
  const { marks, thresholdMs, label, words, rest } = props;
  const [frame, width] = useWidth<HTMLDivElement>();
  const [at, setAt] = useState<number | null>(null);
  const last = marks.length - 1;
  const shown = at === null ? undefined : marks[at];
  const most = Math.max(thresholdMs, ...marks.map(({ rollingMs }) => rollingMs ?? 0)) * 1.12;
  const pick = (index: number): void => setAt(Math.min(last, Math.max(0, index)));
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const step = { ArrowLeft: -1, ArrowRight: 1, PageUp: -24, PageDown: 24 }[event.key];
    if (event.key === 'Home') pick(0);
    else if (event.key === 'End') pick(last);
    else if (step !== undefined) pick((at ?? last) + step);
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.frame} ref={frame}>
      {width === 0 ? (
        <div style={{ height: HEIGHT }} />
      ) : (
        <>
          <Picture {...props} width={width} most={most} at={at} />
          <div
            className={styles.surface}
            style={{ left: LEFT, height: HEIGHT }}
            role="slider"
            tabIndex={0}
            aria-label={label}
            aria-valuemin={0}
            aria-valuemax={last}
            aria-valuenow={at ?? last}
            aria-valuetext={wordsAt(marks, at ?? last, words)}
            onKeyDown={onKeyDown}
            onPointerMove={(event) => {
              const box = event.currentTarget.getBoundingClientRect();
              pick(Math.floor(((event.clientX - box.left) / box.width) * marks.length));
            }}
            onPointerLeave={() => setAt(null)}
            onBlur={() => setAt(null)}
          />
        </>
      )}
      <p className={styles.readout} aria-hidden="true">
        {shown === undefined ? rest : words(shown)}
      </p>
    </div>
  );
}

const wordsAt = (marks: readonly BurnMark[], at: number, words: (mark: BurnMark) => string): string => {
  const mark = marks[at];
  return mark === undefined ? '' : words(mark);
};

interface PictureProps extends BurnChartProps {
  readonly width: number;
  readonly most: number;
  readonly at: number | null;
}

function Picture(props: PictureProps): React.ReactElement {
  const { marks, runs, thresholdMs, thresholdLabel, rollingLabel, width, most, at } = props;
  const hatch = useId();
  const window: TimeWindow = { fromMs: marks[0]?.fromMs ?? 0, toMs: marks.at(-1)?.toMs ?? 1 };
  const x = (ms: number): number => LEFT + ((width - LEFT) * (ms - window.fromMs)) / (window.toMs - window.fromMs);
  const y = (ms: number): number => HEIGHT - AXIS - ((HEIGHT - AXIS - TOP) * ms) / most;
  const stepMs = most > 8 * HOUR_MS ? Math.ceil(most / HOUR_MS / 4) * HOUR_MS : HOUR_MS;
  const ticks = Array.from({ length: Math.floor(most / stepMs) + 1 }, (_, i) => i * stepMs);
  const end = marks.findLast(({ rollingMs }) => rollingMs !== null);
  return (
    <svg className={styles.picture} width={width} height={HEIGHT} aria-hidden="true">
      <defs>
        <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path className={styles.hatch} d="M0,0V5" />
        </pattern>
      </defs>
      {ticks.map((ms) => (
        <g key={ms}>
          <path className={styles.grid} d={`M${LEFT},${Math.round(y(ms)) + 0.5}H${width}`} />
          <text className={styles.text} x={LEFT - 6} y={y(ms) + 4} textAnchor="end">
            {ms === 0 ? '0' : `${ms / HOUR_MS}\u202fh`}
          </text>
        </g>
      ))}
      {timeTicks(window, Math.max(2, Math.floor((width - LEFT) / TICK_PX))).map(({ ms, label }) => (
        <text
          key={ms}
          className={styles.text}
          x={x(ms)}
          y={HEIGHT - 4}
          textAnchor={x(ms) > width - 50 ? 'end' : x(ms) < LEFT + 30 ? 'start' : 'middle'}
        >
          {label}
        </text>
      ))}
      {marks.map((mark, i) => {
        const left = x(mark.fromMs);
        const wide = Math.max(1, x(mark.toMs) - left - 0.5);
        if (mark.downtimeMs === null)
          return (
            <rect
              key={mark.fromMs}
              x={left}
              y={TOP}
              width={wide + 0.5}
              height={HEIGHT - AXIS - TOP}
              fill={`url(#${hatch})`}
            />
          );
        if (mark.downtimeMs === 0) return null;
        const top = y(mark.downtimeMs);
        return (
          <rect
            key={mark.fromMs}
            className={styles.bar}
            data-hot={i === at}
            x={left}
            y={top}
            width={wide}
            height={HEIGHT - AXIS - top}
          />
        );
      })}
      {runs.map((run) => (
        <path
          key={run[0]?.fromMs}
          className={styles.line}
          d={run
            .map((mark, i) => `${i === 0 ? 'M' : 'L'}${x(mark.toMs).toFixed(1)},${y(mark.rollingMs ?? 0).toFixed(1)}`)
            .join('')}
        />
      ))}
      {end === undefined ? null : (
        <text
          className={styles.name}
          x={Math.min(x(end.toMs), width) - 4}
          y={y(end.rollingMs ?? 0) - 6}
          textAnchor="end"
        >
          {rollingLabel}
        </text>
      )}
      <path className={styles.threshold} d={`M${LEFT},${y(thresholdMs)}H${width}`} />
      <text className={styles.name} x={LEFT + 4} y={y(thresholdMs) - 5}>
        {thresholdLabel}
      </text>
      <path className={styles.axis} d={`M${LEFT},${HEIGHT - AXIS + 0.5}H${width}`} />
      {at === null || marks[at] === undefined ? null : (
        <path className={styles.cross} d={`M${x((marks[at].fromMs + marks[at].toMs) / 2)},${TOP}V${HEIGHT - AXIS}`} />
      )}
    </svg>
  );
}
