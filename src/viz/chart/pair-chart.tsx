import { useId, useState } from 'react';
import type { TimeWindow } from '#/domain/time-window.ts';
import { bucketOver, overlaps, stepPath, type PairMarks } from './pair-marks.ts';
import styles from './pair-chart.module.css';
import { Patterns } from './patterns.tsx';
import { linear, valueAxis } from './scale.ts';
import { timeTicks } from './time-ticks.ts';
import { useWidth } from './use-width.ts';

interface PairChartProps {
  readonly marks: PairMarks;
  /** Window whose times stand on the axis. */
  readonly axis: TimeWindow;
  /** Accessible name of the plot. */
  readonly label: string;
  readonly names: { readonly a: string; readonly b: string };
  /** What both say at an instant, counted from the start. */
  readonly words: (ms: number) => string;
}

export const PAIR_HEIGHT = 270;
const [TOP, LEFT, RIGHT, FOOT] = [10, 52, 12, 26];

/** Two courses on one axis, the space between them coloured by who is higher. Arrow keys move the moment that is read out. */
export function PairChart({ marks, axis, label, names, words }: PairChartProps): React.ReactElement {
  const id = useId();
  const [ref, width] = useWidth<HTMLDivElement>();
  const [at, setAt] = useState<number | null>(null);
  const steps = marks.a.length >= marks.b.length ? marks.a : marks.b;
  const values = [...marks.a, ...marks.b].flatMap(({ ratio }) => (ratio === null ? [] : [ratio]));
  const scale = valueAxis(Math.max(0, ...values), 'share');
  const bottom = PAIR_HEIGHT - FOOT;
  const x = linear([0, marks.spanMs], [LEFT, Math.max(LEFT + 1, width - RIGHT)]);
  const y = linear([0, scale.top], [bottom, TOP]);
  const index = at === null ? null : steps.findIndex(({ fromMs, toMs }) => fromMs <= at && at < toMs);
  const step = index === null ? null : (steps[index] ?? null);

  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.key === 'Escape' && at !== null) {
      event.stopPropagation();
      setAt(null);
      return;
    }
    const now = index ?? -1;
    const next = { ArrowRight: now + 1, ArrowLeft: now - 1, Home: 0, End: steps.length - 1 }[event.key];
    if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    setAt(steps[Math.max(0, Math.min(steps.length - 1, next))]?.fromMs ?? null);
  };
  return (
    <div ref={ref} className={styles.chart} style={{ height: PAIR_HEIGHT }}>
      {width === 0 ? null : (
        <svg className={styles.picture} width={width} height={PAIR_HEIGHT} aria-hidden="true">
          <Patterns id={id} />
          {scale.ticks.map(({ value, label: text }) => (
            <g key={value}>
              <path
                className={value === 0 ? styles.baseline : styles.grid}
                d={`M${LEFT},${Math.floor(y(value)) + 0.5}H${width - RIGHT}`}
              />
              <text className={styles.tick} x={LEFT - 8} y={y(value) + 4} textAnchor="end">
                {text}
              </text>
            </g>
          ))}
          {[...marks.a, ...marks.b]
            .filter(({ ratio, low }) => ratio === null || low)
            .map(({ fromMs, toMs, ratio }, i) => (
              <rect
                key={`${i} ${fromMs}`}
                x={x(fromMs)}
                y={TOP}
                width={Math.max(1, x(toMs) - x(fromMs))}
                height={bottom - TOP}
                opacity={0.6}
                fill={`url(#${id}-${ratio === null ? 'gap' : 'low'})`}
              />
            ))}
          {overlaps(marks).map(({ a, b }) => {
            const [ya, yb] = [y(a.ratio ?? 0), y(b.ratio ?? 0)];
            return (
              <rect
                key={a.fromMs}
                className={ya < yb ? styles.worse : styles.better}
                x={x(a.fromMs)}
                y={Math.min(ya, yb)}
                width={Math.max(0.5, x(a.toMs) - x(a.fromMs))}
                height={Math.abs(ya - yb)}
              />
            );
          })}
          <path className={styles.casing} d={stepPath(marks.b, x, y)} />
          <path className={styles.lineB} d={stepPath(marks.b, x, y)} />
          <path className={styles.lineA} d={stepPath(marks.a, x, y)} />
          {timeTicks(axis, Math.max(2, Math.floor((width - LEFT) / 96))).map(({ ms, label: text }) => (
            <g key={ms}>
              <path className={styles.baseline} d={`M${Math.floor(x(ms - axis.fromMs)) + 0.5},${bottom}v4`} />
              <text
                className={styles.tick}
                x={Math.min(width - RIGHT, x(ms - axis.fromMs))}
                y={bottom + 18}
                textAnchor={x(ms - axis.fromMs) > width - 40 ? 'end' : ms === axis.fromMs ? 'start' : 'middle'}
              >
                {text}
              </text>
            </g>
          ))}
          {step === null ? null : (
            <Crosshair marks={marks} ms={step.fromMs} x={x((step.fromMs + step.toMs) / 2)} y={y} bottom={bottom} />
          )}
        </svg>
      )}
      <div
        className={styles.surface}
        style={{ left: LEFT, right: RIGHT, top: TOP, height: bottom - TOP }}
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={Math.max(0, steps.length - 1)}
        aria-valuenow={Math.max(0, index ?? 0)}
        aria-valuetext={words(step?.fromMs ?? steps[0]?.fromMs ?? 0)}
        onKeyDown={onKeyDown}
        onPointerMove={(event) => {
          const box = event.currentTarget.getBoundingClientRect();
          const part = Math.max(0, Math.min(0.999999, (event.clientX - box.left) / box.width));
          setAt(part * marks.spanMs);
        }}
        onPointerLeave={() => setAt(null)}
      />
      <p className={styles.readout} aria-hidden="true">
        {step === null ? (
          <>
            <i className={styles.keyA} /> {names.a} <i className={styles.keyB} /> {names.b}
          </>
        ) : (
          words(step.fromMs)
        )}
      </p>
    </div>
  );
}

function Crosshair(props: {
  readonly marks: PairMarks;
  readonly ms: number;
  readonly x: number;
  readonly y: (ratio: number) => number;
  readonly bottom: number;
}): React.ReactElement {
  const { marks, ms, x, y, bottom } = props;
  const dots = [bucketOver(marks.a, ms), bucketOver(marks.b, ms)];
  return (
    <>
      <path className={styles.crosshair} d={`M${x},${TOP}V${bottom}`} />
      {dots.map((bucket, i) =>
        bucket === null || bucket.ratio === null ? null : (
          <circle key={i === 0 ? 'a' : 'b'} className={styles.dot} cx={x} cy={y(bucket.ratio)} r={3.5} />
        ),
      )}
    </>
  );
}
