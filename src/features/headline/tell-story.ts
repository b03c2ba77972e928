import { failureRatio, UNKNOWN_AGGREGATE, type Aggregate } from '#/domain/aggregate.ts';
import type { BreakdownAnswer, BreakdownRow, MapAnswer, MapRow, SeriesAnswer } from '#/domain/answers.ts';
import { cellState } from '#/domain/cell-state.ts';
import { departure } from '#/domain/departure.ts';
import type { HeadlineLead, HeadlineRest, HeadlineStory, ToldIncident } from '#/domain/headline-story.ts';
import { incidentEnd, type Incident, type Severity } from '#/domain/incident.ts';
import type { PlaceLevel } from '#/domain/place.ts';
import type { Filters } from '#/domain/question.ts';
import { durationMs, type TimeWindow } from '#/domain/time-window.ts';
import { uLabel } from '#/domain/zone-label.ts';
import { zoneName } from '#/domain/zone-name.ts';
import { hotZones, restOf, sharesOf, type HeadlineRules } from './hot-zones.ts';

/** What the headline is made from: the answers of the other panels. Null = not offered by the source, not here yet, or failed. */
export interface HeadlineFacts {
  readonly window: TimeWindow;
  readonly filters: Filters;
  readonly rules: HeadlineRules;
  /** By zone, most failed first. */
  readonly zones: BreakdownAnswer | null;
  /** All places, whatever places the view is filtered by. */
  readonly map: MapAnswer | null;
  readonly series: SeriesAnswer | null;
  readonly incidents: readonly Incident[] | null;
  readonly placeName: (id: string) => string;
  /** Why an answer is null, for the figures that need it. */
  readonly missing: { readonly map: Missing | null; readonly series: Missing | null };
}

export type Missing = 'not_offered' | 'loading' | 'failed';

/** Counts of the whole view, now and in the previous window. */
export interface Whole {
  readonly current: Aggregate;
  readonly previous: Aggregate | null;
}

const NAMED_ZONES = 2;
const NAMED_PLACES = 3;

/** The whole as the table's total has it; else as the map's, unless places are filtered; else added up from the series. */
export function wholeOf({ zones, map, series, filters }: HeadlineFacts): Whole | null {
  if (zones !== null && zones.total !== null) return zones.total;
  if (map !== null && map.total !== null && filters.place.length === 0) {
    return { current: map.total, previous: previousOfRows(map.rows) };
  }
  const first = series?.series[0];
  if (series === null || first === undefined) return null;
  const totals = series.series.map((one) => one.totals);
  const failed = totals.reduce<number | null>(
    (sum, one) => (one === null || one.failed === null || sum === null ? null : sum + one.failed),
    0,
  );
  return { current: { ...(first.totals ?? UNKNOWN_AGGREGATE), failed }, previous: null };
}

/** The previous window added up over the places that it is known of; null when it is known of none. */
function previousOfRows(rows: readonly MapRow[]): Aggregate | null {
  const known = rows.flatMap(({ previous }) =>
    previous === null || previous.failed === null || previous.measured === null
      ? []
      : [{ failed: previous.failed, measured: previous.measured }],
  );
  if (known.length === 0) return null;
  const sum = (member: 'failed' | 'measured'): number => known.reduce((all, one) => all + one[member], 0);
  return { ...UNKNOWN_AGGREGATE, failed: sum('failed'), measured: sum('measured') };
}

/** Chooses what to say. Only what the numbers and the archive say: a cause is never guessed. */
export function tellStory(facts: HeadlineFacts): HeadlineStory {
  const { filters, window, placeName } = facts;
  const base: Omit<HeadlineStory, 'lead' | 'rest'> = {
    seenFrom: filters.place.map(placeName),
    onlyZones: filters.zone.map((id) => zoneName(id, uLabel(id)).name),
    onlyKinds: filters.kind,
    spanMs: durationMs(window),
    dayMs: window.fromMs,
    incidentsKnown: facts.incidents !== null,
    also: [],
    unseen: [],
    hardest: [],
  };
  const whole = wholeOf(facts);
  const { measured = null, failed = null } = whole?.current ?? {};
  if (whole === null || measured === null || measured === 0 || failed === null) {
    return { ...base, lead: { type: 'no_data' }, rest: null };
  }
  if (measured < facts.rules.minSample) {
    return { ...base, lead: { type: 'low_sample', failed, measured }, rest: null };
  }
  return facts.zones === null
    ? { ...base, ...storyOfPlaces(facts, whole) }
    : { ...base, ...storyOfZones(facts, facts.zones, whole) };
}

type Told = Pick<HeadlineStory, 'lead' | 'rest' | 'also' | 'unseen' | 'hardest'>;

function storyOfZones(facts: HeadlineFacts, zones: BreakdownAnswer, whole: Whole): Told {
  const incidents = (facts.incidents ?? []).filter(({ status }) => status !== 'false_positive');
  const hot = hotZones(zones, incidents, facts.rules);
  const seen = bySize(incidents, hot);
  const [first, ...also] = seen;
  const titles = {
    also: also.map(({ title }) => title),
    unseen: incidents.filter((incident) => !seen.includes(incident)).map(({ title }) => title),
    hardest: hot.length === 0 ? [] : hardestHit(facts),
  };
  const named = new Set(seen.flatMap(({ scope }) => scope.zones));
  const others = first === undefined ? [] : hot.filter(({ key }) => !named.has(key));
  const lead = first === undefined ? leadWithoutIncident(hot, whole, facts.rules) : told(first, hot);
  return { lead, rest: restWords(facts, lead, hot, others, whole), ...titles };
}

/** Incidents that name a hot zone, those with most failed queries first, then by severity, then the earliest. */
function bySize(incidents: readonly Incident[], hot: readonly BreakdownRow[]): readonly Incident[] {
  const size = ({ scope }: Incident): number =>
    hot.filter(({ key }) => scope.zones.includes(key)).reduce((sum, { current }) => sum + (current.failed ?? 0), 0);
  return incidents
    .filter((incident) => size(incident) > 0)
    .toSorted((a, b) => size(b) - size(a) || RANK[a.severity] - RANK[b.severity] || a.startedMs - b.startedMs);
}

const RANK: Readonly<Record<Severity, number>> = { critical: 0, major: 1, minor: 2, info: 3, unknown: 4 };

function told(incident: Incident, hot: readonly BreakdownRow[]): HeadlineLead {
  const { title, startedMs, startedPrecision, endedMs, endedPrecision } = incident;
  const toldIncident: ToldIncident = {
    title,
    zones: hot.filter(({ key }) => incident.scope.zones.includes(key)).map(nameOf),
    kind: incident.kinds[0] ?? 'unknown',
    startedMs,
    startedPrecision,
    endedMs,
    endedPrecision,
    durationMs: incident.durationMs,
    end: incidentEnd(incident),
  };
  return { type: 'incident', incident: toldIncident };
}

const nameOf = ({ key, label }: BreakdownRow): string => zoneName(key, label === '' ? uLabel(key) : label).name;

function leadWithoutIncident(hot: readonly BreakdownRow[], whole: Whole, rules: HeadlineRules): HeadlineLead {
  const first = hot[0];
  if (first !== undefined) {
    return {
      type: 'zones',
      zones: hot.slice(0, NAMED_ZONES).map(nameOf),
      more: Math.max(0, hot.length - NAMED_ZONES),
      ratio: failureRatio(first.current) ?? 0,
      before: first.previous === null ? null : failureRatio(first.previous),
    };
  }
  return wholeLead(whole, rules) ?? { type: 'calm', among: 'zone' };
}

/** What is to be said of the whole when it rose or there is nothing to compare it with. */
function wholeLead(whole: Whole, rules: HeadlineRules): HeadlineLead | null {
  const shares = sharesOf(whole);
  if (shares === null) return { type: 'share', ratio: failureRatio(whole.current) ?? 0 };
  return departure(whole.current, whole.previous, rules.degradedFrom) === 'worse' ? { type: 'total', ...shares } : null;
}

/**
 * The calm half. "Within its normal range" is said of everything else only when no other zone is hot and all else together has not
 * departed from the previous window; through a zone or kind filter nothing else was looked at.
 */
function restWords(
  { filters, rules }: HeadlineFacts,
  lead: HeadlineLead,
  hot: readonly BreakdownRow[],
  others: readonly BreakdownRow[],
  whole: Whole,
): HeadlineRest | null {
  if (lead.type === 'calm') return totalRest(whole);
  if (lead.type !== 'incident' && lead.type !== 'zones') return null;
  if (filters.zone.length > 0 || filters.kind.length > 0) return null;
  if (others.length > 0) {
    return {
      type: 'others',
      zones: others.slice(0, NAMED_ZONES).map(nameOf),
      more: Math.max(0, others.length - NAMED_ZONES),
    };
  }
  const rest = restOf({ ...whole, kinds: [], topKind: null, spark: null }, hot);
  const shares = rest === null ? null : sharesOf(rest);
  if (rest === null || shares === null) return null;
  return departure(rest.current, rest.previous, rules.degradedFrom) === 'worse'
    ? { type: 'rose', ...shares }
    : { type: 'normal' };
}

const totalRest = (whole: Whole): HeadlineRest => ({
  type: 'total',
  ratio: failureRatio(whole.current) ?? 0,
  before: whole.previous === null ? null : failureRatio(whole.previous),
});

/** Rows of the map that may be spoken of, and whether they are above what they were. */
const spoken = ({ map, rules }: HeadlineFacts): readonly MapRow[] =>
  (map?.rows ?? []).filter(({ current }) => cellState(current, rules) === 'value');

const risen = (facts: HeadlineFacts): readonly MapRow[] =>
  spoken(facts)
    .filter(({ current, previous }) => departure(current, previous, facts.rules.degradedFrom) === 'worse')
    .toSorted((a, b) => (failureRatio(b.current) ?? 0) - (failureRatio(a.current) ?? 0));

/** The places with the highest shares among those above what they were; of no interest where the view is one place. */
const hardestHit = (facts: HeadlineFacts): readonly string[] =>
  facts.filters.place.length > 0
    ? []
    : risen(facts)
        .slice(0, NAMED_PLACES)
        .map(({ place }) => place.name);

function storyOfPlaces(facts: HeadlineFacts, whole: Whole): Told {
  const none = { also: [], unseen: [], hardest: [] };
  const level: PlaceLevel = facts.map === null || facts.map.level === 'unknown' ? 'country' : facts.map.level;
  const places = facts.filters.place.length > 0 ? [] : risen(facts);
  if (places.length > 0) {
    const lead: HeadlineLead = {
      type: 'places',
      places: places.slice(0, NAMED_PLACES).map(({ place }) => place.name),
      more: Math.max(0, places.length - NAMED_PLACES),
      level,
    };
    return { lead, rest: totalRest(whole), ...none };
  }
  const lead = wholeLead(whole, facts.rules);
  if (lead === null) return { lead: { type: 'calm', among: level }, rest: totalRest(whole), ...none };
  return { lead, rest: lead.type === 'share' ? highest(facts) : null, ...none };
}

function highest(facts: HeadlineFacts): HeadlineRest | null {
  if (facts.filters.place.length > 0) return null;
  let best: { readonly place: string; readonly ratio: number } | null = null;
  for (const { place, current } of spoken(facts)) {
    const ratio = failureRatio(current);
    if (ratio !== null && ratio > (best?.ratio ?? 0)) best = { place: place.name, ratio };
  }
  return best === null ? null : { type: 'highest', ...best };
}
