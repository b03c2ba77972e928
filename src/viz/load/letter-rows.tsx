import { useId, useMemo, useState } from 'react';
import { Patterns } from '#/viz/chart/patterns.tsx';
import { timeTicks } from '#/viz/chart/time-ticks.ts';
import { useWidth } from '#/viz/chart/use-width.ts';
import { dayAfter, dayAxis, type DayAxis } from './day-axis.ts';
import { areaPath, gapsOf, linePath } from './day-path.ts';
import type { LoadMarks, LoadPlace, LoadRowMarks } from './load-marks.ts';
import styles from './load.module.css';

const USUAL_ROW = 38;
const GAP = 4;
const LEFT = 26;
const RIGHT = 58;
const TOP = 34;
const AXIS = 22;
const DAY_MS = 86_400_000;

interface LetterRowsProps {
  readonly marks: LoadMarks;
  readonly picked: LoadPlace;
  readonly onPick: (at: LoadPlace) => void;
  /** Accessible name of the rows as something to choose from. */
  readonly label: string;
  readonly help: string;
  /** What one hears and reads of a day of a letter. */
  readonly words: (at: LoadPlace) => string;
  /** Height of a row. */
  readonly rowPx?: number;
}

/** One row per letter on an axis of days; a day of a letter is chosen by pointer or keyboard. Draws marks; computes pixels only. */
export function LetterRows(props: LetterRowsProps): React.ReactElement {
  const { marks, picked, onPick, label, help, words, rowPx = USUAL_ROW } = props;
  const helpId = useId();
  const [frame, width] = useWidth<HTMLDivElement>();
  const [hot, setHot] = useState<LoadPlace | null>(null);
  const axis = useMemo(() => dayAxis(marks.spans, LEFT, Math.max(LEFT + 60, width - RIGHT)), [marks.spans, width]);
  const height = TOP + marks.rows.length * (rowPx + GAP) + AXIS;
  const shown = hot ?? picked;
  const placeOf = (event: React.MouseEvent<HTMLElement>): LoadPlace => {
    const box = event.currentTarget.getBoundingClientRect();
    const row = Math.floor((event.clientY - box.top - TOP) / (rowPx + GAP));
    return { row: Math.max(0, Math.min(marks.rows.length - 1, row)), day: axis.dayAt(event.clientX - box.left) };
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const rows = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const day = dayAfter(event.key, shown.day, marks.spans);
    if (rows !== undefined) {
      setHot({ ...shown, row: Math.max(0, Math.min(marks.rows.length - 1, shown.row + rows)) });
    } else if (day !== null) setHot({ ...shown, day });
    else if (event.key === 'Enter' || event.key === ' ') onPick(shown);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div>
      <p className={styles.readout} aria-hidden="true">
        {words(shown)}
      </p>
      <div className={styles.frame} ref={frame} style={{ height }}>
        {width === 0 ? null : (
          <>
            <Picture {...{ marks, axis, width, height, shown, picked, rowPx }} />
            <div
              className={styles.surface}
              role="slider"
              tabIndex={0}
              aria-label={label}
              aria-describedby={helpId}
              aria-valuemin={marks.spans[0]?.from ?? 0}
              aria-valuemax={(marks.spans.at(-1)?.to ?? 1) - 1}
              aria-valuenow={shown.day}
              aria-valuetext={words(shown)}
              onPointerMove={(event) => {
                if (event.pointerType !== 'touch') setHot(placeOf(event));
              }}
              onPointerLeave={() => setHot(null)}
              onClick={(event) => {
                setHot(null);
                onPick(placeOf(event));
              }}
              onBlur={() => setHot(null)}
              onKeyDown={onKeyDown}
            />
          </>
        )}
      </div>
      <p id={helpId} className={styles.hidden}>
        {help}
      </p>
    </div>
  );
}

interface PictureProps {
  readonly rowPx: number;
  readonly marks: LoadMarks;
  readonly axis: DayAxis;
  readonly width: number;
  readonly height: number;
  readonly shown: LoadPlace;
  readonly picked: LoadPlace;
}

const middleOf = (axis: DayAxis, day: number): number => (axis.x(day) + Math.max(axis.x(day) + 1, axis.x(day + 1))) / 2;

function Picture({ marks, axis, width, height, shown, picked, rowPx }: PictureProps): React.ReactElement {
  const id = useId();
  const bottom = height - AXIS;
  const at = middleOf(axis, shown.day);
  const flags = marks.flags.map((flag) => ({ ...flag, x: middleOf(axis, flag.from) }));
  return (
    <svg className={styles.picture} width={width} height={height} aria-hidden="true">
      <Patterns id={id} />
      {marks.rows.length < 2 ? null : (
        <rect className={styles.hotRow} x={0} width={width} y={TOP + shown.row * (rowPx + GAP)} height={rowPx} />
      )}
      <Rows marks={marks} axis={axis} patterns={id} width={width} rowPx={rowPx} />
      {flags.map(({ from, to, x, label }, i) => (
        <g key={from}>
          {Array.from({ length: to - from }, (_, n) => (
            <path key={n} className={styles.flagLine} d={`M${middleOf(axis, from + n).toFixed(1)},18V${bottom}`} />
          ))}
          {/* A flag needs room for its words; one too close to the flag before has its line only. */}
          {i > 0 && x - (flags[i - 1]?.x ?? 0) < 120 ? null : (
            <text className={styles.flagText} x={x} y={13} textAnchor={x > width - 140 ? 'end' : 'start'}>
              {label}
            </text>
          )}
        </g>
      ))}
      <AxisTicks marks={marks} axis={axis} y={bottom} />
      <path className={styles.cursor} d={`M${at.toFixed(1)},${TOP - 6}V${bottom}`} />
      <circle
        className={styles.picked}
        cx={middleOf(axis, picked.day)}
        cy={TOP + picked.row * (rowPx + GAP) + rowPx / 2}
        r={6}
      />
    </svg>
  );
}

type RowsProps = Pick<PictureProps, 'marks' | 'axis' | 'width' | 'rowPx'> & { readonly patterns: string };

/** Made once: moving the hand over the rows draws none of them again. */
function Rows({ marks, axis, patterns, width, rowPx }: RowsProps): React.ReactElement {
  return useMemo(
    () => (
      <>
        {marks.rows.map((row, i) => (
          <Row key={row.key} {...{ row, axis, patterns, width, rowPx }} top={TOP + i * (rowPx + GAP)} />
        ))}
      </>
    ),
    [marks, axis, patterns, width, rowPx],
  );
}

interface RowProps {
  readonly row: LoadRowMarks;
  readonly axis: DayAxis;
  readonly top: number;
  readonly patterns: string;
  readonly width: number;
  readonly rowPx: number;
}

function Row({ row, axis, top, patterns, width, rowPx }: RowProps): React.ReactElement {
  const base = top + rowPx;
  const plot = { base, height: rowPx - 4, top: row.top };
  const box = (from: number, to: number): { readonly x: number; readonly width: number } => {
    const x = axis.x(from);
    const span = axis.spans.find((one) => from >= one.from && from < one.to);
    const end = span === undefined || to < span.to ? axis.x(to) : span.right;
    return { x, width: Math.max(1, end - x) };
  };
  return (
    <g>
      {axis.spans.flatMap((span) =>
        gapsOf(row.counts, span).map(({ from, to }) => (
          <rect key={from} {...box(from, to)} y={top} height={rowPx} fill={`url(#${patterns}-gap)`} />
        )),
      )}
      {row.low.map(({ from, to }) => (
        <rect key={from} {...box(from, to)} y={top} height={rowPx} fill={`url(#${patterns}-low)`} />
      ))}
      {row.faulty.map((day) => (
        <rect key={day} {...box(day, day + 1)} y={top} height={rowPx} fill={`url(#${patterns}-fault)`} />
      ))}
      <path className={styles.area} d={areaPath(row.counts, axis, plot)} />
      <path className={styles.line} d={linePath(row.counts, axis, plot)} />
      {axis.spans.map((span) => (
        <path key={span.from} className={styles.base} d={`M${span.left},${base + 0.5}H${span.right}`} />
      ))}
      {row.high.map(({ day, attack }) => {
        const x = middleOf(axis, day);
        return <path key={day} className={styles.high} data-attack={attack} d={`M${x - 4},${top + 7}h8l-4,-7Z`} />;
      })}
      <text className={styles.name} x={4} y={top + rowPx / 2 + 5}>
        {row.name}
      </text>
      <text className={styles.text} x={width} y={top + 9} textAnchor="end">
        {row.topLabel}
      </text>
    </g>
  );
}

function AxisTicks({
  marks,
  axis,
  y,
}: {
  readonly marks: LoadMarks;
  readonly axis: DayAxis;
  readonly y: number;
}): React.ReactElement {
  const dayMs = (day: number): number => marks.fromMs + day * DAY_MS;
  return (
    <g>
      {axis.spans.map((span, i) => {
        const wide = span.right - span.left;
        const single = span.to - span.from < 8;
        const ticks = single
          ? [{ ms: dayMs(span.from), label: new Date(dayMs(span.from)).toISOString().slice(0, 7) }]
          : timeTicks({ fromMs: dayMs(span.from), toMs: dayMs(span.to) }, Math.floor(wide / 96));
        return (
          <g key={span.from}>
            {i === 0 ? null : <path className={styles.cut} d={`M${span.left - 11},${TOP}V${y}`} />}
            {ticks.map(({ ms, label }) => {
              const x = single ? (span.left + span.right) / 2 : axis.x((ms - marks.fromMs) / DAY_MS);
              return (
                <text key={ms} className={styles.text} x={x} y={y + 15} textAnchor={single ? 'middle' : 'start'}>
                  {label}
                </text>
              );
            })}
          </g>
        );
      })}
    </g>
  );
}
