import { EN_DASH, formatClock, formatCount, formatDate, formatDuration, formatInstant } from '#/copy/format.ts';
import type { Evidence, IncidentEnd, Severity, TimePrecision } from '#/domain/incident.ts';

const evidence: Record<Evidence, string> = {
  documented: 'documented',
  strong: 'strong evidence',
  moderate: 'moderate evidence',
  weak: 'weak evidence',
  unknown: 'evidence unknown',
};
const severity: Record<Severity, string> = {
  critical: 'critical',
  major: 'major',
  minor: 'minor',
  info: 'for information',
  unknown: 'unknown',
};
const end: Record<IncidentEnd, string> = {
  ended: 'Resolved',
  recovering: 'Recovering',
  open: 'Open',
  not_documented: 'End not documented',
};

interface Course {
  readonly startedMs: number;
  readonly startedPrecision: TimePrecision;
  readonly endedMs: number | null;
  readonly endedPrecision: TimePrecision | null;
}

const hasClock = (precision: TimePrecision): boolean => precision === 'minute' || precision === 'hour';

/** `15:20`, `≈ 15:20` */
const clock = (ms: number, precision: TimePrecision): string =>
  `${precision === 'hour' ? '≈\u202f' : ''}${formatClock(ms)}`;

/** Start and end as far as they are known, in UTC. On the day `onDayMs` the clock alone is enough. */
function courseWords({ startedMs, startedPrecision, endedMs, endedPrecision }: Course, onDayMs: number): string {
  const clocked = hasClock(startedPrecision);
  const today = clocked && formatDate(startedMs) === formatDate(onDayMs);
  const from = today ? clock(startedMs, startedPrecision) : formatInstant(startedMs, startedPrecision);
  if (endedMs === null) return `from ${from}${clocked ? ' UTC' : ''}`;
  const until = endedPrecision ?? 'minute';
  if (clocked && hasClock(until) && formatDate(startedMs) === formatDate(endedMs)) {
    const dash = startedPrecision === 'hour' || until === 'hour' ? ` ${EN_DASH} ` : EN_DASH;
    return `${from}${dash}${clock(endedMs, until)} UTC`;
  }
  const to = formatInstant(endedMs, until);
  if (from === to) return from;
  return `${from} ${EN_DASH} ${to}${clocked || hasClock(until) ? ' UTC' : ''}`;
}

export const incidentList = {
  title: 'Incidents in this window',
  archive: 'All incidents on record',
  /** How many, by how they are known: `2 documented, 1 found by a detector`. */
  subtitle: (documented: number, detected: number): string =>
    [
      ...(documented > 0 ? [`${formatCount(documented)} documented`] : []),
      ...(detected > 0 ? [`${formatCount(detected)} found by a detector`] : []),
    ].join(', '),
  none: 'No incident is documented in this window.',
  noneFiltered: 'No documented incident in this window passes the filters.',
  featured: (title: string): string => `See one: ${title}`,
  showAll: (count: number): string => `Show all ${formatCount(count)}`,
  showFewer: 'Show fewer',
  moreThanLoaded: (shown: number, all: number): string =>
    `The newest ${formatCount(shown)} of ${formatCount(all)}. A shorter window shows the others.`,
  notOffered: 'incidents',
  severity: (of: Severity): string => `Severity ${severity[of]}`,
  status: (of: IncidentEnd): string => end[of],
  falseAlarm: 'False alarm',
  evidence: (of: Evidence): string => evidence[of],
  course: courseWords,
  duration: (ms: number): string => formatDuration(ms),
  /** The root among other names: a dot alone is easily overlooked. */
  root: 'root zone',
  namesMore: (count: number): string => `${formatCount(count)} more`,
  open: (title: string): string => `Show the window of: ${title}`,
  summary: (titles: readonly string[], all: number): string => {
    if (all === 0) return 'No incident in this window.';
    const head = all === 1 ? 'One incident in this window' : `${formatCount(all)} incidents in this window`;
    return `${head}: ${titles.join('; ')}${all > titles.length ? '; and others' : ''}.`;
  },
  twin: {
    caption: 'Table of the incidents in this window',
    title: 'Incident',
    course: 'When, UTC',
    duration: 'Duration',
    status: 'State',
    severity: 'Severity',
    kinds: 'How it failed',
    zones: 'Zones and names',
    evidence: 'Evidence',
  },
};
