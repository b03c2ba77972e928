/**
 * Short names for the generated types of what goes over the wire. Names, optionality and nullability are those of
 * openapi.yaml; `null` is unknown and `0` is a measured zero (CONTRACT.md, section 1).
 */
import type { components } from './generated/openapi.ts';

type Schemas = components['schemas'];

export type Instant = Schemas['Instant'];
export type TimeSpan = Schemas['TimeSpan'];
export type Step = Schemas['Step'];
export type TldType = Schemas['TldType'];
export type LabelForm = Schemas['LabelForm'];
export type Script = Schemas['Script'];
export type PlaceLevel = Schemas['PlaceLevel'];
export type Transport = Schemas['Transport'];
export type SortOrder = Schemas['SortOrder'];
export type Compare = Schemas['Compare'];
export type Severity = Schemas['Severity'];
export type IncidentStatus = Schemas['IncidentStatus'];
export type Evidence = Schemas['Evidence'];
export type TimePrecision = Schemas['TimePrecision'];
export type CauseCategory = Schemas['CauseCategory'];
export type ZoneKind = Schemas['ZoneKind'];
export type EmergencyService = Schemas['EmergencyService'];
export type SlaProfile = Schemas['SlaProfile'];
export type ZoneId = Schemas['ZoneId'];
export type ServerId = Schemas['ServerId'];
export type PlaceId = Schemas['PlaceId'];
export type SourceId = Schemas['SourceId'];
export type IncidentId = Schemas['IncidentId'];
export type ResourceName = Schemas['ResourceName'];
export type Dimension = Schemas['Dimension'];
export type BreakdownBy = Schemas['BreakdownBy'];
export type MatrixRows = Schemas['MatrixRows'];
export type SearchType = Schemas['SearchType'];
export type IncidentSummaryBy = Schemas['IncidentSummaryBy'];
export type MetricName = Schemas['MetricName'];
export type FailureKind = Schemas['FailureKind'];
export type Count = Schemas['Count'];
export type Column = Schemas['Column'];
export type CountColumn = Schemas['CountColumn'];

export type Problem = Schemas['Problem'];
export type Warning = Schemas['Warning'];
export type Basis = Schemas['Basis'];
export type SourceRef = Schemas['SourceRef'];
export type Method = Schemas['Method'];
export type Source = Schemas['Source'];
export type Resource = Schemas['Resource'];
export type Threshold = Schemas['Threshold'];
export type FeaturedWindow = Schemas['FeaturedWindow'];
export type Meta = Schemas['Meta'];
/** The counts a client reads before it asks: `Meta.limits`. */
export type Limits = Meta['limits'];

export type Zone = Schemas['Zone'];
export type DsRecord = Schemas['DsRecord'];
export type Server = Schemas['Server'];
export type ZonePage = Schemas['ZonePage'];
export type ZoneDetail = Schemas['ZoneDetail'];
export type Place = Schemas['Place'];
export type PlacePage = Schemas['PlacePage'];
export type Site = Schemas['Site'];
export type SitePage = Schemas['SitePage'];
export type SerialRow = Schemas['SerialRow'];
export type SerialPage = Schemas['SerialPage'];
export type ChangeType = Schemas['ChangeType'];
export type ChangeDetail = Schemas['ChangeDetail'];
export type ChangeRow = Schemas['ChangeRow'];
export type ChangePage = Schemas['ChangePage'];
export type PropagationRow = Schemas['PropagationRow'];
export type PropagationPage = Schemas['PropagationPage'];
export type SharedFateRow = Schemas['SharedFateRow'];
export type SharedFateTogether = Schemas['SharedFateTogether'];
export type SharedFateMember = Schemas['SharedFateMember'];
export type SharedFateDepth = Schemas['SharedFateDepth'];
export type SharedFatePage = Schemas['SharedFatePage'];
export type SearchHit = Schemas['SearchHit'];
export type SearchResponse = Schemas['SearchResponse'];

export type Window = Schemas['Window'];
export type Flag = Schemas['Flag'];
export type Aggregate = Schemas['Aggregate'];
/** The state of one aggregate, from `Meta.state_thresholds` and `Meta.min_sample`. */
export type AggregateState = NonNullable<Aggregate['state']>;
export type Series = Schemas['Series'];
export type SeriesResponse = Schemas['SeriesResponse'];
export type KindCount = Schemas['KindCount'];
export type Spark = Schemas['Spark'];
export type BreakdownTotal = Schemas['BreakdownTotal'];
export type BreakdownRow = Schemas['BreakdownRow'];
export type BreakdownResponse = Schemas['BreakdownResponse'];
export type MapRow = Schemas['MapRow'];
export type MapResponse = Schemas['MapResponse'];

export type Reference = Schemas['Reference'];
export type IncidentScope = Schemas['IncidentScope'];
export type Incident = Schemas['Incident'];
export type IncidentUpdate = Schemas['IncidentUpdate'];
export type IncidentDetail = Schemas['IncidentDetail'];
export type IncidentPage = Schemas['IncidentPage'];
export type IncidentCounts = Schemas['IncidentCounts'];
export type IncidentSummaryRow = Schemas['IncidentSummaryRow'];
export type IncidentSummary = Schemas['IncidentSummary'];

export type Verdict = Schemas['Verdict'];
export type SlaReason = Schemas['SlaReason'];
export type SlaRow = Schemas['SlaRow'];
export type SlaVerdictCount = Schemas['SlaVerdictCount'];
export type SlaPage = Schemas['SlaPage'];
export type SlaBurn = Schemas['SlaBurn'];
