import { familyOf, type KindFamily } from '#/domain/failure-kind.ts';
import type { Incident, Severity } from '#/domain/incident.ts';
import { shownEnd } from '#/domain/incident-window.ts';
import type { TimeWindow } from '#/domain/time-window.ts';

/** First year of the strip: that of the oldest incident in the archive that readers know of, the .com file of 1997. */
export const FIRST_YEAR = 1997;

/** A mark is as wide as a target for the hand (WCAG 2.2, 2.5.8), however short its incident. */
export const TARGET_PX = 24;
const LEAST_BAR_PX = 3;

export interface YearMark {
  readonly incident: Incident;
  /** Left edge of the target, in pixels from the left of the strip. */
  readonly left: number;
  readonly width: number;
  /** The bar inside the target. */
  readonly bar: { readonly left: number; readonly width: number };
  /** Row from below, from 0; marks of one row do not overlap. */
  readonly row: number;
  /** 1 to 4, 0 = severity not known. */
  readonly level: number;
  readonly family: KindFamily;
}

const LEVEL: Readonly<Record<Severity, number>> = { info: 1, minor: 2, major: 3, critical: 4, unknown: 0 };

/** From the start of the first year to the end of the year in which the data ends; earlier where an incident is older. */
export function yearSpan(incidents: readonly Incident[], nowMs: number): TimeWindow {
  const oldest = Math.min(Date.UTC(FIRST_YEAR, 0), ...incidents.map(({ startedMs }) => startedMs));
  const newest = Math.max(nowMs, ...incidents.map(({ startedMs }) => startedMs));
  return {
    fromMs: Date.UTC(new Date(oldest).getUTCFullYear(), 0),
    toMs: Date.UTC(new Date(newest).getUTCFullYear() + 1, 0),
  };
}

/** Lays the incidents out over the span, oldest first. Without a known end an incident is a mark at its start, and claims no length. */
export function yearMarks(
  incidents: readonly Incident[],
  span: TimeWindow,
  width: number,
): { readonly marks: readonly YearMark[]; readonly rows: number } {
  if (width < TARGET_PX) return { marks: [], rows: 0 };
  const x = (ms: number): number => ((ms - span.fromMs) / (span.toMs - span.fromMs)) * width;
  const ends: number[] = [];
  const marks = incidents
    .toSorted((a, b) => a.startedMs - b.startedMs || (a.id < b.id ? -1 : 1))
    .map((incident): YearMark => {
      const from = x(incident.startedMs);
      const to = incident.endedMs === null ? from : Math.min(width, x(shownEnd(incident, incident.endedMs)));
      const bar = Math.max(LEAST_BAR_PX, to - from);
      const target = Math.max(TARGET_PX, bar);
      const left = Math.min(Math.max(0, from - (target - bar) / 2), width - target);
      const free = ends.findIndex((end) => end <= left);
      const row = free === -1 ? ends.length : free;
      ends[row] = left + target;
      const [kind] = incident.kinds;
      return {
        incident,
        left,
        width: target,
        bar: { left: from - left, width: bar },
        row,
        level: LEVEL[incident.severity],
        family: kind === undefined ? 'unknown' : familyOf(kind),
      };
    });
  return { marks, rows: ends.length };
}

const LEAST_LABEL_PX = 56;

/** Years to write under the strip: as many as have room, always the first of a round step. */
export function yearTicks(span: TimeWindow, width: number): readonly { readonly year: number; readonly x: number }[] {
  const first = new Date(span.fromMs).getUTCFullYear();
  const last = new Date(span.toMs).getUTCFullYear();
  const perYear = width / (last - first);
  const step = [1, 2, 5, 10, 20].find((years) => years * perYear >= LEAST_LABEL_PX) ?? 50;
  const start = Math.ceil(first / step) * step;
  return Array.from({ length: Math.ceil((last - start) / step) }, (_, i) => {
    const year = start + i * step;
    return { year, x: ((Date.UTC(year, 0) - span.fromMs) / (span.toMs - span.fromMs)) * width };
  });
}
