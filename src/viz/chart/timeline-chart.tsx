import { lazy, memo, Suspense, useCallback, useMemo, useState } from 'react';
import type { TimeWindow } from '#/domain/time-window.ts';
import styles from './chart.module.css';
import { CoverageLane } from './coverage-lane.tsx';
import { CursorLayer } from './cursor-layer.tsx';
import { Frame } from './frame.tsx';
import { IncidentLane } from './incident-lane.tsx';
import { packLane } from './lane.ts';
import { Lines } from './lines.tsx';
import { NavigatorStrip } from './navigator-strip.tsx';
import { chartHeight, plotBox } from './plot-box.ts';
import { linear, valueAxis } from './scale.ts';
import type { LaneBar, NavigatorMarks, TimelineMarks } from './timeline-marks.ts';
import { useWidth } from './use-width.ts';

const StackAreas = lazy(async () => ({ default: (await import('./stack-areas.tsx')).StackAreas }));

export interface TimelineChartProps {
  readonly marks: TimelineMarks;
  readonly bars: readonly LaneBar[];
  /** Null while it is on its way, or when there is no context to show. */
  readonly navigator: NavigatorMarks | null;
  readonly pinnedMs: number | null;
  readonly onPin: (atMs: number | null) => void;
  readonly onBrush: (window: TimeWindow, how: 'push' | 'replace') => void;
  readonly onPeel: () => void;
}

const FOLDED_ROWS = 4;

/** Height of the chart before it knows its width. */
export const TIMELINE_HEIGHT = chartHeight(1440, 0);

/** Plot, incident lane, time axis and navigator, one above the other on one time axis. Draws marks; computes pixels only. */
export const TimelineChart = memo(function TimelineChart(props: TimelineChartProps) {
  const { marks, bars, navigator, pinnedMs, onPin, onBrush, onPeel } = props;
  const [ref, width] = useWidth<HTMLDivElement>();
  const [unfolded, setUnfolded] = useState(false);
  const picture = useMemo(() => layOut(marks, bars, width, unfolded), [marks, bars, width, unfolded]);
  const brushed = useCallback((window: TimeWindow) => onBrush(window, 'push'), [onBrush]);
  return (
    <div ref={ref} className={styles.chart} style={{ height: picture?.box.height ?? TIMELINE_HEIGHT }}>
      {picture !== null && (
        <>
          <Frame marks={marks} box={picture.box} axis={picture.axis} x={picture.x} y={picture.y} />
          <Suspense fallback={<Lines marks={marks} box={picture.box} x={picture.x} y={picture.y} bare />}>
            <div className={styles.layer} aria-hidden="true">
              <StackAreas marks={marks} box={picture.box} top={picture.axis.top} />
            </div>
            <Lines marks={marks} box={picture.box} x={picture.x} y={picture.y} bare={false} />
          </Suspense>
          {marks.coverage !== null && (
            <CoverageLane coverage={marks.coverage} buckets={marks.buckets} box={picture.box} x={picture.x} />
          )}
          <IncidentLane
            lane={picture.lane}
            box={picture.box}
            unfolded={unfolded}
            onUnfold={setUnfolded}

            foldable={picture.foldable}
          />
          <CursorLayer
            marks={marks}
            box={picture.box}
            x={picture.x}
            y={picture.y}
            pinnedMs={pinnedMs}
            onPin={onPin}
            onBrush={brushed}
            onPeel={onPeel}
          />
          {navigator !== null && (
            <NavigatorStrip marks={navigator} window={marks.window} box={picture.box} onWindow={onBrush} />
          )}
        </>
      )}
    </div>
  );
});

/** Everything that follows from marks and width alone; null before the width is known. */
function layOut(marks: TimelineMarks, bars: readonly LaneBar[], width: number, unfolded: boolean) {
  if (width === 0) return null;
  const highest = Math.max(
    0,
    ...marks.buckets.map((bucket) => bucket.total ?? 0),
    ...(marks.ghost?.points ?? []).map((point) => point.value ?? 0),
  );
  const axis = valueAxis(highest, marks.unit);
  const labels = axis.ticks.map((tick) => tick.label);
  const { coverage } = marks;
  const gutter = coverage === null || plotBox(width, 0, labels).narrow ? labels : [...labels, coverage.label];
  const sides = plotBox(width, 0, gutter, coverage !== null);
  const x = linear([marks.window.fromMs, marks.window.toMs], [sides.left, sides.right]);
  const folded = packLane(bars, x, sides, FOLDED_ROWS);
  const lane = unfolded ? packLane(bars, x, sides, Infinity) : folded;
  const box = plotBox(width, lane.rows, gutter, coverage !== null);
  return { axis, box, lane, foldable: folded.hidden, x, y: linear([0, axis.top], [box.bottom, box.top]) };
}
