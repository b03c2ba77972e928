import { formatClock, formatCount, formatDate, formatInstant } from '#/copy/format.ts';
import type { TimePrecision } from '#/domain/incident.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#/domain/time-window.ts';

const NUMBERS = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');
const numberWords = (n: number): string => NUMBERS[n] ?? formatCount(n);

/** `three hours`, `about three hours`, `45 minutes`, `four days`: one unit, "about" when rounding moved it by more than 5 %. */
export function spanWords(ms: number): string {
  const [unit, name] =
    ms >= 2 * DAY_MS ? [DAY_MS, 'day'] : ms >= 100 * MINUTE_MS ? [HOUR_MS, 'hour'] : [MINUTE_MS, 'minute'];
  const rounded = Math.max(1, Math.round(ms / unit));
  const about = Math.abs(rounded * unit - ms) > 0.05 * ms ? 'about ' : '';
  const count = unit === MINUTE_MS ? formatCount(rounded) : numberWords(rounded);
  return `${about}${count} ${name}${rounded === 1 ? '' : 's'}`;
}

/** `15:20 UTC`, `about 15:20 UTC`, `15:20 UTC on 30 Jan 2024` off the day of `dayMs`; a date or month where no more is known. */
export function momentWords(ms: number, precision: TimePrecision, dayMs: number): string {
  if (precision !== 'minute' && precision !== 'hour') return formatInstant(ms, precision);
  const day = formatDate(ms) === formatDate(dayMs) ? '' : ` on ${formatDate(ms)}`;
  return `${precision === 'hour' ? 'about ' : ''}${formatClock(ms)} UTC${day}`;
}
