import { wilsonInterval } from './aggregate.ts';
import { serverPartInterval } from './server-part.ts';
import { combined, meanRate, quantile, shareAbove, type Cell } from './two-way-fit.ts';
import { LEAST_FAILED, type FitWithPaths } from './two-way-paths.ts';
import { addCounts, placeCounts, serverCounts, type TwoWayTable } from './two-way-table.ts';

export interface SplitRules {
  /** Below this a server or place is never named (`/meta.min_sample`). */
  readonly minSample: number;
  /** Failed share from which something is degraded (`/meta.state_thresholds.degraded_from`). */
  readonly degradedFrom: number;
}

/** Indexes of what stands out of a fit. */
export interface Guilt {
  /** Rate that half of the places reach whichever server they ask. */
  readonly shared: number;
  /** Every server, most places: not that all fail equally, but that the shared rate is degraded. */
  readonly zoneWide: boolean;
  readonly servers: readonly number[];
  readonly places: readonly number[];
}

/** Drop of log-likelihood that 30 servers tried at once survive at 1 %: half of 3.6 squared. */
const DROP_OF_MANY = 6.5;
/** How sure it must be that a place lies above the bar. */
const SURE = 0.99;
/** Places differ when the zone fails everywhere (in who validates, for one): one stands out beyond so many spreads of log-odds. */
const SPREADS = 3;

export function guiltOf(table: TwoWayTable, { fit, bound }: FitWithPaths, rules: SplitRules): Guilt {
  const shared = quantile(fit.mixture, 0.5);
  const zoneWide = shared >= rules.degradedFrom && restIsDegraded(fit, bound, rules.degradedFrom);
  // More of its failure is its own than shared: a smaller difference is strength, not cause.
  const own = Math.max(rules.degradedFrom, shared);
  const servers = table.servers.flatMap((_, index) => {
    const part = fit.serverParts[index] ?? 0;
    if (part < own || serverCounts(table, index).measured < rules.minSample) return [];
    return serverPartInterval(fit, bound, index, DROP_OF_MANY)[0] >= rules.degradedFrom ? [index] : [];
  });
  const bar = zoneWide ? Math.max(combined(shared, own), farOut(fit.mixture)) : combined(shared, own);
  const places = table.places.flatMap((_, index) => {
    const { measured, failed } = placeCounts(table, index);
    if (measured < rules.minSample || failed < LEAST_FAILED) return [];
    return shareAbove(fit.placeRates[index] ?? [], bar) >= SURE ? [index] : [];
  });
  return { shared, zoneWide, servers, places };
}

/** What the servers' own parts do not explain is more than a handful of samples. */
function restIsDegraded(fit: FitWithPaths['fit'], cells: readonly Cell[], degradedFrom: number): boolean {
  const rest = addCounts(
    cells.map(({ server, place, failed, measured }) => {
      const rate = hazard(meanRate(fit.placeRates[place] ?? []));
      return { measured, failed: (failed * rate) / (rate + hazard(fit.serverParts[server] ?? 0)) };
    }),
  );
  return (wilsonInterval(rest.failed, rest.measured)?.[0] ?? 0) >= degradedFrom;
}

/** Independent causes add up in this: -log of the share that escapes. */
export const hazard = (rate: number): number => -Math.log1p(-Math.min(rate, 1 - 1e-9));

function farOut(mixture: readonly number[]): number {
  const logit = (rate: number): number => Math.log(rate / (1 - rate));
  const middle = logit(quantile(mixture, 0.5));
  const spread = Math.max(logit(quantile(mixture, 0.84)) - middle, 0.3);
  return 1 / (1 + Math.exp(-(middle + SPREADS * spread)));
}
