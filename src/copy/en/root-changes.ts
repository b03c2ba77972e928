import { formatCount, formatDate, formatDuration, formatInstant } from '#/copy/format.ts';
import type { RootChange } from '#/domain/root-zone.ts';

const counted = (n: number, one: string, many: string): string => (n === 1 ? `1 ${one}` : `${formatCount(n)} ${many}`);

const types: Readonly<Record<RootChange['type'], string>> = {
  added: 'Added',
  removed: 'Removed',
  ns: 'Name servers',
  ds: 'Keys (DS)',
  dnskey: 'Root keys',
  glue: 'Addresses',
  unknown: 'Other',
};

/** What changed in the root zone: the feed of the page Root zone, its panel of an added TLD, and the panel of the page of a zone. */
export const rootChanges = {
  type: types,
  title: 'What changed in the root zone',
  subtitle: (shown: number, all: number, window: string): string =>
    `${shown === all ? counted(all, 'change', 'changes') : `${formatCount(shown)} of ${counted(all, 'change', 'changes')}`}, ${window}; newest first`,
  subtitleLoading: 'Newest first',
  notOffered: 'changes',
  filters: 'Narrow the changes',
  typeSwitch: (type: string, n: number): string => `${type} ${formatCount(n)}`,
  search: 'Zone, host or key tag',
  clearSearch: 'Clear the search',
  clear: 'Show all changes',
  found: (shown: number, all: number): string => `${formatCount(shown)} of ${formatCount(all)}`,
  nothing: 'No change of the window passes the filters.',
  notLoaded: (n: number): string => `${counted(n, 'older change', 'older changes')} of the window did not come along.`,
  list: 'Changes, newest first',
  seen: (ms: number): string => `${formatInstant(ms)} UTC`,
  serial: (serial: number): string => `serial ${serial}`,
  removedRecord: 'Removed:',
  addedRecord: 'Added:',
  summary: (shown: number, newest: string | null): string =>
    `${counted(shown, 'change', 'changes')}${newest === null ? '' : `; the newest: ${newest}`}.`,
  newest: (zone: string, change: Pick<RootChange, 'seenMs' | 'summary'>): string =>
    `${zone}, ${formatDate(change.seenMs)}: ${change.summary}`,
  caption: 'Table of the changes',
  column: {
    seen: 'First seen, UTC',
    serial: 'Serial',
    zone: 'Zone',
    type: 'Type',
    summary: 'Change',
    removed: 'Removed',
    added: 'Added',
  },
  zone: {
    title: 'Root-zone changes',
    subtitle: (n: number, fromMs: number, toMs: number): string =>
      `${n === 0 ? 'None' : counted(n, 'change', 'changes')} of its delegation, ${formatDate(fromMs)} to ${formatDate(toMs)}`,
    subtitleLoading: 'Changes of its delegation',
    none: 'The record has no change of its delegation: the same name servers, keys and addresses in every root zone of this time.',
    all: (n: number): string => `All ${formatCount(n)} on the page Root zone`,
    open: 'Open on the page Root zone',
  },
  added: {
    title: 'How a new TLD spreads',
    subtitle: 'From its first root zone on, as far as it is recorded',
    choose: 'Added TLD',
    none: (window: string): string => `No TLD was added in ${window}.`,
    noneAll: 'Look at the whole record',
    unknown: (zone: string): string =>
      `The record has no addition of ${zone} in this window; it shows the newest instead.`,
    steps: 'Its way into the root zone',
    firstSeen: (ms: number): string => `${formatInstant(ms)} UTC`,
    delegated: (serial: number, servers: number): string =>
      `Added in serial ${serial} with ${counted(servers, 'name server', 'name servers')}`,
    notBefore: (serial: number): string => `Not yet in serial ${serial}`,
    signed: {
      at_once: 'Signed from the start: the signed TLDs grew by one in the same serial',
      later: (ms: number): string => `Signed ${formatDuration(ms)} after it was added`,
      unknown: 'When it was signed cannot be told from the record',
    },
    loaded: (n: number, slowest: number | null): string =>
      slowest === null
        ? 'When the root servers loaded this serial is not recorded for any of the 13 letters'
        : `Loaded by ${n} of 13 letters within ${formatDuration(slowest * 1000)}, as they report`,
    noReport: 'no data',
    later: (n: number, untilMs: number): string =>
      n === 0
        ? `No change of its name servers or keys since, up to ${formatDate(untilMs - 1)}`
        : `${counted(n, 'change', 'changes')} since, up to ${formatDate(untilMs - 1)}`,
    summary: (zone: string, ms: number): string => `${zone} entered the root zone on ${formatDate(ms)}.`,
  },
};
