import { formatCount, formatDate, formatShare } from '#/copy/format.ts';
import type { CellState } from '#/domain/cell-state.ts';

const orders: Record<
  'key' | 'type' | 'script' | 'operator' | 'dnssec' | 'servers' | 'delegated' | 'failed' | 'measured' | 'ratio',
  readonly [descending: string, ascending: string]
> = {
  key: ['names from Z to A', 'names from A to Z'],
  type: ['types from generic to the root', 'types from the root to generic'],
  script: ['scripts from Z to A', 'scripts from A to Z'],
  operator: ['operators from Z to A', 'operators from A to Z'],
  dnssec: ['unsigned zones first', 'signed zones first'],
  servers: ['most name servers first', 'fewest name servers first'],
  delegated: ['newest delegation first', 'oldest delegation first'],
  failed: ['most failed queries first', 'fewest failed queries first'],
  measured: ['most measured queries first', 'fewest measured queries first'],
  ratio: ['highest failed share first', 'lowest failed share first'],
};
type Order = keyof typeof orders;

/** The list of all zones. */
export const zones = {
  title: (delegated: number): string => `${formatCount(delegated)} zones: the root and every top-level domain.`,
  titleLoading: 'The root and every top-level domain.',
  calm: (removed: number): string | null =>
    removed === 0 ? null : `${formatCount(removed)} more have left the root zone and are marked as removed.`,
  figure: {
    zones: 'Zones',
    removed: (n: number): string => `and ${formatCount(n)} removed`,
    noneRemoved: 'none removed',
    idn: 'Internationalised',
    idnUnit: (share: number): string => formatShare(share, 1),
    idnScripts: (n: number): string => `in ${formatCount(n)} scripts`,
    signed: 'Signed with DNSSEC',
    unsigned: (n: number): string => `${formatCount(n)} not signed`,
    byType: 'By type',
    generic: 'generic',
    others: (country: number, infrastructure: number, root: number): string =>
      [
        `${formatCount(country)} country codes`,
        ...(infrastructure > 0 ? [`${formatCount(infrastructure)} infrastructure`] : []),
        ...(root > 0 ? ['the root'] : []),
      ].join(', '),
  },
  panel: 'All zones',
  subtitle: (by: Order, descending: boolean, window: string): string =>
    `${orders[by][descending ? 0 : 1].replace(/^./, (c) => c.toLocaleUpperCase('en'))}; queries of ${window}`,
  notOffered: 'list of zones',
  dimension: 'zone',
  column: {
    key: 'Zone',
    type: 'Type',
    script: 'Script',
    operator: 'Operator',
    dnssec: 'DNSSEC',
    servers: 'Servers',
    delegated: 'Delegated since',
    failed: 'Failed',
    measured: '/ measured',
    ratio: 'Failed share',
    interval: '95 % interval',
  } satisfies Record<Order | 'interval', string>,
  sortBy: (by: Order, descending: boolean): string => `Sort: ${orders[by][descending ? 0 : 1]}`,
  caption: 'Zones with their delegation and their failed and measured queries',
  scroller: 'Table of zones, scrolls',
  removedOn: (ms: number): string => `removed ${formatDate(ms)}`,
  servers: (n: number): string => `${formatCount(n)} server${n === 1 ? '' : 's'}`,
  since: (ms: number): string => `since ${formatDate(ms)}`,
  unknown: 'not known',
  /** In place of counts. */
  figures: {
    loading: 'Loading',
    failed: 'Could not be loaded',
    not_offered: 'Not offered',
    outside: 'No data',
    removed: 'Not applicable',
    none: 'Not measured',
    measuredNone: '0 measured',
    excluded: (queries: number): string => `${formatCount(queries)} excluded`,
    lowSample: 'low sample',
  },
  state: (state: CellState): string =>
    state === 'fault' ? 'Fault' : state === 'not_applicable' ? 'Not applicable' : 'No data',
  noFigures: {
    failed: 'The failed and measured queries could not be loaded; the list is complete without them.',
    notOffered: (source: string): string =>
      `${source} counts no zones, so failed and measured queries are not offered; everything else is.`,
    outside: 'This source has no data in the window, so nothing is said of failed and measured queries.',
    retry: 'Retry',
  },
  filter: {
    label: 'Narrow the list',
    search: 'Find by name or operator',
    clearSearch: 'Clear the search',
    type: 'Type',
    allTypes: 'All types',
    script: 'Script',
    allScripts: 'All scripts',
    dnssec: 'DNSSEC',
    allDnssec: 'Signed or not',
    operator: 'Operator',
    clearOperator: 'Clear the operator',
    option: (name: string, n: number): string => `${name} (${formatCount(n)})`,
    clear: 'Clear all',
  },
  found: (shown: number, all: number): string =>
    shown === all ? `${formatCount(all)} zones` : `${formatCount(shown)} of ${formatCount(all)} zones`,
  loadingRest: (loaded: number, all: number | null): string =>
    all === null
      ? `${formatCount(loaded)} loaded so far`
      : `${formatCount(loaded)} of ${formatCount(all)} loaded so far`,
  foundNothing: 'No zone passes these filters.',
  summary: (shown: number, all: number, first: string | null): string =>
    `${formatCount(shown)} of ${formatCount(all)} zones${first === null ? '' : `; first: ${first}`}.`,
};
