import { queryOptions } from '@tanstack/react-query';
import type * as v from 'valibot';
import { seriesResponseSchema } from '#contract/validators/series.ts';
import type { SeriesAnswer } from '#/domain/answers.ts';
import type { Question } from '#/domain/question.ts';
import { ask, type ApiClient } from './http.ts';
import { instantMs, questionValues, translateAggregate, translateProvenance } from './translate.ts';

type WireColumn = readonly (number | null)[];

/** A column that the answer leaves out is unknown in every bucket. */
const columnOf = (column: WireColumn | undefined, points: number): WireColumn =>
  column ?? Array.from({ length: points }, () => null);

export const translateSeries = (wire: v.InferOutput<typeof seriesResponseSchema>): SeriesAnswer => ({
  window: { fromMs: instantMs(wire.window.from), toMs: instantMs(wire.window.to) },
  stepMs: wire.window.step_s * 1000,
  points: wire.window.points,
  groupBy: wire.group_by,
  series: wire.series.map((series) => ({
    key: series.key,
    label: series.label ?? null,
    source: series.source,
    folded: series.folded ?? null,
    expected: series.values['expected'] ?? null,
    measured: columnOf(series.values['measured'], wire.window.points),
    failed: columnOf(series.values['failed'], wire.window.points),
    flags: (series.flags ?? []).map(({ start, count, flag, reason }) => ({
      start,
      count,
      flag,
      reason: reason ?? null,
    })),
    totals: series.totals === undefined ? null : translateAggregate(series.totals),
  })),
  ...translateProvenance(wire.sources, wire.warnings, wire.window.complete_until),
});

export interface FailuresRequest {
  /** Up to two dimensions; empty = one series. */
  readonly groupBy: readonly string[];
  /** Most buckets; the API takes the finest step that fits. */
  readonly maxPoints: number;
  /** Columns; by default those that every panel needs, measured and failed. */
  readonly metrics?: readonly string[];
}

/** GET /failures: counts per bucket, columns as long as the answer's `points`. */
export const failuresQuery = (client: ApiClient, question: Question, request: FailuresRequest) =>
  queryOptions({
    queryKey: ['getFailures', { ...question, ...request }],
    queryFn: async ({ signal }) => {
      const { groupBy, maxPoints, metrics = null } = request;
      const values = { group_by: groupBy, max_points: maxPoints, metrics, ...questionValues(question) };
      return translateSeries((await ask(client, '/failures', values, seriesResponseSchema, signal)).body);
    },
  });
