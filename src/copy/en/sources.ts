import { formatCount, formatDuration, formatInstant, formatShare, formatWindow } from '#/copy/format.ts';
import type { FailureKind } from '#/domain/failure-kind.ts';
import type { Basis } from '#/domain/provenance.ts';
import type { TimeWindow } from '#/domain/time-window.ts';

const counted = (n: number, one: string, many: string): string => `${formatCount(n)} ${n === 1 ? one : many}`;
const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

const BASIS = {
  measured: 'measured',
  documented: 'documented',
  simulated: 'simulated',
  unknown: 'of unknown basis',
} as const;

/** The page Data. */
export const sources = {
  titleLoading: 'Where the numbers come from.',
  title: (all: number, bases: readonly (readonly [Basis, number])[]): string =>
    `${counted(all, 'source', 'sources')}: ${listed(bases.map(([basis, n]) => `${formatCount(n)} ${BASIS[basis]}`))}.`,
  calm: (completeUntilMs: number): string => `Measurements are complete to ${formatInstant(completeUntilMs)} UTC.`,
  lede: (names: readonly string[]): string =>
    names.length === 0
      ? 'Every panel names its source. Sources are never added together.'
      : `Every panel names its source, and sources are never added together. ${listed(names)} is a model: its numbers are evidence of nothing by themselves.`,
  failed: 'What the API says of itself could not be loaded.',
  figure: {
    zones: 'Zones',
    zonesLines: ['The root and every TLD,', 'some that are gone included'],
    kinds: 'Kinds of failure',
    kindsLines: ['In five families,', 'and unknown'],
    thresholds: 'Published thresholds',
    profiles: (n: number): string => `Of ${counted(n, 'profile', 'profiles')}`,
    contract: 'Contract',
    revision: 'Data revision',
  },

  coverage: {
    title: 'What covers when',
    subtitle: 'From the first instant of each source to its last; gaps are times of which it knows nothing',
    caption: 'Windows in which each source has data',
    column: { source: 'Source', basis: 'Basis', from: 'From', to: 'To' },
    lane: (name: string, windows: number): string =>
      `${name}: ${counted(windows, 'window', 'windows')} with data; arrow keys go from one to the next`,
    window: (window: TimeWindow): string => formatWindow(window),
    instant: (ms: number): string => formatInstant(ms),
    look: 'Look at this window',
    hint: 'Choose a bar to see its window.',
    summary: (lanes: readonly (readonly [name: string, window: TimeWindow, windows: number])[]): string =>
      lanes
        .map(([name, window, n]) => `${name}: ${formatWindow(window)}${n === 1 ? '' : `, in ${n} separate windows`}.`)
        .join(' '),
  },

  list: {
    title: 'Sources one by one',
    subtitle: 'What each is, how it came to its numbers, what it cannot show, and who may use it',
    summary: (names: readonly string[]): string => `${listed(names)}.`,
    fact: {
      period: 'Period',
      step: 'Finest step',
      vantage: 'Vantage',
      success: 'Success means',
      timeout: 'Timeout',
      interval: 'Interval',
      nxdomain: 'NXDOMAIN',
      zones: 'Zones',
      points: 'Vantage points',
      dimensions: 'Can be split by',
      answers: 'Answers',
      lag: 'Behind',
      licence: 'Licence',
      attribution: 'Attribution',
    },
    vantage: {
      active_authoritative: 'Asks the name servers of the zones',
      active_resolver: 'Asks resolvers',
      server_log: 'Reads logs of name servers',
      resolver_log: 'Reads logs of resolvers',
      bgp_or_traffic: 'Watches routes or traffic',
      simulated: 'None: the queries are drawn from a model',
    },
    noMethod: 'Records, not measurements: there is no method of measuring',
    timeouts: (timeouts: readonly (readonly [string, number])[]): string =>
      timeouts.map(([transport, ms]) => `${transport.toUpperCase()} ${formatDuration(ms)}`).join(', '),
    notPublished: 'Not published',
    none: 'Not known',
    interval: (ms: number): string => `every ${formatDuration(ms)}`,
    noInterval: 'None: single tests, or not published',
    nxdomain: { yes: 'A failure where the name must exist', no: 'Not a failure', unknown: 'Not said' },
    lag: { current: 'Not behind', delayed: 'Delayed', down: 'Down', unknown: 'Not known' },
    lagBy: (ms: number): string => formatDuration(ms),
    recorded: 'No lag is given: complete through the end of its period',
    noDimensions: 'Nothing: it has no counts to split',
    allDimensions: 'All that its resources offer',
    noLicence: 'None stated: facts published by the bodies named. Ask before passing on a large part',
    redistribution: {
      open: 'free to pass on',
      non_commercial: 'not for commercial use',
      permission_required: 'ask for permission',
      unknown: 'terms not stated',
    },
    site: (name: string): string => `${name}: where it is published`,
    count: formatCount,
    /** `5m` as the API writes it. */
    stepOf: (step: string): string => {
      const [, n, unit] = /^(\d+)([mhd])$/.exec(step) ?? [];
      if (n === undefined || unit === undefined) return step;
      return `${n}\u202f${{ m: 'min', h: 'h', d: Number(n) === 1 ? 'day' : 'days' }[unit] ?? unit}`;
    },
  },

  kinds: {
    title: 'What counts as a failure',
    subtitle:
      'The first that applies, in the order of the contract; terms of RFC 9499, RCODEs, and extended errors (EDE) of RFC 8914',
    caption: 'Kinds of failure',
    column: { kind: 'Kind', meaning: 'When', term: 'Term', rcode: 'RCODE', ede: 'EDE' },
    meaning: {
      network: 'The network says that it cannot deliver: unreachable, refused, reset or no route.',
      timeout: 'Nothing comes back within the timeout of the source.',
      malformed: 'The answer cannot be read, or belongs to another question.',
      filtered: 'A resolver holds the answer back by its own policy.',
      idn_unsupported: 'The internationalised name fails while its ASCII control succeeds from the same place.',
      dnssec_bogus: 'The chain of signatures does not validate.',
      servfail: 'The server says that it failed.',
      refused: 'The server will not answer.',
      nxdomain_unexpected: 'The name is denied although it must exist.',
      other_rcode: 'Any other error code: FORMERR, NOTIMP, NOTAUTH, BADVERS and the like.',
      not_authoritative: 'The server answers without authority or refers upwards.',
      stale_zone: 'The server holds a serial that is older than the limit.',
      propagation_delay: 'The serial is current, but a published change is not visible within the limit.',
      wrong_answer: 'The answer differs from the zone for no reason above.',
      too_slow: 'Answered, but in more than five times the service level.',
      unknown: 'The source does not say.',
    } satisfies Record<FailureKind, string>,
    ranges: (codes: readonly number[]): string => rangesOf(codes),
    load: 'NXDOMAIN in the logs of servers or resolvers is no failure: about half of what a root server answers on a healthy day. Query loads and RCODE mixes are load, never failures.',
    summary: (n: number): string => `${counted(n, 'kind', 'kinds')} of failure in five families, and unknown.`,
  },

  thresholds: {
    title: 'Published thresholds',
    subtitle:
      'Levels that others have published, with the place where each is written. Comparing with them is our own measurement, never an official finding',
    caption: 'Published thresholds',
    column: { parameter: 'Level', value: 'Passes at', share: 'Share', window: 'Over', cite: 'Source' },
    profile: {
      icann_ra_spec10: 'ICANN Registry Agreement, Specification 10: generic TLDs',
      rssac047_rsi: 'RSSAC047: one root server',
      rssac047_rss: 'RSSAC047: the root server system',
    },
    parameter: {
      dns_service_downtime_min: 'Downtime of the DNS service',
      name_server_downtime_min: 'Downtime of one name server',
      udp_rtt_ms: 'Round trip over UDP',
      tcp_rtt_ms: 'Round trip over TCP',
      dns_update_time_s: 'Time until an update is visible',
      emergency_dns_s: 'Emergency: DNS service down',
      emergency_dnssec_s: 'Emergency: DNSSEC broken',
      availability_udp4: 'Availability, UDP over IPv4',
      availability_udp6: 'Availability, UDP over IPv6',
      availability_tcp4: 'Availability, TCP over IPv4',
      availability_tcp6: 'Availability, TCP over IPv6',
      latency_udp_median_ms: 'Median round trip over UDP',
      latency_tcp_median_ms: 'Median round trip over TCP',
      correctness: 'Correct answers',
      publication_latency_median_min: 'Median delay of a new root zone',
    },
    operator: { '<=': '≤', '>=': '≥', '==': '=' },
    value: (sign: string, value: number, unit: string): string =>
      `${sign} ${value.toLocaleString('en', { maximumFractionDigits: 3 })}\u202f${unit === 'percent' ? '%' : unit}`,
    share: (pct: number | null): string => (pct === null ? 'all' : `${pct}\u202f% of queries`),
    window: { calendar_month: 'calendar month', rolling_7d: 'any 7 days' },
    summary: (n: number): string => counted(n, 'published threshold', 'published thresholds'),
  },

  rules: {
    title: 'How the numbers are read',
    subtitle: 'The same everywhere in this dashboard, with the values that the API gives',
    share: ['Failed share', 'Failed of measured queries. Counts come first: every share stands beside them.'],
    coverage: (least: number) =>
      [
        'Coverage',
        `Measured of expected queries. Under ${formatShare(least, 0)} an answer is called partial.`,
      ] as const,
    sample: (least: number) =>
      ['Low sample', `Fewer than ${formatCount(least)} measured queries: drawn with dots, and never ranked.`] as const,
    states: (degraded: number, failing: number) =>
      [
        'In trouble',
        `From ${formatShare(degraded, 0)} failed on a place or zone is degraded, from ${formatShare(failing, 0)} on it is failing.`,
      ] as const,
    interval: [
      'Interval',
      'Wilson score interval of 95\u202f%. It holds for independent queries; queries of one zone fail together, so it is a lower bound of the doubt.',
    ],
    difference: [
      'Difference',
      'Newcombe’s interval of the difference of two shares. Only one that leaves zero out is called a difference.',
    ],
    missing: [
      'Missing',
      'Never zero: no data, not applicable and a measurement at fault are marks of their own, and lines break at gaps.',
    ],
    time: ['Time', 'UTC. Windows include their start and not their end.'],
    summary: 'Definitions of failed share, coverage, low sample, trouble, intervals, missing data and time.',
    limits: 'Limits of one answer',
    limit: {
      max_cells: 'Cells (series × points)',
      max_points: 'Points of a series',
      max_groups: 'Groups of a series',
      max_filter_values: 'Values of a filter',
      max_page: 'Rows of a page',
      max_matrix_cells: 'Cells of the matrix',
    },
  },

  api: {
    title: 'The API',
    subtitle: 'Everything on these pages comes from it, and anybody may ask it. GET alone, no key',
    address: 'Address',
    copyAddress: 'Copy the address',
    copyWord: 'Copy',
    document: 'OpenAPI document',
    examples: 'One request for each resource that is offered',
    examplesLabel: 'Example requests',
    run: 'Run',
    runOf: (resource: string): string => `Run the request to ${resource}`,
    copyOf: (resource: string): string => `Copy the request to ${resource}`,
    running: 'Waiting for the answer',
    close: 'Close',
    closeOf: (resource: string): string => `Close the answer of ${resource}`,
    answered: (status: number, bytes: number, type: string): string =>
      `${status}${status === 200 ? ' OK' : ''}, ${formatCount(bytes)} bytes of ${type.split(';')[0] ?? type}`,
    shown: (shown: number, all: number): string => `The first ${formatCount(shown)} of ${formatCount(all)} lines`,
    body: (resource: string): string => `Answer of ${resource}, scrolls`,
    noExample: (resources: readonly string[]): string =>
      `Offered as well, but not to be looked at with one request: ${listed(resources)}.`,
    noAnswer: 'No answer.',
    summary: (n: number): string => `${counted(n, 'example request', 'example requests')} that can be run here.`,
  },
};

/** `1, 4, 6–10`: codes in order, runs of three or more drawn together. */
function rangesOf(codes: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const code of codes.toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === code - 1) last[1] = code;
    else runs.push([code, code]);
  }
  return runs
    .map(([from, to]) => (from === to ? `${from}` : to === from + 1 ? `${from}, ${to}` : `${from}–${to}`))
    .join(', ');
}
