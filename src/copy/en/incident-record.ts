import { formatClock, formatCount, formatDate, formatDuration, formatInstant } from '#/copy/format.ts';
import type { IncidentUpdate, TimePrecision } from '#/domain/incident.ts';
import type { IncidentState } from '#/domain/incident-state.ts';
import type { Unseen } from '#/domain/incident-visibility.ts';
import type { Basis } from '#/domain/provenance.ts';
import { DAY_MS } from '#/domain/time-window.ts';

const isTimed = (precision: TimePrecision): boolean => precision === 'minute' || precision === 'hour';

/** `30 Jan 2024, ≈ 15:20 UTC`, `30 Jan 2024`, `Jan 2024`: what is known and no more. */
const moment = (ms: number, precision: TimePrecision): string =>
  `${formatInstant(ms, precision)}${isTimed(precision) ? ' UTC' : ''}`;

/** `1 h 41 min`; from two dates on in days, as a calendar counts them. */
function apart(fromMs: number, toMs: number): string {
  const days = Math.floor(toMs / DAY_MS) - Math.floor(fromMs / DAY_MS);
  return days >= 2 ? `${formatCount(days)} days` : formatDuration(toMs - fromMs);
}

const unseen: Record<Unseen, string> = {
  condition: 'There are no measurements here: this is a condition of software or services, not an outage of a zone.',
  no_zone:
    'There are no measurements here: the queries that are counted ask for TLDs and the root, and the record names neither.',
  below_zone:
    'There are no measurements here: what failed is a resolver or a name below a TLD, and the queries that are counted ask the servers of TLDs and the root.',
  no_source: 'There are no measurements here: this API offers none.',
  not_offered: 'There are no measurements here: the source in use does not tell zones, or one of the filters, apart.',
  outside: 'There are no measurements here: the source in use keeps nothing for this window.',
  nothing_matches: 'There are no measurements here: nothing matches the filters in use.',
};
const author: Record<NonNullable<IncidentUpdate['author']>, string> = {
  detector: 'Detector',
  operator: 'Operator',
  editor: 'Editor of the archive',
  unknown: 'Author not known',
};
const authors: Record<NonNullable<IncidentUpdate['author']>, string> = {
  detector: 'By the detector',
  operator: 'By the operator',
  editor: 'By the editors of the archive',
  unknown: 'Author not known',
};

export const incidentRecord = {
  moment,
  course: {
    title: 'What happened',
    by: (of: NonNullable<IncidentUpdate['author']>): string => authors[of],
    author: (of: NonNullable<IncidentUpdate['author']>): string => author[of],
    none: 'Only start and end are recorded',
    onlyStart: 'Only the start is recorded',
    detected: 'Detected',
    noEnd: {
      resolved: '',
      recovering: 'Recovering: its end is not there yet.',
      open: 'Still open.',
      not_documented: 'It is over; when it ended is not documented.',
      condition: 'A continuing condition: it has no end to be documented.',
      false_alarm: 'A false alarm.',
    } satisfies Record<IncidentState, string>,
    start: 'The incident begins',
    end: 'The incident ends',
    part: { start: 'Start', during: '', end: 'End' },
    before: (atMs: number, startedMs: number): string => `${apart(atMs, startedMs)} before the start`,
    after: (endedMs: number, atMs: number): string => `${apart(endedMs, atMs)} after the end`,
    /** `15:20 UTC` on the day of the start, else with its date. */
    when: (ms: number, precision: TimePrecision, dayMs: number): string => {
      if (!isTimed(precision) || formatDate(ms) !== formatDate(dayMs)) return moment(ms, precision);
      return `${precision === 'hour' ? '≈\u202f' : ''}${formatClock(ms)} UTC`;
    },
    axis: (fromMs: number, toMs: number): readonly [string, string] => {
      const withClock = toMs - fromMs <= 4 * DAY_MS;
      const from = withClock ? formatInstant(fromMs) : formatDate(fromMs);
      if (!withClock) return [from, formatDate(toMs)];
      return [from, `${formatDate(fromMs) === formatDate(toMs) ? formatClock(toMs) : formatInstant(toMs)} UTC`];
    },
    clocks: 'Two ends',
    fixed: 'Fault fixed',
    clear: 'Over for users',
    between: (ms: number): string => `${formatDuration(ms)} later, as caches let go`,
    summary: (entries: number, first: string, last: string): string =>
      `${formatCount(entries)} recorded moments, from ${first} to ${last}.`,
    twin: { caption: 'Table of what happened', no: 'No.', when: 'When', part: 'Part', what: 'What', by: 'By' },
  },
  sure: {
    title: 'How sure',
    subtitle: 'What is documented, and what is modelled',
    affected: 'What was affected',
    affectedBy: (zones: number, names: number): string => {
      const parts = [
        ...(zones > 0 ? [`${formatCount(zones)} zone${zones === 1 ? '' : 's'}`] : []),
        ...(names > 0 ? [`${formatCount(names)} other name${names === 1 ? '' : 's'}`] : []),
      ];
      return parts.length === 0 ? 'Not named' : `Named: ${parts.join(' and ')}`;
    },
    cause: 'Cause',
    causeIs: (name: string, isReported: boolean): string =>
      `${name.charAt(0).toLocaleUpperCase('en')}${name.slice(1)}, ${isReported ? 'as reported' : 'inferred'}`,
    causeUnknown: 'The reports name none',
    causeNone: 'Not examined',
    start: 'Start',
    end: 'End',
    noEnd: {
      resolved: '',
      recovering: 'Not there yet',
      open: 'Not there yet',
      not_documented: 'Over, but not documented when',
      condition: 'None: a continuing condition',
      false_alarm: 'None: a false alarm',
    } satisfies Record<IncidentState, string>,
    known: {
      minute: 'known to the minute',
      hour: 'known to the hour',
      day: 'known to the day',
      month: 'known to the month',
      unknown: 'precision not known',
    } satisfies Record<TimePrecision, string>,
    servers: 'Servers',
    serversNamed: (n: number): string => `${formatCount(n)} named`,
    serversNone: 'None named',
    places: 'Places of users',
    placesNamed: 'As reported',
    placesNone: 'Not reported',
    shares: 'Shares, places and servers of the panels',
    sharesBy: {
      simulated: 'A model fitted to the reports; evidence of nothing',
      measured: 'Counted from observations',
      documented: 'Taken from published records',
      unknown: 'The basis is not known',
    } satisfies Record<Basis, string>,
    sharesNone: 'Not measured',
  },
  scope: {
    title: 'What and where',
    subtitle: 'As the reports say; not measured',
    kinds: 'How it failed, the most significant first',
    zones: 'Zones',
    names: 'Other names',
    servers: 'Servers',
    places: 'Where users were affected',
    root: 'root zone',
    worldwide: 'Worldwide',
    none: 'Not recorded',
    showAll: (n: number): string => `Show all ${formatCount(n)}`,
    showFewer: 'Show fewer',
  },
  references: {
    title: 'References',
    subtitle: (isDocumented: boolean): string =>
      isDocumented ? 'What the record rests on' : 'What has been written about it',
    none: 'The record names no reference.',
    /** An address that is no web address is shown and not linked. */
    notLinked: 'not a web address',
  },
  unseen: {
    title: 'Measurements',
    because: (reason: Unseen): string => unseen[reason],
    ownWindow: 'Show the window of the incident',
    defaultSource: 'Use the source that the API would choose',
  },
};
