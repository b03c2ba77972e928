import type { Thresholds } from '#/domain/failure-bin.ts';
import type { Filters } from '#/domain/question.ts';
import type { PlaceLevel } from '#/domain/place.ts';
import type { Source } from '#/domain/offer.ts';
import { END_OF_TIME_MS } from '#/domain/time-expression.ts';
import { overlaps, type TimeWindow } from '#/domain/time-window.ts';
import { fitsLink } from './link-length.ts';
import { MAX_MEMBERS, MAX_TEXT, roundCamera } from './reading.ts';
import {
  SORT_KEYS,
  type BreakdownDimension,
  type BreakdownOrder,
  type CellSelection,
  type Comparison,
  type HistogramGroup,
  type ListFilters,
  type MatrixRows,
  type Metric,
  type RootLetter,
  type RowOrder,
  type SortOrder,
  type TableSortKey,
  type ViewState,
} from './view-state.ts';

/** Steps from one view to the next. Pure; a step that changes nothing gives back the same view. Time steps are in `time-transitions.ts`. */

export type FilterName = keyof Filters;
export type FilterMember<F extends FilterName> = Filters[F][number];

/** Takes the member out of a filter, or puts it in at the end. The same view when the list or the link is full. */
export function toggleFilter<F extends FilterName>(view: ViewState, filter: F, member: FilterMember<F>): ViewState {
  return hasFilter(view, filter, member) ? dropFilter(view, filter, member) : addFilter(view, filter, member);
}

export function addFilter<F extends FilterName>(view: ViewState, filter: F, member: FilterMember<F>): ViewState {
  const members = membersOf(view, filter);
  if (members.includes(member) || members.length >= MAX_MEMBERS) return view;
  const next = { ...view, [filter]: [...members, member] };
  return fitsLink(next) ? next : view;
}

export function dropFilter<F extends FilterName>(view: ViewState, filter: F, member: FilterMember<F>): ViewState {
  if (!hasFilter(view, filter, member)) return view;
  return { ...view, [filter]: membersOf(view, filter).filter((m) => m !== member) };
}

/** The filter with these members and no other, for example one place instead of another. */
export function withFilter<F extends FilterName>(view: ViewState, filter: F, members: Filters[F]): ViewState {
  const next = { ...view, [filter]: [...new Set<FilterMember<F>>(members)].slice(0, MAX_MEMBERS) };
  return fitsLink(next) ? next : view;
}

export const clearFilter = (view: ViewState, filter: FilterName): ViewState =>
  view[filter].length === 0 ? view : { ...view, [filter]: [] };

export const clearFilters = (view: ViewState): ViewState => FILTERS.reduce(clearFilter, view);

export const hasFilter = <F extends FilterName>(view: ViewState, filter: F, member: FilterMember<F>): boolean =>
  membersOf(view, filter).includes(member);

const membersOf = <F extends FilterName>(view: ViewState, filter: F): readonly FilterMember<F>[] => view[filter];

/** Filters in the order of their chips. */
export const FILTERS: readonly FilterName[] = ['zone', 'place', 'server', 'kind', 'transport', 'ipVersion'];

export const withBy = (view: ViewState, by: BreakdownDimension): ViewState => (view.by === by ? view : { ...view, by });
export const withMetric = (view: ViewState, metric: Metric): ViewState =>
  view.metric === metric ? view : { ...view, metric };
export const withLevel = (view: ViewState, level: PlaceLevel): ViewState =>
  view.level === level ? view : { ...view, level };

/** Orders that begin with A. */
const FROM_A: readonly TableSortKey[] = ['key', 'type', 'script', 'operator', 'dnssec'];

/** A click on a column head: the other direction if it is the order already, else its natural one (most first, names from A). */
export const withSort = (view: ViewState, by: TableSortKey): ViewState => ({
  ...view,
  sort: { by, descending: view.sort.by === by ? !view.sort.descending : !FROM_A.includes(by) },
});

/** The order of the view if a table has that column, else the table's own. */
export function sortWithin<K extends TableSortKey>(
  sort: SortOrder,
  keys: readonly K[],
  otherwise: { readonly by: K; readonly descending: boolean },
): { readonly by: K; readonly descending: boolean } {
  const by = keys.find((key) => key === sort.by);
  return by === undefined ? otherwise : { by, descending: sort.descending };
}

/** Order of the breakdown. */
export const breakdownSort = (sort: SortOrder): BreakdownOrder =>
  sortWithin(sort, SORT_KEYS, { by: 'failed', descending: true });

export const withGroup = (view: ViewState, group: HistogramGroup): ViewState =>
  view.group === group ? view : { ...view, group };

/** Other rows of the matrix: what was hidden or selected among the old ones means nothing there. */
export const withRows = (view: ViewState, rows: MatrixRows): ViewState =>
  view.rows === rows ? view : { ...view, rows, hide: [], sel: null };
export const withOrder = (view: ViewState, order: RowOrder): ViewState =>
  view.order === order ? view : { ...view, order };

/** Hides a row of the matrix, or shows it again. The same view when the list or the link is full. */
export function toggleHidden(view: ViewState, key: string): ViewState {
  if (view.hide.includes(key)) return { ...view, hide: view.hide.filter((hidden) => hidden !== key) };
  const next = { ...view, hide: [...view.hide, key] };
  return view.hide.length < MAX_MEMBERS && fitsLink(next) ? next : view;
}

export const withSelection = (view: ViewState, sel: CellSelection | null): ViewState => ({ ...view, sel });

/** Sites of one root server, or of all. */
export const withLetter = (view: ViewState, letter: RootLetter | null): ViewState =>
  view.letter === letter ? view : { ...view, letter };

/** Changes filters of the tables of zones and incidents. */
export function withListFilters(view: ViewState, filters: Partial<ListFilters>): ViewState {
  const next = { ...view, ...filters };
  return fitsLink(next) ? next : view;
}

export const NO_LIST_FILTERS: ListFilters = {
  tldType: [],
  script: [],
  operator: '',
  dnssec: [],
  cause: [],
  zoneKind: [],
  severity: null,
};

export function withQuery(view: ViewState, q: string): ViewState {
  const text = q.replace(/\p{C}/gu, ' ').slice(0, MAX_TEXT);
  // A cut through a surrogate pair would leave half a letter.
  const whole = text.replace(/\p{Cs}/gu, '');
  return view.q === whole ? view : { ...view, q: whole };
}

export const withComparison = (view: ViewState, cmp: Comparison | null): ViewState => ({ ...view, cmp });

/** Another source. The window stays if the source covers any of it, else the source opens where it wants. */
export function withSource(view: ViewState, source: Source, window: TimeWindow): ViewState {
  const next: ViewState = { ...view, src: source.id, rev: null };
  return overlaps(window, source.coverage) ? next : { ...next, from: null, to: null, atMs: null };
}

export const withThresholds = (view: ViewState, thr: Thresholds): ViewState => ({ ...view, thr });

/** Moves one of the four thresholds to a percentage, at most up to its neighbours, in steps that suit its size. */
export function moveThreshold(view: ViewState, index: 0 | 1 | 2 | 3, percent: number): ViewState {
  const step = percent < 1 ? 0.05 : percent < 10 ? 0.5 : 1;
  const low = index === 0 ? 0 : (view.thr[index - 1] ?? 0);
  const high = view.thr[index + 1] ?? 100;
  const rounded = Number((Math.round(percent / step) * step).toFixed(2));
  const gap = 0.05;
  const value = Number(Math.min(Math.max(rounded, low + gap), high - gap).toFixed(2));
  if (!(value > low && value < high) || value === view.thr[index]) return view;
  const [a, b, c, d] = view.thr;
  const moved: readonly Thresholds[] = [
    [value, b, c, d],
    [a, value, c, d],
    [a, b, value, d],
    [a, b, c, value],
  ];
  return { ...view, thr: moved[index] ?? view.thr };
}

/** Where the map looks, kept to what a link can say; null is the whole world. */
export function withCamera(view: ViewState, map: ViewState['map']): ViewState {
  if (map === null) return { ...view, map };
  const { zoom, lat, lon } = map;
  if (![zoom, lat, lon].every(Number.isFinite)) return view;
  const within = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);
  return {
    ...view,
    map: roundCamera({ zoom: within(zoom, 0, 22), lat: within(lat, -90, 90), lon: within(lon, -180, 180) }),
  };
}

/** Pins the moment of the crosshair, to the second; null takes the pin out. (Adding zero turns -0 into 0.) */
export function withAt(view: ViewState, atMs: number | null): ViewState {
  const atSecond = atMs === null ? null : Math.floor(atMs / 1000) * 1000 + 0;
  if (atSecond !== null && !(atSecond >= 0 && atSecond < END_OF_TIME_MS)) return view;
  return { ...view, atMs: atSecond };
}

export const withTheme = (view: ViewState, theme: ViewState['theme']): ViewState => ({ ...view, theme });

/**
 * Esc: takes off the topmost layer: the part chosen of the matrix, the pinned moment, the table search, the filters from the last kind to the first, the
 * comparison. The window stays (Back undoes a brush). Null when nothing is left to take off.
 */
export function peel(view: ViewState): ViewState | null {
  if (view.sel !== null) return { ...view, sel: null };
  if (view.atMs !== null) return { ...view, atMs: null };
  if (view.q !== '') return { ...view, q: '' };
  const filter = FILTERS.findLast((name) => view[name].length > 0);
  if (filter !== undefined) return { ...view, [filter]: view[filter].slice(0, -1) };
  return view.cmp === null ? null : { ...view, cmp: null };
}
