import { combined, logLikelihood, marginalLog, RATES, type Cell, type TwoWayFit } from './two-way-fit.ts';

/** Drop of the log-likelihood at the ends of a 95 % profile interval: half of the quantile of chi-squared with one degree. */
export const DROP_95 = 1.92;

/** Smallest and largest own part of a server whose log-likelihood is within `drop` of the best, everything else as fitted. */
export function serverPartInterval(
  fit: TwoWayFit,
  cells: readonly Cell[],
  server: number,
  drop: number,
): readonly [number, number] {
  const best = fit.serverParts[server] ?? 0;
  const row = cells.filter((cell) => cell.server === server);
  const columns = row.map(({ place, failed, measured }) => ({
    failed,
    measured,
    without: (fit.placeLogs[place] ?? []).map(
      (log, l) => log - logLikelihood(failed, measured, combined(best, RATES[l] ?? 0)),
    ),
  }));
  const logAt = (part: number): number =>
    columns.reduce((sum, { failed, measured, without }) => {
      const logs = without.map((log, l) => log + logLikelihood(failed, measured, combined(part, RATES[l] ?? 0)));
      return sum + marginalLog(logs, fit.mixture);
    }, 0);
  const floor = logAt(best) - drop;
  return [edge(best, 0, floor, logAt), edge(best, 1, floor, logAt)];
}

/** Where the likelihood falls through the floor on the way from the best value to an end; the end when it does not. */
function edge(best: number, end: number, floor: number, logAt: (part: number) => number): number {
  if (logAt(end) >= floor) return end;
  let inside = best;
  let outside = end;
  for (let step = 0; step < 22; step += 1) {
    const middle = (inside + outside) / 2;
    if (logAt(middle) >= floor) inside = middle;
    else outside = middle;
  }
  return inside;
}
