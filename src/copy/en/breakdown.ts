import { EN_DASH, formatChange, formatClock, formatCount, formatDate, formatShare } from '#/copy/format.ts';
import type { CellState } from '#/domain/cell-state.ts';
import { DAY_MS, type TimeWindow } from '#/domain/time-window.ts';
import type { ZoneType } from '#/domain/zone-name.ts';

const one = {
  zone: 'zone',
  tld_type: 'type of TLD',
  label_form: 'form of label',
  script: 'script',
  server: 'name server',
  operator: 'operator of the name server',
  ip_version: 'IP version',
  transport: 'transport',
  region: 'region of the vantage point',
  country: 'place of the vantage point',
  as: 'network of the vantage point',
  kind: 'kind of failure',
  source: 'source',
};
type Dimension = keyof typeof one;
const many: Record<Dimension, string> = {
  zone: 'zones',
  tld_type: 'types',
  label_form: 'forms',
  script: 'scripts',
  server: 'servers',
  operator: 'operators',
  ip_version: 'IP versions',
  transport: 'transports',
  region: 'regions',
  country: 'places',
  as: 'networks',
  kind: 'kinds',
  source: 'sources',
};
const orders = {
  failed: ['most failed queries first', 'fewest failed queries first'],
  ratio: ['highest failed share first', 'lowest failed share first'],
  measured: ['most measured queries first', 'fewest measured queries first'],
  change: ['largest rise first', 'largest fall first'],
  key: ['from Z to A', 'from A to Z'],
};
type Sort = keyof typeof orders;
const zoneTypes: Record<ZoneType, string> = {
  root: 'Root',
  infrastructure: 'Infrastructure',
  country: 'Country code',
  idn: 'IDN',
  generic: 'Generic',
};

export const breakdown = {
  title: 'What fails',
  subtitle: (by: Dimension, sort: Sort, descending: boolean): string =>
    `By ${one[by]}, ${orders[sort][descending ? 0 : 1]}`,
  dimensions: 'Break down by',
  plural: (by: Dimension): string => many[by],
  notOffered: (source: string): string => `Not offered by ${source}`,
  switchBy: (dimension: string): string => `Show by ${dimension.toLocaleLowerCase('en')} instead`,
  search: (by: Dimension): string => `Find among ${many[by]}`,
  found: (found: number, all: number): string => `${formatCount(found)} of ${formatCount(all)}`,
  searching: 'Loading the rest to search in all of it',
  foundNothing: (text: string, all: number, by: Dimension): string =>
    `None of the ${formatCount(all)} ${many[by]} matches “${text}”.`,
  clearSearch: 'Clear the search',
  rank: 'Rank',
  column: {
    type: 'Type',
    failed: 'Failed',
    measured: '/ measured',
    ratio: 'Failed share',
    ratioShort: 'Share',
    interval: '95 % interval of the failed share, logarithmic scale',
    change: 'Change, pp',
    kinds: 'How it fails',
    course: 'Course',
  },
  /** Window over the courses, as short as a narrow column needs: `13:00–19:00 UTC`, `5 May–2 Jun UTC`. */
  courseOver: ({ fromMs, toMs }: TimeWindow): string => {
    if (formatDate(fromMs) === formatDate(toMs - 1) && toMs - fromMs < DAY_MS) {
      return `${formatClock(fromMs)}${EN_DASH}${toMs % DAY_MS === 0 ? '24:00' : formatClock(toMs)} UTC`;
    }
    const [first, last] = [formatDate(fromMs), formatDate(toMs - 1)];
    if (first === last) return `${first} UTC`;
    const withoutYear = (date: string): string => date.replace(/ \d+$/, '');
    return first.slice(-4) === last.slice(-4)
      ? `${withoutYear(first)}${EN_DASH}${withoutYear(last)} UTC`
      : `${first.slice(-8)}${EN_DASH}${last.slice(-8)}`;
  },
  pageOf: (name: string): string => `Page of ${name}`,
  sortBy: (sort: Sort, descending: boolean): string => `Sort: ${orders[sort][descending ? 0 : 1]}`,
  zoneType: (type: ZoneType): string => zoneTypes[type],
  measuredNone: '0 measured',
  excluded: (queries: number): string => `${formatCount(queries)} excluded`,
  noData: 'No data: nothing was measured in this window',
  fault: (queries: number): string => `Measurement fault: ${formatCount(queries)} queries set aside`,
  lowSample: 'Low sample',
  /** In place of a share, where there is no room for the reason. */
  stateShort: (state: CellState): string => (state === 'fault' ? 'Fault' : 'No data'),
  isNew: 'new',
  filterBy: (name: string): string => `Show only ${name}`,
  filteredBy: (name: string): string => `Showing only ${name}; show all again`,
  unattributed: (failed: string, measured: string): string => `and ${failed} / ${measured} not attributed`,
  total: (rows: number, by: Dimension): string =>
    `${formatCount(rows)} ${rows === 1 ? many[by].replace(/s$/, '') : many[by]}`,
  rowLoading: 'Loading',
  caption: (by: Dimension): string => `Failed and measured queries by ${one[by]}`,
  scroller: (by: Dimension): string => `Table by ${one[by]}, scrolls`,
  /** Stands for the table: what leads, and the whole. Shares are ratios. */
  summary: (
    leader: {
      readonly name: string;
      readonly failed: number;
      readonly measured: number;
      readonly ratio: number;
    } | null,
    all: { readonly rows: number; readonly ratio: number | null; readonly change: number | null },
    by: Dimension,
  ): string => {
    const whole = `${formatCount(all.rows)} ${many[by]}, ${formatShare(all.ratio)} of their queries failed`;
    const before =
      all.change === null ? '' : `, ${formatChange(all.change)} percentage points against the previous window`;
    if (leader === null) return `${whole}${before}.`;
    return `${whole}${before}. First: ${leader.name} with ${formatCount(leader.failed)} of ${formatCount(leader.measured)} failed, ${formatShare(leader.ratio)}.`;
  },
};
