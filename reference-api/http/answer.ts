import type {
  BreakdownResponse,
  ChangePage,
  IncidentDetail,
  IncidentPage,
  IncidentSummary,
  MapResponse,
  Meta,
  PlacePage,
  PropagationPage,
  SearchResponse,
  SerialPage,
  SeriesResponse,
  SharedFatePage,
  SitePage,
  SlaBurn,
  SlaPage,
  ZoneDetail,
  ZonePage,
} from '#contract/wire.ts';
import type { Answer, Handler, Params, RequestContext } from './handler.ts';

/** The body of each operation that this API has. */
export interface Bodies {
  openapi: unknown;
  meta: Meta;
  zones: ZonePage;
  zone: ZoneDetail;
  places: PlacePage;
  sites: SitePage;
  serials: SerialPage;
  changes: ChangePage;
  propagation: PropagationPage;
  'shared-fate': SharedFatePage;
  search: SearchResponse;
  failures: SeriesResponse;
  breakdown: BreakdownResponse;
  map: MapResponse;
  matrix: SeriesResponse;
  load: SeriesResponse;
  incidents: IncidentPage;
  incident: IncidentDetail;
  'incidents/summary': IncidentSummary;
  sla: SlaPage;
  'sla/burn': SlaBurn;
}

export type BodyKind = keyof Bodies;

type Named<Kind extends BodyKind> = { readonly kind: Kind } & Answer<Bodies[Kind]>;

/** An answer that knows which operation it belongs to, so that its body can be told apart by `kind`. */
export type NamedAnswer = { [Kind in BodyKind]: Named<Kind> }[BodyKind];

/** A body that is no answer of the contract: what scenarios of trouble send. */
export interface RawReply {
  readonly kind: 'raw';
  readonly contentType: string;
  readonly text: string;
  readonly page?: Answer<unknown>['page'];
}

export type NamedHandler = (params: Params, context: RequestContext, offset: number) => Promise<NamedAnswer>;

/** Puts the name of its operation on a handler's answers. */
export function named<Kind extends BodyKind>(
  kind: Kind,
  handler: Handler<Bodies[Kind]>,
): (params: Params, context: RequestContext, offset: number) => Promise<Named<Kind>> {
  return async (params, context, offset) => ({ kind, ...(await handler(params, context, offset)) });
}

/** One request as a scenario sees it: checked, and with its page offset. */
export interface Call {
  readonly kind: BodyKind;
  readonly params: Params;
  readonly context: RequestContext;
  readonly offset: number;
}

/** A layer around the healthy API. It may change the answer, replace it, throw a ProblemError, or take its time. */
export type Scenario = (call: Call, healthy: () => Promise<NamedAnswer>) => Promise<NamedAnswer | RawReply>;
