export interface LanePoint {
  readonly ms: number;
  readonly value: number;
}

type Scale = (value: number) => number;

const round = (n: number): number => Math.round(n * 10) / 10;

/** All points as one path of round caps: thousands of dots cost what one line costs. */
export const dotsPath = (points: readonly LanePoint[], x: Scale, y: Scale): string =>
  points.map(({ ms, value }) => `M${round(x(ms))},${round(y(value))}h0`).join('');

/** A value that holds until the next one, as steps to `untilMs`; a value that is not known breaks the line. Repeats are left out. */
export function stepsPath(
  points: readonly { readonly ms: number; readonly value: number | null }[],
  untilMs: number,
  x: Scale,
  y: Scale,
): string {
  let path = '';
  let drawn: number | null = null;
  for (const { ms, value } of points) {
    if (value === drawn) continue;
    if (drawn !== null) path += `H${round(x(ms))}`;
    if (value !== null) path += drawn === null ? `M${round(x(ms))},${round(y(value))}` : `V${round(y(value))}`;
    drawn = value;
  }
  return drawn === null ? path : `${path}H${round(x(untilMs))}`;
}
