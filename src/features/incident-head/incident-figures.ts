import type { DetailCopy } from '#/copy/en-detail.ts';
import { formatClock, formatCount, formatDate, formatInstant, formatShare } from '#/copy/format.ts';
import { wilsonInterval } from '#/domain/aggregate.ts';
import type { MapAnswer, SeriesAnswer } from '#/domain/answers.ts';
import { cellState, hasColour } from '#/domain/cell-state.ts';
import type { FailureKind } from '#/domain/failure-kind.ts';
import type { IncidentDetail, TimePrecision } from '#/domain/incident.ts';
import { shownEnd } from '#/domain/incident-window.ts';
import { incidentState } from '#/domain/incident-state.ts';
import type { Offer } from '#/domain/offer.ts';
import type { Basis } from '#/domain/provenance.ts';
import { courseOf, peakOf } from '#/domain/series-course.ts';
import { standsOut } from '#/domain/stands-out.ts';
import type { FigureItem } from '#/ui/figure-list.tsx';

/** What was counted in the window of the page; null where there is nothing to count. */
export interface Counted {
  readonly series: SeriesAnswer | null | 'loading' | 'failed';
  readonly map: MapAnswer | null | 'loading' | 'failed';
  readonly basis: Basis;
  /** Filters of the reader narrow the counts further than the incident does. */
  readonly isNarrowed: boolean;
  readonly rules: Pick<Offer, 'minSample' | 'minCoverage' | 'degradedFrom'>;
}

/** A country counts among the places of an incident from this failed share on. */
const AFFECTED_FROM = 0.05;
/** Names that stand in one line. */
const MOST_NAMES = 3;
/** The longest name that fits the size of a figure. */
const FITS = 14;

type Words = DetailCopy['incidentHead']['figures'];
type KindName = (kind: FailureKind) => string;

/** What failed, where, since when, how sure: counts where there are any, else the words of the record, never a number made of words. */
export const incidentFigures = (
  incident: IncidentDetail,
  counted: Counted | null,
  placeName: (id: string) => string,
  kindName: KindName,
  { incidentHead }: DetailCopy,
): readonly FigureItem[] => [
  whatFailed(incident, counted, kindName, incidentHead.figures),
  where(incident, counted, placeName, incidentHead.figures),
  sinceWhen(incident, incidentHead.figures),
  howSure(incident, counted, incidentHead),
];

function whatFailed(incident: IncidentDetail, counted: Counted | null, kindName: KindName, words: Words): FigureItem {
  const { kinds, startedMs } = incident;
  const item = { key: 'what', label: words.label.what, unit: null, trouble: false };
  if (counted?.series === 'loading') return { ...item, value: null, lines: ['', ''] };
  const [first] = kinds;
  const named = {
    ...item,
    value: first === undefined ? words.unknown : words.kind(first),
    unit: words.kindUnit(Math.max(0, kinds.length - 1)),
  };
  const second = kinds.slice(0, 2).map(kindName).join(', ');
  if (counted === null || counted.series === null) return { ...named, lines: [second, words.notCounted] };
  if (counted.series === 'failed') return { ...named, lines: [second, words.notLoaded] };
  const peak = clearPeak(incident, counted.series, counted.rules);
  if (peak === null) return { ...named, lines: [second, words.notSeen(counted.basis)] };
  return {
    ...item,
    value: formatShare(peak.failed / peak.measured),
    trouble: true,
    lines: [
      words.counts(peak.failed, peak.measured, counted.basis),
      counted.isNarrowed ? words.narrowed : words.peakAt(peak.startMs, counted.series.stepMs, startedMs),
    ],
  };
}

interface ClearPeak {
  readonly startMs: number;
  readonly failed: number;
  readonly measured: number;
}

/** The worst bucket of an incident, if it is more than the noise of the buckets around the incident: else the incident does not show. */
function clearPeak(incident: IncidentDetail, series: SeriesAnswer, rules: Counted['rules']): ClearPeak | null {
  const { startedMs, endedMs } = incident;
  const untilMs = endedMs === null ? Number.POSITIVE_INFINITY : shownEnd(incident, endedMs);
  const course = courseOf(series);
  const [during, around] = [true, false].map((isDuring) =>
    course.filter(({ startMs }) => (startMs + series.stepMs > startedMs && startMs < untilMs) === isDuring),
  );
  const peak = peakOf(during ?? [], rules.minSample);
  const bucket = peak === null ? undefined : during?.[peak.index];
  if (peak === null || bucket === undefined || peak.ratio < rules.degradedFrom) return null;
  const usual = (around ?? []).reduce(
    (sum, { failed, measured }) => ({ failed: sum.failed + (failed ?? 0), measured: sum.measured + (measured ?? 0) }),
    { failed: 0, measured: 0 },
  );
  const { startMs, failed, measured } = bucket;
  if (failed === null || measured === null) return null;
  // Where nothing was measured around it, what the API calls degraded is taken as usual.
  const reference = usual.measured > 0 ? usual : { failed: rules.degradedFrom * 1e6, measured: 1e6 };
  return standsOut({ failed, measured }, reference, course.length) ? { startMs, failed, measured } : null;
}

function where(
  { scope }: IncidentDetail,
  counted: Counted | null,
  placeName: (id: string) => string,
  words: Words,
): FigureItem {
  const item = { key: 'where', label: words.label.where, unit: null, trouble: false };
  if (counted?.map === 'loading') return { ...item, value: null, lines: ['', ''] };
  const names = scope.places.map((id) => (id === 'world' ? words.worldwide : placeName(id)));
  const shown =
    names.length > MOST_NAMES ? [...names.slice(0, MOST_NAMES), words.andMore(names.length - MOST_NAMES)] : names;
  const affected =
    counted === null || counted.map === null || counted.map === 'failed'
      ? null
      : affectedCountries(counted.map, counted.rules);
  if (affected !== null && affected.above > 0) {
    return {
      ...item,
      value: formatCount(affected.above),
      unit: words.countries(affected.above),
      lines: [
        words.above(AFFECTED_FROM, affected.measured),
        names.length === 0 ? words.notReported : words.reported(shown),
      ],
    };
  }
  const [first] = names;
  if (first === undefined) return { ...item, value: words.unknown, lines: [words.notReported, ''] };
  if (scope.places.includes('world')) {
    const others = names.filter((name) => name !== words.worldwide);
    return {
      ...item,
      value: words.worldwide,
      lines: [others.length === 0 ? words.reportedAlone : words.reported(others.slice(0, MOST_NAMES)), ''],
    };
  }
  if (names.length === 1 && first.length <= FITS) return { ...item, value: first, lines: [words.reportedAlone, ''] };
  return {
    ...item,
    value: formatCount(names.length),
    unit: words.places(names.length),
    lines: [words.reported(shown), ''],
  };
}

/** Countries with a share that may be compared, and those whose whole interval is above the threshold. Null for another level. */
function affectedCountries(
  { level, rows }: MapAnswer,
  rules: Counted['rules'],
): { readonly above: number; readonly measured: number } | null {
  if (level !== 'country') return null;
  const lowest = rows.flatMap(({ current }) => {
    const interval = wilsonInterval(current.failed, current.measured);
    return interval === null || !hasColour(cellState(current, rules)) ? [] : [interval[0]];
  });
  return { above: lowest.filter((least) => least >= AFFECTED_FROM).length, measured: lowest.length };
}

const isTimed = (precision: TimePrecision): boolean => precision === 'minute' || precision === 'hour';
const clock = (ms: number, precision: TimePrecision): string =>
  `${precision === 'hour' ? '≈\u202f' : ''}${formatClock(ms)}`;

function sinceWhen(incident: IncidentDetail, words: Words): FigureItem {
  const { startedMs, startedPrecision, endedMs, durationMs } = incident;
  const endedPrecision = endedMs === null ? null : (incident.endedPrecision ?? 'minute');
  const timed = isTimed(startedPrecision);
  const [day = '', month = '', year = ''] = formatDate(startedMs).split(' ');
  const date = startedPrecision === 'month' ? month : `${day} ${month}`;
  const isRough = startedPrecision === 'hour' || endedPrecision === 'hour';
  return {
    key: 'since',
    label: words.label.since,
    trouble: false,
    value: timed ? clock(startedMs, startedPrecision) : date,
    unit: timed ? words.utc : year,
    lines: [
      [...(timed ? [words.day(startedMs, endedMs)] : []), untilWords(incident, words)].join(', '),
      [
        ...(durationMs === null ? [] : [words.duration(durationMs, isRough)]),
        words.precision(startedPrecision, endedPrecision),
      ].join(', '),
    ],
  };
}

/** `to 18:22` on the day of the start, `to 31 May 2023, 10:45`, or why there is no end. */
function untilWords(incident: IncidentDetail, words: Words): string {
  const { startedMs, startedPrecision, endedMs } = incident;
  if (endedMs === null) return words.noEnd(incidentState(incident));
  const precision = incident.endedPrecision ?? 'minute';
  const isClock = isTimed(startedPrecision) && isTimed(precision) && formatDate(startedMs) === formatDate(endedMs);
  return words.to(isClock ? clock(endedMs, precision) : formatInstant(endedMs, precision));
}

function howSure(
  { references, evidence: known }: IncidentDetail,
  counted: Counted | null,
  { figures: words, evidence }: DetailCopy['incidentHead'],
): FigureItem {
  return {
    key: 'sure',
    label: words.label.sure,
    trouble: false,
    value: formatCount(references.length),
    unit: words.references(references.length),
    lines: [evidence(known), words.extent(counted === null ? null : counted.basis)],
  };
}
