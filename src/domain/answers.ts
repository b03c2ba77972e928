import type { Aggregate } from './aggregate.ts';
import type { FailureKind, KindCount } from './failure-kind.ts';
import type { Place, PlaceLevel } from './place.ts';
import type { Provenance } from './provenance.ts';
import type { TimeWindow } from './time-window.ts';

/** One aggregate per place, as seen from there. */
export interface MapAnswer extends Provenance {
  readonly window: TimeWindow;
  readonly level: PlaceLevel | 'unknown';
  readonly previousFromMs: number | null;
  readonly rows: readonly MapRow[];
  readonly unplaced: Aggregate | null;
  readonly total: Aggregate | null;
}

export interface MapRow {
  readonly place: Place;
  readonly current: Aggregate;
  readonly previous: Aggregate | null;
  readonly topKind: FailureKind | null;
}

/** Equal buckets from the start of the answer's window; null = unknown in that bucket. */
export interface Spark {
  readonly stepMs: number;
  readonly measured: readonly (number | null)[];
  readonly failed: readonly (number | null)[];
}

export interface BreakdownTotal {
  readonly current: Aggregate;
  readonly previous: Aggregate | null;
  readonly kinds: readonly KindCount[];
  readonly topKind: FailureKind | null;
  readonly spark: Spark | null;
}

export interface BreakdownRow extends BreakdownTotal {
  /** Id in the dimension: zone id, server id, place id, kind, operator name ... */
  readonly key: string;
  readonly label: string;
}

export interface BreakdownAnswer extends Provenance {
  readonly by: string;
  readonly window: TimeWindow;
  readonly previousFromMs: number | null;
  readonly rows: readonly BreakdownRow[];
  readonly unattributed: Aggregate | null;
  readonly total: BreakdownTotal | null;
  /** Rows of all pages. */
  readonly totalRows: number;
  /** Cursor of the next page, from the Link header; null on the last. */
  readonly nextCursor: string | null;
}

export type FlagName =
  | 'partial'
  | 'low_sample'
  | 'source_gap'
  | 'inconclusive'
  | 'excluded'
  | 'revised'
  | 'estimated'
  | 'unknown';

/** Run of buckets [start, start + count) that carry a caveat. */
export interface Flag {
  readonly start: number;
  readonly count: number;
  readonly flag: FlagName;
  readonly reason: string | null;
}

export interface Series {
  readonly key: Readonly<Record<string, string | number | null>>;
  readonly label: string | null;
  readonly source: string;
  /** Number of groups added up in this series; null when it is one group. */
  readonly folded: number | null;
  readonly expected: readonly (number | null)[] | null;
  readonly measured: readonly (number | null)[];
  readonly failed: readonly (number | null)[];
  readonly flags: readonly Flag[];
  readonly totals: Aggregate | null;
}

export interface SeriesAnswer extends Provenance {
  readonly window: TimeWindow;
  readonly stepMs: number;
  readonly points: number;
  readonly groupBy: readonly string[];
  readonly series: readonly Series[];
}
