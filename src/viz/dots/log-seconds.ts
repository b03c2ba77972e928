/** A time axis for waits from none at all to many hours: nothing has a place of its own left of the logarithmic part, which begins at one second. */
export interface LogSeconds {
  readonly x: (seconds: number) => number;
  /** Where the logarithmic part begins: left of it there is only zero. */
  readonly breakX: number;
  readonly ticks: readonly { readonly seconds: number; readonly label: string; readonly x: number }[];
}

const TICKS: readonly (readonly [number, string])[] = [
  [1, '1 s'],
  [10, '10 s'],
  [60, '1 min'],
  [600, '10 min'],
  [3600, '1 h'],
  [36_000, '10 h'],
  [360_000, '100 h'],
];

/** Room for what took no time, in pixels. */
const ZERO_PX = 34;
/** The first mark is not cut at the edge. */
const EDGE_PX = 10;

/** The axis of a plot of `width` pixels that reaches `most` seconds and at least ten minutes. */
export function logSeconds(width: number, most: number): LogSeconds {
  const top = Math.max(600, most * 1.15);
  const breakX = EDGE_PX + ZERO_PX;
  const scale = (width - EDGE_PX - breakX) / Math.log10(top);
  const x = (seconds: number): number => (seconds <= 0 ? EDGE_PX : breakX + Math.log10(Math.max(1, seconds)) * scale);
  return {
    x,
    breakX,
    ticks: [
      { seconds: 0, label: '0 s', x: x(0) },
      ...TICKS.filter(([seconds]) => seconds <= top).map(([seconds, label]) => ({ seconds, label, x: x(seconds) })),
    ],
  };
}
