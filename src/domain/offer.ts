import type { Basis } from './provenance.ts';
import type { FailureKind } from './failure-kind.ts';
import type { TimeWindow } from './time-window.ts';

/** What the API offers: `/meta` in the dashboard's words. */
export interface Offer {
  readonly productName: string;
  readonly attribution: string;
  readonly revision: string;
  readonly completeUntilMs: number;
  readonly revisionWindowMs: number;
  readonly minSample: number;
  readonly minCoverage: number;
  readonly degradedFrom: number;
  readonly failingFrom: number;
  readonly defaultWindow: TimeWindow | null;
  readonly featured: readonly FeaturedWindow[];
  readonly resources: readonly OfferedResource[];
  readonly sources: readonly Source[];
  readonly kinds: readonly { readonly kind: FailureKind; readonly label: string; readonly term: string | null }[];
  /** Published service levels, to be cited beside what they are compared with. */
  readonly thresholds: readonly Threshold[];
  /** Windows in which finer steps are kept; where the data is, for sources that have data in separate windows. */
  readonly keptWindows: readonly TimeWindow[];
  readonly limits: {
    readonly maxCells: number;
    readonly maxPoints: number;
    readonly maxGroups: number;
    readonly maxPage: number;
    /** Cells (rows x points) of `/matrix`. */
    readonly maxMatrixCells: number;
    /** Series of `/load`. */
    readonly maxLoadGroups: number;
  };
}

/** The smallest or largest value that still passes a published service level. */
export interface Threshold {
  readonly profile: 'icann_ra_spec10' | 'rssac047_rsi' | 'rssac047_rss' | 'unknown';
  readonly parameter: string;
  readonly operator: '<=' | '>=' | '==' | 'unknown';
  readonly value: number;
  readonly unit: string;
  /** At least this share of the queries, in percent; null = all. */
  readonly sharePct: number | null;
  readonly cite: string;
}

export interface FeaturedWindow {
  readonly id: string;
  readonly title: string;
  readonly window: TimeWindow;
  readonly zone: string | null;
  readonly place: string | null;
  readonly incident: string | null;
}

export interface OfferedResource {
  readonly resource: string;
  readonly defaultSource: string | null;
  readonly sources: readonly string[];
  readonly dimensions: readonly string[];
  readonly placeLevels: readonly string[];
  readonly maxWindowMs: number | null;
  /** Rows of a page of this resource. */
  readonly maxPage: number;
}

export interface Source {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly basis: Basis;
  readonly url: string | null;
  readonly attribution: string;
  readonly coverage: TimeWindow;
  readonly nativeStep: string;
  readonly vantagePoints: number | null;
  /** Null = all that the resource offers. */
  readonly dimensions: readonly string[] | null;
  readonly defaultWindow: TimeWindow | null;
  /** All windows in which it has data, oldest first; null = the whole of its coverage. */
  readonly windows: readonly TimeWindow[] | null;
  readonly status: 'current' | 'delayed' | 'down' | 'unknown';
  readonly lagMs: number | null;
}

export const offered = (offer: Offer, resource: string): OfferedResource | null =>
  offer.resources.find((r) => r.resource === resource) ?? null;

/** Id of the source that answers the measurement panels: the chosen one if any panel can use it, else the default. */
export function measurementSource(offer: Offer, chosen: string | null): Source | null {
  const resource = offered(offer, 'map') ?? offered(offer, 'failures') ?? offered(offer, 'breakdown');
  const usable =
    chosen !== null && resource?.sources.includes(chosen) === true ? chosen : (resource?.defaultSource ?? null);
  return offer.sources.find((s) => s.id === usable) ?? null;
}

/** True when the source can be grouped or filtered by the dimension. */
export function sourceHas(offer: Offer, source: Source | null, resource: string, dimension: string): boolean {
  const r = offered(offer, resource);
  if (r === null || source === null || !r.sources.includes(source.id)) return false;
  if (source.dimensions !== null) return source.dimensions.includes(dimension);
  return r.dimensions.length === 0 || r.dimensions.includes(dimension);
}
