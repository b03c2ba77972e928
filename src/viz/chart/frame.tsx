import { memo, useId } from 'react';
import { useCopy } from '#/ui/copy-context.tsx';
import styles from './chart.module.css';
import { stretches } from './course.ts';
import { Patterns } from './patterns.tsx';
import type { PlotBox } from './plot-box.ts';
import type { ValueAxis } from './scale.ts';
import { textWidth } from './text-width.ts';
import type { BucketState, TimelineMarks } from './timeline-marks.ts';
import { timeTicks } from './time-ticks.ts';

interface FrameProps {
  readonly marks: TimelineMarks;
  readonly box: PlotBox;
  readonly axis: ValueAxis;
  readonly x: (ms: number) => number;
  readonly y: (value: number) => number;
}

/** What lies under the areas: axes, grid, and the buckets that have no value or a doubtful one. */
export const Frame = memo(function Frame({ marks, box, axis, x, y }: FrameProps) {
  const id = useId();
  const { timeline } = useCopy();
  const ticks = timeTicks(marks.window, Math.floor((box.right - box.left) / (box.narrow ? 76 : 96)) + 1);
  const bands = (state: BucketState): readonly Band[] =>
    stretches(marks.buckets, (bucket) => bucket.state === state).map(({ start, end }) => ({
      from: x(marks.buckets[start]?.startMs ?? 0),
      to: x(marks.buckets[end - 1]?.endMs ?? 0),
    }));
  const found = [
    { state: 'low', word: timeline.lowSample, places: bands('low_sample') },
    { state: 'gap', word: timeline.noData, places: bands('gap') },
    { state: 'fault', word: timeline.excluded, places: bands('fault') },
  ] as const;
  return (
    <svg className={styles.layer} width={box.width} height={box.height} aria-hidden="true">
      <Patterns id={id} />
      {axis.ticks.map(({ value, label }) => (
        <g key={value}>
          <path
            className={value === 0 ? styles.baseline : styles.grid}
            d={`M${box.left},${crisp(y(value))}H${box.right}`}
          />
          <text className={styles.axisText} x={box.left - 8} y={y(value) + 4} textAnchor="end">
            {label}
          </text>
        </g>
      ))}
      {found.map(({ state, places }) =>
        places.map(({ from, to }) => (
          <rect
            key={`${state} ${from}`}
            className={state === 'low' ? styles.lowBand : undefined}
            x={from}
            y={box.top}
            width={Math.max(1, to - from)}
            height={box.bottom - box.top}
            fill={`url(#${id}-${state})`}
          />
        )),
      )}
      {found.map(({ state, word, places }) =>
        places.length === 0 ? null : <BandLabel key={state} word={word} band={widest(places)} box={box} />,
      )}
      <path className={styles.baseline} d={`M${box.left},${crisp(box.axisY)}H${box.right}`} />
      {ticks.map(({ ms, label }, i) => (
        <g key={ms}>
          <path className={styles.baseline} d={`M${crisp(x(ms))},${box.axisY}v4`} />
          <text className={styles.axisText} y={box.axisY + 17} {...tickAnchor(x(ms), label, i, box)}>
            {label}
          </text>
        </g>
      ))}
    </svg>
  );
});

interface Band {
  readonly from: number;
  readonly to: number;
}

const widest = (bands: readonly Band[]): Band =>
  bands.reduce((best, band) => (band.to - band.from > best.to - best.from ? band : best), { from: 0, to: 0 });

/** The state in words, once: in the widest band where it fits, else beside it. */
function BandLabel({
  word,
  band,
  box,
}: {
  readonly word: string;
  readonly band: Band;
  readonly box: PlotBox;
}): React.ReactElement | null {
  const width = textWidth(word, 12);
  const y = box.top + 14;
  if (band.to - band.from > width + 12) {
    return (
      <text className={styles.stateText} x={(band.from + band.to) / 2} y={y} textAnchor="middle">
        {word}
      </text>
    );
  }
  const before = band.from - 6 - width >= box.left;
  return (
    <text
      className={styles.stateText}
      x={before ? band.from - 6 : band.to + 6}
      y={y}
      textAnchor={before ? 'end' : 'start'}
    >
      {word}
    </text>
  );
}

/** The first label begins at its tick when it stands at the edge, the last one ends there; neither leaves the chart. */
function tickAnchor(
  x: number,
  label: string,
  nth: number,
  box: PlotBox,
): { readonly x: number; readonly textAnchor: 'start' | 'middle' | 'end' } {
  const half = textWidth(label, 11.5) / 2;
  if (nth === 0 && x - half < box.left) return { x: Math.max(x, box.left), textAnchor: 'start' };
  return x + half > box.width ? { x: box.right, textAnchor: 'end' } : { x, textAnchor: 'middle' };
}

/** Hairlines on pixel middles. */
const crisp = (n: number): number => Math.floor(n) + 0.5;
