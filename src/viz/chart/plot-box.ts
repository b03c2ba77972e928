import { textWidth } from './text-width.ts';

/** Pixels from the top left of the chart. */
export interface PlotBox {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  /** Zero of the value axis. */
  readonly bottom: number;
  readonly laneTop: number;
  readonly laneRowHeight: number;
  /** Below the last row that is shown while the lane is folded. */
  readonly laneEnd: number;
  /** Middle of the coverage lane. */
  readonly coverageY: number;
  /** Line of the time axis. */
  readonly axisY: number;
  readonly navigatorTop: number;
  readonly navigatorHeight: number;
  readonly narrow: boolean;
}

const NARROW_PX = 560;
const NAVIGATOR_PX = 30;
const AXIS_TO_NAVIGATOR_PX = 34;
const FLAGS_PX = 34;
const COVERAGE_PX = 16;
const LEAST_PLOT_PX = 120;
const MOST_LANE_ROWS = 4;

/** Height of the whole chart. The same whatever it shows, so that nothing below jumps; an unfolded lane alone makes it taller. */
export function chartHeight(width: number, laneRows: number): number {
  const extra = Math.max(0, laneRows - MOST_LANE_ROWS) * laneRowHeight(width);
  return (width < NARROW_PX ? 364 : 376) + extra;
}

const laneRowHeight = (width: number): number => (width < NARROW_PX ? 30 : 24);

/** How the height is shared out: lane rows are taken from the plot. */
export function plotBox(width: number, laneRows: number, valueLabels: readonly string[], hasCoverage = false): PlotBox {
  const narrow = width < NARROW_PX;
  const height = chartHeight(width, laneRows);
  const rowHeight = laneRowHeight(width);
  const navigatorTop = height - NAVIGATOR_PX - 4;
  const axisY = navigatorTop - AXIS_TO_NAVIGATOR_PX;
  const coverage = hasCoverage ? COVERAGE_PX : 0;
  const laneHeight = laneRows * rowHeight;
  const bottom = Math.max(FLAGS_PX + LEAST_PLOT_PX, axisY - coverage - laneHeight - (laneRows === 0 ? 0 : 16));
  const widest = Math.max(0, ...valueLabels.map((label) => textWidth(label, 11.5)));
  return {
    width,
    height,
    left: Math.max(narrow ? 34 : 44, Math.ceil(widest) + 14),
    right: width - (narrow ? 4 : 16),
    top: FLAGS_PX,
    bottom,
    laneTop: bottom + 10,
    laneRowHeight: rowHeight,
    laneEnd: axisY - coverage,
    coverageY: axisY - COVERAGE_PX / 2,
    axisY,
    navigatorTop,
    navigatorHeight: NAVIGATOR_PX,
    narrow,
  };
}
