/**
 * Numbers and times as readers see them: grouped digits, tabular decimals, a narrow no-break space before the percent sign, a true
 * minus, and UTC everywhere.
 */

const NARROW_SPACE = '\u202f';
const MINUS = '−';
export const EN_DASH = '–';

const digits = (value: number, decimals: number): string =>
  value.toLocaleString('en', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });

/** `3,936,528`; an em dash for unknown, never 0. */
export const formatCount = (n: number | null): string => (n === null ? '—' : digits(n, 0).replace('-', MINUS));

/** Failed share: `0.21 %`, `27.5 %`, `0.00 %` for a measured zero, `<0.01 %` for what would round to zero. `decimals` aligns a column. */
export function formatShare(ratio: number | null, decimals?: number): string {
  if (ratio === null) return '—';
  const percent = ratio * 100;
  const places = decimals ?? (percent >= 10 ? 1 : 2);
  const smallest = 10 ** -places;
  if (percent > 0 && percent < smallest / 2) return `<${digits(smallest, places)}${NARROW_SPACE}%`;
  return `${digits(percent, places)}${NARROW_SPACE}%`;
}

/** Signed percentage points without unit: `+27.2`, `−0.01`, `±0.00`. `decimals` aligns a column. */
export function formatChange(ratioDifference: number | null, decimals?: number): string {
  if (ratioDifference === null) return '—';
  const points = ratioDifference * 100;
  const places = decimals ?? (Math.abs(points) >= 10 ? 1 : 2);
  const text = digits(Math.abs(points), places);
  if (Number(text.replaceAll(',', '')) === 0) return `±${text}`;
  return `${points > 0 ? '+' : MINUS}${text}`;
}

/** `11.0–12.1 %` */
export function formatInterval(interval: readonly [number, number] | null): string {
  if (interval === null) return '—';
  const places = interval[1] >= 0.1 ? 1 : 2;
  return `${digits(interval[0] * 100, places)}${EN_DASH}${digits(interval[1] * 100, places)}${NARROW_SPACE}%`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const two = (n: number): string => String(n).padStart(2, '0');

/** `30 Jan 2024` */
export function formatDate(ms: number): string {
  const d = new Date(ms);
  return `${d.getUTCDate()} ${MONTHS[d.getUTCMonth()] ?? ''} ${d.getUTCFullYear()}`;
}

/** `15:20` in UTC. */
export function formatClock(ms: number): string {
  const d = new Date(ms);
  return `${two(d.getUTCHours())}:${two(d.getUTCMinutes())}`;
}

/** How an instant is shown for what is known of it: `30 Jan 2024, 15:20`, `30 Jan 2024, ≈ 15:20`, `30 Jan 2024`, `Jan 2024`. */
export function formatInstant(
  ms: number,
  precision: 'minute' | 'hour' | 'day' | 'month' | 'unknown' = 'minute',
): string {
  const d = new Date(ms);
  switch (precision) {
    case 'minute':
      return `${formatDate(ms)}, ${formatClock(ms)}`;
    case 'hour':
      return `${formatDate(ms)}, ≈${NARROW_SPACE}${formatClock(ms)}`;
    case 'month':
      return `${MONTHS[d.getUTCMonth()] ?? ''} ${d.getUTCFullYear()}`;
    default:
      return formatDate(ms);
  }
}

/** Mean year of the Gregorian calendar. */
const DAYS_A_YEAR = 365.2425;

/** `3 h 2 min`, `45 min`, `2 d 4 h`, `30 s`: at most two units, rounded to the smaller. */
export function formatDuration(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${seconds}${NARROW_SPACE}s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes}${NARROW_SPACE}min`;
  const join = (a: number, unitA: string, b: number, unitB: string): string =>
    b === 0 ? `${a}${NARROW_SPACE}${unitA}` : `${a}${NARROW_SPACE}${unitA} ${b}${NARROW_SPACE}${unitB}`;
  if (minutes < 48 * 60) return join(Math.floor(minutes / 60), 'h', minutes % 60, 'min');
  const hours = Math.round(minutes / 60);
  return hours < 24 * 60
    ? join(Math.floor(hours / 24), 'd', hours % 24, 'h')
    : hours < 2 * 365 * 24
      ? `${Math.round(hours / 24)}${NARROW_SPACE}d`
      : `${(hours / 24 / DAYS_A_YEAR).toFixed(1)}${NARROW_SPACE}y`;
}

/** `30 Jan 2024, 13:00–19:00 UTC`; days alone when the window is whole days, the last day inclusive. */
export function formatWindow(window: { readonly fromMs: number; readonly toMs: number }): string {
  const { fromMs, toMs } = window;
  const day = 86_400_000;
  if (fromMs % day === 0 && toMs % day === 0) {
    const last = toMs - day;
    if (last === fromMs) return `${formatDate(fromMs)} UTC`;
    const a = new Date(fromMs);
    const b = new Date(last);
    if (a.getUTCFullYear() !== b.getUTCFullYear())
      return `${formatDate(fromMs)}${NARROW_SPACE}${EN_DASH}${NARROW_SPACE}${formatDate(last)} UTC`;
    const head =
      a.getUTCMonth() === b.getUTCMonth()
        ? String(a.getUTCDate())
        : `${a.getUTCDate()} ${MONTHS[a.getUTCMonth()] ?? ''}`;
    return `${head}${EN_DASH}${formatDate(last)} UTC`;
  }
  if (formatDate(fromMs) === formatDate(toMs - 1)) {
    const end = toMs % day === 0 ? '24:00' : formatClock(toMs);
    return `${formatDate(fromMs)}, ${formatClock(fromMs)}${EN_DASH}${end} UTC`;
  }
  return `${formatInstant(fromMs)}${NARROW_SPACE}${EN_DASH}${NARROW_SPACE}${formatInstant(toMs)} UTC`;
}
