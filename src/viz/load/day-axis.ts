/** Days [from, to) of a record that are drawn, as indices into it. */
export interface DaySpan {
  readonly from: number;
  readonly to: number;
}

interface PlacedSpan extends DaySpan {
  readonly left: number;
  readonly right: number;
}

/** A time axis of days that is cut where nothing was reported for long. */
export interface DayAxis {
  readonly spans: readonly PlacedSpan[];
  readonly left: number;
  readonly right: number;
  /** Left edge of a day in pixels; a day outside of the spans is at the nearest edge. */
  readonly x: (day: number) => number;
  /** The day under a point; in a cut the nearest one. */
  readonly dayAt: (x: number) => number;
}

/** Width of a cut, and least width of a span: a single day must be seen and be hit. */
export const CUT_PX = 22;
const LEAST_PX = 30;

/** Shares the width out among the spans by their days, none narrower than can be seen. */
export function dayAxis(spans: readonly DaySpan[], left: number, right: number): DayAxis {
  const room = Math.max(1, right - left - CUT_PX * Math.max(0, spans.length - 1));
  const days = spans.map(({ from, to }) => to - from);
  const total = Math.max(
    1,
    days.reduce((sum, n) => sum + n, 0),
  );
  const wanted = days.map((n) => Math.max(Math.min(LEAST_PX, room / Math.max(1, spans.length)), (n / total) * room));
  const shrink =
    room /
    Math.max(
      1,
      wanted.reduce((sum, n) => sum + n, 0),
    );
  const placed: PlacedSpan[] = [];
  let start = left;
  for (const [i, span] of spans.entries()) {
    const end = start + (wanted[i] ?? 0) * shrink;
    placed.push({ ...span, left: start, right: end });
    start = end + CUT_PX;
  }
  const x = (day: number): number => {
    for (const span of placed) {
      if (day < span.from) return span.left;
      if (day < span.to || (day === span.to && span === placed.at(-1)))
        return span.left + ((day - span.from) / Math.max(1, span.to - span.from)) * (span.right - span.left);
    }
    return placed.at(-1)?.right ?? left;
  };
  const dayAt = (at: number): number => {
    const nearest = placed.reduce<PlacedSpan | null>((best, span) => {
      const distance = ({ left: a, right: b }: PlacedSpan): number => Math.max(a - at, at - b, 0);
      return best === null || distance(span) < distance(best) ? span : best;
    }, null);
    if (nearest === null) return 0;
    const { from, to, left: a, right: b } = nearest;
    return Math.max(from, Math.min(to - 1, from + Math.floor(((at - a) / Math.max(1e-9, b - a)) * (to - from))));
  };
  return { spans: placed, left, right, x, dayAt };
}

/** Where a key moves the cursor: days left and right, a month with the page keys, the ends; null when it is not a key of the cursor. */
export function dayAfter(key: string, day: number, spans: readonly DaySpan[]): number | null {
  const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, PageUp: -30, PageDown: 30 };
  const first = spans[0]?.from ?? 0;
  const last = (spans.at(-1)?.to ?? 1) - 1;
  if (key === 'Home') return first;
  if (key === 'End') return last;
  const step = steps[key];
  if (step === undefined) return null;
  const wanted = Math.max(first, Math.min(last, day + step));
  if (spans.some(({ from, to }) => wanted >= from && wanted < to)) return wanted;
  // In a cut: on to the span behind it, in the direction of the step.
  if (step > 0) return spans.find(({ from }) => from > wanted)?.from ?? last;
  return (spans.findLast(({ to }) => to <= wanted)?.to ?? first + 1) - 1;
}
