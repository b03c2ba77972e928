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

/**
 * Outline of an area of counts by day, as steps, from `base` up to `base - height` at `top`; what is higher is cut there. Never drawn across a gap. A run
 * narrower than a pixel keeps one.
 */
export function areaPath(
  counts: readonly (number | null)[],
  axis: DayAxis,
  { base, height, top }: { readonly base: number; readonly height: number; readonly top: number },
): string {
  const y = (count: number): string => px(base - height * Math.min(1, Math.max(0, count) / Math.max(1e-9, top)));
  return axis.spans
    .flatMap((span) =>
      knownRuns(counts, span).map(({ from, to }) => {
        const dayPx = (span.right - span.left) / (span.to - span.from);
        const left = span.left + (from - span.from) * dayPx;
        const steps: string[] = [];
        for (let day = from; day < to; day += 1) {
          const start = left + (day - from) * dayPx;
          steps.push(
            `L${px(start)},${y(counts[day] ?? 0)}H${px(Math.max(start + dayPx, day === to - 1 ? left + 1 : 0))}`,
          );
        }
        return `M${px(left)},${px(base)}${steps.join('')}V${px(base)}Z`;
      }),
    )
    .join('');
}
