const UNITS = [
  { from: 1e12, unit: 'tn' },
  { from: 1e9, unit: 'bn' },
  { from: 1e6, unit: 'M' },
  { from: 1e3, unit: 'k' },
] as const;

/** Large counts in three digits: `53.2 bn`, `5.00 M`, `94.2 k`, `480`; an em dash for unknown, never 0. */
export function formatMany(count: number | null): string {
  if (count === null) return '—';
  // 999,950 is a million when it is rounded, and not `1000 k`.
  const found = UNITS.find(({ from }) => Math.abs(count) >= from * 0.9995);
  if (found === undefined) return String(Math.round(count));
  const value = count / found.from;
  return `${value.toFixed(value >= 99.95 ? 0 : value >= 9.995 ? 1 : 2)}\u202f${found.unit}`;
}

/** A round count without the zeros behind its point: `15 bn`, `2.5 bn`, `100 k`. For the ends of scales. */
export function formatRoundMany(count: number): string {
  const [number = '', ...unit] = formatMany(count).split('\u202f');
  return [Number(number), ...unit].join('\u202f');
}

/** How many times the usual: `11.6×`, `250×` from a hundred on, `0.03×` and `<0.01×` for less than the usual. */
export function formatTimes(times: number): string {
  if (times > 0 && times < 0.005) return '<0.01×';
  return `${times.toFixed(times >= 99.95 ? 0 : times < 0.95 ? 2 : 1)}×`;
}
