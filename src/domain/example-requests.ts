import { isoSecond, type TimeWindow } from './time-window.ts';

/** A request that anybody can send: an operation of the contract with values that mean something. */
export interface ExampleRequest {
  readonly resource: string;
  /** Path and query below the address of the API. */
  readonly path: string;
}

interface ExampleValues {
  /** Of the measurements: where the page would open. */
  readonly window: TimeWindow;
  /** First and last instant of the sources of a resource; null when they are not known. */
  readonly coverageOf: (resource: string) => TimeWindow | null;
}

const span = ({ fromMs, toMs }: TimeWindow): string => `from=${isoSecond(fromMs)}&to=${isoSecond(toMs)}`;
const DAY_MS = 86_400_000;

/** The last month of what a resource covers, on whole days: short enough to read, and never empty for want of a window. */
function lastMonth(coverage: TimeWindow | null, otherwise: TimeWindow): TimeWindow {
  if (coverage === null) return otherwise;
  const toMs = Math.ceil(coverage.toMs / DAY_MS) * DAY_MS;
  return { fromMs: Math.max(Math.floor(coverage.fromMs / DAY_MS) * DAY_MS, toMs - 30 * DAY_MS), toMs };
}

/** The last calendar month that is over when the coverage ends, as the contract writes a period: `2026-07`. */
function lastPeriod(coverage: TimeWindow): string {
  const end = new Date(coverage.toMs);
  return new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth() - 1, 1)).toISOString().slice(0, 7);
}

/** One request per resource; null for a resource that cannot be looked at with one GET. */
export function exampleRequest(resource: string, { window, coverageOf }: ExampleValues): ExampleRequest | null {
  const coverage = coverageOf(resource);
  const month = span(lastMonth(coverage, window));
  const query: Readonly<Record<string, string>> = {
    zones: 'script=Cyrl&limit=5',
    places: 'level=country&limit=5',
    sites: 'server=k.root-servers.net&limit=5',
    search: `q=${encodeURIComponent('рф')}`,
    failures: `${span(window)}&zone=ru,de&group_by=zone&max_points=24`,
    breakdown: `by=zone&${span(window)}&limit=5`,
    matrix: `rows=server&zone=root&${span(window)}&max_points=12`,
    map: `level=country&${span(window)}`,
    incidents: 'kind=dnssec_bogus&limit=3',
    'incidents/summary': 'by=kind',
    'shared-fate': 'by=as&min_zones=50&limit=5',
    load: month,
    propagation: `${month}&limit=5`,
    serials: `${month}&limit=5`,
    changes: `${month}&limit=5`,
    sla: `profile=icann_ra_spec10&period=${lastPeriod(coverage ?? window)}&limit=5`,
    'sla/burn': `zone=de&service=dnssec&at=${isoSecond(window.toMs)}`,
  };
  const values = query[resource];
  return values === undefined ? null : { resource, path: `/${resource}?${values}` };
}
