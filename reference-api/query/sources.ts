import type { ReferenceData } from '#reference-api/reference/reference-data.ts';
import { DAY_S, dayOf, secondsOf } from '#reference-api/reference/instant.ts';
import type { Gap, Store } from '#reference-api/store/store.ts';
import type { ColumnName, DesignRows, OutcomeRows } from './columns.ts';
import type { CountRequest, Counts } from './counts.ts';
import { KIND_COUNT } from './counts.ts';
import { rememberCounts } from './count-cache.ts';
import { countDesign, type Scheme } from './design-count.ts';
import { type DowntimeLedger, findDowntime } from './downtime.ts';
import { countFailures } from './failure-count.ts';
import { loadColumns, type StoreColumns } from './load-columns.ts';
import { countOutcomes, coveredBuckets } from './outcome-count.ts';
import { rollUp, smallestTable } from './rollup.ts';
import { clipSpans, mergeSpans, type Span } from './spans.ts';

/** A stretch of time and the step, in seconds, at which a source is kept in it. */
export interface KeptSpan extends Span {
  readonly stepS: number;
}

/** What a source has to say for a step to be chosen. */
export type KeptSource = Pick<MeasurementSource, 'kept'>;

/** One body of measurements. Sources are counted one at a time and never added up. */
export interface MeasurementSource {
  readonly id: string;
  /** What its rows can be grouped and filtered by; every source knows kinds. */
  readonly columns: ReadonlySet<ColumnName>;
  /** Sorted, disjoint. Outside nothing was measured. */
  readonly kept: readonly KeptSpan[];
  /** Epoch seconds: the end of what is complete. */
  readonly completeUntilS: number;
  count(request: CountRequest): Counts;
}

export interface MeasurementSources {
  readonly reference: ReferenceData;
  readonly all: readonly MeasurementSource[];
  readonly byId: ReadonlyMap<string, MeasurementSource>;
  /** When each zone was down, as the reconstruction has it: found once, for what obligations ask about is the same for every reader. */
  readonly downtime: DowntimeLedger;
}

/** Numbers kept of past countings: with the denominators beside them some 50 MB. */
const REMEMBERED_CELLS = 1_500_000;

const STORE_COLUMNS: ReadonlySet<ColumnName> = new Set(['zone', 'country', 'server', 'ipVersion', 'transport']);

let shared = new Float64Array(0);

/** Zeros to read: the model excludes nothing, so all its counts share one array. */
const zeros = (length: number): Float64Array => {
  if (shared.length < length) shared = new Float64Array(length);
  return shared.subarray(0, length);
};

/** First row of each country in a design sorted by country, and one more: the number of rows. */
const firstRows = ({ columns: { country }, rows }: DesignRows, countries: number): Uint32Array => {
  const first = new Uint32Array(countries + 1);
  for (let row = 0; row < rows; row += 1) first[(country[row] ?? 0) + 1] = row + 1;
  // A country without rows starts and ends where the one before it ends.
  for (let i = 1; i <= countries; i += 1) first[i] = Math.max(first[i] ?? 0, first[i - 1] ?? 0);
  return first;
};

const gapsByCountry = (gaps: readonly Gap[], coverage: readonly Span[], countries: number): Span[][] =>
  Array.from({ length: countries }, (_, country) =>
    mergeSpans(gaps.filter((gap) => gap.country === country)).flatMap((gap) => clipSpans(coverage, gap.from, gap.to)),
  );

const reconstruction = (
  { reference, manifest }: Store,
  columns: StoreColumns,
): { readonly source: MeasurementSource; readonly downtime: DowntimeLedger } => {
  const completeUntilS = secondsOf(manifest.complete_until);
  const kept = manifest.eras
    .map((era) => ({ from: era.from, to: Math.min(era.to, completeUntilS), stepS: era.step_s }))
    .filter(({ from, to }) => from < to)
    .toSorted((a, b) => a.from - b.from);
  const coverage = mergeSpans(kept);
  // When a zone existed that nobody asks for changes nothing, and need not be looked at.
  const asked = new Set(columns.design.columns.zone);
  const scheme: Scheme = {
    design: columns.design,
    firstRows: firstRows(columns.design, reference.countries.length),
    coverage,
    activity: reference.zones.map(({ ix, activeFrom, activeTo }) => ({
      from: activeFrom === null || !asked.has(ix) ? -Infinity : dayOf(activeFrom),
      to: activeTo === null || !asked.has(ix) ? Infinity : dayOf(activeTo),
    })),
    gaps: gapsByCountry(manifest.gaps, coverage, reference.countries.length),
    vantagePoints: reference.countries.map(({ vantagePoints }) => vantagePoints),
  };
  const { failures, sizes } = columns;
  // By size: a year has 17 times fewer rows by kind alone, and half as many by country or by zone.
  const tables = [
    rollUp(failures, null, 1),
    rollUp(failures, 'country', sizes.country),
    rollUp(failures, 'zone', sizes.zone),
    failures,
  ];
  const source: MeasurementSource = {
    id: 'reconstruction',
    columns: STORE_COLUMNS,
    kept,
    completeUntilS,
    count: rememberCounts((request): Counts => {
      const { size } = request.grouping;
      return {
        groups: size,
        buckets: request.buckets.count,
        covered: coveredBuckets(coverage, request.buckets),
        ...countDesign(scheme, request),
        excluded: zeros(size * request.buckets.count),
        ...countFailures(smallestTable(tables, request.selection, request.grouping), request),
        kindCount: KIND_COUNT,
      };
    }, REMEMBERED_CELLS),
  };
  return { source, downtime: findDowntime(reference, scheme, failures, kept) };
};

/** The days that have rows; each row stands for the day that starts at its time. */
const daysOf = ({ time }: OutcomeRows): KeptSpan[] =>
  mergeSpans([...new Set(time)].map((from) => ({ from, to: from + DAY_S }))).map((span) => ({ ...span, stepS: DAY_S }));

const recorded = (
  id: string,
  table: OutcomeRows,
  columns: readonly ColumnName[],
  vantagePoints: readonly number[] | null,
): MeasurementSource => {
  const kept = daysOf(table);
  return {
    id,
    columns: new Set(columns),
    kept,
    completeUntilS: kept.at(-1)?.to ?? 0,
    count: (request) => countOutcomes(table, kept, vantagePoints, request),
  };
};

const openSources = async (store: Store): Promise<MeasurementSources> => {
  const columns = await loadColumns(store);
  const vantagePoints = store.reference.countries.map((country) => country.vantagePoints);
  const { source, downtime } = reconstruction(store, columns);
  const all = [
    source,
    recorded('atlas-2017', columns.atlas, ['country', 'transport'], vantagePoints),
    // Counts resolvers, and the directory does not say from where it asks them.
    recorded('public-resolvers-2026', columns.resolvers, ['country'], null),
  ];
  return { reference: store.reference, all, byId: new Map(all.map((one) => [one.id, one])), downtime };
};

const opened = new WeakMap<Store, Promise<MeasurementSources>>();

/** The sources of a store, the default one first. Reads the tables into memory on the first call for a store; call it early to have that behind you. */
export const sourcesOf = (store: Store): Promise<MeasurementSources> => {
  const sources = opened.get(store) ?? openSources(store);
  opened.set(store, sources);
  return sources;
};

/** Seconds of the finest step at which all of [from, to) is kept, parts without any data aside; a day when nothing is. */
export const finestStepS = ({ kept }: KeptSource, from: number, to: number): number => {
  const steps = kept.filter((span) => span.from < to && span.to > from).map(({ stepS }) => stepS);
  return steps.length === 0 ? DAY_S : Math.max(...steps);
};
