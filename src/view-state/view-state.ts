import type { Filters } from '#/domain/question.ts';
import type { Thresholds } from '#/domain/failure-bin.ts';
import type { PlaceLevel } from '#/domain/place.ts';
import type { TimePoint } from '#/domain/time-expression.ts';

export type { TimePoint };

export type Comparison =
  | { readonly type: 'previous' }
  | { readonly type: 'shift'; readonly byMs: number }
  | { readonly type: 'window'; readonly fromMs: number; readonly toMs: number };

export const BREAKDOWN_DIMENSIONS = [
  'zone',
  'tld_type',
  'label_form',
  'script',
  'server',
  'operator',
  'ip_version',
  'transport',
  'region',
  'country',
  'as',
  'kind',
  'source',
] as const;
export type BreakdownDimension = (typeof BREAKDOWN_DIMENSIONS)[number];

export const METRICS = ['ratio', 'failed', 'rtt_p95'] as const;
export type Metric = (typeof METRICS)[number];

export const SORT_KEYS = ['failed', 'ratio', 'measured', 'change', 'key'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

/** The breakdown's order; `sort=-ratio` is descending. */
export interface SortOrder {
  readonly by: SortKey;
  readonly descending: boolean;
}

/** What is looked at: everything of a view that the address bar holds besides the path. `null` = not said, the default holds. */
export interface ViewState extends Filters {
  readonly from: TimePoint | null;
  readonly to: TimePoint | null;
  /** The moment under the pinned crosshair. */
  readonly atMs: number | null;
  readonly by: BreakdownDimension;
  readonly metric: Metric;
  readonly sort: SortOrder;
  readonly q: string;
  readonly cmp: Comparison | null;
  readonly src: string | null;
  readonly thr: Thresholds;
  readonly map: { readonly zoom: number; readonly lat: number; readonly lon: number } | null;
  /** Places of the map: regions, countries or networks. */
  readonly level: PlaceLevel;
  readonly tz: string | null;
  readonly lang: string | null;
  readonly theme: 'light' | 'dark' | null;
  readonly rev: string | null;
}
