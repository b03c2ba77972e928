import {
  EN_DASH,
  formatClock,
  formatCount,
  formatDate,
  formatDuration,
  formatShare,
  formatWindow,
} from '#/copy/format.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, durationMs, type TimeWindow } from '#/domain/time-window.ts';
import type { IncidentEnd, TimePrecision } from '#/domain/incident.ts';
import type { FlagName } from '#/domain/answers.ts';

/** `6 hours`, `1 day`, `45 minutes`; two units where one is not whole. */
function spanWords(ms: number): string {
  for (const [unit, name] of [
    [DAY_MS, 'day'],
    [HOUR_MS, 'hour'],
    [MINUTE_MS, 'minute'],
  ] as const) {
    if (ms >= unit && ms % unit === 0) return `${formatCount(ms / unit)} ${name}${ms === unit ? '' : 's'}`;
  }
  return formatDuration(ms);
}

/** `5-minute`, `1-hour`, `1-day`, as in "5-minute buckets". */
function stepWords(ms: number): string {
  for (const [unit, name] of [
    [DAY_MS, 'day'],
    [HOUR_MS, 'hour'],
    [MINUTE_MS, 'minute'],
  ] as const) {
    if (ms >= unit && ms % unit === 0) return `${ms / unit}-${name}`;
  }
  return `${ms / 1000}-second`;
}

/** `16:55–17:00 UTC`; with the day where the window or the bucket spans days. */
function bucketTime(bucket: TimeWindow, withDay: boolean): string {
  const midnight = bucket.toMs % DAY_MS === 0;
  if (midnight && durationMs(bucket) % DAY_MS === 0) return formatWindow(bucket);
  const end = midnight ? '24:00' : formatClock(bucket.toMs);
  const day = withDay ? `${formatDate(bucket.fromMs)}, ` : '';
  return `${day}${formatClock(bucket.fromMs)}${EN_DASH}${end} UTC`;
}

/** `≈ 15:20`, `30 Jan ≈ 15:20`; a day or month where no more is known. */
function vagueClock(ms: number, precision: TimePrecision, withDay: boolean): string {
  const date = formatDate(ms);
  if (precision === 'month') return date.slice(date.indexOf(' ') + 1);
  if (precision !== 'minute' && precision !== 'hour') return date;
  const day = withDay ? `${date.slice(0, date.lastIndexOf(' '))} ` : '';
  return precision === 'hour' ? `${day}≈\u202f${formatClock(ms)}` : `${day}${formatClock(ms)}`;
}

export const timeline = {
  title: 'Since when',
  subtitle: (unit: 'share' | 'count', stepMs: number, byKind: boolean): string =>
    `${unit === 'share' ? 'Failed share of queries' : 'Failed queries'}, ${stepWords(stepMs)} buckets${byKind ? ', stacked by kind' : ''}`,
  subtitleWithoutStep: (unit: 'share' | 'count'): string =>
    `${unit === 'share' ? 'Failed share of queries' : 'Failed queries'}, stacked by kind`,
  measure: 'Measure',
  share: 'Share',
  failed: 'Failed',
  failedWithoutKind: 'Failed, kind not known',
  spanWords,
  bucketTime,
  vagueClock,
  previous: (window: TimeWindow): string => `Previous ${spanWords(durationMs(window))}`,
  compared: (window: TimeWindow): string => formatWindow(window),

  noData: 'No data',
  lowSample: 'Low sample',
  excluded: 'Excluded',
  note: {
    partial: 'Not complete: still filling or cut by the window',
    low_sample: 'Low sample',
    source_gap: 'No data: too little was measured',
    inconclusive: 'The source calls this inconclusive',
    excluded: 'Set aside: measurement fault or maintenance',
    revised: 'Revised later',
    estimated: 'Estimated',
    unknown: 'Carries a caveat that this version does not know',
  } satisfies Record<FlagName, string>,
  nothingMeasured: 'No data: nothing was measured',
  failedOf: (measured: number): string => `Failed of ${formatCount(measured)}`,
  bucketSentence: (time: string, ratio: number, failed: number, measured: number, most: string | null): string =>
    `${time}: ${formatShare(ratio)} failed, ${formatCount(failed)} of ${formatCount(measured)} queries${most === null ? '' : `, mostly ${most.toLowerCase()}`}`,
  bucketGapSentence: (time: string): string => `${time}: no data`,

  summary: (facts: {
    readonly window: TimeWindow;
    readonly failed: number;
    readonly measured: number;
    readonly peak: { readonly time: string; readonly ratio: number } | null;
    readonly family: string | null;
    readonly usual: number | null;
    readonly before: number | null;
    readonly beforeLabel: string;
    readonly gapMs: number;
  }): string =>
    [
      `Failed share of queries, ${formatWindow(facts.window)}: ${formatShare(facts.measured === 0 ? null : facts.failed / facts.measured)} overall, ${formatCount(facts.failed)} of ${formatCount(facts.measured)} queries.`,
      facts.peak === null
        ? ''
        : `Highest ${formatShare(facts.peak.ratio)} in ${facts.peak.time}${facts.family === null ? '' : `, mostly ${facts.family.toLowerCase()}`}.`,
      facts.usual === null ? '' : `Half of the buckets are at ${formatShare(facts.usual)} or less.`,
      facts.before === null ? '' : `${facts.beforeLabel}: ${formatShare(facts.before)}.`,
      facts.gapMs === 0 ? '' : `No data for ${formatDuration(facts.gapMs)} of it.`,
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  twin: {
    caption: (window: TimeWindow): string => `Failures over time, ${formatWindow(window)}`,
    time: 'Time, UTC',
    measured: 'Measured',
    failed: 'Failed',
    share: 'Share',
    state: 'State',
    complete: 'Complete',
  },

  plot: 'Moment in the timeline',
  plotHelp:
    'Arrow keys move by one bucket, Page Up and Page Down by ten, Home and End to the ends. Enter pins the moment. Shift with an arrow key selects a stretch, Enter then makes it the window. Escape takes back a selection or a pin.',
  nothingUnderCursor: 'No moment chosen',
  brushed: (window: TimeWindow): string => `Selected: ${formatWindow(window)}. Enter makes it the window.`,
  brushTooShort: 'Select at least two buckets',
  pin: 'Pin this moment',
  unpin: 'Unpin',
  close: 'Close',

  lane: 'Incidents over time',
  incident: (title: string, from: string, to: string): string => `${title}, ${from} ${to}`,
  incidentEnd: {
    ended: (when: string): string => `to ${when} UTC`,
    recovering: (): string => 'recovering',
    open: (): string => 'still open',
    not_documented: (): string => 'end not documented',
  } satisfies Record<IncidentEnd, (when: string) => string>,
  incidentFrom: (when: string): string => `from ${when}`,
  begins: 'begins',
  ends: 'ends',
  more: (count: number): string => `${formatCount(count)} more`,
  fewer: 'Fewer',
  laneFailed: 'Incidents could not be loaded.',
  ghostFailed: 'The comparison could not be loaded.',
  contextFailed: 'The context could not be loaded.',
  retry: 'Retry',

  navigator: 'Window in its context',
  navigatorWindow: 'Move the window',
  navigatorFrom: 'Start of the window',
  navigatorTo: 'End of the window',
};
