import { cellCounts, serverCounts, type TwoWayTable } from './two-way-table.ts';

/**
 * Independent causes of failure in a table of server by place (ADR 13): a query fails unless it escapes the server's part and the
 * place's part, 1 - p = (1 - s_i)(1 - r_j). The places' parts r_j are draws from one distribution of any shape, so that a place with six
 * queries is judged by what places are like; s of the best server is 0, so that what all servers share is in r.
 */
export interface TwoWayFit {
  /** Own part of each server, 0 to 1. */
  readonly serverParts: readonly number[];
  /** Share of places whose part is `RATES[l]`. */
  readonly mixture: readonly number[];
  /** [place][l]: how likely it is that the place's part is `RATES[l]`, its counts known; sums to 1. */
  readonly placeRates: readonly (readonly number[])[];
  /** [place][l]: log-likelihood of the place's counts at `RATES[l]`. */
  readonly placeLogs: readonly (readonly number[])[];
  /** Index of the server whose part is 0 by definition. */
  readonly reference: number;
}

/** One measured cell. `free` cells have a rate of their own: a path. */
export interface Cell {
  readonly server: number;
  readonly place: number;
  readonly failed: number;
  readonly measured: number;
}

/** Grid of rates on which the distribution of places stands: even in log-odds from 0.01 to 99.9 %. */
export const RATES: readonly number[] = Array.from({ length: 56 }, (_, l) => 1 / (1 + Math.exp(9.2 - l * 0.295)));

export const combined = (a: number, b: number): number => 1 - (1 - a) * (1 - b);

/** Log-likelihood of counts at a failed share, without the part that depends on the counts alone. */
export function logLikelihood(failed: number, measured: number, rate: number): number {
  const p = Math.min(Math.max(rate, 1e-9), 1 - 1e-9);
  return failed * Math.log(p) + (measured - failed) * Math.log1p(-p);
}

export function cellsOf(table: TwoWayTable): Cell[] {
  return table.servers.flatMap((_, server) =>
    table.places
      .map((__, place) => ({ server, place, ...cellCounts(table, server, place) }))
      .filter(({ measured }) => measured > 0),
  );
}

/** Softened exponentials that sum to 1. */
export function normalised(logs: readonly number[]): number[] {
  const most = Math.max(...logs);
  const weights = logs.map((log) => Math.exp(log - most));
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => weight / sum);
}

/** log of the likelihood of a place when its rate is drawn from the mixture. */
export function marginalLog(logs: readonly number[], mixture: readonly number[]): number {
  const joint = logs.map((log, l) => log + Math.log(Math.max(mixture[l] ?? 0, 1e-12)));
  const most = Math.max(...joint);
  return most + Math.log(joint.reduce((sum, log) => sum + Math.exp(log - most), 0));
}

/** The best server: lowest failed share of those with enough measured, else of all. */
function referenceServer(table: TwoWayTable, minSample: number): number {
  const rows = table.servers.map((_, index) => ({ index, ...serverCounts(table, index) }));
  const enough = rows.filter(({ measured }) => measured >= minSample);
  const ratio = ({ failed, measured }: { readonly failed: number; readonly measured: number }): number =>
    measured === 0 ? Infinity : failed / measured;
  return (enough.length > 0 ? enough : rows).reduce((best, row) => (ratio(row) < ratio(best) ? row : best)).index;
}

/**
 * Expectation-maximisation of server parts and mixture together; the likelihood never falls. Cells that are `free` take no part. `start` goes on from
 * an earlier fit.
 */
export function fitTwoWay(
  table: TwoWayTable,
  cells: readonly Cell[],
  { minSample, rounds, start }: { readonly minSample: number; readonly rounds: number; readonly start?: TwoWayFit },
): TwoWayFit {
  const reference = start?.reference ?? referenceServer(table, minSample);
  const perServer = new Float64Array(table.servers.length);
  for (const { server, measured } of cells) perServer[server] = (perServer[server] ?? 0) + measured;
  let parts = start?.serverParts.slice() ?? firstParts(table, reference);
  let mixture = start?.mixture.slice() ?? RATES.map(() => 1 / RATES.length);
  let [logs, rates] = expectation(table.places.length, cells, parts, mixture);
  for (let round = 0; round < rounds; round += 1) {
    const blamed = new Float64Array(parts.length);
    for (const { server, place, failed } of cells) {
      const part = parts[server] ?? 0;
      if (failed === 0 || part === 0) continue;
      const weights = rates[place] ?? [];
      let share = 0;
      for (let l = 0; l < RATES.length; l += 1) share += ((weights[l] ?? 0) * part) / combined(part, RATES[l] ?? 0);
      blamed[server] = (blamed[server] ?? 0) + failed * share;
    }
    parts = parts.map((part, i) => (part === 0 ? 0 : Math.min((blamed[i] ?? 0) / Math.max(perServer[i] ?? 0, 1), 1)));
    mixture = RATES.map(
      (_, l) => rates.reduce((sum, weights) => sum + (weights[l] ?? 0), 0) / Math.max(rates.length, 1),
    );
    [logs, rates] = expectation(table.places.length, cells, parts, mixture);
  }
  return { serverParts: parts, mixture, placeRates: rates, placeLogs: logs, reference };
}

function firstParts(table: TwoWayTable, reference: number): number[] {
  const ratio = (server: number): number => {
    const { failed, measured } = serverCounts(table, server);
    return measured === 0 ? 0 : failed / measured;
  };
  const base = ratio(reference);
  // Zero would stay zero for ever.
  return table.servers.map((_, i) =>
    i === reference ? 0 : Math.min(Math.max((ratio(i) - base) / Math.max(1 - base, 1e-6), 1e-4), 0.999),
  );
}

function expectation(
  places: number,
  cells: readonly Cell[],
  parts: readonly number[],
  mixture: readonly number[],
): [number[][], number[][]] {
  const fails = parts.map((part) => RATES.map((rate) => Math.log(combined(part, rate))));
  const escapes = parts.map((part) => RATES.map((rate) => Math.log((1 - Math.min(part, 1 - 1e-9)) * (1 - rate))));
  const logs = Array.from({ length: places }, () => RATES.map(() => 0));
  for (const { server, place, failed, measured } of cells) {
    const of = logs[place];
    const fail = fails[server];
    const escape = escapes[server];
    if (of === undefined || fail === undefined || escape === undefined) continue;
    const answered = measured - failed;
    for (let l = 0; l < RATES.length; l += 1)
      of[l] = (of[l] ?? 0) + failed * (fail[l] ?? 0) + answered * (escape[l] ?? 0);
  }
  const prior = mixture.map((share) => Math.log(Math.max(share, 1e-12)));
  return [logs, logs.map((of) => normalised(of.map((log, l) => log + (prior[l] ?? 0))))];
}

/** Mean of the distribution of a place's part. */
export const meanRate = (weights: readonly number[]): number =>
  weights.reduce((sum, weight, l) => sum + weight * (RATES[l] ?? 0), 0);

/** Share of a distribution over the grid that lies at or above a rate. */
export const shareAbove = (weights: readonly number[], rate: number): number =>
  weights.reduce((sum, weight, l) => sum + ((RATES[l] ?? 0) >= rate ? weight : 0), 0);

/** Smallest rate of the grid that at least the share `q` of the distribution does not exceed. */
export function quantile(weights: readonly number[], q: number): number {
  let sum = 0;
  for (const [l, weight] of weights.entries()) {
    sum += weight;
    if (sum >= q - 1e-9) return RATES[l] ?? 1;
  }
  return RATES.at(-1) ?? 1;
}

/** Distribution of rates behind some counts that share nothing else: how many cells of a row are ill. */
export function mixtureOf(
  counts: readonly { readonly failed: number; readonly measured: number }[],
): readonly number[] {
  const table: TwoWayTable = {
    servers: ['-'],
    places: counts.map((_, i) => String(i)),
    measured: [counts.map(({ measured }) => measured)],
    failed: [counts.map(({ failed }) => failed)],
  };
  return fitTwoWay(table, cellsOf(table), { minSample: 0, rounds: 60 }).mixture;
}
