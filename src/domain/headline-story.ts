import type { FailureKind } from './failure-kind.ts';
import type { IncidentEnd, TimePrecision } from './incident.ts';
import type { PlaceLevel } from './place.ts';

/** What the headline says, before it is put into words. Names are finished (U-labels with their dot); shares are ratios. */
export interface HeadlineStory {
  readonly lead: HeadlineLead;
  /** The calm half: what is said of everything else. Null = nothing can be said of it. */
  readonly rest: HeadlineRest | null;
  /** Places that the view is filtered by. */
  readonly seenFrom: readonly string[];
  /** Names of the zones that the view is filtered by. */
  readonly onlyZones: readonly string[];
  /** Kinds that the view is filtered by. */
  readonly onlyKinds: readonly FailureKind[];
  /** Length of the window, which is that of the window it is compared with. */
  readonly spanMs: number;
  /** Start of the window: on its day a clock alone says when. */
  readonly dayMs: number;
  /** Other documented incidents of the window whose zones stand out too. */
  readonly also: readonly string[];
  /** False when the incidents could not be loaded: then nothing is said of there being none. */
  readonly incidentsKnown: boolean;
  /** Documented incidents of the window that do not show in these numbers. */
  readonly unseen: readonly string[];
  /** Places with the highest shares, worst first. */
  readonly hardest: readonly string[];
}

export type HeadlineLead =
  /** Documented, and to be seen in the numbers. */
  | { readonly type: 'incident'; readonly incident: ToldIncident }
  /** Zones above what they were, without a documented incident. */
  | {
      readonly type: 'zones';
      readonly zones: readonly string[];
      readonly more: number;
      readonly ratio: number;
      readonly before: number | null;
    }
  /** Of a source without zones: places above what they were. */
  | { readonly type: 'places'; readonly places: readonly string[]; readonly more: number; readonly level: PlaceLevel }
  /** The whole is above what it was, and nothing stands out. */
  | { readonly type: 'total'; readonly ratio: number; readonly before: number }
  | { readonly type: 'calm'; readonly among: 'zone' | PlaceLevel }
  /** Nothing to compare with. */
  | { readonly type: 'share'; readonly ratio: number }
  | { readonly type: 'low_sample'; readonly failed: number; readonly measured: number }
  | { readonly type: 'no_data' };

export type HeadlineRest =
  | { readonly type: 'normal' }
  | { readonly type: 'others'; readonly zones: readonly string[]; readonly more: number }
  | { readonly type: 'rose'; readonly ratio: number; readonly before: number }
  | { readonly type: 'total'; readonly ratio: number; readonly before: number | null }
  | { readonly type: 'highest'; readonly place: string; readonly ratio: number };

export interface ToldIncident {
  readonly title: string;
  readonly zones: readonly string[];
  /** The kind that the archive names first. */
  readonly kind: FailureKind;
  readonly startedMs: number;
  readonly startedPrecision: TimePrecision;
  readonly endedMs: number | null;
  readonly endedPrecision: TimePrecision | null;
  readonly durationMs: number | null;
  readonly end: IncidentEnd;
}
