import { formatClock } from '#/copy/format.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, type TimeWindow } from '#/domain/time-window.ts';

export interface TimeTick {
  readonly ms: number;
  /** In UTC; the first tick of an axis says so. */
  readonly label: string;
}

const FIXED_STEPS: readonly number[] = [
  MINUTE_MS,
  2 * MINUTE_MS,
  5 * MINUTE_MS,
  10 * MINUTE_MS,
  15 * MINUTE_MS,
  30 * MINUTE_MS,
  HOUR_MS,
  2 * HOUR_MS,
  3 * HOUR_MS,
  6 * HOUR_MS,
  12 * HOUR_MS,
  DAY_MS,
];
/** Days that every month has and that lie about evenly. */
const DAYS_OF_MONTH: readonly (readonly number[])[] = [
  [1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29],
  [1, 8, 15, 22],
  [1, 15],
];
const MONTH_STEPS: readonly number[] = [1, 3, 6, 12, 24, 60, 120];

/** At most `most` (2 or more) instants on round UTC times inside the window, ends included, finest step that fits. */
export function timeTicks(window: TimeWindow, most: number): readonly TimeTick[] {
  const instants = roundInstants(window, Math.max(2, most));
  const yearsShown = new Date(window.fromMs).getUTCFullYear() !== new Date(window.toMs - 1).getUTCFullYear();
  return instants.map((ms, i) => {
    const label = tickLabel(ms, i === 0, yearsShown);
    return { ms, label: i === 0 ? `${label} UTC` : label };
  });
}

function roundInstants(window: TimeWindow, most: number): readonly number[] {
  for (const step of FIXED_STEPS) {
    if ((window.toMs - window.fromMs) / step > most) continue;
    const found: number[] = [];
    for (let ms = Math.ceil(window.fromMs / step) * step; ms <= window.toMs; ms += step) found.push(ms);
    if (found.length <= most) return found;
  }
  for (const days of DAYS_OF_MONTH) {
    const found = calendarInstants(window, 1, days);
    if (found.length <= most) return found;
  }
  for (const months of MONTH_STEPS) {
    const found = calendarInstants(window, months, [1]);
    if (found.length <= most) return found;
  }
  return [];
}

/** First instants of the given days of every n-th month, counted from year 0 so that steps fall on Januaries. */
function calendarInstants(window: TimeWindow, everyMonths: number, days: readonly number[]): readonly number[] {
  const from = new Date(window.fromMs);
  const first = Math.floor((from.getUTCFullYear() * 12 + from.getUTCMonth()) / everyMonths) * everyMonths;
  const found: number[] = [];
  for (let month = first; ; month += everyMonths) {
    if (Date.UTC(Math.floor(month / 12), month % 12) > window.toMs) return found;
    for (const day of days) {
      const ms = Date.UTC(Math.floor(month / 12), month % 12, day);
      if (ms >= window.fromMs && ms <= window.toMs) found.push(ms);
    }
  }
}

const MONTHS: readonly string[] = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `15:20`; a midnight is its day, the first of a month in a window of years its month, the first of a January its year. */
function tickLabel(ms: number, first: boolean, yearsShown: boolean): string {
  if (ms % DAY_MS !== 0) return formatClock(ms);
  const d = new Date(ms);
  const month = MONTHS[d.getUTCMonth()] ?? '';
  if (!yearsShown || d.getUTCDate() !== 1) return `${d.getUTCDate()} ${month}`;
  return first || d.getUTCMonth() === 0 ? `${month} ${d.getUTCFullYear()}` : month;
}
