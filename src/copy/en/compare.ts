import { formatChange, formatCount, formatInstant, formatShare } from '#/copy/format.ts';

const changes = {
  zone: 'zones',
  tld_type: 'types of TLD',
  label_form: 'forms of label',
  script: 'scripts',
  server: 'name servers',
  operator: 'operators',
  ip_version: 'IP versions',
  transport: 'transports',
  region: 'regions',
  country: 'countries',
  as: 'networks',
  kind: 'kinds of failure',
  source: 'sources',
};
type Dimension = keyof typeof changes;
type Compared = 'period' | 'zone' | 'place' | 'server';

/** `In 30 Jan 2024 …`, `For .ru`: how a side is spoken of. */
const of: Record<Compared, readonly [string, string]> = {
  period: ['', ''],
  zone: ['For ', 'for '],
  place: ['Seen from ', 'seen from '],
  server: ['At ', 'at '],
};
const points = (difference: number): string => `${formatChange(difference)} pp`;

/** The page that puts two sides next to each other. Shares and differences are ratios; a difference is A minus B. */
export const compare = {
  waiting: 'Two sides, one measure.',
  sentence: (by: Compared, a: string, b: string, shares: readonly [number, number], difference: number): string => {
    const more = difference > 0 ? 'more' : 'less';
    const size = `${formatChange(Math.abs(difference)).replace(/^[+±]/, '')} pp ${more}`;
    return `${of[by][0]}${a}: ${formatShare(shares[0])} of queries failed, ${size} than ${of[by][1]}${b} (${formatShare(shares[1])}).`;
  },
  sentenceSame: (by: Compared, a: string, b: string, shares: readonly [number, number]): string =>
    `${of[by][0]}${a}: ${formatShare(shares[0])} of queries failed, as ${of[by][1]}${b} (${formatShare(shares[1])}) within chance.`,
  sentenceUnknown: (missing: string): string => `There is nothing to compare: too little was measured for ${missing}.`,
  beyond: (interval: readonly [number, number]): string =>
    `The 95 % interval of the difference, ${formatChange(interval[0], 2)} to ${formatChange(interval[1], 2)} pp, leaves zero out.`,
  within: (interval: readonly [number, number]): string =>
    `The 95 % interval of the difference, ${formatChange(interval[0], 2)} to ${formatChange(interval[1], 2)} pp, holds zero.`,
  widened: (letter: 'A' | 'B', counted: string): string =>
    `Nothing finer is kept there: ${letter} is counted over ${counted}.`,
  sideMissing: (side: string, name: string): string => `Side ${side}, ${name}, has no answer.`,
  figure: {
    difference: 'A minus B',
    sure: 'How sure',
    none: '—',
    pp: 'pp',
    interval: '95 % interval',
    range: (interval: readonly [number, number]): string =>
      `${formatChange(interval[0], 2)} to ${formatChange(interval[1], 2)}`,
  },
  side: (letter: 'A' | 'B', name: string): string => `${letter}: ${name}`,
  counts: (failed: number | null, measured: number | null): string =>
    `${formatCount(failed)} / ${formatCount(measured)}`,

  // What is compared
  controls: 'What is compared',
  compared: { period: 'Two periods', zone: 'Two zones', place: 'Two places', server: 'Two servers' } satisfies Record<
    Compared,
    string
  >,
  swap: 'Swap A and B',
  sideA: 'Side A',
  sideB: 'Side B',
  byRange: 'set by the time range above',
  periods: { previous: 'Previous', day: 'A day earlier', week: '7 days earlier', own: 'Its own' },
  startOfB: 'B begins',
  setB: 'Set',
  choose: (letter: 'A' | 'B', by: Compared): string => `${letter}: find a ${by}`,
  chosen: (name: string): string => name,
  none: 'not chosen',
  needTwo: (by: Compared): string => `Choose two ${by}s; until then the page shows what the address says.`,
  leftOut: (names: readonly string[]): string => `Not compared: ${names.join(', ')}. A comparison has two sides.`,
  world: 'World',
  searchFailed: 'The search failed.',
  noHits: (text: string): string => `Nothing found for “${text}”.`,

  // Side by side
  tableTitle: 'Side by side',
  rows: {
    share: 'Failed share',
    counts: 'Failed / measured',
    interval: '95 % interval',
    vantage: 'Vantage points',
    coverage: 'Coverage',
    kind: 'Most common kind',
  },
  difference: 'A minus B',
  points,
  pointsInterval: (interval: readonly [number, number]): string =>
    `${formatChange(interval[0], 2)} to ${formatChange(interval[1], 2)}`,
  withinChance: 'within chance',
  nothing: '—',

  // Course
  courseTitle: 'Course',
  courseSubtitle: 'Failed share over the window; the second line is laid over the first',
  courseLabel: 'Moment of both courses; arrow keys move',
  courseAt: (atA: number, atB: number, shares: readonly [number | null, number | null], same: boolean): string => {
    const [a, b] = shares;
    const when = same ? `${formatInstant(atA)} UTC` : `A ${formatInstant(atA)}, B ${formatInstant(atB)} UTC`;
    const gap = a === null || b === null ? 'no difference known' : `difference ${points(a - b)}`;
    return `${when}: A ${a === null ? 'no data' : formatShare(a)}, B ${b === null ? 'no data' : formatShare(b)}, ${gap}`;
  },
  courseSummary: (a: string, b: string, peaks: readonly [number | null, number | null]): string =>
    `Highest bucket of A, ${a}: ${formatShare(peaks[0])}; of B, ${b}: ${formatShare(peaks[1])}.`,
  stepsDiffer: 'The two sides are kept in steps of different length, so the space between the lines is not filled.',
  noData: 'No data',
  twin: {
    caption: 'Failed share of both sides over time',
    at: 'UTC',
    atB: 'UTC of B',
    a: 'A',
    b: 'B',
    difference: 'A minus B, pp',
  },

  // Map
  mapTitle: 'Where they differ',
  mapSubtitle: 'By place of the vantage points',
  mapModes: 'What the map shows',
  mode: { swipe: 'A and B', a: 'A', b: 'B', difference: 'A minus B' },
  mapLabel: 'World map of both sides',
  divider: 'Divider: A at its left, B at its right',
  dividerAt: (percent: number): string =>
    percent === 100 ? 'A alone' : percent === 0 ? 'B alone' : `A on the left ${percent} %, B on the rest`,
  place: (name: string, a: string, b: string, difference: string): string => `${name}: A ${a}, B ${b}${difference}`,
  placeDifference: (difference: number, beyond: boolean): string =>
    `, ${points(difference)}${beyond ? '' : ', within chance'}`,
  legend: 'Legend',
  tones: (borders: readonly [number, number]): readonly string[] => [
    `${borders[1]} pp less and more`,
    `${borders[0]} to ${borders[1]} pp less`,
    `under ${borders[0]} pp less`,
    'within chance',
    `under ${borders[0]} pp more`,
    `${borders[0]} to ${borders[1]} pp more`,
    `${borders[1]} pp more and above`,
  ],
  aFailsLess: 'A fails less',
  aFailsMore: 'A fails more',
  bins: (thresholds: readonly number[]): readonly string[] => [
    '0',
    `to ${thresholds[0]} %`,
    `to ${thresholds[1]} %`,
    `to ${thresholds[2]} %`,
    `to ${thresholds[3]} %`,
    `over ${thresholds[3]} %`,
  ],
  mapSummary: (worse: number, better: number, same: number): string =>
    `A fails more than B beyond chance in ${formatCount(worse)} places, less in ${formatCount(better)}, and neither in ${formatCount(same)}.`,
  levels: 'Places shown',
  mapTwin: { caption: 'Failed share of both sides by place', place: 'Place' },

  // What changed
  changesTitle: (periods: boolean): string => (periods ? 'What changed' : 'What differs'),
  changesSubtitle: (found: number, compared: number, by: Dimension): string =>
    `${formatCount(found)} of ${formatCount(compared)} ${changes[by]} differ beyond chance, largest first`,
  changesBy: 'Compare by',
  byChance: (n: number): string =>
    `About ${formatCount(n)} of these would stand here by chance alone: the interval is one of 95 %.`,
  changesNone: 'None of them differs beyond chance.',
  moreChanges: (shown: number, all: number): string => `The ${formatCount(shown)} largest of ${formatCount(all)}.`,
  oneSided: (n: number): string => `${formatCount(n)} without enough measured on both sides are left out.`,
  showOnly: (name: string): string => `Show only ${name}`,
  column: { a: 'A', b: 'B', change: 'A minus B, pp', interval: '95 % interval' },
  changesSummary: (first: { readonly name: string; readonly difference: number } | null): string =>
    first === null ? 'None differs beyond chance.' : `Largest difference: ${first.name}, ${points(first.difference)}.`,
};
