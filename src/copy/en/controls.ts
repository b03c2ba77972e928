import { formatDuration, formatInstant, formatWindow } from '#/copy/format.ts';
import type { TimeWindow } from '#/domain/time-window.ts';

/** Why a parameter or a field was not followed. Keys are the codes of view-state. */
const reason = {
  not_time: 'not a time',
  no_such_date: 'no such date',
  out_of_range: 'outside of the years 1970 to 2199',
  unknown_parameter: 'not a parameter',
  empty: 'empty',
  repeated: 'given again, the last one counts',
  not_one_of: 'not one of the possible values',
  not_zone: 'not the root or a TLD',
  not_place: 'not a place',
  not_server: 'not a host name',
  not_comparison: 'not a comparison',
  not_script: 'not a script of four letters',
  not_row: 'not a row of the matrix',
  not_whole: 'not a whole number in its range',
  not_letter: 'not a root server letter',
  not_capacity: 'not a letter with its capacity, as in a:5000000',
  not_selection: 'not a part of the matrix',
  not_source: 'not a source',
  not_thresholds: 'not four rising percentages',
  not_camera: 'not zoom/latitude/longitude',
  not_time_zone: 'not a time zone',
  not_language: 'not a language',
  not_revision: 'not a revision',
  not_month: 'not a month such as 2026-07',
  not_version: 'not a version',
  newer_version: 'written by a newer version of this dashboard',
  too_many: 'more than 50',
  too_long: 'too long for a link',
  inverted_window: 'does not start before it ends',
  unknown_source: 'not offered here for these panels',
  and_more: 'and more',
};
type Reason = keyof typeof reason;

/** `6 hours`, `7 days`, `1 year`: a span in words. */
function span(ms: number): string {
  const hours = ms / 3_600_000;
  const units = [
    [24 * 365, 'year'],
    [24, 'day'],
    [1, 'hour'],
  ] as const;
  if (hours === 24) return '24 hours';
  for (const [size, unit] of units) {
    if (hours >= size && hours % size === 0) return `${hours / size} ${unit}${hours === size ? '' : 's'}`;
  }
  return formatDuration(ms);
}

/** Words of the header: time range, filters, source, search, links, theme. */
export const controls = {
  /** BCP 47, for names of countries. */
  locale: 'en',

  pageOf: (name: string): string => `Page of ${name}`,

  // Time range
  range: 'Time range',
  earlierWindow: 'The same length of time before this',
  laterWindow: 'The same length of time after this',
  nothingBefore: 'The source has nothing before this',
  nothingAfter: 'The source has nothing after this',
  lastSpan: (ms: number): string => `Last ${span(ms)}`,
  spanOf: (ms: number): string => span(ms),
  windowShort(window: TimeWindow): string {
    // On a phone the year goes where the window is within one.
    const text = formatWindow(window);
    const { fromMs, toMs } = window;
    const year = new Date(fromMs).getUTCFullYear();
    return new Date(toMs - 1).getUTCFullYear() === year ? text.replaceAll(` ${year}`, '') : text;
  },
  untilNow: (now: number): string => `Up to the newest data, ${formatInstant(now)} UTC`,
  windows: 'Worth a look',
  custom: 'From, to',
  from: 'From',
  to: 'To',
  fieldHint: '2024-01-30T15:00Z, 2024-01-30, now-24h, now-7d/d or epoch seconds. UTC.',
  show: 'Show',
  rangeKind: 'How the range is kept',
  fixed: 'Fixed',
  relative: 'Moves with the data',
  fieldProblem(code: Reason): string {
    if (code === 'inverted_window') return 'The end is not after the start.';
    return `${reason[code].slice(0, 1).toUpperCase()}${reason[code].slice(1)}.`;
  },

  // Filters
  filter: { zone: 'Zone', place: 'Place', server: 'Server', kind: 'Kind', transport: 'Transport', ipVersion: 'IP' },
  comparedWith: 'Compared with',
  previous: (length: string | null): string => (length === null ? 'the previous window' : `previous ${length}`),
  earlier: (length: string): string => `${length} earlier`,
  andMore: (names: readonly string[], more: number): string => `${names.join(', ')} and ${more} more`,
  transport: (id: string): string =>
    new Map([
      ['udp', 'UDP'],
      ['tcp', 'TCP'],
      ['dot', 'DNS over TLS'],
      ['doh', 'DNS over HTTPS'],
      ['doq', 'DNS over QUIC'],
    ]).get(id) ?? id,
  world: 'World',
  removeFilter: (label: string, value: string): string => `Remove: ${label} ${value}`,
  clearAll: 'Clear all',
  activeFilters: 'Filters in use',
  addFilter: 'Filter',
  filters: 'Filters',
  filterBy: 'Add a filter',
  findToFilter: 'Zone, place or server',
  kinds: 'How it fails',
  transports: 'Transport and IP version',
  notOfferedBy: (source: string): string => `Not offered by ${source}`,
  full: 'A link cannot hold more.',

  // Source and freshness
  source: 'Source',
  chooseSource: (name: string): string => `Source: ${name}. Choose another`,
  coverage: (window: TimeWindow): string => `Covers ${formatWindow(window)}`,
  vantagePoints: (n: string): string => `${n} vantage points`,
  freshness: {
    live: (to: string): string => `Live, complete to ${to}`,
    newest: (to: string): string => `Newest data, complete to ${to}`,
    past: (to: string): string => `Past, complete to ${to}`,
    delayed: (to: string): string => `Delayed, complete to ${to}`,
    down: (to: string): string => `Source does not answer, complete to ${to}`,
  },

  // Links
  copyLink: 'Copy link',
  copied: 'Link copied',
  copyFailed: 'The browser does not let us copy. The link is selected: copy it by keyboard.',
  moreLinks: 'More links',
  frozenLink: 'Link to exactly this',
  frozenLinkHint: 'Window, source and revision are in the link: it shows everybody the same.',
  liveLink: 'Live link',
  liveLinkHint: 'Relative times stay relative: it shows the newest data when it is opened.',
  copy: 'Copy',

  // Theme
  theme: 'Theme',
  themeOf: { system: 'System', light: 'Light', dark: 'Dark' },
  themeOfLink: 'The link asks for this theme; choosing one takes it out of the address.',

  // Search
  search: 'Search',
  searchHint: 'Zone, place, server, incident',
  hitType: { zone: 'Zone', server: 'Server', place: 'Place', incident: 'Incident', unknown: '' },
  noHits: (q: string): string => `Nothing found for “${q}”.`,
  otherLayout: (meant: string): string => `On the other keyboard layout: ${meant}`,
  hits: (n: number): string => (n === 1 ? '1 result' : `${n} results`),
  searching: 'Searching',
  searchFailed: (what: string): string => `The search failed. ${what}`,
  close: 'Close',

  // Address
  ignored: 'Not followed in this address:',
  ignoredPart: (parameter: string, value: string, code: Reason): string => {
    if (code === 'and_more') return `and ${value} more`;
    if (value === '') return `${parameter} (${reason[code]})`;
    return `${parameter}=${value} (${reason[code]})`;
  },
  dismiss: 'Dismiss',
};
