import { formatCount } from '#/copy/format.ts';
import type { ObligationProfile, Verdict, VerdictBasis } from '#/domain/obligation.ts';
import { downtime, obligations } from './obligations.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const NARROW_SPACE = '\u202f';

/** `July 2026` of `2026-07`. */
const month = (name: string): string => `${MONTHS[Number(name.slice(5)) - 1] ?? ''} ${name.slice(0, 4)}`;
const counted = (n: number, one: string, many: string): string => `${formatCount(n)} ${n === 1 ? one : many}`;

/** Parameters by their names in the contract; one that is not here is shown by its name. */
const SPEC10: Readonly<Record<string, string>> = {
  dns_service_downtime_min: 'DNS service downtime',
  name_server_downtime_min: 'Name server downtime',
  udp_rtt_ms: 'UDP response time',
  tcp_rtt_ms: 'TCP response time',
  dns_update_time_s: 'Update time',
  emergency_dns_s: 'DNS emergency',
  emergency_dnssec_s: 'DNSSEC emergency',
};
const RSSAC047: Readonly<Record<string, string>> = {
  availability_udp4: 'UDP, IPv4',
  availability_udp6: 'UDP, IPv6',
  availability_tcp4: 'TCP, IPv4',
  availability_tcp6: 'TCP, IPv6',
  latency_udp_median_ms: 'Latency, UDP',
  latency_tcp_median_ms: 'Latency, TCP',
  correctness: 'Correctness',
  publication_latency_median_min: 'Publication',
};

interface Story {
  readonly period: string;
  readonly failed: number;
  readonly atRisk: number;
  readonly passed: number;
  /** Generic TLDs that the obligation binds. */
  readonly bound: number;
  /** Zones with any verdict. */
  readonly all: number;
  readonly letters: { readonly met: number; readonly failed: number; readonly all: number } | null;
}

/** The page Compliance. */
export const compliance = {
  titleLoading: 'Are the obligations met?',
  failed: 'The obligations cannot be read.',
  month,
  headline: ({ period, failed, passed, bound, all }: Story): string => {
    if (all === 0) return `Nothing is known of the obligations in ${month(period)}.`;
    if (bound === 0) return `No TLD was bound by Specification 10 in ${month(period)}.`;
    if (failed > 0) return `${counted(failed, 'gTLD', 'gTLDs')} did not meet Specification 10 in ${month(period)}.`;
    if (passed === bound)
      return `All ${formatCount(bound)} gTLDs met the downtime levels of Specification 10 in ${month(period)}.`;
    if (passed === 0) return `Whether the gTLDs met Specification 10 in ${month(period)} cannot be said.`;
    return `${formatCount(passed)} of ${formatCount(bound)} gTLDs met the downtime levels of Specification 10 in ${month(period)}.`;
  },
  calm: ({ failed, atRisk, passed, bound, letters }: Story): string => {
    const parts: string[] = [];
    const others = bound - failed;
    const open = others - passed;
    if (failed > 0 && open > 0)
      parts.push(
        open === others
          ? `the other ${formatCount(others)} cannot be judged`
          : `of the other ${formatCount(others)}, ${formatCount(open)} cannot be judged`,
      );
    if (atRisk > 0) parts.push(`${counted(atRisk, 'zone', 'zones')} used half of an emergency threshold`);
    if (letters !== null && letters.all > 0)
      parts.push(
        letters.failed > 0
          ? `${counted(letters.failed, 'root letter was', 'root letters were')} less available than RSSAC047 asks`
          : letters.met === letters.all
            ? `all ${letters.all} root letters were as available as RSSAC047 asks`
            : 'no root letter failed, and not all can be judged',
      );
    const text = parts.join('; ');
    return text === '' ? '' : `${text.slice(0, 1).toLocaleUpperCase('en')}${text.slice(1)}.`;
  },
  basis: {
    official: 'Published by the responsible body.',
    own_measurement: 'Own measurement, not an official finding.',
    simulated: 'Own count on simulated queries: not an official finding, and evidence of nothing.',
    unknown: 'Of a basis this version does not know; not shown as an official finding.',
  } satisfies Record<VerdictBasis, string>,
  figures: {
    down: 'With downtime',
    downLine: (bound: number): string => `of ${formatCount(bound)} gTLDs bound`,
    allowed: 'None is allowed in a month',
    closest: 'Closest to emergency',
    closestNone: 'No zone used any of its 4 h',
    closestLine: (zone: string, service: string): string => `${zone}, ${service}`,
    closestOf: (usedMs: number): string => `${downtime(usedMs)} of 4${NARROW_SPACE}h in 7${NARROW_SPACE}d`,
    letters: 'Root letters',
    lettersValue: (met: number, all: number): string => `${met} of ${all}`,
    lettersOpen: 'Too little of the month to judge',
    lettersLine: 'at least 96 % available',
    lettersWays: 'IPv4 and IPv6, UDP and TCP',
    sure: 'How sure',
    sureUnit: 'of the month',
    sureLine: 'measured finely enough to judge',
    resolution: (ms: number): string => `in stretches of up to ${downtime(ms)}`,
  },
  period: 'Month',
  previous: 'The month before',
  next: 'The month after',
  incidentMonth: (name: string, zones: readonly string[]): string => `${month(name)}: ${zones.join(', ')}`,
  partly: (name: string): string => `${month(name)}, not complete`,
  groups: { months: 'Months', incidents: 'Months with an incident of a gTLD' },

  spec10: {
    title: 'Zone by zone',
    subtitle: (period: string): string =>
      `ICANN Registry Agreement, Specification 10, ${month(period)}; those with downtime first`,
    resource: 'verdicts on obligations',
    summary: (counts: readonly (readonly [Verdict, number])[]): string =>
      `${counts.map(([verdict, n]) => `${obligations.verdict[verdict]}: ${formatCount(n)}`).join(', ')}.`,
    filter: 'Verdict',
    all: 'All',
    caption: 'TLDs with their verdicts',
    column: {
      zone: 'Zone',
      verdict: 'Verdict',
      month: 'DNS down in the month',
      dns: 'DNS, worst 7 days',
      dnssec: 'DNSSEC, worst 7 days',
      coverage: 'Judged',
      gauge: 'Gauge',
    },
    allowed: (level: string): string => `allowed ${level}`,
    show: 'Show',
    showOf: (zone: string): string => `Show the emergency threshold of ${zone}`,
    more: 'Show more',
    loading: 'Loading more',
    shown: (shown: number, all: number): string => `${formatCount(shown)} of ${formatCount(all)} zones`,
    none: (verdict: Verdict, period: string): string =>
      `No zone has the verdict “${obligations.verdict[verdict]}” in ${month(period)}.`,
    notJudged: 'Not judged for any zone.',
    notJudgedFor: (reason: string, what: readonly string[]): string =>
      `${reason.replace(/\.$/, '')}: ${what.join(', ')}.`,
    parameter: SPEC10,
  },

  ranking: {
    title: 'Closest to the emergency threshold',
    subtitle: (period: string): string =>
      `Highest sum of seven days that ended in ${month(period)}, of 4${NARROW_SPACE}h`,
    summary: (first: string | null): string => (first === null ? 'No zone has any.' : `First: ${first}.`),
    none: (period: string): string => `No TLD was down for any of the seven days that ended in ${month(period)}.`,
    row: (zone: string, service: string, usedMs: number): string => `${zone}, ${service}: ${downtime(usedMs)} of 4 h`,
  },

  letters: {
    title: 'Root server letters',
    subtitle: (period: string): string => `RSSAC047, sections 5.1 to 5.4, ${month(period)}`,
    summary: (met: number, all: number): string => `${met} of ${all} letters met the availability in all four ways.`,
    caption: 'Root server letters with their verdicts',
    letter: 'Letter',
    parameter: RSSAC047,
    foot: 'No data: latency and correctness are not measured by this source. Publication as seen from outside is not measured either; the operators’ own load times are on the page Root zone.',
  },

  rules: {
    title: 'What counts, and what does not',
    sourcesTitle: 'Thresholds in force',
    profile: {
      icann_ra_spec10: 'ICANN Registry Agreement, Specification 10',
      rssac047_rsi: 'RSSAC047, root server identifiers',
    } satisfies Record<ObligationProfile, string>,
    items: [
      [
        'Down',
        'A stretch of time counts as down when at least 51 % of its queries about the zone fail at the name servers. Specification 10 (section 3) asks 51 % of probes to find fewer than two good name servers; single queries come near to that and are not the same.',
      ],
      [
        'Stretch',
        'As short as it can be with 20 queries in it, the least number of probes in Specification 10: 5 minutes for large zones, 2 hours for small ones, never shorter than what the source keeps. A downtime is known to about one stretch.',
      ],
      [
        'DNSSEC',
        'Only resolvers that validate see a bogus answer. So 51 % is taken of the queries that come through validating resolvers, by the share of each country (RIPE Atlas, 2017). A bogus answer counts as DNSSEC alone and never as DNS; a bare SERVFAIL does not say why and counts as DNS.',
      ],
      [
        'Not counted',
        'Answers that a resolver filters, software that cannot handle IDNs, stale zones and late changes: none of them says that the name servers of a zone do not answer.',
      ],
      [
        'Met',
        'Takes a complete month of which at least 95 % was judged. A downtime is not met however little was measured. At risk: half of an emergency threshold is used up.',
      ],
      [
        'Who is bound',
        'Generic TLDs under a registry agreement with ICANN, since the first agreement of July 2013. Not .edu, .gov, .int and .mil. Older agreements, that of .com among them, set levels of their own; they are held against the same values here.',
      ],
      [
        'Country codes',
        'Not applicable: country-code TLDs have no registry agreement with ICANN and owe it no service level. Their downtime is given all the same, for scale.',
      ],
    ],
  },
};
