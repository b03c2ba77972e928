import { wilsonInterval } from './aggregate.ts';
import { attribute } from './two-way-attribution.ts';
import { culpritsOf, type Cause, type Culprit } from './two-way-culprits.ts';
import { guiltOf, type SplitRules } from './two-way-guilt.ts';
import { fitWithPaths } from './two-way-paths.ts';
import {
  measuredTable,
  placeCounts,
  serverCounts,
  tableCounts,
  type Counts,
  type TwoWayTable,
} from './two-way-table.ts';

/** `mixed`: two causes, each of weight. `nothing`: nothing stands out, and the counts would show it if it did. */
export type Verdict = Cause | 'mixed' | 'nothing' | 'cannot_tell';

/** Why it cannot be told. `spread`: degraded as a whole, but no server, no place and not most places stand out. */
export type Doubt = 'few_samples' | 'one_server' | 'one_place' | 'spread';

export interface TwoWaySplit {
  readonly verdict: Verdict;
  readonly doubt: Doubt | null;
  readonly total: Counts;
  /** Most explained first. */
  readonly culprits: readonly Culprit[];
  /** Failed queries by cause; with the background they add up to `total.failed`. */
  readonly explained: Readonly<Record<Cause | 'background', number>>;
  readonly measuredServers: number;
  readonly measuredPlaces: number;
  /** Places of which their own counts say that they are degraded: the lower end of the interval is. */
  readonly surePlaces: number;
}

/** A second cause that explains this much of what the first explains makes the verdict mixed. */
const ALSO = 0.25;

/** Splits the failures of a table into what the zone, servers, places and paths explain, and says which stands out. docs/adr/0013. */
export function splitTwoWay(given: TwoWayTable, rules: SplitRules): TwoWaySplit {
  const table = measuredTable(given);
  const total = tableCounts(table);
  const servers = table.servers.map((_, i) => serverCounts(table, i)).filter(({ measured }) => measured > 0);
  const places = table.places.map((_, i) => placeCounts(table, i));
  const whole = {
    total,
    measuredServers: servers.length,
    measuredPlaces: places.length,
    surePlaces: places.filter((counts) => lowEnd(counts) >= rules.degradedFrom).length,
  };
  const doubt = impossible(servers.length, places.length);
  if (doubt !== null) {
    const explained = { zone: 0, server: 0, place: 0, path: 0, background: total.failed };
    return { ...whole, verdict: 'cannot_tell', doubt, culprits: [], explained };
  }
  const found = fitWithPaths(table, rules);
  const guilt = guiltOf(table, found, rules);
  const attributed = attribute(found, guilt);
  const culprits = culpritsOf(table, found, guilt, attributed, rules).toSorted((a, b) => b.explains - a.explains);
  const explained = { zone: 0, server: 0, place: 0, path: 0, background: attributed.background };
  for (const { cause, explains } of culprits) explained[cause] += explains;
  return { ...whole, ...verdictOf(explained, total, rules), culprits, explained };
}

function impossible(servers: number, places: number): Doubt | null {
  if (servers === 0 || places === 0) return 'few_samples';
  if (servers < 2) return 'one_server';
  return places < 2 ? 'one_place' : null;
}

function verdictOf(
  explained: TwoWaySplit['explained'],
  total: Counts,
  { degradedFrom }: SplitRules,
): Pick<TwoWaySplit, 'verdict' | 'doubt'> {
  const causes: readonly Cause[] = ['zone', 'server', 'place', 'path'];
  const [first, second] = causes.toSorted((a, b) => explained[b] - explained[a]);
  const rest = { failed: explained.background, measured: total.measured };
  // More failure than what stands out explains, and too much of it to be usual: naming a part of it would mislead.
  if (explained.background > total.failed / 2 && lowEnd(rest) >= degradedFrom)
    return { verdict: 'cannot_tell', doubt: 'spread' };
  if (first !== undefined && explained[first] > 0) {
    const also = second !== undefined && explained[second] >= ALSO * explained[first];
    return { verdict: also ? 'mixed' : first, doubt: null };
  }
  const high = wilsonInterval(total.failed, total.measured)?.[1] ?? 1;
  // Healthy by its counts and not only for lack of them.
  const healthy = high < degradedFrom || (high < 2 * degradedFrom && total.failed < degradedFrom * total.measured);
  return healthy ? { verdict: 'nothing', doubt: null } : { verdict: 'cannot_tell', doubt: 'few_samples' };
}

const lowEnd = ({ failed, measured }: Counts): number => wilsonInterval(failed, measured)?.[0] ?? 0;
