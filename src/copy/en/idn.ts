import { formatChange, formatCount, formatInstant, formatInterval, formatShare } from '#/copy/format.ts';
import type { TimePrecision } from '#/domain/incident.ts';

const counted = (n: number, one: string, many: string): string => `${formatCount(n)} ${n === 1 ? one : many}`;
const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

type Type = 'cctld' | 'gtld';
type Verdict = 'worse' | 'better' | 'none' | 'unknown';

const MORE = { worse: 'more', better: 'less' } as const;
const TYPE = { cctld: 'Country-code', gtld: 'Generic' } as const;
/** Zones named one by one in a sentence; beyond them, a number. */
const MOST_NAMED = 3;
const zonesNamed = (names: readonly string[]): string =>
  names.length <= MOST_NAMED
    ? listed(names)
    : `${names.slice(0, MOST_NAMED - 1).join(', ')} and ${names.length - MOST_NAMED + 1} others`;

const points = (interval: readonly [number, number]): string =>
  `${formatChange(interval[0], 2)} to ${formatChange(interval[1], 2)}`;

/** The page IDN. */
export const idn = {
  titleLoading: 'Do scripts other than Latin fare worse?',
  dimension: 'failures by zone',
  zoneList: 'a list of zones',
  archive: 'incidents',
  side: (scripts: readonly string[]): string => (scripts.length === 0 ? 'IDN TLDs' : `${listed(scripts)} TLDs`),
  title: {
    none: (side: string): string => `No clear difference between ${side} and ASCII ones in this window.`,
    unknown: (side: string): string => `Too little was measured to compare ${side} with ASCII ones.`,
    found: (type: Type | null, side: string, verdict: 'worse' | 'better'): string =>
      `${type === null ? side : `${TYPE[type]} ${side}`} fail ${MORE[verdict]} than ASCII ones in this window.`,
    ofZones: (type: Type, side: string, verdict: 'worse' | 'better', zones: readonly string[]): string =>
      `${TYPE[type]} ${side} fail ${MORE[verdict]} than ASCII ones in this window, because of ${zonesNamed(zones)}.`,
    notCounted: (tlds: number, scripts: number): string =>
      `${counted(tlds, 'IDN TLD', 'IDN TLDs')} in ${counted(scripts, 'script', 'scripts')}.`,
  },
  calm: {
    shares: (type: Type, idn: number, ascii: number, isNone: boolean): string =>
      `${TYPE[type]}: ${formatShare(idn)} against ${formatShare(ascii)}${isNone ? ', within chance' : ''}`,
    without: (
      side: string,
      zones: readonly string[],
      verdict: Verdict,
      idn: number | null,
      ascii: number | null,
    ): string => {
      const shares = idn === null || ascii === null ? '' : `, ${formatShare(idn)} against ${formatShare(ascii)}`;
      const said = {
        none: 'no clear difference',
        worse: `${side} fail more`,
        better: `${side} fail less`,
        unknown: 'too little is left to compare',
      }[verdict];
      return `without ${zonesNamed(zones)} ${said}${shares}`;
    },
    unknown: (type: Type): string => `${TYPE[type]}: too little measured.`,
    notOffered: (source: string): string =>
      `${source} does not count by zone, so it cannot say whether they fail more.`,
    outside: 'Nothing was measured in this window, so it cannot say whether they fail more.',
    failed: 'The counts could not be loaded.',
  },
  lede: {
    simulated: 'These are simulated queries, and evidence of nothing by themselves.',
    documented: (support: number, tlds: number): string =>
      `Documented apart from them: ${counted(support, 'report', 'reports')} of software that did not handle an internationalised name, and ${counted(tlds, 'incident', 'incidents')} of an IDN TLD.`,
  },
  figure: {
    tlds: 'IDN TLDs',
    count: (n: number): string => formatCount(n),
    of: (n: number): string => `of ${formatCount(n)}`,
    types: (country: number, generic: number): string => `${country} country-code, ${generic} generic`,
    scripts: (n: number): string => counted(n, 'script', 'scripts'),
    gap: { cctld: 'Gap, country-code', gtld: 'Gap, generic' },
    points: (difference: number): string => formatChange(difference, 2),
    pp: 'pp',
    interval: (interval: readonly [number, number]): string => `95\u202f%: ${points(interval)}`,
    against: (idn: number | null, ascii: number | null): string =>
      `${formatShare(idn, 2)}, ASCII ${formatShare(ascii, 2)}`,
    notMeasured: 'Not measured',
    signed: 'Signed, country-code',
    signedOf: (signed: number, all: number): string => `${signed} of ${counted(all, 'IDN TLD', 'IDN TLDs')}`,
    signedAscii: (signed: number, all: number): string =>
      `ASCII: ${formatCount(signed)} of ${formatCount(all)}${all === 0 ? '' : `, ${formatShare(signed / all, 1)}`}`,
    none: '—',
  },

  noCounts: 'Failure is left out: this source or window has no counts by zone.',

  filter: {
    clear: 'Compare all scripts',
  },

  parity: {
    title: 'IDN and ASCII, like with like',
    subtitle: (window: string): string =>
      `Queries of ${window}; delegations as recorded. Gaps are IDN minus ASCII: above zero, IDN is higher`,
    twin: 'IDN and ASCII TLDs, measure by measure',
    type: { cctld: 'Country-code TLDs', gtld: 'Generic TLDs' },
    column: { measure: 'Measure', idn: 'IDN', ascii: 'ASCII', gap: 'Gap' },
    row: {
      zones: 'TLDs',
      counts: 'Failed / measured',
      share: 'Failed share',
      without: (zones: readonly string[]): string => `Without ${zonesNamed(zones)}`,
      signed: 'Signed (DNSSEC)',
      servers: 'Name servers, median',
      networks: 'Networks (AS), median',
      single: 'In one network only',
      years: 'Delegated, median year',
      incidents: 'Named in an incident',
    },
    share: (ratio: number | null): string => formatShare(ratio, 2),
    interval: formatInterval,
    counts: (failed: number | null, measured: number | null): string =>
      failed === null ? 'Not measured' : `${formatCount(failed)} / ${formatCount(measured)}`,
    part: (part: number, whole: number): string => `${formatCount(part)} of ${formatCount(whole)}`,
    partShare: (part: number, whole: number): string => (whole === 0 ? '—' : formatShare(part / whole, 1)),
    points: (difference: number): string => `${formatChange(difference, 2)} pp`,
    pointsInterval: points,
    number: (n: number | null): string =>
      n === null ? '—' : n.toLocaleString('en', { maximumFractionDigits: 1, useGrouping: false }),
    signedNumber: (n: number | null): string =>
      n === null
        ? '—'
        : n === 0
          ? '±0'
          : `${n > 0 ? '+' : '−'}${Math.abs(n).toLocaleString('en', { maximumFractionDigits: 1 })}`,
    years: (n: number): string => (n === 0 ? 'same year' : `${Math.abs(n)} years ${n > 0 ? 'later' : 'earlier'}`),
    unknown: (n: number): string => `${n} not known`,
    spread: (what: string, counts: readonly (readonly [number, number])[]): string =>
      `${what}: ${counts.map(([value, times]) => `${times} with ${value}`).join(', ')}`,
    spreadOf: { servers: 'TLDs by number of name servers', networks: 'TLDs by number of networks' },
    notMeasured: 'Not measured',
    clear: { worse: 'beyond chance', better: 'beyond chance', none: 'within chance', unknown: '' },
    notComparable: 'Not compared',
    note: 'Failed share: Wilson interval of 95 %; gap: Newcombe interval of 95 % of the difference of two shares. Name servers and networks are those of today’s root zone, also for past windows. Incidents are those of the archive, which holds what was written about: it does not say who fails more.',
    summaryOf: (type: Type, idn: number | null, ascii: number | null, gap: number | null): string =>
      gap === null || idn === null || ascii === null
        ? `${TYPE[type]}: not compared.`
        : `${TYPE[type]}: ${formatShare(idn)} of queries for IDN TLDs failed and ${formatShare(ascii)} for ASCII ones, a gap of ${formatChange(gap, 2)} percentage points.`,
  },

  scripts: {
    title: 'Script by script',
    subtitle: 'IDN TLDs of each script; choose one to compare it alone',
    caption: 'IDN TLDs by script',
    column: {
      script: 'Script',
      zones: 'TLDs',
      types: 'Country / generic',
      signed: 'Signed',
      counts: 'Failed / measured',
      share: 'Failed share',
      interval: '95\u202f% interval',
    },
    types: (country: number, generic: number): string => `${country} / ${generic}`,
    signed: (signed: number, all: number): string => `${signed} of ${all}`,
    counts: (failed: number | null, measured: number | null): string =>
      `${formatCount(failed)} / ${formatCount(measured)}`,
    unknown: 'Not known',
    none: '—',
    choose: (script: string): string => `Compare ${script} alone`,
    leave: (script: string): string => `${script} is compared alone; compare all scripts`,
    listOf: (script: string, n: number): string => `${counted(n, 'TLD', 'TLDs')} in ${script}, in the list of zones`,
    lowSample: 'Low sample',
    summary: (scripts: number, highest: string | null, ratio: number | null): string =>
      `${counted(scripts, 'script', 'scripts')}.${highest === null ? '' : ` Highest failed share: ${highest}, ${formatShare(ratio)}.`}`,
  },

  siblings: {
    title: 'Siblings: one country, two scripts',
    subtitle: (pairs: number, families: number): string =>
      `${counted(pairs, 'IDN TLD', 'IDN TLDs')} beside ${counted(families, 'ASCII TLD', 'ASCII TLDs')} of the same country; the clearest gaps first`,
    caption: 'IDN country-code TLDs and their ASCII siblings',
    column: {
      idn: 'IDN',
      ascii: 'ASCII',
      country: 'Country',
      idnShare: 'IDN failed',
      asciiShare: 'ASCII failed',
      gap: 'Gap, pp',
      dnssec: 'Signed',
      servers: 'Servers, IDN / ASCII',
      networks: 'Networks, IDN / ASCII',
    },
    pair: (idn: string, ascii: string): string => `Compare ${idn} with ${ascii}`,
    gapOf: (difference: number, interval: readonly [number, number]): string =>
      `${formatChange(difference, 2)} percentage points, ${points(interval)}`,
    interval: points,
    noGap: '—',
    counts: (failed: number | null, measured: number | null): string =>
      `${formatCount(failed)} / ${formatCount(measured)}`,
    both: { signed: 'Both', unsigned: 'Neither' },
    only: (name: string): string => `${name} only`,
    dnssecUnknown: 'Not known',
    two: (idn: number | null, ascii: number | null): string => `${formatCount(idn)} / ${formatCount(ascii)}`,
    summary: (pairs: number, differing: number, mixed: number): string =>
      `${counted(pairs, 'pair', 'pairs')}: ${formatCount(differing)} with a gap beyond chance in this window, ${formatCount(mixed)} of which only one is signed.`,
    byOperator: 'By registry',
    note: (mixed: number): string =>
      `Siblings share a country in the record or, where it names none, a registry. In ${counted(mixed, 'pair', 'pairs')} only one of the two is signed. Intervals of the gaps are of 95\u202f% for all pairs together. A gap leads to both side by side; which name servers they share is on the page of either.`,
    label: 'Table of siblings, scrolls',
    nothing: 'No country-code TLD in these scripts has an ASCII sibling.',
    lowSample: 'low sample',
  },

  documented: {
    title: 'What is documented',
    subtitle: 'Reports of the whole archive, whatever the window',
    support: 'Software that did not handle an internationalised name',
    tlds: 'IDN TLDs that failed',
    none: 'None in the archive.',
    condition: 'a continuing condition',
    from: (ms: number, precision: TimePrecision): string => formatInstant(ms, precision),
    sources: 'Sources:',
    look: 'Look at this window',
    lookAt: (title: string): string => `Look at this window: ${title}`,
    inWindow: 'This is the window of the page.',
    summary: (support: number, tlds: number): string =>
      `${counted(support, 'report', 'reports')} of software, ${counted(tlds, 'incident', 'incidents')} of IDN TLDs.`,
    bias: 'Chosen because somebody wrote about them: the archive cannot show how often software fails, or which script fares worst.',
  },
};
