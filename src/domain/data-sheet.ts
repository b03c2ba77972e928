import type { FailureKind } from './failure-kind.ts';
import type { Basis } from './provenance.ts';
import { overlaps, type TimeWindow } from './time-window.ts';

/** How a source came to its numbers (contract section 3); null where it measured nothing. */
export interface SourceMethod {
  readonly vantage: string;
  /** Patience for one answer by transport, in milliseconds; empty = not published. */
  readonly timeouts: readonly (readonly [transport: string, ms: number])[];
  /** Between two queries of one vantage point, in milliseconds. */
  readonly intervalMs: number | null;
  /** What counts as a success, in the words of the API. */
  readonly success: string;
  readonly nxdomainIsFailure: boolean | null;
}

/** All that the API says of one source. */
export interface SourceSheet {
  readonly id: string;
  readonly name: string;
  /** What it is, and what it cannot show. */
  readonly description: string;
  readonly basis: Basis;
  readonly url: string | null;
  readonly licence: {
    /** SPDX id; null = none is stated. */
    readonly id: string | null;
    readonly attribution: string;
    readonly redistribution: 'open' | 'non_commercial' | 'permission_required' | 'unknown';
  };
  readonly method: SourceMethod | null;
  readonly coverage: TimeWindow;
  /** As the API writes it: `5m`, `1d`. */
  readonly nativeStep: string;
  readonly zones: number | null;
  readonly vantagePoints: number | null;
  readonly status: 'current' | 'delayed' | 'down' | 'unknown';
  readonly lagMs: number | null;
  /** Null = all that its resources offer. */
  readonly dimensions: readonly string[] | null;
}

export interface KindSheet {
  readonly kind: FailureKind;
  readonly label: string;
  readonly rcodes: readonly number[];
  /** Extended DNS errors (RFC 8914). */
  readonly ede: readonly number[];
  /** Its name in the RFCs. */
  readonly term: string | null;
}

/** One published service level: the smallest or largest value that still passes. */
export interface ThresholdSheet {
  readonly profile: string;
  readonly parameter: string;
  readonly operator: string;
  readonly value: number;
  readonly unit: string;
  /** Share of the measurements that must pass, in percent; null = all. */
  readonly sharePct: number | null;
  readonly window: string | null;
  readonly cite: string;
}

/** `/meta` in full: what the page Data shows and no other page needs. */
export interface DataSheet {
  readonly contract: string;
  /** Absolute, or a path on the host of the API. */
  readonly openApiUrl: string;
  readonly revision: string;
  readonly completeUntilMs: number;
  readonly minSample: number;
  readonly minCoverage: number;
  readonly degradedFrom: number;
  readonly failingFrom: number;
  readonly sources: readonly SourceSheet[];
  readonly resources: readonly { readonly resource: string; readonly sources: readonly string[] }[];
  /** The source of the measurements when none is chosen. */
  readonly defaultSource: string | null;
  /** Per step the windows in which it is kept, finest step first. */
  readonly steps: readonly { readonly step: string; readonly windows: readonly TimeWindow[] }[];
  readonly kinds: readonly KindSheet[];
  readonly thresholds: readonly ThresholdSheet[];
  readonly limits: readonly (readonly [name: string, value: number])[];
}

/** Windows joined where they touch or overlap, oldest first. */
export function joinWindows(windows: readonly TimeWindow[]): readonly TimeWindow[] {
  const joined: TimeWindow[] = [];
  for (const window of windows.toSorted((a, b) => a.fromMs - b.fromMs)) {
    const last = joined.at(-1);
    if (last === undefined || window.fromMs > last.toMs) joined.push(window);
    else joined[joined.length - 1] = { fromMs: last.fromMs, toMs: Math.max(last.toMs, window.toMs) };
  }
  return joined;
}

/** Where a source has data: of the default source the windows that the API keeps, of every other its coverage as a whole. */
export function sourceWindows(source: SourceSheet, { defaultSource, steps }: DataSheet): readonly TimeWindow[] {
  if (source.id !== defaultSource) return [source.coverage];
  const kept = joinWindows(steps.flatMap(({ windows }) => windows)).filter((span) => overlaps(span, source.coverage));
  return kept.length === 0 ? [source.coverage] : kept;
}
