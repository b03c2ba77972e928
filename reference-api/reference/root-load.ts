import { cellOf, numberOf, parseCsv } from './csv.ts';
import { secondsOf } from './instant.ts';

/** How queries or responses were carried. */
export const CARRIERS = [
  { column: 'udp_ipv4', transport: 'udp', ipVersion: 4 },
  { column: 'tcp_ipv4', transport: 'tcp', ipVersion: 4 },
  { column: 'udp_ipv6', transport: 'udp', ipVersion: 6 },
  { column: 'tcp_ipv6', transport: 'tcp', ipVersion: 6 },
] as const;

/** Counts in the order of `CARRIERS`. */
export type Carried = readonly number[];

/** What one letter reported for one day; `null` = not published, which is not zero. */
export interface LetterDay {
  readonly queries: Carried | null;
  readonly responses: Carried | null;
  /** Responses by RCODE. */
  readonly rcodes: ReadonlyMap<number, number> | null;
  /** Source addresses by IP version, 4 and 6. */
  readonly uniqueSources: readonly [number, number] | null;
  /** `zero` = reported as 0, surely a gap; `low` looks like partial reporting. Days far above the usual are load, and no caveat. */
  readonly doubt: 'zero' | 'low' | null;
}

/** Statistics of the root server letters (RSSAC002). */
export interface RootLoad {
  /** By server id, then by the day's first second. */
  readonly days: ReadonlyMap<string, ReadonlyMap<number, LetterDay>>;
  /** RCODEs that occur, ascending. */
  readonly rcodes: readonly number[];
}

/** The text of each file below rssac002/. */
export interface RootLoadFiles {
  readonly queries: string;
  readonly flags: string;
  readonly responses: string;
  readonly rcodes: string;
  readonly uniqueSources: string;
}

type Open = { -readonly [Member in keyof LetterDay]: LetterDay[Member] };

const serverOf = (row: Record<string, string>): string => `${cellOf(row, 'letter')}.root-servers.net`;
const carriedOf = (row: Record<string, string>): Carried => CARRIERS.map(({ column }) => numberOf(row, column));

/** Reads the files that PROVENANCE.md describes under rssac002. Throws on a flag that it does not know. */
export function parseRootLoad(files: RootLoadFiles): RootLoad {
  const days = new Map<string, Map<number, Open>>();
  const dayOf = (row: Record<string, string>): Open => {
    const server = days.get(serverOf(row)) ?? new Map<number, Open>();
    days.set(serverOf(row), server);
    const dayS = secondsOf(cellOf(row, 'date'));
    const day = server.get(dayS) ?? { queries: null, responses: null, rcodes: null, uniqueSources: null, doubt: null };
    server.set(dayS, day);
    return day;
  };
  for (const row of parseCsv(files.queries)) dayOf(row).queries = carriedOf(row);
  for (const row of parseCsv(files.responses)) dayOf(row).responses = carriedOf(row);
  for (const row of parseCsv(files.uniqueSources)) {
    dayOf(row).uniqueSources = [numberOf(row, 'ipv4'), numberOf(row, 'ipv6')];
  }
  for (const row of parseCsv(files.flags)) {
    const flag = cellOf(row, 'flag');
    if (flag === 'zero' || flag === 'low') dayOf(row).doubt = flag;
    else if (flag !== 'high') throw new Error(`flag: "${flag}" is neither zero nor low nor high`);
  }
  const seen = new Set<number>();
  for (const row of parseCsv(files.rcodes)) {
    const day = dayOf(row);
    const rcode = numberOf(row, 'rcode');
    seen.add(rcode);
    day.rcodes = new Map([...(day.rcodes ?? []), [rcode, numberOf(row, 'responses')]]);
  }
  return { days, rcodes: [...seen].toSorted((a, b) => a - b) };
}

/** Responses of a letter on a day, all RCODEs and carriers; null = not published. */
export function responsesOf({ rcodes, responses }: LetterDay): number | null {
  const counts = rcodes === null ? responses : [...rcodes.values()];
  return counts === null ? null : counts.reduce((sum, count) => sum + count, 0);
}
