/** Maps a domain onto pixels. */
export const linear =
  (domain: readonly [number, number], range: readonly [number, number]) =>
  (value: number): number => {
    const width = domain[1] - domain[0];
    return width === 0 ? range[0] : range[0] + ((value - domain[0]) / width) * (range[1] - range[0]);
  };

export interface ValueAxis {
  /** Upper end of the axis. The lower end is zero. */
  readonly top: number;
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
}

/** A calm day must look calm: an axis of shares never ends below 1 %, one of counts never below 4. */
const LEAST_TOP = { share: 0.01, count: 4 } as const;

/** Axis from zero to the first nice number at or above `max`, with about `intervals` intervals. The top label of shares has the unit. */
export function valueAxis(max: number, unit: 'share' | 'count', intervals = 4): ValueAxis {
  const reach = Math.max(unit === 'share' ? Math.min(1, max) : max, LEAST_TOP[unit]);
  const scale = unit === 'share' ? 100 : 1;
  const step = niceStep((reach * scale) / intervals, unit);
  const count = Math.max(1, Math.ceil((reach * scale) / step - 1e-9));
  const decimals = decimalsOf(step);
  const label = (n: number): string =>
    n === 0 ? '0' : n.toLocaleString('en', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  const ticks = Array.from({ length: count + 1 }, (_, i) => {
    const value = i * step;
    const isTop = i === count;
    return { value: value / scale, label: isTop && unit === 'share' ? `${label(value)}\u202f%` : label(value) };
  });
  return { top: (count * step) / scale, ticks };
}

/** Smallest of 1, 2, 2.5 and 5 times a power of ten that is at least `least`; whole for counts. */
function niceStep(least: number, unit: 'share' | 'count'): number {
  const power = 10 ** Math.floor(Math.log10(least));
  for (const factor of [1, 2, 2.5, 5, 10]) {
    const step = factor * power;
    if (step >= least * (1 - 1e-9) && (unit === 'share' || Number.isInteger(step))) return step;
  }
  return 10 * power;
}

function decimalsOf(step: number): number {
  for (let decimals = 0; decimals < 6; decimals += 1) {
    const scaled = step * 10 ** decimals;
    if (Math.abs(scaled - Math.round(scaled)) < 1e-6) return decimals;
  }
  return 6;
}
