import type { Copy } from '#/copy/en.ts';
import { formatClock, formatCount, formatDate, formatShare } from '#/copy/format.ts';
import { coverage, failureRatio, ratioChange, wilsonInterval } from '#/domain/aggregate.ts';
import type { MapAnswer, MapRow, Spark } from '#/domain/answers.ts';
import { cellState, hasColour } from '#/domain/cell-state.ts';
import type { HeadlineStory, ToldIncident } from '#/domain/headline-story.ts';
import { DAY_MS, durationMs } from '#/domain/time-window.ts';
import { zoneName } from '#/domain/zone-name.ts';
import { hotZones } from './hot-zones.ts';
import { courseOf, leftNormalRange, peakOf, type CourseBucket } from '#/domain/series-course.ts';
import { wholeOf, type HeadlineFacts, type Whole } from './tell-story.ts';

/** One of the four figures, in finished words. */
export interface Figure {
  readonly key: 'what' | 'where' | 'since' | 'sure';
  readonly value: string;
  readonly unit: string | null;
  /** The value is written in the colour of trouble. */
  readonly trouble: boolean;
  readonly lines: readonly [string, string];
}

/** What fails, where, since when, how sure: always in this order. */
export function figuresOf(facts: HeadlineFacts, story: HeadlineStory, copy: Copy): readonly Figure[] {
  const whole = wholeOf(facts);
  return [
    whatFails(facts, whole, copy),
    where(facts, copy),
    sinceWhen(facts, story, whole, copy),
    howSure(whole, copy),
  ];
}

const figure = (
  key: Figure['key'],
  value: string,
  unit: string | null,
  lines: readonly [string, string],
  trouble = false,
): Figure => ({ key, value, unit, trouble, lines });

function whatFails({ rules, window }: HeadlineFacts, whole: Whole | null, { headline }: Copy): Figure {
  const words = headline.figures;
  const ratio = whole === null ? null : failureRatio(whole.current);
  if (whole === null || ratio === null)
    return figure('what', words.unknown, null, [words.counts(0, 0), words.nothingBefore]);
  const { failed, measured } = whole.current;
  const change = ratioChange(whole.current, whole.previous);
  const before = change === null ? null : ratio - change;
  const spanMs = durationMs(window);
  const changed = (): string => {
    if (change === null || before === null) return words.nothingBefore;
    if (before > 0 && ratio / before >= 2) return words.times(ratio / before, spanMs);
    return Math.abs(change) < 0.00005 ? words.same(spanMs) : words.changed(change, spanMs);
  };
  const enough = (measured ?? 0) >= rules.minSample;
  return figure(
    'what',
    formatShare(ratio),
    null,
    [words.counts(failed ?? 0, measured ?? 0), changed()],
    enough && ratio >= rules.degradedFrom,
  );
}

function where(facts: HeadlineFacts, copy: Copy): Figure {
  const words = copy.headline.figures;
  const { map, filters, rules } = facts;
  if (map === null) {
    return figure('where', words.unknown, null, [words.missing[facts.missing.map ?? 'not_offered'], '']);
  }
  const level = map.level === 'unknown' ? 'country' : map.level;
  const rated = ratedPlaces(map, facts);
  const worldwide = map.total === null ? null : failureRatio(map.total);
  const world = worldwide === null ? '' : words.worldwide(worldwide);
  if (filters.place.length === 1) {
    const row = map.rows.find(({ place }) => place.id === filters.place[0]);
    const rank = rated.findIndex(({ id }) => id === filters.place[0]);
    const place = rated[rank];
    const name = facts.placeName(filters.place[0] ?? '');
    if (place !== undefined) {
      return figure('where', words.rank(rank + 1), words.rankOf(rated.length, level), [
        words.placeShare(name, place.ratio),
        world,
      ]);
    }
    const state = row === undefined ? name : words.placeState(name, copy.words.state[cellState(row.current, rules)]);
    return figure('where', words.unknown, null, [state, world]);
  }
  const chosen = filters.place.length > 0 ? rated.filter(({ id }) => filters.place.includes(id)) : rated;
  const [top] = chosen;
  const highest =
    top === undefined ? words.nothingMeasured : top.ratio === 0 ? words.noneFailed : words.highest(top.name, top.ratio);
  if (filters.place.length > 1) {
    return figure('where', formatCount(filters.place.length), words.chosen, [highest, world]);
  }
  const above = rated.filter(({ ratio }) => ratio >= rules.degradedFrom).length;
  return figure('where', formatCount(above), words.placesUnit(above, level), [
    words.above(rules.degradedFrom, rated.length),
    highest,
  ]);
}

interface RatedPlace {
  readonly id: string;
  readonly name: string;
  readonly ratio: number;
}

/** Places with a share that may be compared, highest first. */
const ratedPlaces = ({ rows }: MapAnswer, { rules }: HeadlineFacts): readonly RatedPlace[] =>
  rows
    .flatMap(({ place, current }: MapRow) => {
      const ratio = failureRatio(current);
      return ratio === null || !hasColour(cellState(current, rules)) ? [] : [{ id: place.id, name: place.name, ratio }];
    })
    .toSorted((a, b) => b.ratio - a.ratio);

function sinceWhen(facts: HeadlineFacts, story: HeadlineStory, whole: Whole | null, copy: Copy): Figure {
  const words = copy.headline.figures;
  const course = facts.series === null ? [] : courseOf(facts.series);
  const peak = peakOf(course, facts.rules.minSample);
  const long = durationMs(facts.window) > DAY_MS;
  const peakWords =
    peak === null
      ? facts.missing.series === null
        ? words.noPeak
        : words.missing[facts.missing.series]
      : words.peak(peak.ratio, peak.atMs, long);
  if (story.lead.type === 'incident') {
    const { incident } = story.lead;
    const [value, unit] = startWords(incident, facts.window.fromMs, words.utc);
    return figure('since', value, unit, [words.course(incident.durationMs, incident.end), peakWords]);
  }
  const rise = riseOf(facts, course, whole);
  if (rise === null) {
    if (whole !== null && failureRatio(whole.current) === null)
      return figure('since', words.unknown, null, [words.nothingMeasured, peakWords]);
    const comparable = whole?.previous !== undefined && whole.previous !== null;
    return comparable && failureRatio(whole.previous) !== null
      ? figure('since', words.noStep, null, [words.within, peakWords])
      : figure('since', words.unknown, null, [words.nothingBefore, peakWords]);
  }
  const [value, unit] = startWords(
    { startedMs: rise.atMs, startedPrecision: rise.stepMs >= DAY_MS ? 'day' : 'minute' },
    facts.window.fromMs,
    words.utc,
  );
  return figure('since', value, unit, [words.left(rise.zone), peakWords]);
}

/** Without an incident: when the hottest zone left its normal range, as its course shows; else when the whole did. */
function riseOf(
  facts: HeadlineFacts,
  course: readonly CourseBucket[],
  whole: Whole | null,
): { readonly atMs: number; readonly stepMs: number; readonly zone: string | null } | null {
  const [hottest] = facts.zones === null ? [] : hotZones(facts.zones, [], facts.rules);
  if (facts.zones !== null && hottest !== undefined && hottest.spark !== null) {
    const buckets = sparkCourse(hottest.spark, facts.zones.window.fromMs);
    const atMs = leftNormalRange(buckets, hottest.previous, facts.rules.minSample);
    if (atMs !== null) return { atMs, stepMs: hottest.spark.stepMs, zone: zoneName(hottest.key, hottest.label).name };
  }
  const atMs = leftNormalRange(course, whole?.previous ?? null, facts.rules.minSample);
  return atMs === null ? null : { atMs, stepMs: facts.series?.stepMs ?? 0, zone: null };
}

const sparkCourse = (spark: Spark, fromMs: number): readonly CourseBucket[] =>
  spark.measured.map((measured, i) => ({
    startMs: fromMs + i * spark.stepMs,
    measured,
    failed: spark.failed[i] ?? null,
  }));

/** `15:20` and `UTC`, `≈ 15:20`; off the day of the window `30 Jan` and `2024`; `May` and `2024`. */
function startWords(
  { startedMs, startedPrecision }: Pick<ToldIncident, 'startedMs' | 'startedPrecision'>,
  dayMs: number,
  utc: string,
): readonly [string, string] {
  const date = formatDate(startedMs);
  const clocked = startedPrecision === 'minute' || startedPrecision === 'hour';
  if (clocked && date === formatDate(dayMs)) {
    return [`${startedPrecision === 'hour' ? '≈\u202f' : ''}${formatClock(startedMs)}`, utc];
  }
  const [day = '', month = '', year = ''] = date.split(' ');
  if (startedPrecision === 'month') return [month, year];
  return [`${day} ${month}`, clocked ? `${year}, ${formatClock(startedMs)}` : year];
}

function howSure(whole: Whole | null, { headline }: Copy): Figure {
  const words = headline.figures;
  if (whole === null) return figure('sure', words.unknown, null, [words.coverageUnknown, words.intervalUnknown]);
  const share = coverage(whole.current);
  const interval = wilsonInterval(whole.current.failed, whole.current.measured);
  const { vantagePoints } = whole.current;
  return figure(
    'sure',
    share === null ? words.unknown : formatShare(share, 1),
    share === null ? words.coverageUnknown : words.coverage,
    [
      vantagePoints === null ? words.vantageUnknown : words.vantagePoints(vantagePoints),
      interval === null ? words.intervalUnknown : words.interval(((interval[1] - interval[0]) / 2) * 100),
    ],
  );
}
