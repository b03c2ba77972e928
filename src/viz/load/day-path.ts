import type { DayAxis, DaySpan } from './day-axis.ts';

/** Known days in a row, as runs [from, to) within a span. */
export function knownRuns(counts: readonly (number | null)[], { from, to }: DaySpan): readonly DaySpan[] {
  const runs: { from: number; to: number }[] = [];
  for (let day = from; day < to; day += 1) {
    if ((counts[day] ?? null) === null) continue;
    const last = runs.at(-1);
    if (last !== undefined && last.to === day) last.to = day + 1;
    else runs.push({ from: day, to: day + 1 });
  }
  return runs;
}

/** What lies between the known runs of a span. */
export function gapsOf(counts: readonly (number | null)[], span: DaySpan): readonly DaySpan[] {
  const runs = knownRuns(counts, span);
  const edges = [span.from, ...runs.flatMap(({ from, to }) => [from, to]), span.to];
  return edges.flatMap((from, i) => {
    const to = edges[i + 1];
    return i % 2 === 0 && to !== undefined && to > from ? [{ from, to }] : [];
  });
}

const px = (value: number): string => value.toFixed(1);

interface PathBox {
  readonly base: number;
  readonly height: number;
  /** The count at the upper end; what is higher is cut there. */
  readonly top: number;
}

/** Each known run as steps from day to day, in pixels. A run narrower than a pixel keeps one. */
function steppedRuns(
  counts: readonly (number | null)[],
  axis: DayAxis,
  { base, height, top }: PathBox,
): readonly { readonly left: number; readonly steps: string }[] {
  const y = (count: number): string => px(base - height * Math.min(1, Math.max(0, count) / Math.max(1e-9, top)));
  return axis.spans.flatMap((span) => {
    const dayPx = (span.right - span.left) / (span.to - span.from);
    return knownRuns(counts, span).map(({ from, to }) => {
      const left = span.left + (from - span.from) * dayPx;
      const steps = Array.from({ length: to - from }, (_, i) => {
        const end = left + (i + 1) * dayPx;
        const start = `${px(left + i * dayPx)},${y(counts[from + i] ?? 0)}`;
        return `${start}H${px(from + i === to - 1 ? Math.max(end, left + 1) : end)}`;
      });
      return { left, steps: steps.join('L') };
    });
  });
}

/** Area under the counts, parted at gaps. To be filled, not stroked: an edge at a gap would look like a fall to zero. */
export const areaPath = (counts: readonly (number | null)[], axis: DayAxis, box: PathBox): string =>
  steppedRuns(counts, axis, box)
    .map(({ left, steps }) => `M${px(left)},${px(box.base)}L${steps}V${px(box.base)}Z`)
    .join('');

/** The counts as a line, parted at gaps. */
export const linePath = (counts: readonly (number | null)[], axis: DayAxis, box: PathBox): string =>
  steppedRuns(counts, axis, box)
    .map(({ steps }) => `M${steps}`)
    .join('');
