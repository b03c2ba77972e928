import type { EmergencyService } from '#contract/wire.ts';
import { kindIxOf } from '#reference-api/reference/kinds.ts';
import type { ReferenceData } from '#reference-api/reference/reference-data.ts';
import type { OutcomeRows } from './columns.ts';
import { KIND_COUNT } from './counts.ts';
import { clipSpans, mergeSpans, type Span } from './spans.ts';
import { FINEST_BLOCK_S, LONGEST_BLOCK_S, type ZoneSample, zoneSamples } from './zone-samples.ts';
import type { Scheme } from './design-count.ts';

/** "If 51% or more of the DNS testing probes see the service as unavailable": Specification 10, section 3. */
export const UNAVAILABLE_SHARE = 0.51;
/** "The minimum number of active testing probes to consider a measurement valid is 20": the same. */
export const LEAST_QUERIES = 20;

/** What was found about one service of one zone. Sorted, disjoint; outside of `judged` there is no verdict, neither good nor bad. */
export interface ServiceRecord {
  readonly judged: readonly Span[];
  readonly down: readonly Span[];
}

export interface DowntimeLedger {
  of(zoneIx: number, service: EmergencyService): ServiceRecord;
  /** Seconds of the stretches that were judged as one in [from, to), the longest of them; null when none was. */
  resolutionS(zoneIx: number, from: number, to: number): number | null;
}

/**
 * Kinds that say nothing about whether the name servers of a zone answer: interference and software on the way, what has an obligation of
 * its own (freshness), and DNSSEC, which is the other service.
 */
const NOT_DOWN = [
  'filtered',
  'idn_unsupported',
  'dnssec_bogus',
  'stale_zone',
  'propagation_delay',
] as const satisfies Parameters<typeof kindIxOf>[0][];

const isDnsKind = Uint8Array.from({ length: KIND_COUNT }, (_, kind) =>
  NOT_DOWN.some((no) => kindIxOf(no) === kind) ? 0 : 1,
);
const BOGUS = kindIxOf('dnssec_bogus');

const CELLS = LONGEST_BLOCK_S / FINEST_BLOCK_S;

interface Kept extends Span {
  readonly stepS: number;
}

/** A share that nobody measured in a country is that of all others, by vantage points. */
function validatingShares({ countries }: ReferenceData): number[] {
  const known = countries.flatMap(({ validatingShare, vantagePoints }) =>
    validatingShare === null ? [] : [{ share: validatingShare, vantagePoints }],
  );
  const points = known.reduce((sum, { vantagePoints }) => sum + vantagePoints, 0);
  const world = points === 0 ? 0 : known.reduce((sum, one) => sum + one.share * one.vantagePoints, 0) / points;
  return countries.map(({ validatingShare }) => validatingShare ?? world);
}

/** Blocks in which too much fell silent to say anything. */
function tooFew(sample: ZoneSample, eras: readonly Kept[]): Span[] {
  const { blockS, surely } = sample;
  if (blockS === null || surely >= LEAST_QUERIES) return [];
  return eras.flatMap((era) => {
    const width = Math.max(blockS, era.stepS);
    return mergeSpans(sample.gaps.flatMap((gap) => clipSpans([era], gap.from, gap.to))).flatMap(({ from, to }) => {
      const holes: Span[] = [];
      for (let start = Math.floor(from / width) * width; start < to; start += width) {
        if (sample.measured(start, start + width).queries < LEAST_QUERIES)
          holes.push({ from: start, to: start + width });
      }
      return holes;
    });
  });
}

/** The spans without the holes; both sorted and disjoint. */
function without(spans: readonly Span[], holes: readonly Span[]): Span[] {
  if (holes.length === 0) return [...spans];
  return spans.flatMap((span) => {
    const left: Span[] = [];
    let { from } = span;
    for (const hole of clipSpans(holes, span.from, span.to)) {
      if (hole.from > from) left.push({ from, to: hole.from });
      from = hole.to;
    }
    if (from < span.to) left.push({ from, to: span.to });
    return left;
  });
}

/**
 * Finds when the DNS service and the DNSSEC of each zone were unavailable, after Specification 10 of the registry agreement as far as
 * single queries can tell (docs/reference-api.md): in one pass over the failures, which are in the order of time. What is kept by the day
 * is left out, for a day says nothing about minutes.
 */
export function findDowntime(
  reference: ReferenceData,
  scheme: Scheme,
  failures: OutcomeRows,
  kept: readonly Kept[],
): DowntimeLedger {
  const eras = kept.filter(({ stepS }) => stepS <= LONGEST_BLOCK_S);
  const zones = reference.zones.length;
  const shares = validatingShares(reference);
  const samples = zoneSamples(scheme.design, zones, scheme.gaps, shares, LEAST_QUERIES);
  const down = { dns: emptyLists(zones), dnssec: emptyLists(zones) };
  const failed = { dns: new Uint32Array(zones * CELLS), dnssec: new Uint32Array(zones * CELLS) };
  const touched: number[] = [];
  const { time, kind, n } = failures;
  const zoneOf = failures.columns.zone ?? new Uint16Array(failures.rows);

  const judge = (cell: number, windowStart: number, stepS: number): void => {
    const { [cell]: dns = 0 } = failed.dns;
    const { [cell]: dnssec = 0 } = failed.dnssec;
    failed.dns[cell] = 0;
    failed.dnssec[cell] = 0;
    // Nearly every block holds a failure or two, and what was measured takes time to work out.
    if (dns < UNAVAILABLE_SHARE * LEAST_QUERIES && dnssec < 2) return;
    const zone = Math.floor(cell / CELLS);
    const width = Math.max(samples[zone]?.blockS ?? 0, stepS);
    const from = windowStart + (cell % CELLS) * width;
    const block = { from, to: from + width };
    const measured = samples[zone]?.measured(block.from, block.to);
    if (measured === undefined || measured.queries < LEAST_QUERIES) return;
    if (dns >= UNAVAILABLE_SHARE * measured.queries) down.dns[zone]?.push(block);
    if (dnssec >= Math.max(2, UNAVAILABLE_SHARE * measured.validating)) down.dnssec[zone]?.push(block);
  };

  let row = 0;
  for (const { from, to, stepS } of eras) {
    while (row < failures.rows && (time[row] ?? 0) < from) row += 1;
    // An era begins and ends with a day, so it consists of whole windows.
    for (let window = from; window < to; window += LONGEST_BLOCK_S) {
      for (; row < failures.rows && (time[row] ?? 0) < window + LONGEST_BLOCK_S; row += 1) {
        const zone = zoneOf[row] ?? 0;
        const blockS = samples[zone]?.blockS ?? null;
        if (blockS === null) continue;
        const cell = zone * CELLS + Math.floor(((time[row] ?? 0) - window) / Math.max(blockS, stepS));
        const kindIx = kind[row] ?? 0;
        const isDns = isDnsKind[kindIx] === 1;
        if (!isDns && kindIx !== BOGUS) continue;
        if (failed.dns[cell] === 0 && failed.dnssec[cell] === 0) touched.push(cell);
        const sums = isDns ? failed.dns : failed.dnssec;
        sums[cell] = (sums[cell] ?? 0) + (n[row] ?? 0);
      }
      for (const cell of touched) judge(cell, window, stepS);
      touched.length = 0;
    }
  }

  const judged = samples.map((sample, zone): readonly Span[] => {
    const active = scheme.activity[zone];
    if (sample.blockS === null || active === undefined) return [];
    return without(clipSpans(mergeSpans(eras), active.from, active.to), mergeSpans(tooFew(sample, eras)));
  });
  const merged = { dns: down.dns.map(mergeSpans), dnssec: down.dnssec.map(mergeSpans) };
  return {
    of: (zone, service) => ({ judged: judged[zone] ?? [], down: merged[service][zone] ?? [] }),
    resolutionS: (zone, from, to) => {
      const steps = eras.filter((era) => era.from < to && era.to > from).map(({ stepS }) => stepS);
      const blockS = samples[zone]?.blockS ?? null;
      return blockS === null || steps.length === 0 ? null : Math.max(blockS, ...steps);
    },
  };
}

const emptyLists = (count: number): Span[][] => Array.from({ length: count }, () => []);
