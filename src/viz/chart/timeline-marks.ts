import type { KindFamily } from '#/domain/failure-kind.ts';
import type { IncidentEnd } from '#/domain/incident.ts';
import type { TimeWindow } from '#/domain/time-window.ts';

/** Everything the timeline draws, in values and instants; the chart turns it into pixels and computes nothing else. */
export interface TimelineMarks {
  /** Extent of the time axis: from the first bucket's start to the last bucket's end. */
  readonly window: TimeWindow;
  readonly stepMs: number;
  /** `share`: values are ratios 0 to 1. `count`: values are failed queries. */
  readonly unit: 'share' | 'count';
  readonly buckets: readonly BucketMark[];
  /** From the bottom up. Where a bucket has a total, the stacks add up to it. */
  readonly stacks: readonly StackMark[];
  readonly ghost: GhostMark | null;
  /** Null when it is not known how much was planned. */
  readonly coverage: CoverageMarks | null;
  readonly flags: readonly FlagMark[];
  /** What the readout says of a bucket. */
  readonly readout: (index: number) => Readout;
}

/** `gap`: no data; `fault`: measured, but set aside; both break the line. `partial`: still filling or cut by the window. */
export type BucketState = 'value' | 'low_sample' | 'partial' | 'gap' | 'fault';

export interface BucketMark {
  readonly startMs: number;
  readonly endMs: number;
  readonly state: BucketState;
  /** Null exactly where the state is `gap` or `fault`. */
  readonly total: number | null;
}

/** `low`: less was measured than there must be; `gap`: nothing was; `fault`: it was set aside; `unknown`: no plan to compare with. */
export type CoverageMark = 'full' | 'low' | 'gap' | 'fault' | 'unknown';

export interface CoverageMarks {
  /** One per bucket. */
  readonly marks: readonly CoverageMark[];
  readonly label: string;
  /** Written beside what is low. */
  readonly lowLabel: string;
}

export interface StackMark {
  readonly family: KindFamily;
  readonly label: string;
  /** One per bucket; null where the bucket has no total. */
  readonly values: readonly (number | null)[];
}

/** The window compared with, moved onto this one. */
export interface GhostMark {
  readonly label: string;
  readonly points: readonly { readonly atMs: number; readonly value: number | null }[];
}

/** A dotted line with a time above the plot. */
export interface FlagMark {
  readonly atMs: number;
  /** `≈ 15:20` */
  readonly time: string;
  readonly text: string;
}

export interface Readout {
  /** `16:55–17:00 UTC` */
  readonly time: string;
  /** The same in the reader's second time zone, `19:55 MSK`. */
  readonly otherTime: string | null;
  /** From the top of the stack down. */
  readonly rows: readonly {
    readonly family: KindFamily;
    readonly label: string;
    readonly failed: string;
    readonly share: string;
  }[];
  /** Null where nothing was measured. */
  readonly total: {
    readonly label: string;
    readonly failed: string;
    readonly share: string;
    readonly trouble: boolean;
  } | null;
  readonly before: { readonly label: string; readonly share: string } | null;
  /** `Coverage 96 %`; null when it is not known. */
  readonly coverage: string | null;
  /** Caveats: low sample, still filling, why there is no data. */
  readonly notes: readonly string[];
  /** The whole readout as one sentence. */
  readonly sentence: string;
}

/** An incident in the lane. */
export interface LaneBar {
  readonly id: string;
  readonly family: KindFamily;
  readonly startMs: number;
  /** Where the bar ends: the documented end, or the instant through which the data is complete while it lasts. */
  readonly endMs: number;
  readonly end: IncidentEnd;
  /** The start is not known to the minute. */
  readonly vagueStart: boolean;
  /** Labels from the longest to the shortest; the first that fits is written. */
  readonly labels: readonly string[];
  /** Accessible name: title, times, how it ends. */
  readonly name: string;
  readonly href: string;
}

/** Context around the window: the total over a longer span. */
export interface NavigatorMarks {
  readonly span: TimeWindow;
  readonly stepMs: number;
  /** Ratios or counts from the start of the span; null = no data. */
  readonly values: readonly (number | null)[];
}
