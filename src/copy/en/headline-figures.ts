import { formatChange, formatClock, formatCount, formatDate, formatDuration, formatShare } from '#/copy/format.ts';
import type { IncidentEnd } from '#/domain/incident.ts';
import type { PlaceLevel } from '#/domain/place.ts';
import { spanWords } from './time-words.ts';

const places: Record<PlaceLevel, readonly [string, string]> = {
  region: ['region', 'regions'],
  country: ['country', 'countries'],
  as: ['network', 'networks'],
};
const ends: Record<IncidentEnd, string> = {
  ended: 'resolved',
  recovering: 'recovering',
  open: 'not over',
  not_documented: 'end not documented',
};

/** The four figures. Shares and changes are ratios. */
export const headlineFigures = {
  label: { what: 'What fails', where: 'Where', since: 'Since when', sure: 'How sure' },
  unknown: '—',
  counts: (failed: number, measured: number): string => `${formatCount(failed)} / ${formatCount(measured)}`,
  times: (factor: number, spanMs: number): string =>
    `${formatCount(Math.round(factor))} times the ${spanWords(spanMs)} before`,
  same: (spanMs: number): string => `as in the ${spanWords(spanMs)} before`,
  changed: (change: number, spanMs: number): string => `${formatChange(change)} pp on the ${spanWords(spanMs)} before`,
  nothingBefore: 'Nothing to compare with',
  placesUnit: (n: number, level: PlaceLevel): string => places[level][n === 1 ? 0 : 1],
  above: (from: number, measured: number): string =>
    `at ${formatShare(from, 0)} or more, of ${formatCount(measured)} measured`,
  highest: (name: string, ratio: number): string => `Highest: ${name} ${formatShare(ratio)}`,
  noneFailed: 'No query failed',
  nothingMeasured: 'Too little was measured',
  rank: (rank: number): string => `No. ${formatCount(rank)}`,
  rankOf: (all: number, level: PlaceLevel): string => `of ${formatCount(all)} ${places[level][all === 1 ? 0 : 1]}`,
  placeShare: (name: string, ratio: number): string => `${name} ${formatShare(ratio)}`,
  placeState: (name: string, state: string): string => `${name}: ${state.toLocaleLowerCase('en')}`,
  chosen: 'places chosen',
  worldwide: (ratio: number): string => `Worldwide ${formatShare(ratio)}`,
  missing: { not_offered: 'Not offered by this source', loading: '', failed: 'Could not be loaded' },
  utc: 'UTC',
  course: (durationMs: number | null, end: IncidentEnd): string =>
    durationMs === null ? ends[end] : `${formatDuration(durationMs)}, ${ends[end]}`,
  noStep: 'No rise',
  within: 'within its normal range',
  left: (name: string | null): string => `${name ?? 'the whole'} left its normal range`,
  /** `Peak 3.9 % at 17:55`; on a day where the window or the bucket is longer than one. */
  peak: (ratio: number, atMs: number, byDay: boolean): string =>
    `Peak ${formatShare(ratio)} ${byDay ? `on ${formatDate(atMs)}` : `at ${formatClock(atMs)}`}`,
  noPeak: 'No peak known',
  coverage: 'coverage',
  coverageUnknown: 'coverage not known',
  vantagePoints: (n: number): string => `${formatCount(n)} vantage point${n === 1 ? '' : 's'}`,
  vantageUnknown: 'Vantage points not counted',
  interval: (halfPoints: number): string =>
    `Interval ${halfPoints < 0.005 ? 'under ±0.01' : `±${halfPoints.toFixed(2)}`} pp`,
  intervalUnknown: 'No interval',
};
