import { formatCount, formatDate, formatDuration, formatInstant } from '#/copy/format.ts';
import type { EmergencyService, ObligationRow, Threshold, Verdict, VerdictReason } from '#/domain/obligation.ts';

const NARROW_SPACE = '\u202f';

/** `2 h 25 min`, and `0 min` for a measured zero. */
export const downtime = (ms: number): string => (ms === 0 ? `0${NARROW_SPACE}min` : formatDuration(ms));

const PERCENT_PLACES = 2;

/** Words for verdicts, shared by the page Compliance and the panel of the emergency threshold. */
export const obligations = {
  verdict: {
    pass: 'Met',
    fail: 'Not met',
    at_risk: 'At risk',
    inconclusive: 'Inconclusive',
    not_applicable: 'Not applicable',
    no_data: 'No data',
    unknown: 'Unknown verdict',
  } satisfies Record<Verdict, string>,
  reason: {
    not_measured: 'This source does not measure it.',
    operator_reported: 'Only the operators report load times; the median as seen from outside is not known.',
    not_derivable: 'Cannot be derived from the letters one by one.',
    low_sample: 'Most addresses get too few queries to judge.',
    no_coverage: 'Nothing was measured, or only by the day.',
    coverage_low: 'Less than 95 % of the month was measured.',
    period_open: 'The month is not complete.',
    not_bound: 'The zone is not bound by it.',
    not_in_force: 'It was not in force yet.',
    unknown: 'For a reason this version does not know.',
  } satisfies Record<VerdictReason, string>,
  service: { dns: 'DNS', dnssec: 'DNSSEC' } satisfies Record<EmergencyService, string>,
  /** `2 h 25 min`, `99.79 %`: a value in the unit of its threshold. */
  value: ({ value, threshold }: Pick<ObligationRow, 'value' | 'threshold'>): string => {
    if (value === null) return '—';
    if (threshold.unit === 's') return downtime(value * 1000);
    if (threshold.unit === 'min') return downtime(value * 60_000);
    if (threshold.unit === 'percent') return `${value.toFixed(PERCENT_PLACES)}${NARROW_SPACE}%`;
    return `${formatCount(value)}${NARROW_SPACE}${threshold.unit}`;
  },
  /** `≤ 4 h`, `≥ 96 %`. */
  threshold: ({ operator, value, unit }: Threshold): string => {
    const sign = { '<=': '≤', '>=': '≥', '==': '=', unknown: '' }[operator];
    const level =
      unit === 's'
        ? downtime(value * 1000)
        : unit === 'min'
          ? downtime(value * 60_000)
          : `${value.toLocaleString('en')}${NARROW_SPACE}${unit === 'percent' ? '%' : unit}`;
    return `${sign}${NARROW_SPACE}${level}`.trim();
  },
  downtime,
  notAFinding: 'Own count, not an official finding.',

  burn: {
    title: 'Emergency threshold',
    titleOf: (zone: string): string => `Emergency threshold of ${zone}`,
    subtitle: (atMs: number): string => `Downtime in the seven days before ${formatInstant(atMs)} UTC`,
    resource: 'the burn of the emergency threshold',
    gauge: (service: string, consumedMs: number | null, thresholdMs: number, isAtLeast: boolean): string =>
      consumedMs === null
        ? `${service}: nothing was measured in these seven days.`
        : `${service}: ${isAtLeast ? 'at least ' : ''}${downtime(consumedMs)} down of ${downtime(thresholdMs)}.`,
    used: (consumedMs: number, share: number, isAtLeast: boolean): string =>
      `${isAtLeast ? '≥' + NARROW_SPACE : ''}${downtime(consumedMs)}, ${Math.round(share * 100)}${NARROW_SPACE}%`,
    measured: (measuredMs: number, weekMs: number): string =>
      measuredMs >= weekMs
        ? 'The whole week was measured.'
        : `A lower bound: ${formatDuration(measuredMs)} of the 7${NARROW_SPACE}d were measured.`,
    resolution: (ms: number): string => `Judged in stretches of up to ${formatDuration(ms)}.`,
    notApplicable: (zone: string): string =>
      `Not applicable to ${zone}. Specification 10 binds generic TLDs under a registry agreement; shown for scale.`,
    projection: (atMs: number): string =>
      `Projection: if the downtime goes on, the threshold is reached at ${formatInstant(atMs)} UTC.`,
    reached: 'The threshold is exceeded.',
    none: (service: string): string => `No ${service} downtime found in these seven days.`,
    chart: {
      label: (service: string): string => `${service} downtime per hour and its sum over seven days`,
      threshold: (ms: number): string => `threshold ${downtime(ms)}`,
      rolling: 'sum of 7 d',
      caption: (zone: string): string => `Downtime of ${zone} by hour`,
      point: (fromMs: number, down: number | null, rolling: number | null): string =>
        down === null
          ? `${formatInstant(fromMs)} UTC: not measured`
          : `${formatInstant(fromMs)} UTC: down ${downtime(down)}; seven days ${rolling === null ? '—' : downtime(rolling)}`,
      hint: 'Point at the chart, or use the arrow keys, to read an hour.',
      column: { time: 'Hour from, UTC', downtime: 'Down', rolling: 'Seven days' },
      notMeasured: 'Not measured',
    },
    zone: 'Zone',
    clear: 'Clear the zone',
    at: 'Seven days before, UTC',
    clearAt: 'Back to the moment of the month',
    incident: (title: string, endMs: number): string => `${title}, ${formatDate(endMs)}`,
    incidents: 'At the end of',
    open: 'All obligations',
  },
};
