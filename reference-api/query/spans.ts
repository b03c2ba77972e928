/** A stretch of time, [from, to) in epoch seconds. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Overlapping and adjacent spans as one; sorted by start, empty ones left out. */
export const mergeSpans = (spans: readonly Span[]): Span[] => {
  const merged: { from: number; to: number }[] = [];
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    if (to <= from) continue;
    const last = merged.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
};

/** The parts of the spans inside [from, to). */
export const clipSpans = (spans: readonly Span[], from: number, to: number): Span[] =>
  spans
    .map((span) => ({ from: Math.max(span.from, from), to: Math.min(span.to, to) }))
    .filter((span) => span.from < span.to);

const HOUR_S = 3600;
const SLOT_S = 300;

/** How often in [from, to) the slot (0 to 11) of the hour begins. */
export const slotStarts = (from: number, to: number, slot: number): number =>
  to <= from ? 0 : Math.ceil((to - slot * SLOT_S) / HOUR_S) - Math.ceil((from - slot * SLOT_S) / HOUR_S);
