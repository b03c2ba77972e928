import type { TimeWindow } from './time-window.ts';

/** How a source knows what it says (contract section 11). `unknown` = a basis this version has not heard of. */
export type Basis = 'measured' | 'documented' | 'simulated' | 'unknown';

export interface SourceRef {
  readonly id: string;
  readonly name: string;
  readonly basis: Basis;
}

export interface Warning {
  readonly code: string;
  readonly detail: string;
  readonly source: string | null;
}

/** Every data answer says who it is from, through when it is complete and what to beware of. */
export interface Provenance {
  readonly sources: readonly SourceRef[];
  readonly warnings: readonly Warning[];
  /** Instant through which the answer's data is complete; null where the resource has none. */
  readonly completeUntilMs: number | null;
  /** Window of the answer, where it has one. */
  readonly window?: TimeWindow;
}
