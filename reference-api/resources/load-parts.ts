import type { Column, Flag, MetricName } from '#contract/wire.ts';
import {
  CARRIERS,
  type Carried,
  type LetterDay,
  responsesOf,
  type RootLoad,
} from '#reference-api/reference/root-load.ts';

/** One series of `/load` before it is counted. */
export interface LoadPart {
  readonly key: Readonly<Record<string, string | number | null>>;
  readonly label: string;
  /** Servers that are added up; one when the answer is by server. */
  readonly servers: readonly string[];
  readonly transport: string | null;
  readonly ipVersion: number | null;
  readonly rcode: number | null;
}

/** Names of RCODEs (IANA registry of DNS RCODEs, RFC 6895). */
const RCODE_NAMES: Readonly<Record<number, string>> = {
  0: 'NOERROR',
  1: 'FORMERR',
  2: 'SERVFAIL',
  3: 'NXDOMAIN',
  4: 'NOTIMP',
  5: 'REFUSED',
  6: 'YXDOMAIN',
  7: 'YXRRSET',
  8: 'NXRRSET',
  9: 'NOTAUTH',
  10: 'NOTZONE',
  16: 'BADVERS',
};
export const rcodeName = (rcode: number): string => RCODE_NAMES[rcode] ?? `RCODE ${rcode}`;

const TRANSPORTS = ['udp', 'tcp'];
const IP_VERSIONS = [4, 6];

const rcodesWithin = ({ days, rcodes }: RootLoad, servers: readonly string[], daysS: readonly number[]): number[] => {
  const seen = new Set(
    servers.flatMap((server) => daysS.flatMap((dayS) => [...(days.get(server)?.get(dayS)?.rcodes?.keys() ?? [])])),
  );
  return rcodes.filter((rcode) => seen.has(rcode));
};

/** The series of an answer: one per value of the first dimension, and of the second within it. `daysS` are the days of the window. */
export function partsOf(
  load: RootLoad,
  servers: readonly string[],
  groupBy: readonly string[],
  daysS: readonly number[],
  source: string,
): readonly LoadPart[] {
  const whole: LoadPart = { key: {}, label: '', servers, transport: null, ipVersion: null, rcode: null };
  const split = (part: LoadPart, dimension: string): readonly LoadPart[] => {
    const named = (value: string | number, label: string, more: Partial<LoadPart>): LoadPart => ({
      ...part,
      ...more,
      key: { ...part.key, [dimension]: value },
      label: [part.label, label].filter((text) => text !== '').join(' · '),
    });
    switch (dimension) {
      case 'server':
        return part.servers.map((server) => named(server, server.slice(0, 1).toUpperCase(), { servers: [server] }));
      case 'transport':
        return TRANSPORTS.map((transport) => named(transport, transport.toUpperCase(), { transport }));
      case 'ip_version':
        return IP_VERSIONS.map((ipVersion) => named(ipVersion, `IPv${ipVersion}`, { ipVersion }));
      case 'rcode':
        return rcodesWithin(load, part.servers, daysS).map((rcode) => named(rcode, rcodeName(rcode), { rcode }));
      default:
        return [named(source, '', {})];
    }
  };
  return groupBy.reduce<readonly LoadPart[]>(
    (parts, dimension) => parts.flatMap((part) => split(part, dimension)),
    [whole],
  );
}

/** Metrics that are counted for a part; the first one is what its days are known by. */
const metricsOf = ({ transport, rcode }: LoadPart): readonly MetricName[] => {
  if (rcode !== null) return ['responses'];
  if (transport !== null) return ['queries', 'responses'];
  return ['queries', 'responses', 'unique_sources'];
};

const carriedSum = (counts: Carried | null, { transport, ipVersion }: LoadPart): number | null =>
  counts === null
    ? null
    : CARRIERS.reduce(
        (sum, carrier, i) =>
          (transport === null || carrier.transport === transport) &&
          (ipVersion === null || carrier.ipVersion === ipVersion)
            ? sum + (counts[i] ?? 0)
            : sum,
        0,
      );

const countOf = (day: LetterDay, part: LoadPart, metric: MetricName): number | null => {
  switch (metric) {
    case 'queries':
      // A root server that is up receives queries: a reported 0 is a gap, and missing is never zero.
      return day.doubt === 'zero' ? null : carriedSum(day.queries, part);
    case 'responses':
      if (part.rcode !== null) return day.rcodes === null ? null : (day.rcodes.get(part.rcode) ?? 0);
      return part.transport === null && part.ipVersion === null ? responsesOf(day) : carriedSum(day.responses, part);
    default: {
      if (day.uniqueSources === null) return null;
      const [four, six] = day.uniqueSources;
      return part.ipVersion === null ? four + six : part.ipVersion === 4 ? four : six;
    }
  }
};

type Caveat = Pick<Flag, 'flag' | 'reason'>;
const NO_DATA: Caveat = { flag: 'source_gap', reason: 'no_data' };

interface CountedDay {
  readonly counts: readonly (number | null)[];
  readonly caveat: Caveat | null;
}

function countDay(load: RootLoad, part: LoadPart, metrics: readonly MetricName[], dayS: number): CountedDay {
  const days = part.servers.flatMap((server) => load.days.get(server)?.get(dayS) ?? []);
  const columns = metrics.map((metric) => days.flatMap((day) => countOf(day, part, metric) ?? []));
  const counts = columns.map((known) => (known.length === 0 ? null : known.reduce((sum, count) => sum + count, 0)));
  if (counts.every((count) => count === null)) {
    const isFaulty = days.some(({ doubt }) => doubt === 'zero');
    return { counts, caveat: isFaulty ? { flag: 'source_gap', reason: 'upstream_error' } : NO_DATA };
  }
  const known = columns.find((values) => values.length > 0)?.length ?? 0;
  if (known < part.servers.length) return { counts, caveat: { flag: 'inconclusive', reason: 'no_data' } };
  return { counts, caveat: days.some(({ doubt }) => doubt === 'low') ? { flag: 'inconclusive' } : null };
}

function runsOf(caveats: readonly (Caveat | null)[]): Flag[] {
  const runs: Flag[] = [];
  for (const [start, caveat] of caveats.entries()) {
    if (caveat === null) continue;
    const last = runs.at(-1);
    if (
      last !== undefined &&
      last.start + last.count === start &&
      last.flag === caveat.flag &&
      last.reason === caveat.reason
    )
      last.count += 1;
    else runs.push({ start, count: 1, ...caveat });
  }
  return runs;
}

/** Columns and caveats of a part, by day. A column without any count is left out, but for the first. */
export function countPart(
  load: RootLoad,
  part: LoadPart,
  daysS: readonly number[],
): { readonly values: Record<string, Column>; readonly flags: Flag[] } {
  const metrics = metricsOf(part);
  const days = daysS.map((dayS) => countDay(load, part, metrics, dayS));
  const columns = metrics
    .map((metric, i): [string, Column] => [metric, days.map(({ counts }) => counts[i] ?? null)])
    .filter(([, column], i) => i === 0 || column.some((count) => count !== null));
  return { values: Object.fromEntries(columns), flags: runsOf(days.map(({ caveat }) => caveat)) };
}
