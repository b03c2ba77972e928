import { textWidth } from './text-width.ts';
import type { LaneBar } from './timeline-marks.ts';

export interface PlacedBar {
  readonly bar: LaneBar;
  readonly row: number;
  readonly x: number;
  readonly width: number;
  /** Where the label that fits is written; null when none fits (the bar keeps its accessible name). */
  readonly label: { readonly text: string; readonly where: 'inside' | 'after' | 'before' } | null;
  /** The window cuts the bar's start or end off. */
  readonly cutStart: boolean;
  readonly cutEnd: boolean;
}

export interface Lane {
  readonly placed: readonly PlacedBar[];
  /** Rows drawn. */
  readonly rows: number;
  /** Bars that the drawn rows have no room for. */
  readonly hidden: number;
}

const FONT_PX = 11.5;
const LABEL_PAD = 8;
const LEAST_BAR = 6;
/** A bar may be shorter than a target for the hand; the target may not (WCAG 2.2, 2.5.8). */
export const LEAST_TARGET_PX = 24;
const BETWEEN = 10;
/** An end that is not documented is drawn as a fade of fixed length: no length in time is claimed. */
export const FADE_PX = 120;

/**
 * Lays bars into rows without overlap, labels included. Bars come in the order of importance: the first get the upper rows, and what
 * does not fit into `mostRows` is counted and not drawn.
 */
export function packLane(
  bars: readonly LaneBar[],
  x: (ms: number) => number,
  plot: { readonly left: number; readonly right: number },
  mostRows: number,
): Lane {
  const rows: { readonly from: number; readonly to: number }[][] = [];
  const placed: PlacedBar[] = [];
  let hidden = 0;
  for (const bar of bars) {
    const rawStart = x(bar.startMs);
    const rawEnd = bar.end === 'not_documented' ? Math.max(rawStart, plot.left) + FADE_PX : x(bar.endMs);
    const left = clamp(rawStart, plot.left, plot.right - LEAST_TARGET_PX);
    const right = clamp(Math.max(rawEnd, left + LEAST_BAR), plot.left + LEAST_BAR, plot.right);
    const reach = Math.max(right, left + LEAST_TARGET_PX);
    const label = chooseLabel(bar.labels, left, right, reach, plot);
    const extent = labelExtent(label, left, reach);
    let row = rows.findIndex((taken) =>
      taken.every((t) => extent.to + BETWEEN <= t.from || extent.from >= t.to + BETWEEN),
    );
    if (row === -1) row = rows.length;
    if (row >= mostRows) {
      hidden += 1;
      continue;
    }
    rows[row] = [...(rows[row] ?? []), extent];
    placed.push({
      bar,
      row,
      x: left,
      width: right - left,
      label,
      cutStart: rawStart < plot.left,
      cutEnd: bar.end !== 'not_documented' && rawEnd > plot.right,
    });
  }
  return { placed, rows: rows.length, hidden };
}

/** Inside of the bar, else after it, else before it; the longest label first. */
function chooseLabel(
  labels: readonly string[],
  left: number,
  right: number,
  reach: number,
  plot: { readonly left: number; readonly right: number },
): PlacedBar['label'] {
  for (const text of labels) {
    const width = textWidth(text, FONT_PX) + LABEL_PAD;
    if (width + LABEL_PAD <= right - left) return { text, where: 'inside' };
    if (reach + width <= plot.right) return { text, where: 'after' };
    if (left - width >= plot.left) return { text, where: 'before' };
  }
  return null;
}

function labelExtent(
  label: PlacedBar['label'],
  left: number,
  right: number,
): { readonly from: number; readonly to: number } {
  if (label === null || label.where === 'inside') return { from: left, to: right };
  const width = textWidth(label.text, FONT_PX) + LABEL_PAD;
  return label.where === 'after' ? { from: left, to: right + width } : { from: left - width, to: right };
}

const clamp = (n: number, low: number, high: number): number => Math.min(Math.max(n, low), high);
