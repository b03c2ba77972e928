import {
  EN_DASH,
  formatClock,
  formatCount,
  formatDate,
  formatInstant,
  formatShare,
  formatWindow,
} from '#/copy/format.ts';
import { placeName } from '#/copy/place-name.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, durationMs, type TimeWindow } from '#/domain/time-window.ts';

type Rows = 'server' | 'server_address' | 'zone' | 'place';
type Level = 'region' | 'country' | 'as';

const places: Record<Level, readonly [string, string]> = {
  region: ['region', 'regions'],
  country: ['country', 'countries'],
  as: ['network', 'networks'],
};
const things: Record<Exclude<Rows, 'place'>, readonly [string, string]> = {
  server: ['server', 'servers'],
  server_address: ['address', 'addresses'],
  zone: ['zone', 'zones'],
};
const nounOf = (rows: Rows, level: Level): readonly [string, string] =>
  rows === 'place' ? places[level] : things[rows];
const counted = (n: number, rows: Rows, level: Level): string =>
  `${formatCount(n)} ${nounOf(rows, level)[n === 1 ? 0 : 1]}`;
const capital = (text: string): string => `${text.slice(0, 1).toLocaleUpperCase('en')}${text.slice(1)}`;

/** `5-minute`, `1-hour`, `1-day`. */
function lengthWords(ms: number): string {
  const [unit, name] = [[DAY_MS, 'day'] as const, [HOUR_MS, 'hour'] as const, [MINUTE_MS, 'minute'] as const].find(
    ([each]) => ms >= each && ms % each === 0,
  ) ?? [1000, 'second'];
  return `${formatCount(ms / unit)}-${name}`;
}

/** `30 Jan 2024, 16:55 to 17:00 UTC`; whole days by their dates. */
function cellTime(cell: TimeWindow, between: string): string {
  if (durationMs(cell) % DAY_MS === 0 && cell.fromMs % DAY_MS === 0) return formatWindow(cell);
  const end = cell.toMs % DAY_MS === 0 ? '24:00' : formatClock(cell.toMs);
  return `${formatClock(cell.fromMs)}${between}${end} UTC`;
}

export const serverMatrix = {
  title: (rows: Rows, level: Level): string =>
    `${rows === 'place' ? capital(places[level][0]) : rows === 'zone' ? 'Zone' : 'Server'} by time`,
  subtitle: (rows: Rows, level: Level, cellMs: number | null): string => {
    const what = rows === 'place' ? `as seen from each ${places[level][0]}` : `to each ${things[rows][0]}`;
    return `Failed share of queries ${what}${cellMs === null ? '' : `, ${lengthWords(cellMs)} cells`}`;
  },
  /** Why cells are longer than they could be. */
  longerCells: (stepMs: number, least: number): string =>
    `Shorter cells would be low samples: most would hold fewer than ${formatCount(least)} queries in ${lengthWords(stepMs).replace('-', ' ')}s.`,
  grid: (rows: Rows, level: Level): string => `Failed share, ${nounOf(rows, level)[1]} by time`,
  gridHelp:
    'Arrow keys move by one cell, Home and End to the ends of the row, Control with Home or End to the first and the last cell, Page Up and Page Down by ten rows. Enter looks into the row, H hides it, Space pins the cell. Shift with an arrow key selects a rectangle, Enter then keeps it. Escape takes it back.',
  dimension: { server: 'servers', server_address: 'addresses of servers', zone: 'zones', place: 'places' },

  rows: 'Rows',
  rowsOption: { server: 'Server', server_address: 'Address', zone: 'Zone', place: 'Place' },
  level: 'Places',
  levelOption: { region: 'Region', country: 'Country', as: 'Network' },
  order: 'Order of the rows',
  orderOption: { name: 'Name', failed: 'Failures' },
  ip: 'IP version',
  both: 'Both',
  version: (version: number): string => `IPv${version}`,
  transport: 'Transport',
  transportOption: { udp: 'UDP', tcp: 'TCP' },
  hidden: (n: number): string => `${formatCount(n)} hidden`,
  showAll: 'Show all',
  selected: (window: TimeWindow): string => `Selected: ${formatWindow(window)}`,
  deselect: 'Remove the selection',
  omitted: (shown: number, rows: Rows, level: Level): string =>
    `The ${counted(shown, rows, level)} with most failures; others are left out.`,

  failing: (rows: Rows, level: Level, percent: number): string =>
    `${capital(nounOf(rows, level)[1])} at ${percent}\u202f% or more`,
  total: 'Share',
  unattributed: 'Not attributed',
  placeName: (id: string): string => placeName(id, 'en'),

  stepInto: (name: string): string => `Look into ${name}`,
  page: (name: string): string => `Page of ${name}`,
  hide: (name: string): string => `Hide ${name}`,
  stepIntoShort: 'Look into',
  hideShort: 'Hide row',
  close: 'Close',

  part: (version: number | null): string => (version === null ? '' : `IPv${version}`),
  rowName: (name: string, version: number | null): string => (version === null ? name : `${name} IPv${version}`),
  cellTime: (cell: TimeWindow): string =>
    durationMs(cell) % DAY_MS === 0
      ? cellTime(cell, EN_DASH)
      : `${formatDate(cell.fromMs)}, ${cellTime(cell, EN_DASH)}`,
  failedOf: 'Failed / measured',
  interval: '95\u202f% interval',
  address: 'Address',
  others: (n: number, rows: Rows, level: Level): string => `Other ${counted(n, rows, level)}`,
  why: {
    no_data: 'No data: nothing, or too little, was measured in this cell',
    low_sample: (least: number): string => `Low sample: fewer than ${formatCount(least)} queries measured`,
    fault: 'Set aside: measurement fault or maintenance',
    not_applicable: 'Not applicable: it did not exist yet, or no longer',
    stale: 'Stale: the source is behind and has not reached the end of this cell',
  },
  partial: 'Not complete: still filling or cut by the window',

  /** A cell as one sentence; it is what a screen reader says under the cursor. */
  cellWords: (cell: {
    readonly name: string;
    readonly time: TimeWindow;
    readonly withDay: boolean;
    readonly ratio: number | null;
    readonly failed: number | null;
    readonly measured: number | null;
    /** In words, where it is more than a value. */
    readonly state: string | null;
  }): string => {
    const { name, time, withDay, ratio, failed, measured, state } = cell;
    const day = withDay && durationMs(time) % DAY_MS !== 0 ? `${formatDate(time.fromMs)}, ` : '';
    const when = `${day}${cellTime(time, ' to ')}`;
    const said =
      ratio === null ? null : `${formatShare(ratio)}, ${formatCount(failed)} of ${formatCount(measured)} failed`;
    return [name, when, said, state?.toLocaleLowerCase('en') ?? null].filter((part) => part !== null).join(', ');
  },
  selecting: (rows: number, window: TimeWindow): string =>
    `${formatCount(rows)} ${rows === 1 ? 'row' : 'rows'}, ${formatWindow(window)}. Enter keeps the selection.`,

  summary: (facts: {
    readonly rows: Rows;
    readonly level: Level;
    readonly count: number;
    readonly window: TimeWindow;
    readonly cellMs: number;
    readonly ratio: number | null;
    readonly highest: { readonly name: string; readonly ratio: number; readonly cell: TimeWindow } | null;
    readonly worst: { readonly failing: number; readonly cell: TimeWindow } | null;
    readonly percent: number;
  }): string => {
    const { rows, level, count, window, cellMs, ratio, highest, worst, percent } = facts;
    return [
      `${counted(count, rows, level)} by time, ${formatWindow(window)}, ${lengthWords(cellMs)} cells.`,
      ratio === null ? '' : `${formatShare(ratio)} of all queries failed.`,
      highest === null
        ? ''
        : `Highest share: ${formatShare(highest.ratio)}, ${highest.name}, ${serverMatrix.cellTime(highest.cell)}.`,
      worst === null
        ? `None of them is at ${percent}\u202f% or more in any cell.`
        : `Most at ${percent}\u202f% or more: ${formatCount(worst.failing)} of ${formatCount(count)}, from ${formatInstant(worst.cell.fromMs)} UTC.`,
    ]
      .filter((sentence) => sentence !== '')
      .join(' ');
  },

  twin: {
    caption: (rows: Rows, level: Level, window: TimeWindow): string =>
      `Failed share, ${nounOf(rows, level)[1]} by time, ${formatWindow(window)}`,
    row: (rows: Rows, level: Level): string => capital(nounOf(rows, level)[0]),
    failed: 'Failed',
    measured: 'Measured',
    share: 'Failed share',
    interval: '95\u202f% interval',
    highest: 'Highest',
    when: 'In, UTC',
    withoutValue: 'Cells without a value',
    time: (ms: number, withDay: boolean): string => (withDay ? formatInstant(ms) : formatClock(ms)),
    /** A share with its state, where that is more than a value. */
    cell: (share: string, state: string | null): string =>
      state === null ? share : `${share} (${state.toLocaleLowerCase('en')})`,
  },

  legend: 'Colours of the failed share',
  bin: (low: string, high: string | null): string =>
    high === null ? `${low}\u202f% or more` : `${low} to ${high}\u202f%`,
  binZero: '0',
  percent: (text: string): string => `${text}\u202f%`,
};
