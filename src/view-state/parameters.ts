import { CAPACITY_BANDS } from '#/domain/capacity-band.ts';
import { placeFromLink, placeToLink, type PlaceLevel } from '#/domain/place.ts';
import { isoMinute } from '#/domain/time-window.ts';
import { zoneFromText } from '#/domain/zone-label.ts';
import { DEFAULT_VIEW } from './default-view.ts';
import { ignored, type Ignored } from './ignored.ts';
import type { RawParameters } from './migrations/migrations.ts';
import * as read from './reading.ts';
import {
  BREAKDOWN_DIMENSIONS,
  CHANGE_TYPES,
  DNSSEC_STATES,
  HISTOGRAM_GROUPS,
  MATRIX_ROWS,
  METRICS,
  ROOT_LETTERS,
  ROW_ORDERS,
  SEVERITY_FLOORS,
  TLD_TYPES,
  VERDICT_FILTERS,
  ZONE_KINDS,
  type ViewState,
} from './view-state.ts';
import { MOST_BOTS, MOST_PER_BOT } from './what-if.ts';
import * as whole from './whole-readings.ts';

/** One parameter of the grammar: how its text changes a view, and how a view writes it. */
export interface Parameter {
  readonly name: string;
  /** The view with the parameter's value, or null when nothing of the text is usable; and what was ignored. */
  readonly read: (
    text: string,
    view: ViewState,
  ) => { readonly view: ViewState | null; readonly ignored: readonly Ignored[] };
  /** The text, or null when the view has the default. */
  readonly write: (view: ViewState) => string | null;
}

function parameter<K extends keyof ViewState>(
  name: string,
  key: K,
  reader: (text: string) => read.Reading<NonNullable<ViewState[K]>>,
  writer: (value: NonNullable<ViewState[K]>) => string | null,
): Parameter {
  return {
    name,
    read: (text, view) => {
      const { value, bad } = reader(text);
      return {
        view: value === null ? null : { ...view, [key]: value },
        ignored: bad.map((member) => ignored(name, member.text, member.reason)),
      };
    },
    write: (view) => {
      const value = view[key];
      return value === null || value === undefined ? null : writer(value);
    },
  };
}

const list = <T>(values: readonly T[], member: (value: T) => string = String): string | null =>
  values.length === 0 ? null : values.map(member).join(',');
const unless =
  (standard: string) =>
  (value: string): string | null =>
    value === standard ? null : value;
const asIs = (value: string): string => value;

const unlessNumber =
  (standard: number) =>
  (value: number): string | null =>
    value === standard ? null : String(value);

const LEVELS: readonly PlaceLevel[] = ['region', 'country', 'as'];
const DEFAULT_SORT = read.writeSort(DEFAULT_VIEW.sort);

/** All parameters but `v`, in the order in which links write them. */
export const PARAMETERS: readonly Parameter[] = [
  parameter('from', 'from', read.timePoint, read.writeTimePoint),
  parameter('to', 'to', read.timePoint, read.writeTimePoint),
  parameter('at', 'atMs', read.moment, isoMinute),
  parameter('zone', 'zone', read.listOf(zoneFromText, 'not_zone'), (zones) => list(zones)),
  parameter('place', 'place', read.listOf(placeFromLink, 'not_place'), (places) => list(places, placeToLink)),
  parameter('server', 'server', read.listOf(read.serverFrom, 'not_server'), (servers) => list(servers)),
  parameter('kind', 'kind', read.listOf(read.kindFrom, 'not_one_of'), (kinds) => list(kinds)),
  parameter('transport', 'transport', read.listOf(read.transportFrom, 'not_one_of'), (transports) => list(transports)),
  parameter('ip', 'ipVersion', read.listOf(read.ipFrom, 'not_one_of'), (versions) => list(versions)),
  parameter('by', 'by', read.oneOf(BREAKDOWN_DIMENSIONS), unless(DEFAULT_VIEW.by)),
  parameter('metric', 'metric', read.oneOf(METRICS), unless(DEFAULT_VIEW.metric)),
  parameter('sort', 'sort', read.sortOrder, (sort) => unless(DEFAULT_SORT)(read.writeSort(sort))),
  parameter('q', 'q', read.searchText, unless(DEFAULT_VIEW.q)),
  parameter('type', 'tldType', read.listOf(read.wordOf(TLD_TYPES), 'not_one_of'), (types) => list(types)),
  parameter('script', 'script', read.listOf(read.scriptFrom, 'not_script'), (scripts) => list(scripts)),
  parameter('operator', 'operator', read.searchText, unless(DEFAULT_VIEW.operator)),
  parameter('dnssec', 'dnssec', read.listOf(read.wordOf(DNSSEC_STATES), 'not_one_of'), (states) => list(states)),
  parameter('cause', 'cause', read.listOf(read.causeFrom, 'not_one_of'), (causes) => list(causes)),
  parameter('zone_kind', 'zoneKind', read.listOf(read.wordOf(ZONE_KINDS), 'not_one_of'), (kinds) => list(kinds)),
  parameter('severity', 'severity', read.oneOf(SEVERITY_FLOORS), asIs),
  parameter('group', 'group', read.oneOf(HISTOGRAM_GROUPS), unless(DEFAULT_VIEW.group)),
  parameter('rows', 'rows', read.oneOf(MATRIX_ROWS), unless(DEFAULT_VIEW.rows)),
  parameter('order', 'order', read.oneOf(ROW_ORDERS), asIs),
  parameter('hide', 'hide', read.listOf(read.rowKeyFrom, 'not_row'), (keys) => list(keys)),
  parameter('sel', 'sel', read.selection, read.writeSelection),
  parameter('letter', 'letter', read.oneOf(ROOT_LETTERS), asIs),
  parameter('change', 'changeTypes', read.listOf(read.wordOf(CHANGE_TYPES), 'not_one_of'), (types) => list(types)),
  parameter('day', 'dayMs', read.day, read.writeDay),
  parameter('added', 'added', read.zone, asIs),
  parameter('key', 'falls', read.nameText, asIs),
  parameter('bots', 'bots', whole.wholeNumber(0, MOST_BOTS), unlessNumber(DEFAULT_VIEW.bots)),
  parameter('qps', 'perBot', whole.wholeNumber(0, MOST_PER_BOT), unlessNumber(DEFAULT_VIEW.perBot)),
  parameter('target', 'targets', read.listOf(whole.letterFrom, 'not_letter'), (letters) => list(letters)),
  parameter('base', 'baseMs', whole.dayStart, whole.writeDay),
  parameter('band', 'band', read.oneOf(CAPACITY_BANDS), unless(DEFAULT_VIEW.band)),
  parameter('tries', 'tries', whole.wholeNumber(1, ROOT_LETTERS.length), unlessNumber(DEFAULT_VIEW.tries)),
  parameter('capacity', 'capacities', whole.capacities, whole.writeCapacities),
  parameter('period', 'period', read.matching(/^\d{4}-(0[1-9]|1[0-2])$/, 'not_month'), asIs),
  parameter('verdict', 'verdict', read.oneOf(VERDICT_FILTERS), asIs),
  parameter('burn', 'burn', read.from(zoneFromText, 'not_zone'), asIs),
  parameter('cmp', 'cmp', read.comparison, read.writeComparison),
  parameter('src', 'src', read.matching(/^[a-z0-9][a-z0-9_-]{0,39}$/, 'not_source'), asIs),
  parameter('level', 'level', read.oneOf(LEVELS), unless(DEFAULT_VIEW.level)),
  parameter('map', 'map', read.camera, read.writeCamera),
  parameter('thr', 'thr', read.thresholds, read.writeThresholds),
  parameter('tz', 'tz', read.timeZone, asIs),
  parameter('lang', 'lang', read.language, asIs),
  parameter('theme', 'theme', read.oneOf(['light', 'dark']), asIs),
  parameter('rev', 'rev', read.matching(/^[A-Za-z0-9._-]{1,40}$/, 'not_revision'), asIs),
];

/** What the view has to write, in canonical order. */
export const parametersOf = (view: ViewState): RawParameters =>
  PARAMETERS.flatMap(({ name, write }) => {
    const text = write(view);
    return text === null ? [] : [[name, text] as const];
  });
