import {
  cellsOf,
  combined,
  fitTwoWay,
  logLikelihood,
  marginalLog,
  meanRate,
  normalised,
  RATES,
  type Cell,
  type TwoWayFit,
} from './two-way-fit.ts';
import type { TwoWayTable } from './two-way-table.ts';

/** A cell that neither its server nor its place explains. */
export interface PathCell extends Cell {
  /** Failed share that server and place would give it. */
  readonly fitted: number;
}

export interface FitWithPaths {
  readonly fit: TwoWayFit;
  /** Cells that the fit rests on: all that are no path. */
  readonly bound: readonly Cell[];
  readonly paths: readonly PathCell[];
}

const ROUNDS = 60;
const REFIT_ROUNDS = 25;
const PASSES = 6;
/** Failed queries that a path has at least: fewer are one bad minute of one probe. */
export const LEAST_FAILED = 4;

interface PathRules {
  readonly minSample: number;
  readonly degradedFrom: number;
}

/**
 * Fits servers and places, then lets go, in a few passes and one per place and pass, the cells whose likelihood gains most from a rate of their own, as
 * long as the gain survives that as many cells were tried as there are (Bonferroni, 1 %).
 */
export function fitWithPaths(table: TwoWayTable, rules: PathRules): FitWithPaths {
  const all = cellsOf(table);
  let fit = fitTwoWay(table, all, { minSample: rules.minSample, rounds: ROUNDS });
  let bound = all;
  const free: Cell[] = [];
  const needed = Math.log(Math.max(all.length, 1)) + 5;
  for (let pass = 0; pass < PASSES; pass += 1) {
    const found = worstOfEachPlace(bound, fit, rules.degradedFrom).filter(({ gain }) => gain > needed);
    if (found.length === 0) break;
    const cells = new Set(found.map(({ cell }) => cell));
    free.push(...cells);
    bound = bound.filter((cell) => !cells.has(cell));
    fit = fitTwoWay(table, bound, { minSample: rules.minSample, rounds: REFIT_ROUNDS, start: fit });
  }
  return { fit, bound, paths: free.map((cell) => ({ ...cell, fitted: fittedShare(fit, cell) })) };
}

export const fittedShare = (fit: TwoWayFit, cell: Pick<Cell, 'server' | 'place'>): number =>
  combined(fit.serverParts[cell.server] ?? 0, meanRate(fit.placeRates[cell.place] ?? []));

function worstOfEachPlace(
  cells: readonly Cell[],
  fit: TwoWayFit,
  degradedFrom: number,
): readonly { readonly cell: Cell; readonly gain: number }[] {
  const worst = new Map<number, { readonly cell: Cell; readonly gain: number }>();
  const others = new Map<number, number>();
  for (const { place } of cells) others.set(place, (others.get(place) ?? 0) + 1);
  for (const cell of cells) {
    // A place seen by one server alone: path and place cannot be told apart, and the place is the simpler word.
    if (cell.failed < LEAST_FAILED || (others.get(cell.place) ?? 0) < 2) continue;
    const gain = gainOf(cell, fit, degradedFrom);
    if (gain > (worst.get(cell.place)?.gain ?? 0)) worst.set(cell.place, { cell, gain });
  }
  return [...worst.values()];
}

/** By how much the log-likelihood rises when the cell has its own rate and its place is judged by its other cells. */
function gainOf(cell: Cell, fit: TwoWayFit, degradedFrom: number): number {
  const { serverParts, mixture, placeLogs } = fit;
  const part = serverParts[cell.server] ?? 0;
  const logs = placeLogs[cell.place] ?? [];
  const without = logs.map((log, l) => log - logLikelihood(cell.failed, cell.measured, combined(part, RATES[l] ?? 0)));
  const own = cell.failed / cell.measured;
  const rest = meanRate(normalised(without.map((log, l) => log + Math.log(Math.max(mixture[l] ?? 0, 1e-12)))));
  const expected = combined(part, rest);
  // Of its own more than of server and place together, and enough to matter.
  if (own < combined(expected, Math.max(degradedFrom, expected))) return 0;
  return logLikelihood(cell.failed, cell.measured, own) + marginalLog(without, mixture) - marginalLog(logs, mixture);
}
