import type { MetricName, Series, SeriesResponse, Warning } from '#contract/wire.ts';
import type { Answer, Params, RequestContext } from '#reference-api/http/handler.ts';
import { ProblemError } from '#reference-api/http/problem.ts';
import { type Buckets, bucketsOf } from '#reference-api/query/buckets.ts';
import type { Counts } from '#reference-api/query/counts.ts';
import type { MeasurementSource } from '#reference-api/query/sources.ts';
import { sumsOfGroup } from '#reference-api/query/window-sums.ts';
import { instantOf } from '#reference-api/reference/instant.ts';
import { aggregateOf } from './aggregate-row.ts';
import { sourceRefs } from './measurement-request.ts';
import type { SeriesWindow, StepChoice } from './measurement-window.ts';
import { flagsOf, valuesOf } from './series-values.ts';

const METRICS: readonly MetricName[] = [
  'expected',
  'measured',
  'failed',
  'excluded',
  'vantage_points',
  'rtt_p50_ms',
  'rtt_p95_ms',
  'queries',
  'responses',
  'unique_sources',
];

/** Reads `metrics`, by default measured and failed. */
export const readMetrics = (params: Params): readonly MetricName[] => {
  const asked = params.list('metrics');
  return asked.length === 0 ? ['measured', 'failed'] : METRICS.filter((metric) => asked.includes(metric));
};

/** One series before it is written. */
export interface SeriesPlan {
  readonly key: Readonly<Record<string, string | number | null>>;
  readonly label: string;
  readonly folded?: number;
  readonly group: number;
  /** null = all kinds together. */
  readonly kind: number | null;
}

export interface WriteRequest {
  readonly source: MeasurementSource;
  readonly counts: Counts;
  readonly buckets: Buckets;
  readonly metrics: readonly MetricName[];
  readonly nowS: number;
}

const failedOf = (counts: Counts, group: number, kind: number): number => {
  const start = (group * counts.kindCount + kind) * counts.kindBuckets;
  let sum = 0;
  for (let cell = start; cell < start + counts.kindBuckets; cell += 1) sum += counts.failedByKind[cell] ?? 0;
  return sum;
};

/** Writes one series: columns, caveats, totals. */
export const writeSeries = (
  { key, label, folded, group, kind }: SeriesPlan,
  { source, counts, buckets, metrics, nowS }: WriteRequest,
): Series => {
  const flags = flagsOf(counts, group, buckets, Math.min(nowS, source.completeUntilS));
  const sums = sumsOfGroup(counts, group);
  return {
    key: { ...key },
    label,
    source: source.id,
    ...(folded === undefined ? {} : { folded }),
    values: valuesOf({ counts, group, kind }, metrics),
    ...(flags.length === 0 ? {} : { flags }),
    totals: aggregateOf(kind === null ? sums : { ...sums, failed: failedOf(counts, group, kind) }),
  };
};

/** The finest window of the choice whose points times `series` stay within `maxCells`. Throws `too-many-cells` when none does. */
export const windowThatFits = (
  { windows, isFixed, coarser }: StepChoice,
  series: number,
  maxCells: number,
): { readonly window: SeriesWindow; readonly warnings: readonly Warning[] } => {
  const [finest] = windows;
  const window = windows.find(({ points }) => points * series <= maxCells);
  if (finest === undefined) throw new Error('a series has at least one window');
  if (window === undefined) {
    const coarsest = windows.at(-1) ?? finest;
    const wider = coarser.find(({ points }) => points * series <= maxCells);
    throw new ProblemError('too-many-cells', {
      detail: `${series} series x ${coarsest.points} points; widen the step or ask for fewer rows`,
      limit: maxCells,
      requested: series * coarsest.points,
      errors: [
        isFixed
          ? {
              parameter: 'step',
              value: coarsest.step,
              detail: 'too fine',
              ...(wider === undefined ? {} : { suggestion: wider.step }),
            }
          : { parameter: 'to', detail: 'too far from from for so many rows' },
      ],
    });
  }
  const detail = `${finest.step} would be ${series} series x ${finest.points} points; at most ${maxCells} cells`;
  return { window, warnings: window === finest ? [] : [{ code: 'step_coarsened', detail }] };
};

export const bucketsOfWindow = ({ fromS, toS, stepS }: SeriesWindow): Buckets => bucketsOf(fromS, toS, stepS);

/** Puts the answer together. The end of what is complete is the earliest of the sources. */
export const seriesAnswer = (
  context: RequestContext,
  sources: readonly MeasurementSource[],
  window: SeriesWindow,
  groupBy: readonly string[],
  series: readonly Series[],
  warnings: readonly Warning[],
): Answer<SeriesResponse> => ({
  body: {
    window: {
      from: instantOf(window.fromS),
      to: instantOf(window.toS),
      step: window.step,
      step_s: window.stepS,
      points: window.points,
      complete_until: instantOf(Math.min(...sources.map(({ completeUntilS }) => completeUntilS))),
    },
    group_by: [...groupBy],
    series: [...series],
    sources: sourceRefs(context, sources),
    ...(warnings.length === 0 ? {} : { warnings: [...warnings] }),
  },
  window: { fromS: window.fromS, toS: window.toS },
});
