import type { FailureKind } from './failure-kind.ts';
import type { TimeWindow } from './time-window.ts';

/** Filters that every measurement panel obeys. Empty list = no filter. Ids are the contract's. */
export interface Filters {
  readonly zone: readonly string[];
  readonly place: readonly string[];
  readonly server: readonly string[];
  readonly kind: readonly FailureKind[];
  readonly transport: readonly string[];
  readonly ipVersion: readonly (4 | 6)[];
}

export const NO_FILTERS: Filters = { zone: [], place: [], server: [], kind: [], transport: [], ipVersion: [] };

/** What is asked of a measurement resource: one window of one source through filters, at a pinned revision or the newest. */
export interface Question {
  readonly window: TimeWindow;
  readonly source: string | null;
  readonly filters: Filters;
  readonly rev: string | null;
}
