import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import type * as v from 'valibot';
import { breakdownResponseSchema, type breakdownTotalSchema } from '#contract/validators/breakdown.ts';
import type { BreakdownAnswer, BreakdownTotal } from '#/domain/answers.ts';
import type { Question } from '#/domain/question.ts';
import { ask, type ApiClient } from './http.ts';
import { instantMs, questionValues, translateAggregate, translateProvenance } from './translate.ts';

const translateTotal = (wire: v.InferOutput<typeof breakdownTotalSchema>): BreakdownTotal => ({
  current: translateAggregate(wire.current),
  previous: wire.previous === undefined || wire.previous === null ? null : translateAggregate(wire.previous),
  kinds: wire.kinds ?? [],
  topKind: wire.top_kind,
  spark:
    wire.spark === undefined
      ? null
      : { stepMs: wire.spark.step_s * 1000, measured: wire.spark.measured, failed: wire.spark.failed },
});

export const translateBreakdown = (
  wire: v.InferOutput<typeof breakdownResponseSchema>,
  nextCursor: string | null,
): BreakdownAnswer => ({
  by: wire.by,
  window: { fromMs: instantMs(wire.from), toMs: instantMs(wire.to) },
  previousFromMs: wire.previous_from === undefined ? null : instantMs(wire.previous_from),
  rows: wire.data.map((row) => ({ key: row.key, label: row.label, ...translateTotal(row) })),
  unattributed: wire.unattributed === undefined ? null : translateAggregate(wire.unattributed),
  total: wire.total === null ? null : translateTotal(wire.total),
  totalRows: wire.total_rows,
  nextCursor,
  ...translateProvenance(wire.sources, wire.warnings, wire.complete_until),
});

export interface BreakdownRequest {
  readonly by: string;
  readonly sort: 'failed' | 'failure_ratio' | 'measured' | 'change' | 'key';
  readonly descending: boolean;
  /** Largest number of buckets of the course of each row; 0 = none. */
  readonly spark: number;
  /** Rows of a page, at most `/meta.limits.max_page`. */
  readonly limit: number;
}

/** GET /breakdown, page after page: totals of the window, one row per value of a dimension, with the previous window beside it. */
export const breakdownQuery = (client: ApiClient, question: Question, request: BreakdownRequest) =>
  infiniteQueryOptions({
    queryKey: ['getBreakdown', { ...question, ...request }],
    queryFn: async ({ signal, pageParam }) => {
      const values = {
        by: request.by,
        ...questionValues(question),
        compare: 'previous',
        sort: request.sort,
        order: request.descending ? 'desc' : 'asc',
        spark: request.spark,
        limit: request.limit,
        cursor: pageParam,
      };
      const { body, nextCursor } = await ask(client, '/breakdown', values, breakdownResponseSchema, signal);
      return translateBreakdown(body, nextCursor);
    },
    initialPageParam: initialCursor,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });

const initialCursor: string | null = null;
