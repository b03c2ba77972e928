import { memo } from 'react';
import { Area, AreaChart, XAxis, YAxis } from 'recharts';
import { stackRows, type StackRow } from './course.ts';
import type { PlotBox } from './plot-box.ts';
import type { TimelineMarks } from './timeline-marks.ts';

/**
 * The stacked areas, the only part drawn by recharts, which therefore arrives late and alone. Axes, lines and everything that follows the
 * pointer are ours: recharts draws again only when the answer or the width changes.
 */
export const StackAreas = memo(function StackAreas({
  marks,
  box,
  top,
}: {
  readonly marks: TimelineMarks;
  readonly box: PlotBox;
  /** Upper end of the value axis. */
  readonly top: number;
}) {
  const rows = stackRows(marks.buckets, marks.stacks);
  return (
    <AreaChart
      width={box.width}
      height={box.height}
      margin={{ left: box.left, top: box.top, right: box.width - box.right, bottom: box.height - box.bottom }}
      data={[...rows]}
      accessibilityLayer={false}
    >
      <XAxis hide type="number" dataKey={msOf} domain={[marks.window.fromMs, marks.window.toMs]} allowDataOverflow />
      <YAxis hide type="number" domain={[0, top]} allowDataOverflow />
      {marks.stacks.map(({ family }, i) => (
        <Area
          key={family}
          dataKey={(row: StackRow) => row.values[i] ?? null}
          stackId="failed"
          type="linear"
          fill={`var(--fam-${family})`}
          fillOpacity={1}
          stroke="var(--bg)"
          strokeWidth={1.6}
          dot={false}
          activeDot={false}
          isAnimationActive={false}
        />
      ))}
    </AreaChart>
  );
});

const msOf = (row: StackRow): number => row.ms;
