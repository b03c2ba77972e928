import { formatChange, formatCount, formatInterval, formatShare, formatWindow } from '#/copy/format.ts';
import type { CellState } from '#/domain/cell-state.ts';
import type { PlaceLevel } from '#/domain/place.ts';
import type { RankInterval } from '#/domain/rank-interval.ts';
import { spanWords } from './time-words.ts';

const one: Record<PlaceLevel, string> = { region: 'region', country: 'country', as: 'network' };
const many: Record<PlaceLevel, string> = { region: 'regions', country: 'countries', as: 'networks' };
const counted = (n: number, level: PlaceLevel): string => `${formatCount(n)} ${(n === 1 ? one : many)[level]}`;
const ranks = ({ from, to }: Pick<RankInterval, 'from' | 'to'>): string =>
  from === to ? formatCount(from) : `${formatCount(from)} to ${formatCount(to)}`;

/** Differences are ratios. */
const points = (difference: number): string => `${formatChange(difference)} pp`;
const pointsInterval = ([low, high]: readonly [number, number]): string =>
  `${formatChange(low, 2)} to ${formatChange(high, 2)} pp`;

/** Pages of places. Shares are ratios. */
export const places = {
  // All places
  listTitle: 'Places',
  listSentence: (level: PlaceLevel, measured: number, all: number): string =>
    `Queries were measured from ${formatCount(measured)} of ${counted(all, level)}.`,
  listCalm: 'A place is where a query came from, never where a server or a registry is.',
  listLoading: 'Where queries are sent from.',
  tableTitle: 'All places',
  tableSubtitle: (level: PlaceLevel): string => `Failed share by ${one[level]} of the vantage points`,
  search: (level: PlaceLevel): string => `Find among ${many[level]}`,
  clearSearch: 'Clear the search',
  found: (found: number, all: number): string => `${formatCount(found)} of ${formatCount(all)}`,
  foundNothing: (text: string, level: PlaceLevel): string => `None of the ${many[level]} matches “${text}”.`,
  column: {
    rank: 'Rank',
    place: 'Place',
    failed: 'Failed',
    measured: '/ measured',
    share: 'Failed share',
    interval: '95\u202f% interval of the failed share, logarithmic scale',
    change: 'Change, pp',
    vantage: 'Vantage points',
    state: 'State',
  },
  sortBy: {
    failed: ['Sort: most failed queries first', 'Sort: fewest failed queries first'],
    measured: ['Sort: most measured queries first', 'Sort: fewest measured queries first'],
    ratio: ['Sort: highest failed share first', 'Sort: lowest failed share first'],
    key: ['Sort: from Z to A', 'Sort: from A to Z'],
  },
  scroller: (level: PlaceLevel): string => `Table of ${many[level]}, scrolls`,
  caption: (level: PlaceLevel, window: { readonly fromMs: number; readonly toMs: number }): string =>
    `Failed share by ${one[level]}, ${formatWindow(window)}`,
  rankWords: (rank: RankInterval): string =>
    `${formatCount(rank.rank)}; ${ranks(rank)} within the intervals, of ${formatCount(rank.of)}`,
  rankShort: (rank: RankInterval): string => (rank.from === rank.to ? '' : `${rank.from}–${rank.to}`),
  state: (state: CellState, vantagePoints: number | null, excluded: number | null): string => {
    if (state === 'fault') return `Measurement fault: ${formatCount(excluded)} queries set aside`;
    if (state === 'low_sample') return 'Low sample';
    if (state === 'no_data') return vantagePoints === 0 ? 'No vantage points' : 'No data: nothing was measured';
    return state === 'not_applicable' ? 'Not applicable' : '';
  },
  tableSummary: (
    level: PlaceLevel,
    measured: number,
    all: number,
    first: { readonly name: string; readonly ratio: number } | null,
  ): string =>
    `${counted(measured, level)} of ${formatCount(all)} measured.${first === null ? '' : ` Highest failed share: ${first.name}, ${formatShare(first.ratio)}.`}`,

  // One place
  way: 'Way to this place',
  world: 'World',
  title: {
    waiting: (name: string): string => `${name}.`,
    share: (name: string, ratio: number): string => `Seen from ${name}, ${formatShare(ratio)} of queries failed`,
    shareWorld: (ratio: number): string => `Worldwide, ${formatShare(ratio)} of queries failed`,
    against: (kind: 'worse' | 'better' | 'same' | 'unknown', before: number | null, spanMs: number): string => {
      const span = `in the ${spanWords(spanMs)} before`;
      if (kind === 'worse') return `, up from ${formatShare(before)} ${span}.`;
      if (kind === 'better') return `, down from ${formatShare(before)} ${span}.`;
      return kind === 'same' ? `, no more and no less than ${span} within chance.` : '.';
    },
    noData: (name: string): string => `Nothing was measured from ${name} in this window.`,
    lowSample: (name: string): string => `Too little was measured from ${name} to say how much fails there.`,
    fault: (name: string): string => `What was measured from ${name} in this window was set aside.`,
    notApplicable: (name: string): string => `${name} is not measured.`,
  },
  calm: {
    rank: (rank: RankInterval, level: PlaceLevel): string =>
      `It ranks ${ranks(rank)} of ${formatCount(rank.of)} measured ${many[level]}, 1 being the highest share.`,
    noVantage: 'There are no vantage points there, so nothing is known, which is not zero.',
    noData: 'Its vantage points sent nothing, so nothing is known, which is not zero.',
    lowSample: (failed: number | null, measured: number | null, least: number): string =>
      `${formatCount(failed)} of ${formatCount(measured)} queries failed; under ${formatCount(least)} is a low sample, without rank or colour.`,
    fault: (excluded: number | null): string =>
      `${formatCount(excluded)} queries: the measurement itself was at fault.`,
    highest: (name: string, ratio: number): string => `Highest region: ${name}, ${formatShare(ratio)}.`,
  },
  figure: {
    share: 'What fails from here',
    rank: 'Rank',
    where: 'Where most',
    change: 'Change',
    sure: 'How sure',
    none: '—',
    counts: (failed: number | null, measured: number | null): string =>
      `${formatCount(failed)} / ${formatCount(measured)}`,
    interval: (interval: readonly [number, number]): string => `Interval ${formatInterval(interval)}`,
    rankValue: ranks,
    rankUnit: (rank: RankInterval, level: PlaceLevel): string => `of ${counted(rank.of, level)}`,
    rankLine: 'by failed share, highest first',
    notRanked: 'Not ranked',
    notRankedWhy: 'Too little was measured',
    points: (difference: number): string => formatChange(difference),
    pp: 'pp',
    on: (spanMs: number): string => `on the ${spanWords(spanMs)} before`,
    pointsInterval: (interval: readonly [number, number]): string => `Interval ${pointsInterval(interval)}`,
    nothingBefore: 'Nothing to compare with',
    vantage: (n: number): string => `vantage point${n === 1 ? '' : 's'}`,
    vantageUnknown: 'Vantage points not counted',
    coverage: (share: number): string => `${formatShare(share, share === 1 ? 0 : 1)} coverage`,
    coverageUnknown: 'Coverage not known',
  },
  network: {
    title: (name: string): string => `${name}: this API does not offer networks.`,
    calm: 'Its vantage points are known by country and region.',
    link: 'All places',
  },

  // Rank among peers
  peersTitle: 'Among its peers',
  partsTitle: 'By region',
  peersSubtitle: (level: PlaceLevel): string => `Failed share of every measured ${one[level]}, logarithmic scale`,
  stripLabel: (level: PlaceLevel): string => `Measured ${many[level]} by failed share; arrow keys move, Enter opens`,
  dot: (name: string, failed: number | null, measured: number | null, ratio: number): string =>
    `${name}: ${formatShare(ratio)}, ${formatCount(failed)} of ${formatCount(measured)} failed`,
  rest: (lowSample: number, without: number, level: PlaceLevel): string =>
    [
      lowSample === 0 ? '' : `${counted(lowSample, level)} with too few queries`,
      without === 0 ? '' : `${counted(without, level)} without data`,
    ]
      .filter((part) => part !== '')
      .join(' and ') + (lowSample + without === 0 ? '' : ' not drawn.'),
  neighbours: (parent: string): string => `Neighbours in ${parent} nearest in share`,
  peersSummary: (name: string, rank: RankInterval | null, level: PlaceLevel): string =>
    rank === null
      ? `${name} is not ranked among the ${many[level]}: too little was measured.`
      : `${name} is number ${formatCount(rank.rank)} of ${formatCount(rank.of)} measured ${many[level]} by failed share; the intervals leave ranks ${ranks(rank)} open.`,
  partsSummary: (n: number, level: PlaceLevel): string => `${counted(n, level)} measured.`,

  // Kinds against peers
  kindsTitle: 'How it differs',
  kindsSubtitle: 'Failed share by kind, and the difference in percentage points',
  kind: 'Kind',
  allKinds: 'All failures',
  here: 'Here',
  against: (name: string): string => `Against ${name}`,
  points,
  pointsInterval,
  withinChance: 'within chance',
  kindsNone: 'Nothing was measured from here in this window, so there is nothing to compare.',
  kindsSummary: (
    name: string,
    largest: { readonly kind: string; readonly difference: number; readonly against: string } | null,
  ): string =>
    largest === null
      ? `No kind of failure differs from its peers beyond chance as seen from ${name}.`
      : `Largest difference as seen from ${name}: ${largest.kind.toLocaleLowerCase('en')}, ${points(largest.difference)} against ${largest.against}.`,
};
