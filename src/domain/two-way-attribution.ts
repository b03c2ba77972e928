import { meanRate, type Cell } from './two-way-fit.ts';
import { hazard, type Guilt } from './two-way-guilt.ts';
import type { FitWithPaths } from './two-way-paths.ts';

/** Failed queries by what explains them. Servers, places and paths (by server) by index. They add up to all failed queries. */
export interface Attribution {
  readonly zone: number;
  readonly servers: ReadonlyMap<number, number>;
  readonly places: ReadonlyMap<number, number>;
  readonly paths: ReadonlyMap<number, number>;
  /** What stands out nowhere. */
  readonly background: number;
}

/** Divides the failed queries of each cell among its causes in the ratio of their hazards. */
export function attribute({ fit, bound, paths }: FitWithPaths, guilt: Guilt): Attribution {
  const servers = new Map<number, number>();
  const places = new Map<number, number>();
  const byPath = new Map<number, number>();
  let zone = 0;
  let background = 0;
  const divide = ({ server, place }: Pick<Cell, 'server' | 'place'>, failed: number): void => {
    const whole = meanRate(fit.placeRates[place] ?? []);
    const guilty = guilt.places.includes(place);
    const common = guilty ? Math.min(guilt.shared, whole) : whole;
    const ofServer = guilt.servers.includes(server) ? hazard(fit.serverParts[server] ?? 0) : 0;
    const ofPlace = hazard(whole) - hazard(common);
    const ofAll = hazard(common);
    const unit = failed / (ofServer + ofPlace + ofAll);
    if (ofServer > 0) add(servers, server, ofServer * unit);
    if (ofPlace > 0) add(places, place, ofPlace * unit);
    if (guilt.zoneWide) zone += ofAll * unit;
    else background += ofAll * unit;
  };
  for (const cell of bound) if (cell.failed > 0) divide(cell, cell.failed);
  for (const cell of paths) {
    const own = 1 - hazard(cell.fitted) / hazard(cell.failed / cell.measured);
    add(byPath, cell.server, cell.failed * own);
    divide(cell, cell.failed * (1 - own));
  }
  return { zone, servers, places, paths: byPath, background };
}

const add = (sums: Map<number, number>, key: number, amount: number): void => {
  sums.set(key, (sums.get(key) ?? 0) + amount);
};
