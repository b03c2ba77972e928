import { memo } from 'react';
import { useCopy } from '#/ui/copy-context.tsx';
import { formatInstant, formatWindow } from '#/copy/format.ts';
import type { TimeWindow } from '#/domain/time-window.ts';
import { contextTop, type Grip } from './navigator.ts';
import styles from './navigator.module.css';
import type { PlotBox } from './plot-box.ts';
import { linear } from './scale.ts';
import type { NavigatorMarks } from './timeline-marks.ts';
import { timeTicks } from './time-ticks.ts';
import { useGrips } from './use-grips.ts';

interface NavigatorStripProps {
  readonly marks: NavigatorMarks;
  readonly window: TimeWindow;
  readonly box: PlotBox;
  readonly onWindow: (window: TimeWindow, how: 'push' | 'replace') => void;
}

/** A longer span under the axis with the window in it, which can be moved and stretched by pointer and keyboard. */
export function NavigatorStrip({ marks, window, box, onWindow }: NavigatorStripProps): React.ReactElement {
  const { timeline } = useCopy();
  const width = box.right - box.left;
  const x = linear([marks.span.fromMs, marks.span.toMs], [0, width]);
  const { shown, gripProps, stripProps } = useGrips({ window, marks, width, onWindow });
  const left = x(shown.fromMs);
  const right = x(shown.toMs);
  const slider = (grip: Grip, label: string, ms: number, text: string): React.HTMLAttributes<HTMLElement> => ({
    role: 'slider',
    tabIndex: 0,
    'aria-label': label,
    'aria-valuemin': marks.span.fromMs,
    'aria-valuemax': marks.span.toMs,
    'aria-valuenow': ms,
    'aria-valuetext': text,
    ...gripProps(grip),
  });
  return (
    <div
      className={styles.strip}
      style={{ left: box.left, top: box.navigatorTop, width, height: box.navigatorHeight }}
      role="group"
      aria-label={timeline.navigator}
      {...stripProps}
    >
      <Context marks={marks} width={width} height={box.navigatorHeight} narrow={box.narrow} />
      <div
        className={styles.window}
        style={{ left, width: Math.max(2, right - left) }}
        {...slider('window', timeline.navigatorWindow, shown.fromMs, formatWindow(shown))}
      />
      <div
        className={styles.grip}
        data-side="from"
        style={{ left }}
        {...slider('from', timeline.navigatorFrom, shown.fromMs, `${formatInstant(shown.fromMs)} UTC`)}
      />
      <div
        className={styles.grip}
        data-side="to"
        style={{ left: right }}
        {...slider('to', timeline.navigatorTo, shown.toMs, `${formatInstant(shown.toMs)} UTC`)}
      />
    </div>
  );
}

const Context = memo(function Context({
  marks,
  width,
  height,
  narrow,
}: {
  readonly marks: NavigatorMarks;
  readonly width: number;
  readonly height: number;
  readonly narrow: boolean;
}) {
  const x = linear([marks.span.fromMs, marks.span.toMs], [0, width]);
  const y = linear([0, contextTop(marks.values)], [height, height * 0.2]);
  const bars = marks.values.map((value, i) => {
    if (value === null) return '';
    const from = round(x(marks.span.fromMs + i * marks.stepMs));
    const to = round(Math.min(width, x(marks.span.fromMs + (i + 1) * marks.stepMs)));
    return `M${from},${height}V${round(y(value))}H${to}V${height}Z`;
  });
  const ticks = timeTicks(marks.span, Math.max(2, Math.floor(width / (narrow ? 70 : 110)))).filter(
    ({ ms }) => x(ms) < width - 40,
  );
  return (
    <svg className={styles.context} width={width} height={height} aria-hidden="true">
      <path className={styles.bars} d={bars.join('')} />
      {ticks.map(({ ms, label }) => (
        <g key={ms}>
          <path className={styles.tick} d={`M${Math.floor(x(ms)) + 0.5},0V${height}`} />
          <text className={styles.tickText} x={x(ms) + 5} y={12}>
            {label.replace(/ UTC$/, '')}
          </text>
        </g>
      ))}
    </svg>
  );
});

const round = (n: number): number => Math.round(n * 10) / 10;
