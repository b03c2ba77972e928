import { EN_DASH, formatClock, formatCount, formatDate, formatDuration, formatShare } from '#/copy/format.ts';
import type { FailureKind } from '#/domain/failure-kind.ts';
import type { Evidence, Severity, TimePrecision } from '#/domain/incident.ts';
import type { IncidentState } from '#/domain/incident-state.ts';
import type { Basis } from '#/domain/provenance.ts';
import { DAY_MS, HOUR_MS } from '#/domain/time-window.ts';

/** What happened to a query, as a clause. */
const clause: Record<FailureKind, string> = {
  network: 'servers could not be reached',
  timeout: 'queries got no response',
  malformed: 'answers were malformed',
  filtered: 'resolvers filtered answers',
  idn_unsupported: 'software did not handle internationalised names',
  dnssec_bogus: 'answers failed DNSSEC validation',
  servfail: 'queries were answered with SERVFAIL',
  refused: 'queries were refused',
  nxdomain_unexpected: 'names that exist were denied',
  other_rcode: 'queries were answered with an error',
  not_authoritative: 'servers did not answer for the zone',
  stale_zone: 'old zone content was served',
  propagation_delay: 'a change was not seen everywhere',
  wrong_answer: 'answers were wrong',
  too_slow: 'answers came slowly',
  unknown: 'how is not recorded',
};
/** The same as a figure. */
const short: Record<FailureKind, string> = {
  network: 'Unreachable',
  timeout: 'No response',
  malformed: 'Malformed',
  filtered: 'Filtered',
  idn_unsupported: 'IDN',
  dnssec_bogus: 'DNSSEC',
  servfail: 'SERVFAIL',
  refused: 'Refused',
  nxdomain_unexpected: 'NXDOMAIN',
  other_rcode: 'Error code',
  not_authoritative: 'Lame',
  stale_zone: 'Stale zone',
  propagation_delay: 'Delay',
  wrong_answer: 'Wrong answer',
  too_slow: 'Too slow',
  unknown: 'Unknown',
};
const severity: Record<Severity, string> = {
  critical: 'Critical',
  major: 'Major',
  minor: 'Minor',
  info: 'For information',
  unknown: 'Severity unknown',
};
const state: Record<IncidentState, string> = {
  resolved: 'Resolved',
  recovering: 'Recovering',
  open: 'Open',
  not_documented: 'End not documented',
  condition: 'Continuing condition',
  false_alarm: 'False alarm',
};
const noEnd: Record<IncidentState, string> = {
  resolved: '',
  recovering: 'recovering',
  open: 'still open',
  not_documented: 'end not documented',
  condition: 'a condition, with no end',
  false_alarm: 'false alarm',
};
const evidence: Record<Evidence, string> = {
  documented: 'Documented',
  strong: 'Strong evidence',
  moderate: 'Moderate evidence',
  weak: 'Weak evidence',
  unknown: 'Evidence unknown',
};
const precise: Record<TimePrecision, string> = {
  minute: 'known to the minute',
  hour: 'known to the hour',
  day: 'known to the day',
  month: 'known to the month',
  unknown: 'precision not known',
};
const basis: Record<Basis, string> = {
  simulated: 'simulated queries',
  measured: 'queries',
  documented: 'queries',
  unknown: 'queries',
};
const extent: Record<Basis, string> = {
  simulated: 'extent simulated',
  measured: 'extent measured',
  documented: 'extent documented',
  unknown: 'basis of the extent unknown',
};

const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('en') + text.slice(1);

export const incidentHead = {
  previous: 'Previous incident',
  next: 'Next incident',
  neighbours: 'Neighbours in the archive',
  /** The calm half: how, in the words of the kinds. */
  how: (kinds: readonly FailureKind[]): string =>
    kinds.length === 0 ? 'How it failed is not recorded.' : `${capital(listed(kinds.map((kind) => clause[kind])))}.`,
  severity: (of: Severity): string => severity[of],
  severityLabel: (of: Severity): string => (of === 'unknown' ? severity.unknown : `Severity: ${severity[of]}`),
  state: (of: IncidentState): string => state[of],
  evidence: (of: Evidence): string => evidence[of],
  causeNone: 'Cause not examined',
  causeUnknown: 'Cause: the reports name none',
  causeReported: (name: string): string => `Cause: ${name}, as reported`,
  causeInferred: (name: string): string => `Cause: ${name}, inferred`,
  impact: 'Impact',
  loading: 'Loading the record of the incident',
  failed: 'The incident could not be loaded.',
  figures: {
    label: { what: 'What failed', where: 'Where', since: 'Since when', sure: 'How sure' },
    unknown: '—',
    kind: (kind: FailureKind): string => short[kind],
    kindUnit: (more: number): string | null => (more === 0 ? null : `+${formatCount(more)}`),
    counts: (failed: number, measured: number, of: Basis): string =>
      `${formatCount(failed)} / ${formatCount(measured)} ${basis[of]}`,
    /** `peak, 17:55–18:00 UTC` on the day of the start, else with its date; a day alone where the bucket is one. */
    peakAt: (atMs: number, stepMs: number, startedMs: number): string => {
      if (stepMs >= DAY_MS) return `peak, on ${formatDate(atMs)}`;
      const date = formatDate(atMs) === formatDate(startedMs) ? '' : `${formatDate(atMs).slice(0, -5)}, `;
      return `peak, ${date}${formatClock(atMs)}${EN_DASH}${formatClock(atMs + stepMs)} UTC`;
    },
    narrowed: 'within the filters in use',
    notSeen: (of: Basis): string => `not clear in the ${of === 'unknown' ? '' : `${of} `}counts`,
    notCounted: 'not measured',
    notLoaded: 'counts could not be loaded',
    countries: (n: number): string => (n === 1 ? 'country' : 'countries'),
    places: (n: number): string => (n === 1 ? 'place' : 'places'),
    above: (from: number, measured: number): string =>
      `clearly above ${formatShare(from, 0)}, of ${formatCount(measured)} measured`,
    reported: (names: readonly string[]): string => `reported: ${names.join(', ')}`,
    reportedAlone: 'as reported',
    notReported: 'not reported',
    andMore: (count: number): string => `${formatCount(count)} more`,
    worldwide: 'Worldwide',
    utc: 'UTC',
    /** Date of the start, without its year where the end says the same one. */
    day: (startedMs: number, endedMs: number | null): string => {
      const date = formatDate(startedMs);
      if (endedMs === null || formatDate(endedMs) === date) return date;
      return formatDate(endedMs).endsWith(date.slice(-5)) ? date.slice(0, -5) : date;
    },
    to: (when: string): string => `to ${when}`,
    noEnd: (of: IncidentState): string => noEnd[of],
    duration: (ms: number, isRough: boolean): string =>
      isRough ? `≈\u202f${formatDuration(Math.max(1, Math.round(ms / HOUR_MS)) * HOUR_MS)}` : formatDuration(ms),
    precision: (start: TimePrecision, end: TimePrecision | null): string =>
      end === null || end === start ? precise[start] : `start ${precise[start]}, end to the ${end}`,
    references: (n: number): string => (n === 1 ? 'reference' : 'references'),
    extent: (of: Basis | null): string => (of === null ? 'extent not measured' : extent[of]),
  },
};
