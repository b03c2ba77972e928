import type { EmptyReason } from '#/domain/load-state.ts';
import { measurementSource, offered, sourceHas, type Offer, type Source } from '#/domain/offer.ts';
import type { Filters } from '#/domain/question.ts';
import { formatTimePoint, resolveTimePoint } from '#/domain/time-expression.ts';
import { DAY_MS, durationMs, overlaps, previousWindow, type TimeWindow } from '#/domain/time-window.ts';
import { ignored, type Ignored } from './ignored.ts';
import type { Scope } from './scope.ts';
import { NO_SUBJECT, type SubjectScope } from './subject-scope.ts';
import type { Comparison, ViewState } from './view-state.ts';

export interface ResolvedScope {
  readonly scope: Scope;
  /** What of the view cannot be followed with this API: a source that it does not have, a window that ends before it starts. */
  readonly ignored: readonly Ignored[];
}

/**
 * The view against what the API offers, on the page about a subject. Every view gives a scope; `scope.empty` says when no panel can
 * answer it.
 */
export function resolveScope(view: ViewState, offer: Offer, subject: SubjectScope = NO_SUBJECT): ResolvedScope {
  const source = measurementSource(offer, view.src);
  const nowMs = source?.coverage.toMs ?? offer.completeUntilMs;
  const notFollowed: Ignored[] = [];
  if (view.src !== null && source?.id !== view.src) notFollowed.push(ignored('src', view.src, 'unknown_source'));
  const { window, inverted } = windowOf(view, subject.window ?? defaultWindow(offer, source, nowMs), nowMs);
  if (inverted !== null) notFollowed.push(ignored('from', inverted, 'inverted_window'));
  const filters = { ...filtersOf(view), ...subject.filters };
  const scope: Scope = {
    offer,
    window,
    comparison: comparisonWindow(window, view.cmp),
    source,
    filters,
    question: { window, source: source?.id ?? null, filters, rev: view.rev },
    nowMs,
    empty: emptyReason(offer, source, window, filters),
  };
  return { scope, ignored: notFollowed };
}

/** The window of a view without one: the source's own, else the API's if the source covers any of it, else its last day. */
function defaultWindow(offer: Offer, source: Source | null, nowMs: number): TimeWindow {
  if (source === null) return offer.defaultWindow ?? { fromMs: nowMs - DAY_MS, toMs: nowMs };
  if (source.defaultWindow !== null) return source.defaultWindow;
  if (offer.defaultWindow !== null && overlaps(offer.defaultWindow, source.coverage)) return offer.defaultWindow;
  return { fromMs: Math.max(source.coverage.fromMs, nowMs - DAY_MS), toMs: nowMs };
}

/**
 * Window of a view. With `from` alone it ends now, with `to` alone it is as long as the default. A window that does not
 * start before it ends is no window: the default holds and `inverted` tells what was said.
 */
function windowOf(
  view: ViewState,
  standard: TimeWindow,
  nowMs: number,
): { readonly window: TimeWindow; readonly inverted: string | null } {
  if (view.from === null && view.to === null) return { window: standard, inverted: null };
  const toMs = view.to === null ? nowMs : resolveTimePoint(view.to, nowMs);
  const fromMs = view.from === null ? toMs - durationMs(standard) : resolveTimePoint(view.from, nowMs);
  if (fromMs < toMs) return { window: { fromMs, toMs }, inverted: null };
  const said = [view.from, view.to].map((point) => (point === null ? 'now' : formatTimePoint(point)));
  return { window: standard, inverted: said.join(' – ') };
}

function comparisonWindow(window: TimeWindow, cmp: Comparison | null): TimeWindow {
  if (cmp === null || cmp.type === 'previous') return previousWindow(window);
  if (cmp.type === 'window') return { fromMs: cmp.fromMs, toMs: cmp.toMs };
  return { fromMs: window.fromMs + cmp.byMs, toMs: window.toMs + cmp.byMs };
}

/** `world` is no filter. */
const filtersOf = ({ zone, place, server, kind, transport, ipVersion }: ViewState): Filters => ({
  zone,
  place: place.includes('world') ? [] : place,
  server,
  kind,
  transport,
  ipVersion,
});

function emptyReason(offer: Offer, source: Source | null, window: TimeWindow, filters: Filters): EmptyReason | null {
  if (source === null) return null;
  const missing = dimensionsOf(filters).find((dimension) => !canFilter(offer, source, dimension));
  if (missing !== undefined) return { kind: 'not_offered', source: source.name, dimension: missing };
  const kept = keptBy(offer, source);
  if (kept.some((span) => overlaps(window, span))) return null;
  return { kind: 'outside_coverage', nearest: nearestWindow(window, kept) };
}

/** Where the source has data: the windows that `/meta.steps` names for the default source, else its coverage as a whole. */
function keptBy(offer: Offer, source: Source): readonly TimeWindow[] {
  const standard = measurementSource(offer, null)?.id === source.id;
  const within = standard ? offer.keptWindows.filter((span) => overlaps(span, source.coverage)) : [];
  return within.length === 0 ? [source.coverage] : within;
}

/** A window of the same length, or as much of it as there is, at the nearest end of the nearest span; null without spans. */
export function nearestWindow(window: TimeWindow, spans: readonly TimeWindow[]): TimeWindow | null {
  const distance = (span: TimeWindow): number => Math.max(span.fromMs - window.toMs, window.fromMs - span.toMs);
  const [first, ...others] = spans;
  if (first === undefined) return null;
  const span = others.reduce((best, other) => (distance(other) < distance(best) ? other : best), first);
  const length = Math.min(durationMs(window), durationMs(span));
  return window.fromMs < span.fromMs
    ? { fromMs: span.fromMs, toMs: span.fromMs + length }
    : { fromMs: span.toMs - length, toMs: span.toMs };
}

/** Dimensions that the filters need. A place needs its own level. */
function dimensionsOf(filters: Filters): readonly string[] {
  const named = [
    filters.zone.length > 0 ? 'zone' : null,
    filters.server.length > 0 ? 'server' : null,
    filters.kind.length > 0 ? 'kind' : null,
    filters.transport.length > 0 ? 'transport' : null,
    filters.ipVersion.length > 0 ? 'ip_version' : null,
    filters.place.some((id) => id.startsWith('cc:')) ? 'country' : null,
    filters.place.some((id) => id.startsWith('m49:')) ? 'region' : null,
    filters.place.some((id) => id.startsWith('as:')) ? 'as' : null,
  ];
  return named.filter((dimension) => dimension !== null);
}

/** A source filters by what any of the measurement resources can be grouped by. */
const canFilter = (offer: Offer, source: Source, dimension: string): boolean => {
  const resources = ['failures', 'breakdown'].filter((resource) => offered(offer, resource) !== null);
  return resources.length === 0 || resources.some((resource) => sourceHas(offer, source, resource, dimension));
};
