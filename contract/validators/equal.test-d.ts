/**
 * Proof, by the type checker alone, that each validator takes exactly what openapi.yaml describes: a field that is
 * added, dropped, renamed, made optional or nullable on one side only turns `npm run types` red.
 */
import type { InferInput, InferOutput } from 'valibot';
import type * as wire from '#contract/wire.ts';
import type { aggregateSchema } from './aggregate.ts';
import type { sourceRefSchema, warningSchema } from './answer.ts';
import type {
  breakdownResponseSchema,
  breakdownRowSchema,
  breakdownTotalSchema,
  kindCountSchema,
  sparkSchema,
} from './breakdown.ts';
import type { incidentCountsSchema, incidentSummaryRowSchema, incidentSummarySchema } from './incident-summary.ts';
import type {
  incidentDetailSchema,
  incidentPageSchema,
  incidentSchema,
  incidentScopeSchema,
  incidentUpdateSchema,
  referenceSchema,
} from './incident.ts';
import type { mapResponseSchema, mapRowSchema } from './map.ts';
import type {
  featuredWindowSchema,
  metaSchema,
  methodSchema,
  resourceSchema,
  sourceSchema,
  thresholdSchema,
} from './meta.ts';
import type { placePageSchema, placeSchema } from './place.ts';
import type { problemSchema } from './problem.ts';
import type {
  changeDetailSchema,
  changePageSchema,
  changeRowSchema,
  propagationPageSchema,
  propagationRowSchema,
  serialPageSchema,
  serialRowSchema,
} from './root-zone.ts';
import type { timeSpanSchema } from './scalar.ts';
import type { searchHitSchema, searchResponseSchema } from './search.ts';
import type { flagSchema, seriesResponseSchema, seriesSchema, windowSchema } from './series.ts';
import type {
  sharedFateDepthSchema,
  sharedFateMemberSchema,
  sharedFatePageSchema,
  sharedFateRowSchema,
} from './shared-fate.ts';
import type { sitePageSchema, siteSchema } from './site.ts';
import type { slaBurnSchema, slaPageSchema, slaRowSchema } from './sla.ts';
import type { failureKind } from './vocabulary.ts';
import type { dsRecordSchema, serverSchema, zoneDetailSchema, zonePageSchema, zoneSchema } from './zone.ts';

/** Writes intersections out, at every depth, so that `A & B` equals the object with the members of both. */
type Flat<T> = T extends object ? { [K in keyof T]: Flat<T[K]> } : T;

/** Identity as the compiler sees it: unlike mutual assignability it tells `x?: T` from `x: T | undefined`. */
type Same<A, B> = (<T>() => T extends Flat<A> ? 1 : 2) extends <T>() => T extends Flat<B> ? 1 : 2 ? true : false;

type Holds<T extends true> = T;

export type Proofs = [
  Holds<Same<InferInput<typeof timeSpanSchema>, wire.TimeSpan>>,
  Holds<Same<InferInput<typeof problemSchema>, wire.Problem>>,
  Holds<Same<InferInput<typeof warningSchema>, wire.Warning>>,
  Holds<Same<InferInput<typeof sourceRefSchema>, wire.SourceRef>>,
  Holds<Same<InferInput<typeof methodSchema>, wire.Method>>,
  Holds<Same<InferInput<typeof sourceSchema>, wire.Source>>,
  Holds<Same<InferInput<typeof resourceSchema>, wire.Resource>>,
  Holds<Same<InferInput<typeof thresholdSchema>, wire.Threshold>>,
  Holds<Same<InferInput<typeof featuredWindowSchema>, wire.FeaturedWindow>>,
  Holds<Same<InferInput<typeof metaSchema>, wire.Meta>>,
  Holds<Same<InferInput<typeof zoneSchema>, wire.Zone>>,
  Holds<Same<InferInput<typeof serverSchema>, wire.Server>>,
  Holds<Same<InferInput<typeof dsRecordSchema>, wire.DsRecord>>,
  Holds<Same<InferInput<typeof zonePageSchema>, wire.ZonePage>>,
  Holds<Same<InferInput<typeof zoneDetailSchema>, wire.ZoneDetail>>,
  Holds<Same<InferInput<typeof placeSchema>, wire.Place>>,
  Holds<Same<InferInput<typeof placePageSchema>, wire.PlacePage>>,
  Holds<Same<InferInput<typeof siteSchema>, wire.Site>>,
  Holds<Same<InferInput<typeof sitePageSchema>, wire.SitePage>>,
  Holds<Same<InferInput<typeof serialRowSchema>, wire.SerialRow>>,
  Holds<Same<InferInput<typeof serialPageSchema>, wire.SerialPage>>,
  Holds<Same<InferInput<typeof changeDetailSchema>, wire.ChangeDetail>>,
  Holds<Same<InferInput<typeof changeRowSchema>, wire.ChangeRow>>,
  Holds<Same<InferInput<typeof changePageSchema>, wire.ChangePage>>,
  Holds<Same<InferInput<typeof propagationRowSchema>, wire.PropagationRow>>,
  Holds<Same<InferInput<typeof propagationPageSchema>, wire.PropagationPage>>,
  Holds<Same<InferInput<typeof sharedFateRowSchema>, wire.SharedFateRow>>,
  Holds<Same<InferInput<typeof sharedFateMemberSchema>, wire.SharedFateMember>>,
  Holds<Same<InferInput<typeof sharedFateDepthSchema>, wire.SharedFateDepth>>,
  Holds<Same<InferInput<typeof sharedFatePageSchema>, wire.SharedFatePage>>,
  Holds<Same<InferInput<typeof slaRowSchema>, wire.SlaRow>>,
  Holds<Same<InferInput<typeof slaPageSchema>, wire.SlaPage>>,
  Holds<Same<InferInput<typeof slaBurnSchema>, wire.SlaBurn>>,
  Holds<Same<InferInput<typeof searchHitSchema>, wire.SearchHit>>,
  Holds<Same<InferInput<typeof searchResponseSchema>, wire.SearchResponse>>,
  Holds<Same<InferInput<typeof windowSchema>, wire.Window>>,
  Holds<Same<InferInput<typeof flagSchema>, wire.Flag>>,
  Holds<Same<InferInput<typeof aggregateSchema>, wire.Aggregate>>,
  Holds<Same<InferInput<typeof seriesSchema>, wire.Series>>,
  Holds<Same<InferInput<typeof seriesResponseSchema>, wire.SeriesResponse>>,
  Holds<Same<InferInput<typeof kindCountSchema>, wire.KindCount>>,
  Holds<Same<InferInput<typeof sparkSchema>, wire.Spark>>,
  Holds<Same<InferInput<typeof breakdownTotalSchema>, wire.BreakdownTotal>>,
  Holds<Same<InferInput<typeof breakdownRowSchema>, wire.BreakdownRow>>,
  Holds<Same<InferInput<typeof breakdownResponseSchema>, wire.BreakdownResponse>>,
  Holds<Same<InferInput<typeof mapRowSchema>, wire.MapRow>>,
  Holds<Same<InferInput<typeof mapResponseSchema>, wire.MapResponse>>,
  Holds<Same<InferInput<typeof referenceSchema>, wire.Reference>>,
  Holds<Same<InferInput<typeof incidentScopeSchema>, wire.IncidentScope>>,
  Holds<Same<InferInput<typeof incidentSchema>, wire.Incident>>,
  Holds<Same<InferInput<typeof incidentUpdateSchema>, wire.IncidentUpdate>>,
  Holds<Same<InferInput<typeof incidentDetailSchema>, wire.IncidentDetail>>,
  Holds<Same<InferInput<typeof incidentPageSchema>, wire.IncidentPage>>,
  Holds<Same<InferInput<typeof incidentCountsSchema>, wire.IncidentCounts>>,
  Holds<Same<InferInput<typeof incidentSummaryRowSchema>, wire.IncidentSummaryRow>>,
  Holds<Same<InferInput<typeof incidentSummarySchema>, wire.IncidentSummary>>,
];

/** What comes out differs in one way: every enumeration has the member `unknown`. */
export type Outputs = [
  Holds<Same<InferOutput<typeof failureKind>, wire.FailureKind>>,
  Holds<Same<InferOutput<typeof flagSchema>['flag'], wire.Flag['flag'] | 'unknown'>>,
  Holds<Same<InferOutput<typeof problemSchema>, wire.Problem>>,
  Holds<Same<InferOutput<typeof sparkSchema>, wire.Spark>>,
];

/** `Same` itself tells the differences that matter; each line below must be an error. */
export type Differences = [
  // @ts-expect-error a member is missing
  Holds<Same<{ a: string }, { a: string; b?: string }>>,
  // @ts-expect-error optional on one side
  Holds<Same<{ a?: string }, { a: string | undefined }>>,
  // @ts-expect-error nullable on one side
  Holds<Same<{ a: { b: string | null }[] }, { a: { b: string }[] }>>,
  // @ts-expect-error one more member of an enumeration
  Holds<Same<{ a: 'x' | 'y' }, { a: 'x' }>>,
  // @ts-expect-error any length against two
  Holds<Same<{ a: number[] }, { a: [number, number] }>>,
  // @ts-expect-error anything
  Holds<Same<{ a: unknown }, { a: string }>>,
];
