import type { Copy } from '#/copy/en.ts';
import { formatClock, formatCount, formatDate, formatShare } from '#/copy/format.ts';
import { coverage, failureRatio, ratioChange, wilsonInterval, type Aggregate } from '#/domain/aggregate.ts';
import type { MapAnswer, SeriesAnswer } from '#/domain/answers.ts';
import { cellState, hasColour } from '#/domain/cell-state.ts';
import { incidentEnd, type Incident, type TimePrecision } from '#/domain/incident.ts';
import { courseOf, leftNormalRange, peakOf } from '#/domain/series-course.ts';
import { DAY_MS, durationMs, type TimeWindow } from '#/domain/time-window.ts';
import type { FigureItem } from '#/ui/figure-list.tsx';

export interface ZoneFigureFacts {
  /** The zone as a sentence names it. */
  readonly name: string;
  /** Null while it is not known. */
  readonly totals: { readonly current: Aggregate; readonly previous: Aggregate | null } | null;
  readonly map: MapAnswer | null;
  readonly series: SeriesAnswer | null;
  /** The incident of the window that says when the trouble began; null when there is no trouble, or no incident. */
  readonly documented: Incident | null;
  readonly window: TimeWindow;
  readonly rules: { readonly minSample: number; readonly degradedFrom: number };
  /** Places that the view is filtered by. */
  readonly places: readonly string[];
  readonly placeName: (id: string) => string;
}

type Words = Copy['headline']['figures'];
type Key = keyof Words['label'];

/** What fails, where, since when, how sure: always in this order. Everything blank while the counts are on their way. */
export function zoneFigures(facts: ZoneFigureFacts, { headline }: Copy, loading: boolean): readonly FigureItem[] {
  const words = headline.figures;
  const item = (key: Key, part: Partial<FigureItem>): FigureItem => ({
    key,
    label: words.label[key],
    value: loading ? null : words.unknown,
    unit: null,
    trouble: false,
    lines: loading ? ['', ''] : [],
    ...part,
  });
  if (loading) return [item('what', {}), item('where', {}), item('since', {}), item('sure', {})];
  return [
    item('what', whatFails(facts, words)),
    item('where', where(facts, words)),
    item('since', sinceWhen(facts, words)),
    item('sure', howSure(facts, words)),
  ];
}

function whatFails({ totals, rules, window }: ZoneFigureFacts, words: Words): Partial<FigureItem> {
  const ratio = totals === null ? null : failureRatio(totals.current);
  if (totals === null || ratio === null) return { lines: [words.nothingMeasured] };
  const { failed, measured } = totals.current;
  const change = ratioChange(totals.current, totals.previous);
  const spanMs = durationMs(window);
  const changed = (): string => {
    if (change === null) return words.nothingBefore;
    const before = ratio - change;
    if (before > 0 && ratio / before >= 2) return words.times(ratio / before, spanMs);
    return Math.abs(change) < 0.00005 ? words.same(spanMs) : words.changed(change, spanMs);
  };
  return {
    value: formatShare(ratio),
    trouble: hasColour(cellState(totals.current, rules)) && ratio >= rules.degradedFrom,
    lines: [words.counts(failed ?? 0, measured ?? 0), changed()],
  };
}

function where({ map, rules, places, placeName }: ZoneFigureFacts, words: Words): Partial<FigureItem> {
  if (map === null) return { lines: [words.nothingMeasured] };
  const level = map.level === 'unknown' ? 'country' : map.level;
  const rated = map.rows
    .flatMap(({ place, current }) => {
      const ratio = failureRatio(current);
      return ratio === null || !hasColour(cellState(current, rules)) ? [] : [{ place, ratio }];
    })
    .toSorted((a, b) => b.ratio - a.ratio);
  const worldwide = map.total === null ? null : failureRatio(map.total);
  const world = worldwide === null ? [] : [words.worldwide(worldwide)];
  const [only] = places;
  if (only !== undefined && places.length === 1) {
    const rank = rated.findIndex(({ place }) => place.id === only);
    const found = rated[rank];
    return found === undefined
      ? { lines: [`${placeName(only)}: ${words.nothingMeasured.toLocaleLowerCase('en')}`, ...world] }
      : {
          value: words.rank(rank + 1),
          unit: words.rankOf(rated.length, level),
          lines: [words.placeShare(placeName(only), found.ratio), ...world],
        };
  }
  const chosen = places.length === 0 ? rated : rated.filter(({ place }) => places.includes(place.id));
  const [top] = chosen;
  if (top === undefined) return { lines: [words.nothingMeasured] };
  const above = chosen.filter(({ ratio }) => ratio >= rules.degradedFrom).length;
  return {
    value: formatCount(above),
    unit: words.placesUnit(above, level),
    lines: [
      words.above(rules.degradedFrom, chosen.length),
      top.ratio === 0 ? words.noneFailed : words.highest(placeName(top.place.id), top.ratio),
    ],
  };
}

function sinceWhen(facts: ZoneFigureFacts, words: Words): Partial<FigureItem> {
  const { name, series, totals, rules, window, documented } = facts;
  if (series === null || totals === null || failureRatio(totals.current) === null) {
    return { lines: [words.nothingMeasured] };
  }
  const course = courseOf(series);
  const peak = peakOf(course, rules.minSample);
  const peakWords = peak === null ? words.noPeak : words.peak(peak.ratio, peak.atMs, durationMs(window) > DAY_MS);
  if (documented !== null) {
    const lines = [words.course(documented.durationMs, incidentEnd(documented)), peakWords];
    return { ...startWords(documented.startedMs, documented.startedPrecision, window, words), lines };
  }
  if (totals.previous === null || failureRatio(totals.previous) === null) {
    return { lines: [words.nothingBefore, peakWords] };
  }
  const atMs = leftNormalRange(course, totals.previous, rules.minSample);
  if (atMs !== null) {
    const precision = series.stepMs < DAY_MS ? 'minute' : 'day';
    return { ...startWords(atMs, precision, window, words), lines: [words.left(name), peakWords] };
  }
  // Where no single bucket has enough queries, nothing can be said of when.
  if (course.every(({ measured }) => (measured ?? 0) < rules.minSample)) return { lines: [words.nothingMeasured] };
  return { value: words.noStep, lines: [words.within, peakWords] };
}

/** `15:20` and `UTC`, `≈ 15:20`; off the day of the window `30 Jan` and `2024`; `May` and `2024`. */
function startWords(
  ms: number,
  precision: TimePrecision,
  window: TimeWindow,
  words: Words,
): Pick<FigureItem, 'value' | 'unit'> {
  const clocked = precision === 'minute' || precision === 'hour';
  if (clocked && formatDate(ms) === formatDate(window.fromMs)) {
    return { value: `${precision === 'hour' ? '≈\u202f' : ''}${formatClock(ms)}`, unit: words.utc };
  }
  const [day = '', month = '', year = ''] = formatDate(ms).split(' ');
  if (precision === 'month') return { value: month, unit: year };
  return { value: `${day} ${month}`, unit: clocked ? `${year}, ${formatClock(ms)}` : year };
}

function howSure({ totals }: ZoneFigureFacts, words: Words): Partial<FigureItem> {
  if (totals === null) return { lines: [words.coverageUnknown] };
  const share = coverage(totals.current);
  const interval = wilsonInterval(totals.current.failed, totals.current.measured);
  const { vantagePoints } = totals.current;
  return {
    value: share === null ? words.unknown : formatShare(share, 1),
    unit: share === null ? null : words.coverage,
    lines: [
      vantagePoints === null ? words.vantageUnknown : words.vantagePoints(vantagePoints),
      interval === null ? words.intervalUnknown : words.interval(((interval[1] - interval[0]) / 2) * 100),
    ],
  };
}
