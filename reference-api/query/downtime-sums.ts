import { clipSpans, type Span } from './spans.ts';

/** The rolling week of the emergency thresholds, in seconds. */
export const WEEK_S = 604_800;

/** Seconds of [from, to) inside the spans, which are sorted and disjoint. */
export const secondsWithin = (spans: readonly Span[], from: number, to: number): number =>
  clipSpans(spans, from, to).reduce((sum, span) => sum + span.to - span.from, 0);

/** Seconds inside the spans in the seven days before the instant. */
export const secondsOfWeek = (spans: readonly Span[], at: number): number => secondsWithin(spans, at - WEEK_S, at);

/**
 * The most seconds inside the spans that any seven days hold which end in [from, to]. Such a sum grows only while a span lasts, so its
 * highest point is the end of a span, or an end of the period.
 */
export const highestWeekS = (spans: readonly Span[], from: number, to: number): number =>
  Math.max(
    ...[from, to, ...spans.map((span) => span.to).filter((end) => end > from && end < to)].map((at) =>
      secondsOfWeek(spans, at),
    ),
  );
