import { formatCount, formatDate, formatShare } from '#/copy/format.ts';
import { formatMany, formatTimes } from '#/copy/many.ts';

const counted = (n: number, one: string, many = `${one}s`): string => `${formatCount(n)} ${n === 1 ? one : many}`;
const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

/** The page Load: what the root servers carry, as their operators report it. */
export const load = {
  titleLoading: 'How much do the root servers carry?',
  resource: 'query load',
  letter: (letter: string): string => (letter.length === 1 ? letter.toUpperCase() : letter),
  server: (letter: string): string => (letter.length === 1 ? `${letter.toUpperCase()}-root` : letter),

  headline: {
    title: (queries: number, letters: number, dayMs: number): string =>
      `${formatMany(queries)} queries reached the ${counted(letters, 'root letter')} that reported on ${formatDate(dayMs)}.`,
    calm: (high: number, attacks: number | null): string => {
      if (high === 0) return 'In this window no letter received more than three times its usual.';
      const days = `${high === 1 ? 'On one day' : `On ${formatCount(high)} days`} of this window a letter received more than three times its usual`;
      if (attacks === null) return `${days}; the documented incidents could not be loaded.`;
      if (attacks === 0) return `${days}; none of them is a documented attack.`;
      return `${days}; ${formatCount(attacks)} of them ${attacks === 1 ? 'is a documented attack' : 'are documented attacks'}.`;
    },
    none: 'No root letter reported its queries in this window.',
    lede: 'Load is not failure: these are the operators’ own daily counts (RSSAC002). Letters joined in different years, so they are added up within one day only, never over time.',
    received: 'Received',
    receivedUnit: 'queries a day',
    receivedLine: (letters: number, dayMs: number): string => `${counted(letters, 'letter')}, ${formatDate(dayMs)}`,
    perSecond: (qps: number): string => `${formatMany(qps)} a second on average`,
    sent: 'Sent',
    sentUnit: 'responses a day',
    sentLine: (letters: number, dayMs: number): string => `${counted(letters, 'letter')}, ${formatDate(dayMs)}`,
    sentNone: 'no responses reported',
    high: 'Far above usual',
    highUnit: (days: number): string => (days === 1 ? 'day' : 'days'),
    highLine: (letterDays: number): string => `${counted(letterDays, 'letter-day')} over 3× the median`,
    attackLine: (attacks: number): string => `${counted(attacks, 'day')} of a documented attack`,
    care: 'With care',
    careUnit: (days: number): string => (days === 1 ? 'letter-day' : 'letter-days'),
    careLine: (low: number, zero: number): string =>
      `${formatCount(low)} far too low, ${formatCount(zero)} reported as zero`,
    careOf: (all: number): string => `of ${formatCount(all)} reported`,
  },

  rows: {
    title: 'Queries by root letter and day',
    subtitle: 'Queries received per UTC day; each letter on its own scale, its upper end at the right',
    label: 'Day of a letter',
    help: 'Left and right arrows move by a day, page keys by thirty, up and down by a letter, Home and End to the ends. Enter chooses the day.',
    place: (letter: string, dayMs: number, queries: number | null, times: number | null): string =>
      `${letter}, ${formatDate(dayMs)}: ${
        queries === null
          ? 'no report'
          : `${formatCount(queries)} queries${times === null ? '' : `, ${formatTimes(times)} its usual`}`
      }`,
    zero: (letter: string, dayMs: number): string => `${letter}, ${formatDate(dayMs)}: reported as zero, surely a gap`,
    summary: (letters: number, days: number, attacks: readonly string[]): string =>
      `${counted(letters, 'root letter')} with ${formatCount(days)} reported days. ${
        attacks.length === 0
          ? 'No documented attack stands out.'
          : `Documented attacks stand out on ${listed(attacks)}.`
      }`,
    legend: {
      gap: 'No report',
      low: 'Under a fifth of the usual: looks like partial reporting',
      faulty: 'Reported as zero: surely a gap',
      high: 'Over three times the usual, cause not documented',
      attack: 'Over three times the usual on the day of a documented attack',
    },
    rule: (neighbours: number, high: number): string =>
      `The usual is the median of the letter’s ${formatCount(neighbours * 2 + 1)} published days around the day. Above ${high}× a day is far above usual; it is called an attack only where a report in the incident archive says so.`,
    twin: {
      caption: 'Queries by root letter and year',
      letter: 'Letter',
      year: 'Year',
      days: 'Days reported',
      median: 'Median a day',
      most: 'Most in a day',
      mostOn: 'On',
      high: 'Far above',
      low: 'Far too low',
      faulty: 'Zero',
    },
  },

  day: {
    title: (dayMs: number): string => formatDate(dayMs),
    subtitle: 'Each letter on this day, against its usual',
    column: { letter: 'Letter', queries: 'Queries', times: '× usual', responses: 'Responses', answered: 'Answered' },
    noReport: 'no report',
    faulty: 'zero: a gap',
    low: 'looks partial',
    caption: (dayMs: number): string => `Root letters on ${formatDate(dayMs)}`,
    summary: (dayMs: number, letters: number): string =>
      `${counted(letters, 'letter')} reported on ${formatDate(dayMs)}.`,
    incidents: 'Documented on this day',
    unknownIncident: 'The documented incidents could not be loaded.',
    noIncident: 'No incident of the root is documented for this day.',
    attackNote:
      'Answered is responses by queries. On a day of attack the queries include the packets of the attack, which are dropped on purpose: it is not the share of users who got an answer.',
    previous: 'Previous high day',
    next: 'Next high day',
  },

  answered: {
    title: 'Answered share',
    subtitle: 'Responses sent by queries received, on the days of which both are known',
    caveat:
      'Not an availability, and not the share of users who were served: in an attack the queries include the packets of the attack, and rate limiting drops those on purpose. A share a little over 100 % comes of counting at both ends of a day.',
    letter: 'Letter',
    day: (dayMs: number): string => formatDate(dayMs),
    value: (responses: number, queries: number): string => `${formatCount(responses)} of ${formatCount(queries)}`,
    unknown: 'not known',
    summary: (letterDays: number, lowest: string): string =>
      `Known for ${counted(letterDays, 'letter-day')}. ${lowest}`,
    lowest: (letter: string, share: number, dayMs: number): string =>
      `Lowest: ${letter} with ${formatShare(share)} on ${formatDate(dayMs)}.`,
    caption: 'Answered share by root letter and day',
  },

  mix: {
    title: 'Mix of response codes',
    subtitle: (dayMs: number): string => `Share of each RCODE in a letter’s responses on ${formatDate(dayMs)}`,
    subtitleNone: 'Share of each RCODE in a letter’s responses',
    days: 'Day',
    note: (dayMs: number): string =>
      `No response codes are recorded for ${formatDate(dayMs)}; shown is the nearest day with them.`,
    normal: 'NXDOMAIN at the root is traffic, not failure: resolvers ask for names that do not exist, and are told so.',
    all: 'All that reported',
    other: 'Others',
    share: (name: string, responses: number, share: number): string =>
      `${name}: ${formatCount(responses)}, ${formatShare(share)}`,
    column: { letter: 'Letter', responses: 'Responses' },
    caption: (dayMs: number): string => `Response codes by root letter on ${formatDate(dayMs)}`,
    summary: (dayMs: number, letters: number, responses: number, nxdomain: number): string =>
      `On ${formatDate(dayMs)} ${counted(letters, 'letter')} sent ${formatMany(responses)} responses, ${formatShare(nxdomain)} of them NXDOMAIN.`,
  },

  odd: {
    title: 'Days to treat with care',
    subtitle: 'Found by the same rule for every letter: zero, under a fifth, or over three times the median',
    column: { letter: 'Letter', days: 'Days', what: 'What', queries: 'Queries a day', times: '× usual', note: 'Note' },
    kind: { high: 'Far above', low: 'Far too low', faulty: 'Reported as zero' },
    note: {
      low: 'Looks like partial reporting, not like less traffic',
      faulty: 'Surely a gap',
      high: 'No cause documented',
      unknown: 'The documented incidents could not be loaded',
    },
    run: (fromMs: number, toMs: number): string =>
      fromMs === toMs ? formatDate(fromMs) : `${formatDate(fromMs)} – ${formatDate(toMs)}`,
    days: (n: number): string => counted(n, 'day'),
    range: (least: number, most: number, words: (n: number) => string): string =>
      words(least) === words(most) ? words(least) : `${words(least)} – ${words(most)}`,
    show: (letter: string, days: string): string => `Show ${letter}, ${days}`,
    caption: 'Runs of days of a letter, what stands out in them, and why',
    summary: (high: number, low: number, faulty: number): string =>
      `${counted(high, 'letter-day')} far above the usual, ${formatCount(low)} far too low, ${formatCount(faulty)} reported as zero.`,
    all: (n: number): string => `Show all ${formatCount(n)}`,
    fewer: 'Show fewer',
  },

  split: {
    title: (server: string, by: 'transport' | 'ip_version'): string =>
      by === 'transport' ? `${server}: share of TCP` : `${server}: share of IPv6`,
    subtitle: 'Share of the letter’s queries by day; a gap is a day without a report',
    none: (server: string): string => `${server} did not report its queries.`,
    by: 'Split by',
    option: { transport: 'TCP', ip_version: 'IPv6' },
    letter: 'Letter',
    label: 'Day',
    help: 'Left and right arrows move by a day, page keys by thirty, Home and End to the ends. Enter chooses the day.',
    place: (dayMs: number, name: string, part: number | null, share: number | null): string =>
      `${formatDate(dayMs)}: ${part === null ? 'no report' : `${formatCount(part)} queries over ${name}, ${formatShare(share)}`}`,
    summary: (server: string, name: string, first: string, last: string): string =>
      `${server}, share of ${name}: ${first}, ${last}.`,
    at: (share: number, dayMs: number): string => `${formatShare(share)} on ${formatDate(dayMs)}`,
    unusual: (name: string, days: number): string =>
      days === 0
        ? `On no day ${name} was over three times its usual.`
        : `${name} was over three times its usual on ${counted(days, 'day')}:`,
    unusualDay: (dayMs: number, times: number): string => `${formatDate(dayMs)} (${formatTimes(times)})`,
    more: (n: number): string => `and ${formatCount(n)} more`,
    caption: (server: string, name: string): string => `${server}: queries over ${name} by year`,
    column: { year: 'Year', days: 'Days', median: 'Median share', most: 'Highest share', mostOn: 'On' },
  },
};
