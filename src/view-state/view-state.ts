import type { CapacityBand } from '#/domain/capacity-band.ts';
import type { Filters } from '#/domain/question.ts';
import type { Thresholds } from '#/domain/failure-bin.ts';
import type { Severity } from '#/domain/incident.ts';
import type { PlaceLevel } from '#/domain/place.ts';
import type { ChangeType } from '#/domain/root-zone.ts';
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

/** Orders of the tables of zones and incidents, beside those of the breakdown. `key` is the name everywhere. */
export const TABLE_SORT_KEYS = [
  ...SORT_KEYS,
  'started',
  'duration',
  'severity',
  'type',
  'operator',
  'dnssec',
  'servers',
  'delegated',
  'script',
  'zones',
  'half',
  'silent',
] as const;
/** Order of the breakdown. */
export interface BreakdownOrder {
  readonly by: SortKey;
  readonly descending: boolean;
}
export type TableSortKey = (typeof TABLE_SORT_KEYS)[number];

/** Order of the table of a page; `sort=-ratio` is descending. A table that lacks the key keeps its own order. */
export interface SortOrder {
  readonly by: TableSortKey;
  readonly descending: boolean;
}

/** What a row of the matrix is. */
export const MATRIX_ROWS = ['server', 'server_address', 'zone', 'place'] as const;
export type MatrixRows = (typeof MATRIX_ROWS)[number];

export const ROW_ORDERS = ['name', 'failed'] as const;
export type RowOrder = (typeof ROW_ORDERS)[number];

/** A rectangle of the matrix: a stretch of time, and the keys of its first and last row; null = all rows. */
export interface CellSelection {
  readonly fromMs: number;
  readonly toMs: number;
  readonly rows: { readonly first: string; readonly last: string } | null;
}

export const TLD_TYPES = ['root', 'gtld', 'cctld', 'infrastructure', 'test'] as const;
export const DNSSEC_STATES = ['signed', 'unsigned', 'unknown'] as const;
export const ZONE_KINDS = ['root', 'gtld', 'cctld', 'infrastructure', 'second_level', 'resolver', 'other'] as const;
export const HISTOGRAM_GROUPS = ['year', 'kind', 'cause', 'zone_kind'] as const;
export type HistogramGroup = (typeof HISTOGRAM_GROUPS)[number];
export const SEVERITY_FLOORS = ['minor', 'major', 'critical'] as const satisfies readonly Severity[];

/** Root server letters, each a server of its own. */
export const ROOT_LETTERS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm'] as const;
export type RootLetter = (typeof ROOT_LETTERS)[number];

/** Types of change in the root zone (CONTRACT.md, section 5), in the order of their switches. */
export const CHANGE_TYPES = ['added', 'removed', 'ns', 'ds', 'dnskey', 'glue'] as const satisfies readonly ChangeType[];
/** A capacity that the reader gives one letter, in queries per second, instead of that of the band. */
export interface OwnCapacity {
  readonly letter: RootLetter;
  readonly qps: number;
}

/** Assumptions of the capacity what-if; all of them are in the link. */
export interface WhatIf {
  readonly bots: number;
  /** Queries per second of one bot. */
  readonly perBot: number;
  /** Letters under attack; empty = all. */
  readonly targets: readonly RootLetter[];
  /** First instant of the day whose load is the usual one; null = the last day that most letters reported. */
  readonly baseMs: number | null;
  readonly band: CapacityBand;
  /** Different letters that a resolver tries. */
  readonly tries: number;
  readonly capacities: readonly OwnCapacity[];
}
/** Verdicts on an obligation, from the worst to the best, as the filter of the page Compliance takes them. */
export const VERDICT_FILTERS = ['fail', 'at_risk', 'inconclusive', 'no_data', 'pass', 'not_applicable'] as const;
export type VerdictFilter = (typeof VERDICT_FILTERS)[number];

/** What narrows the tables of zones and incidents alone, and never a measurement. */
export interface ListFilters {
  readonly tldType: readonly (typeof TLD_TYPES)[number][];
  /** ISO 15924. */
  readonly script: readonly string[];
  /** Registry operator, whole; empty = any. */
  readonly operator: string;
  readonly dnssec: readonly (typeof DNSSEC_STATES)[number][];
  /** Cause categories of the contract. */
  readonly cause: readonly string[];
  readonly zoneKind: readonly (typeof ZONE_KINDS)[number][];
  /** Least severity; null = any. */
  readonly severity: (typeof SEVERITY_FLOORS)[number] | null;
}

/** What is looked at: everything of a view that the address bar holds besides the path. `null` = not said, the default holds. */
export interface ViewState extends Filters, ListFilters, WhatIf {
  readonly from: TimePoint | null;
  readonly to: TimePoint | null;
  /** The moment under the pinned crosshair. */
  readonly atMs: number | null;
  readonly by: BreakdownDimension;
  readonly metric: Metric;
  readonly sort: SortOrder;
  readonly q: string;
  /** Bars of the histogram of incidents. */
  readonly group: HistogramGroup;
  readonly rows: MatrixRows;
  /** Of the rows of the matrix; null = by name, or the worst first where rows are many. */
  readonly order: RowOrder | null;
  /** Keys of rows of the matrix that are not shown. */
  readonly hide: readonly string[];
  readonly sel: CellSelection | null;
  /** Root server whose sites the map of sites shows, or whose load is looked at; null = all, or the one that stands out. */
  readonly letter: RootLetter | null;
  /** Types of change that the feed of the root zone shows; empty = all. */
  readonly changeTypes: readonly (typeof CHANGE_TYPES)[number][];
  /** UTC day whose load times are shown, its first instant; null = all that are recorded. */
  readonly dayMs: number | null;
  /** Added TLD whose way into the root zone is shown; null = the newest. */
  readonly added: string | null;
  /** What falls on the page Shared fate: an AS number, a name server or an operator; null = the largest. */
  readonly falls: string | null;
  /** Calendar month of the obligations, `2026-07`; null = the last complete one. */
  readonly period: string | null;
  /** Verdict that the table of obligations shows; null = all. */
  readonly verdict: VerdictFilter | null;
  /** Zone whose emergency threshold is looked at; null = the one closest to it. */
  readonly burn: string | null;
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
