import { EN_DASH, formatCount, formatDate, formatDuration, formatInstant, formatWindow } from '#/copy/format.ts';
import type { LoadMeasure, MissingDay } from '#/domain/load-spread.ts';
import type { NotReported } from '#/domain/root-zone.ts';
import type { TimeWindow } from '#/domain/time-window.ts';

const counted = (n: number, one: string, many: string): string => (n === 1 ? `1 ${one}` : `${formatCount(n)} ${many}`);
const letterName = (letter: string): string => `${letter.toUpperCase()}-root`;

/** Seconds as reported, and from a minute on in words as well: `1,742 s (29 min)`. */
const exact = (seconds: number): string =>
  seconds < 60 ? `${seconds}\u202fs` : `${formatCount(seconds)}\u202fs (${formatDuration(seconds * 1000)})`;

const reasons: Readonly<Record<NotReported, string>> = {
  no_file: 'no report',
  no_serials: 'report without serials',
  no_value: 'no figure',
  unknown: 'no figure, reason not given',
};

/** `19 and 20 May 2024`: each with its day, in one line. */
const missing = ({ dayMs, reason, serials }: MissingDay): string =>
  `${reasons[reason]}${reason === 'no_value' ? ` for ${counted(serials, 'serial', 'serials')}` : ''} on ${formatDate(dayMs)}`;

const measures: Readonly<Record<LoadMeasure, string>> = {
  operator_p95: 'from publication until served, 95th percentile as each operator reports it',
  outside_median: 'from publication until seen, median of measurements from outside',
};

/** The page Root zone: how fast it spreads. */
export const rootZone = {
  titleLoading: 'How fast does new root-zone content spread?',
  title: (loads: number, seconds: number): string =>
    `Half of ${formatCount(loads)} recorded root-zone loads took ${formatDuration(seconds * 1000)} or less.`,
  titleNone: 'How long the root servers took to load a new root zone is not recorded here.',
  calm: (seconds: number, letter: string, dayMs: number): string =>
    `The slowest took ${formatDuration(seconds * 1000)}: ${letterName(letter)} on ${formatDate(dayMs)}.`,
  calmNone: (serials: number): string =>
    serials === 0
      ? 'Nor has the record any root zone of this time.'
      : `Reports of the operators are kept for single days only. In this window ${counted(serials, 'new root zone was', 'new root zones were')} seen.`,
  lede: (silent: number, reported: number): string =>
    `Operators report these times about themselves, each by its own method. ${
      silent === 0
        ? `All ${formatCount(reported)} daily reports that were looked up give every serial.`
        : `${formatCount(silent)} of ${formatCount(reported)} daily reports that were looked up are missing or lack a serial: that is no data, not a fast load.`
    }`,
  letterName,
  figure: {
    serials: 'New root zones',
    perDay: 'a day',
    serialsLine: (n: number): string => `${counted(n, 'serial', 'serials')} seen`,
    serialsSpan: (fromMs: number, toMs: number): string => `${formatDate(fromMs)} ${EN_DASH} ${formatDate(toMs)}`,
    wait: 'Longest wait',
    waitLine: (serial: number): string => `before serial ${serial}`,
    waitPrecision: (ms: number | null): string => (ms === null ? '' : `looked at every ${formatDuration(ms)}`),
    loaded: 'Loaded by half',
    loadedLine: (t95: number, t100: number): string =>
      `95\u202f% ${formatDuration(t95 * 1000)}, all ${formatDuration(t100 * 1000)}`,
    loadedOf: (n: number): string => `of ${counted(n, 'load', 'loads')} of the root letters`,
    changes: 'Changes',
    changesLine: (zones: number): string => `in ${counted(zones, 'zone', 'zones')}`,
    none: 'none recorded',
  },
  spread: {
    title: 'How long each root server took',
    subtitle: (day: number | null, measure: LoadMeasure): string =>
      `${day === null ? 'All recorded days' : formatDate(day)}; ${measures[measure]}`,
    subtitleLoading: 'Seconds from publication until the letter served the serial',
    notOffered: 'publication latency',
    day: 'Day',
    allDays: 'All recorded days',
    dayOption: (dayMs: number, reporting: number, lookedUp: number): string =>
      `${formatDate(dayMs)}: ${reporting} of ${lookedUp} reported`,
    dayName: (dayMs: number): string => formatDate(dayMs),
    named: (loads: number): string => counted(loads, 'load', 'loads'),
    t50: 'Half within',
    t95: '95\u202f% within',
    t100: 'All within',
    mark: { t50: 'half', t95: '95\u202f%', t100: 'all' },
    letters: 'Root servers and their load times',
    threshold: (value: number): string => `RSSAC047: ${value} min`,
    thresholdNote: (cite: string, value: number, measure: LoadMeasure): string =>
      measure === 'outside_median'
        ? `${cite} asks for a median of at most ${value} min over a month. Own comparison, not an official finding.`
        : `${cite} asks for at most ${value} min as the median of outside measurements over a month. What operators report of themselves is another measure: the line is for scale, not a verdict.`,
    position:
      'Reports list their figures in order, without serials: each is taken for the serial in its place of the day.',
    late: (names: readonly string[], value: number): string =>
      names.length === 0
        ? `No recorded load took longer than ${value} min.`
        : `Longer than ${value} min: ${names.join('; ')}.`,
    lateLoad: (letter: string, serial: number, seconds: number): string =>
      `${letterName(letter)}, serial ${serial}, ${formatDuration(seconds * 1000)}`,
    silentNames: (names: readonly string[]): string => `No report or no figure: ${names.join('; ')}.`,
    silentName: (letter: string, days: readonly MissingDay[]): string =>
      `${letterName(letter)} (${days.map(missing).join(', ')})`,
    notLookedUp: (letters: readonly string[]): string =>
      `Not looked up, so not known: ${letters.map(letterName).join(', ')}.`,
    note: (loads: number, days: readonly MissingDay[]): string | null => {
      if (loads === 0 && days.length === 0) return 'not looked up';
      if (days.length === 0) return null;
      const [first] = days;
      if (loads === 0 && days.length === 1 && first !== undefined) return reasons[first.reason];
      return loads === 0 ? 'did not report' : `no data on ${counted(days.length, 'day', 'days')}`;
    },
    words: (
      letter: string,
      loads: readonly { serial: number; seconds: number }[],
      days: readonly MissingDay[],
    ): string => {
      const said = loads.map(({ serial, seconds }) => `${serial} in ${exact(seconds)}`);
      const rest = days.map(missing);
      if (said.length + rest.length === 0) return `${letterName(letter)}: not looked up, so not known`;
      return `${letterName(letter)}: ${[...said, ...rest].join('; ')}`;
    },
    rest: 'Point at a row, or go to it by keyboard, to read its serials. A diamond took longer than the line.',
    summary: (loads: number, t50: string, slowest: string, silent: string): string =>
      `${counted(loads, 'load', 'loads')}; half within ${t50}; the slowest ${slowest}. ${silent}`,
    caption: 'Table of load times by letter and serial',
    column: { letter: 'Letter', serial: 'Serial', day: 'Day, UTC', seconds: 'Seconds', report: 'Report' },
    reported: 'reported',
    reason: (reason: NotReported): string => reasons[reason],
  },
  stale: {
    title: (letter: string, dayMs: number): string =>
      `When ${letterName(letter)} stood still, ${formatInstant(dayMs, 'month')}`,
    titleLoading: 'When a letter stood still',
    subtitle: 'What the letter reported about each serial, beside the others and the record of the incident',
    notOffered: 'incidents or publication latency',
    incident: 'In the record',
    during: 'incident',
    followed: 'Use these days as the window',
    day: 'Day',
    own: (letter: string): string => `${letterName(letter)} reported`,
    others: 'Other letters',
    othersOf: (letters: number, slowest: number): string =>
      `${counted(letters, 'letter', 'letters')}, slowest ${formatDuration(slowest * 1000)}`,
    othersNone: 'not looked up',
    silentDays: (letter: string, days: number): string =>
      `${letterName(letter)} has ${counted(days, 'day', 'days')} without any figure here.`,
    seconds: (seconds: number): string => `${formatCount(seconds)}\u202fs`,
    reason: (reason: NotReported): string => reasons[reason],
    none: 'The record has no incident of a root server that stopped loading, for which load times are recorded.',
    caption: 'Days around the incident with the load times of the letter',
  },
  course: {
    title: 'Every version of the root zone',
    subtitle: (n: number, window: string): string =>
      `${counted(n, 'serial', 'serials')}, ${window}; one dot per serial`,
    subtitleLoading: 'One dot per serial',
    notOffered: 'serials',
    waits: 'Time since the serial before',
    hours: (hours: number): string => `${hours} h`,
    tlds: 'TLDs',
    signed: 'Signed TLDs',
    longest: (ms: number): string => `longest: ${formatDuration(ms)}`,
    label: 'Time of the serials',
    help: 'Arrow keys go along the time, with Shift they take more of it, Enter makes it the window. Or drag with the pointer.',
    rest: (precisionMs: number | null): string =>
      `Drag over the chart to choose a window.${
        precisionMs === null
          ? ''
          : ` The archive looked every ${formatDuration(precisionMs)}, so each serial was published at its dot or up to that long before.`
      }`,
    slot: (window: TimeWindow, serials: number, longestMs: number | null): string =>
      `${formatWindow(window)}: ${counted(serials, 'serial', 'serials')}${
        longestMs === null ? '' : `, longest wait ${formatDuration(longestMs)}`
      }`,
    counts: (tlds: number | null, signed: number | null, changes: number | null): string =>
      [
        tlds === null ? null : `${formatCount(tlds)} TLDs`,
        signed === null ? null : `${formatCount(signed)} signed`,
        changes === null ? null : counted(changes, 'change', 'changes'),
      ]
        .filter((part) => part !== null)
        .join(', '),
    notLoaded: (n: number): string =>
      `${counted(n, 'older serial', 'older serials')} of the window did not come along.`,
    summary: (n: number, longest: string | null, tlds: readonly [number, number] | null): string =>
      `${counted(n, 'serial', 'serials')}${longest === null ? '' : `; the longest wait between two was ${longest}`}${
        tlds === null ? '' : `; from ${formatCount(tlds[0])} to ${formatCount(tlds[1])} TLDs`
      }.`,
    caption: 'Table of the serials by stretches of time',
    column: {
      window: 'Time, UTC',
      serials: 'Serials',
      longest: 'Longest wait',
      tlds: 'TLDs',
      signed: 'Signed TLDs',
      changes: 'Changes',
    },
  },
};
