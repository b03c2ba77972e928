import { formatCount, formatDuration, formatInstant } from '#/copy/format.ts';
import type { IncidentCounts } from '#/domain/incident-summary.ts';
import { incidentEnd, type Evidence, type Incident, type Severity } from '#/domain/incident.ts';

const evidence: Record<Evidence, string> = {
  documented: 'Documented',
  strong: 'Strong',
  moderate: 'Moderate',
  weak: 'Weak',
  unknown: 'Unknown',
};
const severity: Record<Severity, string> = {
  critical: 'Critical',
  major: 'Major',
  minor: 'Minor',
  info: 'For information',
  unknown: 'Unknown',
};
const causes = new Map<string, string>(
  Object.entries({
    ddos: 'DDoS',
    iot_botnet: 'IoT botnet',
    operator_error: 'Operator error',
    software_bug: 'Software bug',
    hardware_or_power: 'Hardware or power',
    network_or_routing: 'Network or routing',
    cable_cut: 'Cable cut',
    dnssec_rollover: 'DNSSEC rollover',
    dnssec_expired_signatures: 'Expired DNSSEC signatures',
    zone_publication: 'Zone publication',
    registry_migration: 'Registry migration',
    registry_compromise: 'Registry compromise',
    government_order: 'Government order',
    maintenance: 'Maintenance',
    weather: 'Weather',
    unknown: 'Cause not found',
  }),
);
const zoneKinds = new Map<string, string>(
  Object.entries({
    root: 'Root zone',
    gtld: 'Generic TLD',
    cctld: 'Country-code TLD',
    infrastructure: 'Infrastructure',
    second_level: 'Second-level name',
    resolver: 'Resolver',
    other: 'Other',
    unknown: 'Unknown',
  }),
);
/** A word of a later version of the contract. */
const asWords = (key: string): string => key.slice(0, 1).toUpperCase() + key.slice(1).replaceAll('_', ' ');

const incidents = (n: number): string => (n === 1 ? '1 incident' : `${formatCount(n)} incidents`);
const openWords = (open: number, of: number): string => {
  if (of === 1) return open === 0 ? 'It is not open.' : 'It is still open.';
  if (open === 0) return 'None of them is open.';
  return open === 1 ? 'One is still open.' : `${formatCount(open)} are still open.`;
};

/** `documented duration 5 h 20 min, known for 2 of 7` */
const documented = ({ documentedMs, withDuration, incidents: all }: IncidentCounts): string =>
  withDuration === 0
    ? `no duration documented`
    : `documented duration ${formatDuration(documentedMs)}, known for ${formatCount(withDuration)} of ${formatCount(all)}`;

/** How long, or what is known instead. An end that is not documented is not an open one. */
function durationWords(incident: Incident): string {
  if (incident.durationMs !== null) return formatDuration(incident.durationMs);
  switch (incidentEnd(incident)) {
    case 'open':
      return 'Still open';
    case 'recovering':
      return 'Recovering';
    case 'not_documented':
      return 'End not documented';
    case 'ended': {
      const parts = [incident.startedPrecision, incident.endedPrecision];
      if (parts.includes('month')) return 'Known to the month';
      return parts.includes('day') ? 'Known to the day' : 'Not known';
    }
  }
}

export const incidentArchive = {
  cause: (key: string | null): string => (key === null ? 'Not examined' : (causes.get(key) ?? asWords(key))),
  zoneKind: (key: string): string => zoneKinds.get(key) ?? asWords(key),
  evidence: (of: Evidence): string => evidence[of],
  severity: (of: Severity): string => severity[of],
  severityLong: (of: Severity): string => `Severity: ${severity[of].toLocaleLowerCase('en')}`,
  incidents,

  all: (count: number, firstYear: number | null): string =>
    firstYear === null ? `${incidents(count)}.` : `${formatCount(count)} DNS incidents since ${firstYear}.`,
  some: (count: number, whole: number | null): string =>
    `${whole === null ? incidents(count) : `${formatCount(count)} of ${incidents(whole)}`} ${count === 1 ? 'matches' : 'match'}.`,
  none: 'No incident matches.',
  openWords,
  bias: 'Chosen because they were written about: the archive cannot show how often DNS fails, which registry is worse, or a trend.',
  of: (count: number): string => `of ${formatCount(count)}`,
  next: (what: string, count: number): string => `then ${what}, ${formatCount(count)}`,
  figure: {
    what: 'What fails',
    where: 'Where',
    long: 'How long',
    sure: 'How sure',
    atLeast: 'at least',
    notKnown: 'not known',
    withDuration: ({ withDuration, incidents: all }: IncidentCounts): string =>
      `duration known for ${formatCount(withDuration)} of ${formatCount(all)}`,
    withoutDuration: ({ coarse, withoutEnd, open }: IncidentCounts): string =>
      [
        ...(coarse > 0 ? [`${formatCount(coarse)} to the day at best`] : []),
        ...(withoutEnd > open ? [`${formatCount(withoutEnd - open)} without an end`] : []),
        ...(open > 0 ? [`${formatCount(open)} open`] : []),
      ].join(', '),
    documented: 'documented, with sources',
    unexplained: (count: number): string => `cause not found in ${formatCount(count)}`,
  },

  filters: 'Narrow the archive',
  search: 'Title, summary, zone or name',
  searchStatus: (found: number): string => `${incidents(found)} found`,
  oneLetter: 'Two letters or more',
  clearSearch: 'Clear the search',
  more: 'Narrow down',
  any: 'Any',
  filter: { kind: 'How it failed', cause: 'Cause', zoneKind: 'Kind of zone', severity: 'Severity at least' },
  active: 'What narrows the archive',
  severityFloor: (of: Severity): string => `${severity[of].toLocaleLowerCase('en')} or worse`,
  remove: (label: string, value: string): string => `Remove ${label}: ${value}`,
  clearAll: 'Clear everything',

  group: { year: 'Year', kind: 'Kind', cause: 'Cause', zone_kind: 'Zone kind' },
  groupLabel: 'Bars of the histogram',
  histogram: {
    year: 'By year',
    kind: 'By kind of failure',
    cause: 'By cause',
    zone_kind: 'By kind of zone',
  },
  histogramSubtitle: {
    year: 'Incidents by the year in which they began',
    kind: 'An incident with several kinds counts in each of them',
    cause: 'Incidents by what caused them, as reported',
    zone_kind: 'An incident with several kinds of zones counts in each of them',
  },
  histogramSummary: (total: number, most: string | null, count: number): string =>
    most === null ? `${incidents(total)}.` : `${incidents(total)}; most in ${most}: ${formatCount(count)}.`,
  histogramHelp:
    'Left and right move between the years, with Shift they choose several, Enter shows the incidents of the years chosen.',
  years: 'Years to show',
  yearHint: 'Click a year, or drag over several.',
  span: (first: number, last: number): string => (first === last ? `${first}` : `${first} to ${last}`),
  bar: (what: string, counts: IncidentCounts): string =>
    counts.incidents === 0 ? `${what}: no incident` : `${what}: ${incidents(counts.incidents)}, ${documented(counts)}`,
  allYears: 'Show all years',
  histogramTwin: {
    caption: 'Table of the histogram of incidents',
    incidents: 'Incidents',
    duration: 'Documented duration, at least',
    withDuration: 'Duration known',
    coarse: 'To the day or month',
    withoutEnd: 'End not documented',
    open: 'Open',
  },
  twinDuration: (ms: number): string => formatDuration(ms),

  list: 'Incidents',
  listSubtitle: (shown: number, windowed: boolean): string =>
    windowed ? `${incidents(shown)} that began or lasted in the window` : incidents(shown),
  listSummary: (titles: readonly string[], all: number): string =>
    `${incidents(all)}: ${titles.join('; ')}${all > titles.length ? '; and others' : ''}.`,
  listHelp: 'Up and down, or [ and ], move between the incidents; Enter opens one.',
  moreThanLoaded: (shown: number, all: number): string =>
    `The first ${formatCount(shown)} of ${formatCount(all)}. Filters or a shorter window show the others.`,
  notOffered: 'incidents',
  instant: (ms: number, precision: Incident['startedPrecision']): string => formatInstant(ms, precision),
  duration: durationWords,
  falseAlarm: 'False alarm',
  root: 'root zone',
  namesMore: (count: number): string => `${formatCount(count)} more`,
  column: {
    severity: 'Severity',
    started: 'Began, UTC',
    title: 'Incident',
    names: 'Zones and names',
    kinds: 'How it failed',
    cause: 'Cause',
    duration: 'Duration',
    evidence: 'Evidence',
  },
  sortTitle: {
    started: (descending: boolean): string => (descending ? 'Newest first' : 'Oldest first'),
    duration: (descending: boolean): string => (descending ? 'Longest first' : 'Shortest first'),
    severity: (descending: boolean): string => (descending ? 'Worst first' : 'Mildest first'),
  },
  listTwin: { caption: 'Table of the incidents', ended: 'Ended, UTC', zoneKinds: 'Kinds of zones' },
};
