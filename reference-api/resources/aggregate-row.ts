import type { Aggregate } from '#contract/wire.ts';
import { stateOf, wilsonInterval } from '#reference-api/query/measures.ts';

/** Sums over a window. All four are 0 where nobody measured. */
export interface WindowSums {
  readonly expected: number;
  readonly measured: number;
  readonly excluded: number;
  readonly failed: number;
  /** null when the source does not say. */
  readonly vantagePoints: number | null;
}

/** Ratios are given to the millionth. */
export const sixDecimals = (value: number): number => Math.round(value * 1e6) / 1e6;

/** The aggregate of the contract: counts first, the ratio, its interval and the state derived from them. */
export const aggregateOf = ({ expected, measured, excluded, failed, vantagePoints }: WindowSums): Aggregate => {
  if (measured === 0) {
    return {
      expected,
      measured,
      failed: null,
      excluded,
      failure_ratio: null,
      ci95: null,
      vantage_points: vantagePoints === null ? null : 0,
      state: 'no_data',
    };
  }
  const [low, high] = wilsonInterval(failed, measured);
  return {
    expected,
    measured,
    failed,
    excluded,
    failure_ratio: sixDecimals(failed / measured),
    ci95: [sixDecimals(low), sixDecimals(high)],
    // Somebody measured, so none means that their number is not recorded (the unknown country of a recording).
    vantage_points: vantagePoints === 0 ? null : vantagePoints,
    state: stateOf(failed, measured),
  };
};

/** An aggregate that cannot be given: the window is not kept finely enough to cut it there. */
export const UNKNOWN_AGGREGATE: Aggregate = {
  expected: null,
  measured: null,
  failed: null,
  excluded: null,
  failure_ratio: null,
  ci95: null,
  vantage_points: null,
  state: 'no_data',
};
